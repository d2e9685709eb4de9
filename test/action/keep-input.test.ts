import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openZeppelin, slice } from '../../bench/inputs.js';
import { folderOf, stepOf, temporaryFolder, temporaryServices } from '../harness/fixture.ts';
import { runWorkflow } from '../harness/run-workflow.ts';
import { compileInActions, jobNamed, messagesOf, PROJECT } from './run-action.ts';

const INPUT = slice(openZeppelin({ viaIR: true }), ['VestingWallet.sol']);

test.each([['2'], ['auto']])(
  'a matrix of %s shards publishes the input beside the output',
  async (shards) => {
    const { run, services } = await compileInActions(INPUT, { shards, 'keep-input': 'kept/input.json' });
    expect(run.conclusion).toBe('success');
    const { workspace } = jobNamed(run, 'merge');
    expect(readFileSync(join(workspace, 'kept/input.json'), 'utf8')).toBe(JSON.stringify(INPUT));
    expect(stepOf(jobNamed(run, 'merge'), 'Merge').outputs['kept-input']).toBe('kept/input.json');
    const artifact = services.artifacts.find(({ name }) => name.startsWith('parasolc-output-'));
    if (artifact === undefined) throw new Error('there is no output');
    const archive = join(temporaryFolder(), 'output.tgz');
    writeFileSync(archive, services.contentOf(artifact));
    expect(execFileSync('tar', ['-xzOf', archive, 'input.json'], { encoding: 'utf8' })).toBe(
      JSON.stringify(INPUT),
    );
  },
);

const WITHOUT_PLAN = `
on: push
permissions:
  contents: read
jobs:
  build:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v5
      - uses: org/parasolc-action/plan@v1
        with:
          input: input.json
          shards: auto
      - uses: org/parasolc-action/merge@v1
        with:
          keep-input: kept.json
`;

test('a merge whose plan does not bring the input says what to do', async () => {
  const repository = folderOf({
    'input.json': JSON.stringify(INPUT),
    '.github/workflows/test.yml': WITHOUT_PLAN,
  });
  const run = await runWorkflow({
    workflow: join(repository, '.github/workflows/test.yml'),
    folder: temporaryFolder(),
    services: await temporaryServices(),
    uses: { 'org/parasolc-action': PROJECT },
    environment: { PARASOLC_SOLC_SITE: 'off' },
  });
  const job = jobNamed(run, 'build');
  expect(job.result).toBe('failure');
  expect(messagesOf(job, 'error')).toContain('give "keep-input" to the step with the command "plan", too');
});
