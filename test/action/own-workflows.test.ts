import { chmodSync, copyFileSync, cpSync, symlinkSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { openZeppelin, slice } from '../../bench/inputs.js';
import { folderOf, temporaryFolder, temporaryServices } from '../harness/fixture.ts';
import type { WorkflowRun } from '../harness/results.ts';
import { runWorkflow } from '../harness/run-workflow.ts';
import { jobNamed, PROJECT, resultsOf } from './run-action.ts';

/** Small, and of several contracts to be generated. */
const INPUT = slice(openZeppelin({}), ['TransparentUpgradeableProxy.sol']);

/** Writes what the example writes, of the small input. */
const EXAMPLE = `
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
const solc = createRequire(import.meta.url)('solc');
const [input, whole] = process.argv.slice(2);
const text = readFileSync(new URL('small.json', import.meta.url), 'utf8');
writeFileSync(input, text);
if (whole !== undefined) writeFileSync(whole, solc.compile(text) + '\\n');
`;

/** The packages of this project: the copy that the tests start has none of its own. */
const MODULES = fileURLToPath(new URL('../../node_modules', import.meta.url));

/** In place of npm: the packages are there already. */
const NPM = `#!/bin/sh\nexec ln -sfn '${MODULES}' node_modules\n`;

/** A checkout of this project whose example is small. */
function smallProject(): string {
  const folder = folderOf({
    'examples/openzeppelin.js': EXAMPLE,
    'examples/small.json': JSON.stringify(INPUT),
  });
  for (const path of ['action.yml', 'plan', 'compile', 'merge', 'dist', '.github'])
    cpSync(join(PROJECT, path), join(folder, path), { recursive: true });
  copyFileSync(join(PROJECT, 'package.json'), join(folder, 'package.json'));
  symlinkSync(MODULES, join(folder, 'node_modules'));
  return folder;
}

async function runOwn(name: string): Promise<WorkflowRun> {
  const project = smallProject();
  const bin = folderOf({ npm: NPM });
  chmodSync(join(bin, 'npm'), 0o755);
  const environment = {
    PATH: [bin, dirname(process.execPath), '/usr/bin', '/bin'].join(delimiter),
    PARASOLC_SOLC_SITE: 'off',
  };
  return runWorkflow({
    workflow: join(project, '.github/workflows', name),
    folder: temporaryFolder(),
    services: await temporaryServices(),
    environment,
  });
}

test('end-to-end.yml compares every output with that of one run, and skips nothing', async () => {
  const run = await runOwn('end-to-end.yml');
  expect(Object.entries(resultsOf(run)).filter(([, result]) => result !== 'success')).toEqual([]);
  expect(jobNamed(run, 'compare').steps.map(({ outcome }) => outcome)).toEqual(['success']);
});
