import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openZeppelin, slice } from '../../bench/inputs.js';
import { folderOf, temporaryFolder, temporaryServices } from '../harness/fixture.ts';
import { runWorkflow } from '../harness/run-workflow.ts';
import { expectSameOutput } from '../support/same-output.ts';
import { wholeRun } from '../support/whole-run.ts';
import { PROJECT, RELEASE } from './run-action.ts';

const INPUT = slice(openZeppelin({ viaIR: true }), ['VestingWallet.sol']);

/** The workflows of the README, word for word. */
const WORKFLOWS = [
  ...readFileSync(join(PROJECT, 'README.md'), 'utf8').matchAll(/```yaml\n(on: .*?)```/gs),
].map(([, text = '']) => text);

test.each(WORKFLOWS.map((text, index) => [index, text] as const))(
  'workflow %i of the README does what it says',
  async (_, text) => {
    const repository = folderOf({
      'input.json': JSON.stringify(INPUT),
      '.github/workflows/test.yml': text,
    });
    const services = await temporaryServices();
    const run = await runWorkflow({
      workflow: join(repository, '.github/workflows/test.yml'),
      folder: temporaryFolder(),
      services,
      uses: { 'org/parasolc-action': PROJECT },
      environment: { PARASOLC_SOLC_SITE: 'off' },
    });
    expect(run.conclusion).toBe('success');
    const { workspace } = run.jobs.at(-1) ?? {};
    const names = ['output.json', 'parasolc-output.json'].map((name) => join(workspace ?? '', name));
    const [output] = names.flatMap((path) => {
      try {
        return [readFileSync(path)];
      } catch {
        return [];
      }
    });
    if (output === undefined) throw new Error(`there is none of ${names.join(', ')}`);
    expectSameOutput(output.subarray(0, -1), wholeRun(RELEASE, INPUT));
  },
);

test('there are three', () => {
  expect(WORKFLOWS).toHaveLength(3);
});
