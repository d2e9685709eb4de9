import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderOf, temporaryFolder } from './fixture.ts';
import type { WorkflowRun } from './results.ts';
import { runWorkflow } from './run-workflow.ts';

/** A job fails while a file of its name is in the folder. */
const WORKFLOW = (broken: string): string => {
  const job = (name: string, rest: string): string => `
  ${name}:
    runs-on: x
    ${rest}
    outputs: { by: '\${{ steps.s.outputs.by }}' }
    steps:
      - { id: s, run: 'echo "by=${name} in \${{ github.run_attempt }} of \${{ github.run_id }}" >> "$GITHUB_OUTPUT"; test ! -e "${broken}/${name}\${{ matrix.n }}"' }`;
  return `on: push\njobs:${job('plan', '')}
${job('shard', 'needs: plan\n    strategy: { fail-fast: false, matrix: { n: [1, 2, 3] } }')}
${job('merge', 'needs: [plan, shard]')}
${job('aside', '')}
${job('behind', 'needs: aside')}
${job('never', 'if: false')}
  caller: { uses: ./.github/workflows/called.yml }
${job('end', 'needs: caller\n    if: always()')}
`;
};
const CALLED = (broken: string): string => `
on: workflow_call
jobs:
  good: { runs-on: x, steps: [{ run: 'true' }] }
  bad: { runs-on: x, steps: [{ run: 'test ! -e ${broken}/bad' }] }
`;

function attemptsOf(run: WorkflowRun): Record<string, string> {
  return Object.fromEntries(run.jobs.map(({ name, attempt, result }) => [name, `${result} in ${attempt}`]));
}

describe('a re-run', () => {
  it('of failed jobs keeps what succeeded and runs what failed, with all that depends on it', async () => {
    const broken = temporaryFolder();
    for (const name of ['shard2', 'bad']) writeFileSync(join(broken, name), '');
    const repository = folderOf({
      '.github/workflows/w.yml': WORKFLOW(broken),
      '.github/workflows/called.yml': CALLED(broken),
    });
    const options = { workflow: join(repository, '.github/workflows/w.yml'), folder: temporaryFolder() };
    const first = await runWorkflow(options);
    expect(first.conclusion).toBe('failure');
    expect(attemptsOf(first)).toEqual({
      plan: 'success in 1',
      'shard (1)': 'success in 1',
      'shard (2)': 'failure in 1',
      'shard (3)': 'success in 1',
      merge: 'skipped in 1',
      aside: 'success in 1',
      behind: 'success in 1',
      never: 'skipped in 1',
      'caller / good': 'success in 1',
      'caller / bad': 'failure in 1',
      end: 'success in 1',
    });

    for (const name of ['shard2', 'bad']) rmSync(join(broken, name));
    const second = await runWorkflow({ ...options, previous: first, rerun: 'failed' });
    expect([second.conclusion, second.attempt, second.runId]).toEqual(['success', 2, first.runId]);
    expect(attemptsOf(second)).toEqual({
      ...attemptsOf(first),
      'shard (2)': 'success in 2',
      merge: 'success in 2',
      'caller / bad': 'success in 2',
      end: 'success in 2',
    });
    const outputs = (name: string): string | undefined =>
      second.jobs.find((job) => job.name === name)?.outputs.by;
    expect(outputs('plan')).toBe(`plan in 1 of ${first.runId}`);
    expect(outputs('merge')).toBe(`merge in 2 of ${first.runId}`);

    const third = await runWorkflow({ ...options, previous: second });
    expect(new Set(third.jobs.map(({ attempt }) => attempt))).toEqual(new Set([3]));
  });
});
