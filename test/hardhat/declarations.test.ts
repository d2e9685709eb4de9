/** What is declared of the plugin, checked by the compiler that a user has, beside Hardhat's own types. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';
import { STRATEGIES } from '../../src/scheduling/strategy-names.ts';
import { installPlugin } from './plugin-package.ts';
import { HardhatProject } from './projects.ts';

const TSC = fileURLToPath(new URL('../../node_modules/typescript/bin/tsc', import.meta.url));

/** The errors of a configuration of which the settings are these. */
async function check(version: 2 | 3, settings: string): Promise<string> {
  const modules = mkdtempSync(join(tmpdir(), 'parasolc-plugin-'));
  onTestFinished(() => rmSync(modules, { recursive: true }));
  await installPlugin(modules);
  const three = `import { defineConfig } from 'hardhat/config';
import parasolc from 'parasolc/hardhat';
export default defineConfig({ plugins: [parasolc], parasolc: ${settings} });`;
  const two = `import type { HardhatUserConfig } from 'hardhat/types/config';
import 'parasolc/hardhat-2';
const config: HardhatUserConfig = { parasolc: ${settings} };
export default config;`;
  const compilerOptions = { module: 'nodenext', strict: true, noEmit: true, skipLibCheck: false, types: [] };
  const project = new HardhatProject(
    version,
    {
      'hardhat.config.ts': version === 3 ? three : two,
      'tsconfig.json': JSON.stringify({ compilerOptions, files: ['hardhat.config.ts'] }),
    },
    join(modules, 'parasolc'),
    // Through a link TypeScript looks for Hardhat's types from where the link leads to, and finds none.
    'copy',
  );
  const { stdout } = spawnSync(process.execPath, [TSC, '--project', project.root], { encoding: 'utf8' });
  // Hardhat's own declarations lack those of packages that are not installed here.
  const lines = stdout.split('\n').filter((line) => !/^\S*node_modules\/hardhat/.test(line));
  return lines.join('\n');
}

it.each([3, 2] as const)('allows what the settings of Hardhat %i allow', async (version) => {
  expect(await check(version, "{ jobs: 2, solc: '0.8.28', trace: 'trace' }")).toBe('');
  const anyStrategy = `(${JSON.stringify(STRATEGIES)} as const)[0 as number]`;
  expect(await check(version, `{ strategy: ${anyStrategy} }`)).toBe('');
});

it.each([3, 2] as const)('refuses what those of Hardhat %i refuse', async (version) => {
  const errors = await check(version, "{ jobs: '2', strategy: 'fast' }");
  expect(errors).toContain("Type 'string' is not assignable to type 'number'");
  expect(errors).toContain('Type \'"fast"\' is not assignable to type');
  expect(await check(version, '{ job: 2 }')).toContain("'job' does not exist in type 'ParasolcSettings'");
});
