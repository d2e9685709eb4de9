import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { collect, memoryBytes } from '../../src/bytes.ts';
import { pack } from '../../src/exchange/archive.ts';
import { draftAt } from '../../src/files/drafts.ts';
import { readEntry, writeEntry } from '../../src/store/entry.ts';
import { folderOf, stepOf, temporaryFolder, temporaryServices } from '../harness/fixture.ts';
import type { JobResult } from '../harness/results.ts';
import { type RunOptions, runWorkflow } from '../harness/run-workflow.ts';
import type { Services } from '../harness/services/services.ts';
import { expectSameOutput } from '../support/same-output.ts';
import { wholeRun } from '../support/whole-run.ts';
import {
  type ActionRun,
  compileInActions,
  expectPublished,
  jobNamed,
  messagesOf,
  PROJECT,
  RELEASE,
  resultsOf,
} from './run-action.ts';

const OUTPUTS = { '*': { '*': ['abi', 'evm.bytecode', 'evm.deployedBytecode', 'metadata'], '': ['ast'] } };

interface Input {
  readonly language: string;
  readonly sources: Readonly<Record<string, { readonly content: string }>>;
  readonly settings: object;
}

/** Two files that do not import each other. */
function project(first: string, settings: object = {}): Input {
  return {
    language: 'Solidity',
    sources: {
      'src/A.sol': { content: `contract A { uint public ${first}; } contract C { function f() public {} }` },
      'src/B.sol': {
        content: 'contract B { function g(uint a) public pure returns (uint) { return a + 1; } }',
      },
    },
    settings: { outputSelection: OUTPUTS, ...settings },
  };
}

const LINKED = { viaIR: true, optimizer: { enabled: true } };

/** Runs the reusable workflow, over two shards if anything is to be compiled. */
async function compile(
  input: Input,
  services: Services,
  inputs: Readonly<Record<string, string>> = {},
  options: Partial<RunOptions> = {},
): Promise<ActionRun['run']> {
  const { run } = await compileInActions(input, { shards: '2', ...inputs }, { services, ...options });
  expect(run.conclusion).toBe('success');
  expectPublished(run, wholeRun(RELEASE, input));
  return run;
}

/** Whether the plan found the whole output. */
function isKnown(run: ActionRun['run']): boolean {
  return Object.keys(resultsOf(run)).includes('no shards');
}

/** A row of the table that says what the cache did. */
function cacheRow({ summary }: JobResult, name: string): string {
  return new RegExp(`\\| ${name} \\| (.*) \\|`).exec(summary)?.[1] ?? '';
}

/** How often the services were asked for this. */
function requestsFor(services: Services, operation: string): number {
  return services.requests.filter((request) => request.operation === operation).length;
}

/** Changes the runs in the newest entry of the cache, by their names. */
async function changeRuns(
  services: Services,
  change: (folder: string, names: readonly string[]) => Promise<void> | void,
): Promise<void> {
  const entry = services.cacheEntries.at(-1);
  if (entry === undefined) throw new Error('the cache is empty');
  const [packed, content] = [join(temporaryFolder(), 'entry'), services.contentOf(entry)];
  const [outer, runs] = [temporaryFolder(), temporaryFolder()];
  const isZstd = content.readUInt32LE(0) === 0xfd2fb528;
  writeFileSync(packed, content);
  execFileSync('tar', ['-xf', packed, '-C', outer]);
  const [folder = ''] = readdirSync(outer);
  const inner = join(outer, folder, 'runs.tar');
  execFileSync('tar', ['-xf', inner, '-C', runs]);
  await change(runs, readdirSync(runs));
  await pack(runs, readdirSync(runs), inner, true);
  execFileSync('tar', ['-c', ...(isZstd ? ['-I', 'zstd'] : ['-z']), '-f', packed, '-C', outer, folder]);
  services.replaceContent(entry, readFileSync(packed));
}

/** Changes a byte of a file. */
function flip(path: string): void {
  const bytes = readFileSync(path);
  bytes[bytes.length - 10] = (bytes.at(-10) ?? 0) ^ 1;
  writeFileSync(path, bytes);
}

/** Gives an entry another output, as somebody could who writes to the cache: its digest is right. */
async function forge(path: string): Promise<void> {
  const key = basename(path, '.run');
  const output = await readEntry(path, key);
  if (output === undefined) throw new Error(`there is no ${path}`);
  const text = Buffer.concat(await collect(output.chunks())).toString('latin1');
  const forged = Buffer.from(text.replaceAll('"object":"60', '"object":"61'), 'latin1');
  rmSync(path);
  const bytes = memoryBytes([forged]).chunks();
  await writeEntry(draftAt(`${path}.tmp`, path), { key, output: bytes, largest: 2 ** 30 });
}

