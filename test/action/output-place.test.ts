import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderOf, temporaryFolder } from '../harness/fixture.ts';
import { runWorkflow } from '../harness/run-workflow.ts';
import { jobNamed, messagesOf, PROJECT } from './run-action.ts';

const INPUT = {
  language: 'Solidity',
  sources: { 'A.sol': { content: 'contract A {}' } },
  settings: { outputSelection: { '*': { '*': ['abi'] } } },
};

// In the first no folder can be made, and Node's recursive mkdir would try for ever.
test.each(['/proc/x/y.json', 'input.json/out.json'])('output: %s is refused', async (output) => {
  const repository = folderOf({
    'input.json': JSON.stringify(INPUT),
    '.github/workflows/test.yml': `
on: push
jobs:
  build:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v5
      - uses: org/parasolc-action@v1
        with:
          input: input.json
          output: ${output}
`,
  });
  const run = await runWorkflow({
    workflow: join(repository, '.github/workflows/test.yml'),
    folder: temporaryFolder(),
    uses: { 'org/parasolc-action': PROJECT },
    environment: { PARASOLC_SOLC_SITE: 'off' },
  });
  expect(run.conclusion).toBe('failure');
  const message = messagesOf(jobNamed(run, 'build'), 'error');
  expect(message).toContain('[OUTPUT_UNWRITABLE]');
  expect(message).toContain(output.replace(/\/[^/]*$/, ''));
});
