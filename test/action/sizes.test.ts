import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { grouped } from '../../src/sizes/size-limits.ts';
import { folderOf, temporaryFolder, temporaryServices } from '../harness/fixture.ts';
import type { JobResult, WorkflowRun } from '../harness/results.ts';
import { type RunOptions, runWorkflow } from '../harness/run-workflow.ts';
import type { Services } from '../harness/services/services.ts';
import { wholeRun } from '../support/whole-run.ts';
import { compileInActions, expectPublished, jobNamed, messagesOf, PROJECT, RELEASE } from './run-action.ts';

interface Sources {
  readonly [name: string]: { readonly content: string };
}

const PRAGMA = '// SPDX-License-Identifier: MIT\npragma solidity >=0.8.0;\n';

/** Returns so many bytes from its code. */
function contract(name: string, bytes: number): string {
  return `${PRAGMA}contract ${name} { function f() external pure returns (bytes memory) { return hex"${'ab'.repeat(bytes)}"; } }\n`;
}

function inputOf(contracts: Readonly<Record<string, number>>): { sources: Sources } {
  const sources = Object.entries(contracts).map(([name, bytes]) => [
    name.endsWith('Test') ? `test/${name}.t.sol` : `src/${name}.sol`,
    { content: contract(name, bytes) },
  ]);
  const outputSelection = { '*': { '*': ['evm.bytecode.object', 'evm.deployedBytecode.object'] } };
  const rest = { language: 'Solidity', settings: { outputSelection } };
  return { ...rest, sources: Object.fromEntries(sources) as Sources };
}

/** The deployed and the creation code of a contract in the output of one run, in bytes. */
function sizesIn(input: object, name: string): [deployed: number, creation: number] {
  const { contracts } = JSON.parse(wholeRun(RELEASE, input).toString()) as {
    contracts: Record<string, Record<string, { evm: Record<string, { object: string }> }>>;
  };
  const { bytecode, deployedBytecode } = contracts[`src/${name}.sol`]?.[name]?.evm ?? {};
  return [(deployedBytecode?.object.length ?? 0) / 2, (bytecode?.object.length ?? 0) / 2];
}

/** The cells of a contract's row in the summary. */
function rowOf({ summary }: JobResult, name: string): string[] | undefined {
  const row = summary.split('\n').find((line) => line.includes(`\`src/${name}.sol:${name}\``));
  return row
    ?.split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());
}

const MAIN = {
  event: { name: 'push', payload: { repository: { default_branch: 'main' } } },
  github: { ref: 'refs/heads/main', ref_name: 'main', base_ref: '' },
};

function pullRequestTo(base: string): Partial<RunOptions> {
  const payload = {
    repository: { default_branch: 'main' },
    pull_request: { head: { repo: { full_name: 'octo-org/octo-repo' } } },
  };
  return {
    event: { name: 'pull_request', payload },
    github: { ref: 'refs/pull/7/merge', ref_name: '7/merge', base_ref: base },
  };
}

const BUILD = `
on: [push, pull_request]
permissions:
  contents: read
jobs:
  build:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v5
      - uses: org/parasolc-action@v1
        with:
          input: input.json
          size-check: fail
`;

async function buildOn(
  input: object,
  services: Services,
  options: Partial<RunOptions>,
  workflow = BUILD,
): Promise<WorkflowRun> {
  const repository = folderOf({
    'input.json': JSON.stringify(input),
    '.github/workflows/test.yml': workflow,
  });
  return runWorkflow({
    workflow: join(repository, '.github/workflows/test.yml'),
    folder: temporaryFolder(),
    services,
    uses: { 'org/parasolc-action': PROJECT },
    environment: { PARASOLC_SOLC_SITE: 'off' },
    ...options,
  });
}

/** Names of the tables in the cache. */
function tables(services: Services): string[] {
  return services.cacheEntries.map(({ key }) => key).filter((key) => key.startsWith('parasolc-sizes-'));
}