describe('the reusable workflow', () => {
  test('compiles each input once, whatever ran in between: settings there and back, sources there and back', async () => {
    const services = await temporaryServices();
    const [first, other] = [project('x'), project('x', { optimizer: { enabled: true } })];
    const changed = project('y');
    const known: boolean[] = [];
    for (const input of [first, other, first, changed, other]) {
      const run = await compile(input, services);
      expect(run.outputs['cache-hit']).toBe(String(isKnown(run)));
      known.push(isKnown(run));
    }
    expect(known).toEqual([false, false, true, false, true]);
    expect(services.cacheEntries).toHaveLength(3);
    // The output may be another one.
    expect(isKnown(await compile(first, services, { sources: 'relevant' }))).toBe(false);
    expect(isKnown(await compile(first, services, { sources: 'relevant' }))).toBe(true);
  });

  test('compiles of a changed project what is not known, and saves one entry', async () => {
    const services = await temporaryServices();
    const before = await compile(project('x', LINKED), services);
    expect(cacheRow(jobNamed(before, 'merge'), 'restored')).toBe('nothing');
    expect(services.cacheEntries).toHaveLength(1);

    const after = await compile(project('y', LINKED), services);
    expect(after.outputs['cache-hit']).toBe('false');
    const merge = jobNamed(after, 'merge');
    expect(cacheRow(merge, 'restored')).toContain('of another input of this project');
    const [, known = 0, all = 0] = /^(\d+) of (\d+)/.exec(cacheRow(merge, 'runs of solc known')) ?? [];
    expect(Number(known)).toBeGreaterThan(0);
    expect(Number(known)).toBeLessThan(Number(all));
    expect(cacheRow(merge, 'saved')).toMatch(/^\d+ outputs, /);
    expect(services.cacheEntries).toHaveLength(2);
    expect(isKnown(await compile(project('y', LINKED), services))).toBe(true);
    expect(services.cacheEntries).toHaveLength(2);
  });

  test.each<[string, (folder: string, names: readonly string[]) => void]>([
    [
      'flipped',
      (folder, names) => {
        for (const name of names) flip(join(folder, name));
      },
    ],
    [
      'swapped with one another',
      (folder, names) => {
        const contents = names.map((name) => readFileSync(join(folder, name)));
        for (const [index, name] of names.entries())
          writeFileSync(join(folder, name), contents[(index + 1) % names.length] ?? '');
      },
    ],
    [
      'cut off',
      (folder, names) => {
        for (const name of names) truncateSync(join(folder, name), 100);
      },
    ],
  ])('compiles again what was %s in the cache, and saves it anew', async (_, damage) => {
    const services = await temporaryServices();
    const input = project('x', LINKED);
    await compile(input, services);
    await changeRuns(services, damage);
    expect(isKnown(await compile(input, services))).toBe(false);
    expect(services.cacheEntries).toHaveLength(2);
    expect(isKnown(await compile(input, services))).toBe(true);
  });

  test('goes on with an entry that is no archive, and does not stay with it', async () => {
    const services = await temporaryServices();
    await compile(project('x'), services);
    const [entry] = services.cacheEntries;
    if (entry === undefined) throw new Error('the cache is empty');
    services.replaceContent(entry, Buffer.from('garbage'));
    expect(isKnown(await compile(project('x'), services))).toBe(false);
    expect(isKnown(await compile(project('x'), services))).toBe(true);
  });

  test('verifies what it found, if that is wanted', async () => {
    const services = await temporaryServices();
    await compile(project('x'), services);
    expect(isKnown(await compile(project('x'), services, { verify: 'sample' }))).toBe(true);
    await changeRuns(services, (folder, names) => forge(join(folder, names[0] ?? '')));
    const { run } = await compileInActions(project('x'), { verify: 'sample' }, { services });
    expect(run.conclusion).toBe('failure');
    const said = messagesOf(jobNamed(run, 'plan'), 'error');
    expect(said).toContain('OUTPUTS_DIFFER');
    expect(said).toContain('cache entry parasolc-runs-1-');
    // Another name starts anew.
    expect(isKnown(await compile(project('x'), services, { 'cache-key': 'v2' }))).toBe(false);
  });

  test('reads the cache for a pull request of a fork, and saves nothing', async () => {
    const services = await temporaryServices();
    await compile(project('x', LINKED), services);
    services.cacheReadOnly = true;
    const repo = { full_name: 'somebody/octo-repo' };
    const event = { name: 'pull_request', payload: { pull_request: { head: { repo } } } };
    expect(isKnown(await compile(project('x', LINKED), services, {}, { event }))).toBe(true);
    const asked = requestsFor(services, 'CreateCacheEntry');
    const run = await compile(project('y', LINKED), services, {}, { event });
    expect(cacheRow(jobNamed(run, 'merge'), 'runs of solc known')).toMatch(/^[1-9]/);
    expect(requestsFor(services, 'CreateCacheEntry')).toBe(asked);
    expect(services.cacheEntries).toHaveLength(1);
    for (const job of run.jobs) expect(messagesOf(job, 'warning')).not.toMatch(/cache|save/i);
  });

  test.each<[string, Partial<RunOptions>, Record<string, string>]>([
    ['a release', { event: { name: 'release' } }, {}],
    ['a tag', { github: { ref: 'refs/tags/v1', ref_type: 'tag' } }, {}],
    ['cache: false', {}, { cache: 'false' }],
  ])('does not ask the cache for %s', async (_, options, inputs) => {
    const services = await temporaryServices();
    const run = await compile(project('x'), services, inputs, options);
    expect(run.outputs['cache-hit']).toBe('false');
    for (const operation of ['GetCacheEntryDownloadURL', 'CreateCacheEntry'])
      expect(requestsFor(services, operation)).toBe(0);
  });

  test('saves only if it shall, and restores nothing where it only looks', async () => {
    const services = await temporaryServices();
    await compile(project('x'), services, { 'save-if': 'false' });
    expect(services.cacheEntries).toHaveLength(0);
    const first = await compile(project('x'), services, { 'lookup-only': 'true' });
    expect(first.outputs['cache-hit']).toBe('false');
    expect(services.cacheEntries).toHaveLength(1);
    const second = await compile(project('x'), services, { 'lookup-only': 'true' });
    expect(second.outputs['cache-hit']).toBe('true');
    expect(isKnown(second)).toBe(false);
    expect(services.cacheEntries).toHaveLength(1);
  });

  test('leaves a folder of the user alone', async () => {
    const services = await temporaryServices();
    const input = project('x');
    const mine = '.parasolc-cache/mine.txt';
    const repository = folderOf({ 'input.json': JSON.stringify(input), [mine]: 'mine' });
    await compile(input, services);
    const run = await compile(input, services, {}, { repository });
    const plan = jobNamed(run, 'plan');
    expect(readFileSync(join(plan.workspace, mine), 'utf8')).toBe('mine');
    expect(stepOf(plan, 'Plan').log).toContain('is already in the workspace');
  });

  test('goes on if the cache cannot be read or written', async () => {
    const down = { effect: { kind: 'status', status: 403 }, times: Number.POSITIVE_INFINITY } as const;
    const faults = [
      { operation: 'GetCacheEntryDownloadURL', ...down },
      { operation: 'CreateCacheEntry', ...down },
    ] as const;
    await compile(project('x'), await temporaryServices({ faults }));
  });
});

