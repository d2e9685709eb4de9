/** `parasolc hardhat`: Hardhat itself, and what is said if it compiles without the plugin. */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { runCli } from '../cli/run-cli.ts';
import { soljsonPath } from '../support/whole-run.ts';
import { NODE_24 } from '../tools/tools.ts';
import { SMALL_CONTRACTS } from './contracts.ts';
import { installPlugin } from './plugin-package.ts';
import { HardhatProject } from './projects.ts';

const { name } = manifest;
let modules: string;
beforeAll(() => {
  modules = mkdtempSync(join(tmpdir(), 'parasolc-plugin-'));
  installPlugin(modules);
});
afterAll(() => rmSync(modules, { recursive: true }));

interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs `parasolc hardhat` in a project whose Hardhat is installed as npm does it. */
async function parasolcHardhat(project: HardhatProject, version: 2 | 3, ...args: string[]): Promise<Run> {
  const bin = join(project.root, 'node_modules/.bin');
  mkdirSync(bin, { recursive: true });
  const cli = version === 3 ? '../hardhat/dist/src/cli.js' : '../hardhat/internal/cli/bootstrap.js';
  symlinkSync(cli, join(bin, 'hardhat'));
  const node = version === 3 ? NODE_24 : process.execPath;
  const env = {
    PATH: [dirname(node), '/usr/bin', '/bin'].join(delimiter),
    HOME: join(project.root, 'home'),
    PARASOLC_CACHE: 'off',
    HARDHAT_DISABLE_TELEMETRY: 'true',
    HARDHAT_DISABLE_TELEMETRY_PROMPT: 'true',
    NO_COLOR: '1',
  };
  const result = await runCli(['hardhat', ...args], { cwd: project.root, env });
  return { ...result, stdout: result.stdout.toString() };
}

const SOLIDITY = JSON.stringify({ compilers: [{ version: '0.8.28', path: soljsonPath('0.8.28') }] });

it('says nothing if the plugin is there, and compiles with it', async () => {
  const config = `import parasolc from '${name}/hardhat';
export default { plugins: [parasolc], parasolc: { trace: 'trace.jsonl' }, solidity: ${SOLIDITY} };`;
  const project = new HardhatProject(
    3,
    { ...SMALL_CONTRACTS, 'hardhat.config.js': config },
    join(modules, name),
  );
  const { status, stderr } = await parasolcHardhat(project, 3, 'build');
  expect({ status, stderr }).toMatchObject({ status: 0, stderr: expect.not.stringContaining('parasolc:') });
  expect(project.runs()).not.toEqual([]);
});

it('says how to add the plugin of Hardhat 3, and runs it', async () => {
  const config = `export default { solidity: ${SOLIDITY} };`;
  const project = new HardhatProject(3, { ...SMALL_CONTRACTS, 'hardhat.config.js': config });
  const { status, stderr } = await parasolcHardhat(project, 3, 'build');
  expect(stderr).toContain(
    `parasolc: Hardhat compiles without parasolc: add \`import parasolc from '${name}/hardhat';\` and \`plugins: [parasolc]\` to ${project.root}/hardhat.config.js (npm install --save-dev ${name})\n`,
  );
  expect(status).toBe(0);
  expect(project.artifacts().size).toBeGreaterThan(0);
});

it('says how to add the plugin of Hardhat 2, and ends as Hardhat ends', async () => {
  const project = new HardhatProject(2, { 'other.js': 'module.exports = { solidity: "0.8.28" };' });
  const { status, stderr } = await parasolcHardhat(project, 2, '--config', 'other.js', 'no-such-task');
  expect(stderr).toContain(`add \`require('${name}/hardhat-2');\` to ${project.root}/other.js`);
  expect(stderr).toContain('HH303');
  expect(status).toBe(1);
});

it('is missed with a fix', async () => {
  const cwd = mkdtempSync(join(tmpdir(), 'parasolc-test-'));
  const { status, stderr } = await runCli(['hardhat', 'build'], { cwd, env: { PATH: '/nowhere' } });
  rmSync(cwd, { recursive: true });
  expect(status).toBe(2);
  expect(stderr).toContain('hardhat was not found [HARDHAT_NOT_FOUND]');
  expect(stderr).toContain('fix: install it in the project: `npm install --save-dev hardhat`');
});
