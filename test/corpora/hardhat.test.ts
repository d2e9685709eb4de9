/** Real projects in real Hardhat: whole, and as the isolated builds of a production profile. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { installPlugin } from '../hardhat/plugin-package.ts';
import { expectSameArtifacts, HardhatProject } from '../hardhat/projects.ts';
import { fullVersion, soljsonPath } from '../support/whole-run.ts';

const OPEN_ZEPPELIN = fileURLToPath(new URL('../../node_modules/@openzeppelin/contracts', import.meta.url));

let modules: string;
beforeAll(async () => {
  modules = mkdtempSync(join(tmpdir(), 'parasolc-plugin-'));
  await installPlugin(modules);
});
afterAll(() => rmSync(modules, { recursive: true }));

/** OpenZeppelin as a project's own sources, or what of it is below a path. */
function openZeppelin(prefix = ''): Record<string, string> {
  const paths = readdirSync(OPEN_ZEPPELIN, { recursive: true, encoding: 'utf8' });
  return Object.fromEntries(
    paths
      .filter((path) => path.endsWith('.sol') && path.startsWith(prefix))
      .map((path) => [`contracts/${path}`, readFileSync(join(OPEN_ZEPPELIN, path), 'utf8')]),
  );
}

const SETTINGS = { optimizer: { enabled: true, runs: 200 } };
const PARASOLC = { jobs: 2, trace: 'trace.jsonl' };

function hardhat3(files: Record<string, string>, solidity: object, plugin: boolean): HardhatProject {
  const config = plugin
    ? `import parasolc from 'parasolc/hardhat';
export default { plugins: [parasolc], parasolc: ${JSON.stringify(PARASOLC)}, solidity: ${JSON.stringify(solidity)} };`
    : `export default { solidity: ${JSON.stringify(solidity)} };`;
  const installed = plugin ? join(modules, 'parasolc') : undefined;
  return new HardhatProject(3, { ...files, 'hardhat.config.js': config }, installed);
}

function hardhat2(files: Record<string, string>, version: string, settings: object, plugin: boolean) {
  const longVersion = fullVersion(version).replace('.Emscripten.clang', '');
  const build = { compilerPath: soljsonPath(version), isSolcJs: true, version, longVersion };
  const config = `${plugin ? "require('parasolc/hardhat-2');" : ''}
const { subtask } = require('hardhat/config');
subtask('compile:solidity:solc:get-build', async () => (${JSON.stringify(build)}));
module.exports = { parasolc: ${JSON.stringify(PARASOLC)}, solidity: ${JSON.stringify({ version, settings })} };`;
  const installed = plugin ? join(modules, 'parasolc') : undefined;
  return new HardhatProject(2, { ...files, 'hardhat.config.js': config }, installed);
}

test('OpenZeppelin in Hardhat 3, linked', async () => {
  const solidity = { version: '0.8.28', path: soljsonPath('0.8.28'), settings: { ...SETTINGS, viaIR: true } };
  const [plain, ours] = [false, true].map((plugin) => hardhat3(openZeppelin(), solidity, plugin));
  if (plain === undefined || ours === undefined) return expect.unreachable();
  await plain.compile();
  await ours.compile();
  expectSameArtifacts(ours, plain);
  expect(ours.runs().filter((kind) => kind === 'yul').length).toBeGreaterThan(20);
});

test('OpenZeppelin in Hardhat 2, balanced', async () => {
  const [plain, ours] = [false, true].map((plugin) => hardhat2(openZeppelin(), '0.8.26', SETTINGS, plugin));
  if (plain === undefined || ours === undefined) return expect.unreachable();
  await plain.compile();
  await ours.compile({ PARASOLC_STRATEGY: 'balanced' });
  expectSameArtifacts(ours, plain);
  expect(ours.runs().filter((kind) => kind === 'unit').length).toBeGreaterThan(1);
});

test('a part of it in Hardhat 3, each file on its own', async () => {
  const files = Object.assign(
    {},
    ...['access', 'utils', 'interfaces/IERC1271', 'interfaces/IERC5267', 'interfaces/IERC5313'].map(
      (prefix) => openZeppelin(prefix),
    ),
  );
  const compiler = { version: '0.8.30', path: soljsonPath('0.8.30'), settings: SETTINGS };
  const solidity = { profiles: { default: { ...compiler, isolated: true } } };
  const [plain, ours] = [false, true].map((plugin) => hardhat3(files, solidity, plugin));
  if (plain === undefined || ours === undefined) return expect.unreachable();
  await plain.compile();
  await ours.compile();
  expectSameArtifacts(ours, plain);
});