describe('the build on one runner', () => {
  const WORKFLOW = `
on: push
jobs:
  build:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v5
      - id: build
        uses: org/parasolc-action@v1
        with: { input: input.json, strategy: linked, jobs: 2, verify: VERIFY }
`;

  async function buildIn(services: Services, input: Input, verify = 'none'): Promise<JobResult> {
    const repository = folderOf({
      'input.json': JSON.stringify(input),
      '.github/workflows/test.yml': WORKFLOW.replace('VERIFY', verify),
    });
    const run = await runWorkflow({
      workflow: join(repository, '.github/workflows/test.yml'),
      folder: temporaryFolder(),
      services,
      uses: { 'org/parasolc-action': PROJECT },
      environment: { PARASOLC_SOLC_SITE: 'off' },
    });
    return jobNamed(run, 'build');
  }

  function expectBuilt(job: JobResult, input: Input): void {
    const output = readFileSync(join(job.workspace, 'parasolc-output.json'));
    expectSameOutput(output.subarray(0, -1), wholeRun(RELEASE, input));
  }

  test('knows what an earlier one compiled, and says so', async () => {
    const services = await temporaryServices();
    const rows: string[] = [];
    const hits: (string | undefined)[] = [];
    for (const input of [project('x', LINKED), project('y', LINKED), project('x', LINKED)]) {
      const job = await buildIn(services, input);
      expectBuilt(job, input);
      rows.push(cacheRow(job, 'runs of solc known'));
      hits.push(stepOf(job, 'build').outputs['cache-hit']);
    }
    expect(rows[0]).toMatch(/^0 of /);
    expect(rows[1]).toMatch(/^[1-9]\d* of /);
    expect(rows[2]).toBe('all: nothing was compiled');
    expect(hits).toEqual(['false', 'false', 'true']);
    expect(services.cacheEntries).toHaveLength(2);
  });

  test('finds a forged output where it verifies, and says what to do', async () => {
    const services = await temporaryServices();
    const input = project('x', LINKED);
    await buildIn(services, input);
    await changeRuns(services, async (folder, names) => {
      for (const name of names) await forge(join(folder, name));
    });
    const job = await buildIn(services, input, 'sample');
    expect(job.result).toBe('failure');
    expect(messagesOf(job, 'error')).toMatch(/OUTPUTS_DIFFER[\s\S]*another `cache-key`/);
  });
});