describe('one job', () => {
  test('shows what a pull request changes of its base branch, and fails over the limit', async () => {
    const services = await temporaryServices();
    const before = inputOf({ Same: 100, Grown: 24_000, Gone: 50, GrownTest: 30_000 });
    const after = inputOf({ Same: 100, Grown: 24_800, Fresh: 10, GrownTest: 30_000 });

    const first = await buildOn(before, services, MAIN);
    expect(first.conclusion).toBe('success');
    const firstJob = jobNamed(first, 'build');
    expect(firstJob.summary).toContain('the cache has no sizes of `main` yet');
    expect(firstJob.summary).toContain('No contract is over the limits: 24,576 bytes of deployed code');
    expect(tables(services)).toHaveLength(1);

    const changed = await buildOn(after, services, pullRequestTo('main'));
    const job = jobNamed(changed, 'build');
    expect(job.result).toBe('failure');
    const [old, size] = [sizesIn(before, 'Grown'), sizesIn(after, 'Grown')];
    expect(rowOf(job, 'Grown')).toEqual([
      '❌ `src/Grown.sol:Grown`',
      grouped(size[0]),
      `+${grouped(size[0] - old[0])}`,
      grouped(24_576 - size[0]),
      grouped(size[1]),
      `+${grouped(size[1] - old[1])}`,
    ]);
    expect(rowOf(job, 'Same')?.filter((_, index) => [2, 5].includes(index))).toEqual(['', '']);
    expect(rowOf(job, 'Fresh')?.[2]).toBe('new');
    expect(job.summary).toContain('No longer there: `src/Gone.sol:Gone`');
    expect(job.summary).toContain('1 contract left out by `size-skip`');
    expect(job.summary).not.toContain('GrownTest.t.sol');
    expect(messagesOf(job, 'error')).toMatch(
      /src\/Grown\.sol:Grown has [\d,]+ bytes of deployed code, [\d,]+ over the limit of 24,576/,
    );
    expect(messagesOf(job, 'error')).toContain('Code is over a size limit. The output was still published.');
    expect(readFileSync(join(job.workspace, 'parasolc-output.json'), 'utf8')).toBe(
      `${wholeRun(RELEASE, after)}\n`,
    );

    // A pull request keeps no sizes: the next one is compared with the same base.
    expect(tables(services)).toHaveLength(1);
    const again = await buildOn(after, services, pullRequestTo('main'));
    expect(rowOf(jobNamed(again, 'build'), 'Grown')).toEqual(rowOf(job, 'Grown'));
  });

  test('compares with the branch that the pull request goes to, and saves sizes that have changed', async () => {
    const services = await temporaryServices();
    const [main, release, now] = [inputOf({ A: 10 }), inputOf({ A: 20 }), inputOf({ A: 40 })];
    await buildOn(main, services, MAIN);
    await buildOn(main, services, MAIN);
    expect(tables(services)).toHaveLength(1);
    const branch = { ref: 'refs/heads/release', ref_name: 'release', base_ref: '' };
    await buildOn(release, services, { ...MAIN, github: branch });
    expect(tables(services)).toHaveLength(2);

    const change = async (base: string): Promise<string | undefined> =>
      rowOf(jobNamed(await buildOn(now, services, pullRequestTo(base)), 'build'), 'A')?.[2];
    const sizeOf = (input: object): number => sizesIn(input, 'A')[0];
    expect(await change('main')).toBe(`+${sizeOf(now) - sizeOf(main)}`);
    expect(await change('release')).toBe(`+${sizeOf(now) - sizeOf(release)}`);
    // Another project of the repository has sizes of its own.
    const other = BUILD.replace('size-check: fail', 'size-check: warn\n          cache-key: other');
    const run = await buildOn(now, services, pullRequestTo('main'), other);
    expect(jobNamed(run, 'build').summary).toContain('the cache has no sizes of `main` yet');
  });

  test('warns of what is too large, and shows no change without the cache', async () => {
    const services = await temporaryServices();
    const workflow = BUILD.replace('size-check: fail', "size-check: warn\n          cache: 'false'");
    const run = await buildOn(inputOf({ Large: 25_000 }), services, MAIN, workflow);
    expect(run.conclusion).toBe('success');
    const job = jobNamed(run, 'build');
    expect(messagesOf(job, 'warning')).toContain('src/Large.sol:Large has ');
    expect(job.summary).toContain("No change is shown: GitHub's cache is not used.");
    expect(rowOf(job, 'Large')).toHaveLength(4);
    expect(services.cacheEntries).toEqual([]);
  });
});

test('the merge of a matrix does the same', async () => {
  const services = await temporaryServices();
  const [before, after] = [inputOf({ A: 100, B: 100 }), inputOf({ A: 100, B: 25_000 })];
  const inputs = { shards: '2', 'size-check': 'fail' };
  const first = await compileInActions(before, inputs, { services, ...MAIN });
  expect(first.run.conclusion).toBe('success');
  const { run } = await compileInActions(after, inputs, { services, ...pullRequestTo('main') });
  const job = jobNamed(run, 'merge');
  expect(job.result).toBe('failure');
  expectPublished(run, wholeRun(RELEASE, after));
  const change = sizesIn(after, 'B')[0] - sizesIn(before, 'B')[0];
  expect(rowOf(job, 'B')?.[2]).toBe(`+${grouped(change)}`);
  expect(rowOf(job, 'A')?.[2]).toBe('');
});
