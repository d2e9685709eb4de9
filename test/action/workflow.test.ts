import { chmodSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openZeppelin, slice } from '../../bench/inputs.js';
import { folderOf, stepOf, temporaryFolder, temporaryServices } from '../harness/fixture.ts';
import type { WorkflowRun } from '../harness/results.ts';
import { runWorkflow } from '../harness/run-workflow.ts';
import { packageOutput } from '../support/compiler-inputs.ts';
import { soljsonPath, wholeRun } from '../support/whole-run.ts';
import {
  compileInActions,
  expectPublished,
  jobNamed,
  messagesOf,
  PROJECT,
  RELEASE,
  resultsOf,
  WORKFLOW,
} from './run-action.ts';

const OUTPUTS = { '*': { '*': ['abi', 'evm.bytecode', 'evm.deployedBytecode', 'metadata'], '': ['ast'] } };
const INPUT = slice(openZeppelin({ viaIR: true }), ['TransparentUpgradeableProxy.sol'], OUTPUTS);

/** The input of one source. */
function source(content: string, name = 'src/A.sol'): object {
  return { language: 'Solidity', sources: { [name]: { content } }, settings: { outputSelection: OUTPUTS } };
}

describe('the reusable workflow publishes what one run of solc gives', () => {
  test('over shards; the summary shows them, the debug log the runs of solc', async () => {
    const { run, services } = await compileInActions(INPUT, { shards: '2' }, { debug: true });
    expect(resultsOf(run)).toEqual({
      plan: 'success',
      'shard 0': 'success',
      'shard 1': 'success',
      merge: 'success',
    });
    // By the package's own wrapper, which shares no code with ours.
    expectPublished(run, Buffer.from(packageOutput(RELEASE, INPUT)));
    expect(services.artifacts.map(({ name }) => name).sort()).toEqual([
      'parasolc-output-a1.tgz',
      'parasolc-part-0-a1.tgz',
      'parasolc-part-1-a1.tgz',
      'parasolc-plan-a1.tgz',
    ]);
    expect(run.outputs).toMatchObject({
      artifact: 'parasolc-output-a1.tgz',
      'solc-version': RELEASE,
      shards: '2',
    });
    expect(run.outputs.digest).toMatch(/^[0-9a-f]{64}$/);

    const { summary } = jobNamed(run, 'merge');
    expect(summary).toMatch(/\| shard \| contracts \|/);
    expect(summary).toMatch(/\n\| 1 \| \d+ \|/);
    expect(summary).toContain('```mermaid\ngantt');
    expect(summary).toContain('flowchart LR');
    expect(
      jobNamed(run, 'shard 1')
        .steps.map(({ log }) => log)
        .join(''),
    ).toMatch(/##\[debug\]IR run 0: .*solc/);
    // A shard takes the compiler out of the plan: nothing is looked for on its machine.
    expect(
      jobNamed(run, 'shard 1')
        .steps.map(({ log }) => log)
        .join(''),
    ).toContain('/plan/soljson.js');
  });

  test('without further jobs, where they cannot pay', async () => {
    const { run } = await compileInActions(INPUT);
    expect(resultsOf(run)).toEqual({
      plan: 'success',
      'no shards': 'success',
      merge: 'success',
    });
    expect(run.outputs.shards).toBe('0');
    expectPublished(run, wholeRun(RELEASE, INPUT));
    const plan = jobNamed(run, 'plan');
    expect(plan.summary).toContain('## Estimate');
    expect(plan.summary).toContain('none: this job compiles everything');
    expect(plan.summary).toContain('| 1 extra job, including its start |');
    expect(jobNamed(run, 'merge').summary).not.toContain('times as long');
  });

  test('to jobs that need it, which run however many shards there were', async () => {
    const caller = (before: string, condition: string): string => `
on: push
jobs:
  ${before}
  compile:
    needs: before
    if: ${condition}
    uses: org/parasolc-action/.github/workflows/compile.yml@v1
    with: { input: input.json }
  deploy: { needs: compile, runs-on: ubuntu-latest, steps: [{ run: 'echo "\${{ needs.compile.outputs.shards }}"' }] }
`;
    const runAfter = async (before: string, condition: string): Promise<WorkflowRun> => {
      const repository = folderOf({
        'input.json': JSON.stringify(INPUT),
        '.github/workflows/test.yml': caller(before, condition),
      });
      return runWorkflow({
        workflow: join(repository, '.github/workflows/test.yml'),
        folder: temporaryFolder(),
        services: await temporaryServices(),
        uses: { 'org/parasolc-action': PROJECT },
        environment: { PARASOLC_SOLC_SITE: 'off' },
      });
    };
    const plain = await runAfter("before: { runs-on: x, steps: [{ run: 'true' }] }", 'success()');
    expect(Object.values(resultsOf(plain))).not.toContain('skipped');
    expect(jobNamed(plain, 'deploy').steps[0]?.log).toBe('0');

    // A caller that wants it in spite of a job that was skipped gets it.
    const skipped = await runAfter(
      "before: { runs-on: x, if: false, steps: [{ run: 'true' }] }",
      "'!cancelled()'",
    );
    expect(jobNamed(skipped, 'compile / merge').result).toBe('success');
  });

  test('with further jobs, where they start at once', async () => {
    const { run } = await compileInActions(INPUT, { 'job-start': '0', 'max-shards': '3', jobs: '1' });
    expect(run.conclusion).toBe('success');
    expect(Number(run.outputs.shards)).toBeGreaterThan(0);
    expectPublished(run, wholeRun(RELEASE, INPUT));
  });

  test('where nothing needs code generation', async () => {
    const input = { ...INPUT, settings: { ...INPUT.settings, outputSelection: { '*': { '*': ['abi'] } } } };
    const { run } = await compileInActions(input, { shards: '4' });
    expect(run.conclusion).toBe('success');
    expect(run.outputs.shards).toBe('0');
    expect(jobNamed(run, 'plan').summary).toContain('none: there is no code to generate');
    expectPublished(run, wholeRun(RELEASE, input));
  });

  test('of Solidity files, with the settings of its inputs; reports and traces are uploaded', async () => {
    const content =
      'import "lib/B.sol";\ncontract A is B { function f() public pure returns (uint) { return 1; } }';
    const uploaded: Record<string, string[]> = {};
    const { run } = await compileInActions(
      INPUT,
      {
        input: 'A.sol',
        shards: '1',
        'via-ir': true,
        'optimize-runs': '7',
        'evm-version': 'paris',
        remappings: 'lib/=other/',
        report: true,
        trace: true,
      },
      {
        repository: folderOf({ 'A.sol': content, 'other/B.sol': 'contract B {}' }),
        uses: {
          'actions/upload-artifact': ({ inputs: { name = '', path = '' } }) => {
            uploaded[name] = path
              .trim()
              .split(/\s*\n\s*/)
              .map((each) => each.replace('*', ''))
              .filter((each) => existsSync(each));
          },
        },
      },
    );
    expect(Object.values(resultsOf(run))).toEqual(['success', 'success', 'success']);
    const output = JSON.parse(
      readFileSync(join(jobNamed(run, 'merge').workspace, 'parasolc-output.json'), 'utf8'),
    );
    expect(JSON.parse(output.contracts['A.sol'].A.metadata).settings).toMatchObject({
      evmVersion: 'paris',
      viaIR: true,
      optimizer: { enabled: true, runs: 7 },
      remappings: [':lib/=other/'],
    });
    expect(Object.entries(uploaded).map(([name, paths]) => [name, paths.length])).toEqual([
      ['parasolc-report-plan-a1', 2],
      ['parasolc-report-shard-0-a1', 2],
      ['parasolc-report-merge-a1', 2],
    ]);
  });

  test('after what `prepare` does, in a folder', async () => {
    const services = await temporaryServices();
    const run = await runWorkflow({
      workflow: WORKFLOW,
      folder: temporaryFolder(),
      repository: folderOf({ 'packages/a/made.txt': JSON.stringify(INPUT) }),
      services,
      environment: { PARASOLC_SOLC_SITE: 'off' },
      inputs: {
        input: 'in put.json',
        'working-directory': 'packages/a',
        prepare: 'cp made.txt "in put.json"',
      },
    });
    expect(run.conclusion).toBe('success');
    expectPublished(run, wholeRun(RELEASE, INPUT));
  });
});

describe('errors of the Solidity code are shown where they are, fail the run, and the output is published', () => {
  test('found by analysis', async () => {
    const input = source(
      'contract A {\n  uint x = true;\n}\ncontract B { fallback() external {} string y = 1; }',
    );
    const { run } = await compileInActions(input, { shards: '2' });
    // The plan does not ask solc: the first shard finds them.
    expect(resultsOf(run)).toEqual({
      plan: 'success',
      'shard 0': 'success',
      merge: 'failure',
    });
    expectPublished(run, wholeRun(RELEASE, input));
    const merge = jobNamed(run, 'merge');
    const shown = merge.annotations.filter(({ level }) => level === 'error');
    expect(shown[0]).toMatchObject({
      properties: { file: 'src/A.sol', line: '2', col: '12', title: 'TypeError 7407' },
    });
    expect(stepOf(merge, 'Merge').exitCode).toBe(1);
  });

  test('found by code generation, in a shard', async () => {
    const parameters = Array.from({ length: 17 }, (_, index) => `uint p${index}`).join(', ');
    const input = source(`contract A { uint s; function f(${parameters}) public { s = p0 + p16; } }
      contract B { function g() public pure returns (uint) { return 1; } }`);
    const { run } = await compileInActions(input, { shards: '2' });
    expect(resultsOf(run)).toMatchObject({
      'shard 0': 'success',
      'shard 1': 'success',
      merge: 'failure',
    });
    expectPublished(run, wholeRun(RELEASE, input));
    expect(messagesOf(jobNamed(run, 'merge'), 'error')).toContain('Stack too deep');
  });

  test('many: at most ten of a kind, and a line that says so', async () => {
    const lines = Array.from({ length: 30 }, (_, index) => `uint x${index} = true;`);
    const { run } = await compileInActions(source(`contract A {\n${lines.join('\n')}\n}`));
    const merge = jobNamed(run, 'merge');
    expect(
      stepOf(merge, 'Merge').annotations.filter(({ level }) => level === 'error').length,
    ).toBeLessThanOrEqual(10);
    expect(messagesOf(merge, 'error')).toContain('21 more: see "errors" in the output');
  });
});

test.each([
  ['', 'nothing to compile'],
  ['-', 'a step has no standard input'],
  ['missing.json', 'no file or folder "missing.json"'],
])('the input %j fails with words that fit, and ends no group that has not begun', async (input, words) => {
  const { run } = await compileInActions(INPUT, { input });
  const plan = jobNamed(run, 'plan');
  expect(messagesOf(plan, 'error')).toContain(words);
  expect(messagesOf(plan, 'error')).not.toContain('"-" for standard input');
  expect(stepOf(plan, 'Plan').log).not.toContain('endgroup');
});

describe('a shard that fails', () => {
  const FAULT = {
    operation: 'CreateArtifact',
    name: /-part-1-/,
    attempt: 1,
    effect: { kind: 'status', status: 403 },
  } as const;

  test('is named by the merge with its reason, and succeeds when the failed jobs are run again', async () => {
    const services = await temporaryServices({ faults: [FAULT] });
    const folder = temporaryFolder();
    const { run } = await compileInActions(INPUT, { shards: '2' }, { services, folder });
    expect(resultsOf(run)).toMatchObject({
      'shard 0': 'success',
      'shard 1': 'failure',
      merge: 'failure',
    });
    expect(messagesOf(jobNamed(run, 'merge'), 'error')).toMatch(/shard 1 failed: .*\[TRANSFER_FAILED\]/);

    const { run: again } = await compileInActions(
      INPUT,
      { shards: '2' },
      { services, folder, previous: run, rerun: 'failed' },
    );
    expect(again.conclusion).toBe('success');
    expect(jobNamed(again, 'shard 0').attempt).toBe(1);
    expect(services.artifacts.map(({ name }) => name)).toContain('parasolc-part-1-a2.tgz');
    expectPublished(again, wholeRun(RELEASE, INPUT));

    const { run: all } = await compileInActions(
      INPUT,
      { shards: '2' },
      { services, folder, previous: again, rerun: 'all' },
    );
    expect(all.conclusion).toBe('success');
    expect(services.artifacts.map(({ name }) => name)).toContain('parasolc-plan-a3.tgz');
    expectPublished(all, wholeRun(RELEASE, INPUT));
  });

  test('for its compiler says what the compiler said', async () => {
    // Where the plan's compiler is a script it does not go with the plan: each machine has one of its own.
    const bin = folderOf({ solc: SCRIPT });
    chmodSync(join(bin, 'solc'), 0o755);
    const environment = { PATH: `${bin}:${dirname(process.execPath)}:/usr/bin:/bin` };
    const { run } = await compileInActions(INPUT, { shards: '2' }, { environment });
    expect(resultsOf(run)).toMatchObject({ plan: 'success', merge: 'failure' });
    const said = messagesOf(jobNamed(run, 'merge'), 'error');
    expect(said).toContain('COMPILER_FAILED');
    expect(said).toContain('no more generation today');
  });
});

/** A solc that analyses, and ends otherwise when code is to be generated. */
const SCRIPT = `#!/usr/bin/env node
const solc = require(${JSON.stringify(join(dirname(soljsonPath(RELEASE)), 'index.js'))});
if (process.argv[2] === '--version') {
  console.log('solc, the solidity compiler commandline interface\\nVersion: ' + solc.version());
  process.exit(0);
}
const input = require('node:fs').readFileSync(0, 'utf8');
const { outputSelection } = JSON.parse(input).settings;
if (/evm|"ir/.test(JSON.stringify(outputSelection))) {
  console.error('no more generation today');
  process.exit(7);
}
process.stdout.write(solc.compile(input));
`;

test('two runs side by side do not disturb each other', async () => {
  const services = await temporaryServices();
  const other = slice(openZeppelin({ viaIR: true }), ['VestingWallet.sol'], OUTPUTS);
  const runs = await Promise.all(
    [INPUT, other].map((input) => compileInActions(input, { shards: '2' }, { services, parallel: 1 })),
  );
  for (const [index, input] of [INPUT, other].entries()) {
    const run = runs[index]?.run;
    if (run === undefined) throw new Error('no run');
    expect(run.conclusion).toBe('success');
    expectPublished(run, wholeRun(RELEASE, input));
  }
});

test('a run that is cancelled leaves no process and no file', async () => {
  const services = await temporaryServices();
  const stop = new AbortController();
  const bin = folderOf({ solc: FOREVER });
  chmodSync(join(bin, 'solc'), 0o755);
  const environment = { PATH: `${bin}:${dirname(process.execPath)}:/usr/bin:/bin` };
  const running = compileInActions(INPUT, { shards: '2' }, { services, signal: stop.signal, environment });
  const started = (): string[] => readdirSync(bin).filter((name) => name !== 'solc');
  await expect.poll(started, { timeout: 60_000 }).not.toEqual([]);
  stop.abort();
  const { run } = await running;
  expect(run.conclusion).toBe('cancelled');
  // The plan was made without the compiler; no part is there.
  expect(services.artifacts.map(({ name }) => name).filter((name) => name.includes('-part-'))).toEqual([]);
  await expect.poll(() => started().filter((pid) => isAlive(Number(pid))), { timeout: 10_000 }).toEqual([]);
  const temps = run.jobs.map(({ temp }) => temp).filter((temp) => temp !== '');
  expect(temps).not.toEqual([]);
  for (const temp of temps)
    expect(readdirSync(temp).filter((name) => name.startsWith('parasolc'))).toEqual([]);
});

/** A solc that never ends. Its process id is the name of a file, not the text: it may be killed before it writes any. */
const FOREVER = `#!/usr/bin/env node
if (process.argv[2] === '--version') {
  console.log('solc, the solidity compiler commandline interface\\nVersion: 0.8.28+commit.7893614a.Linux.g++');
} else {
  require('node:fs').writeFileSync(require('node:path').join(__dirname, String(process.pid)), '');
  setInterval(() => {}, 1000);
}
`;

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

test('names and messages that look like commands of the runner are only text', async () => {
  const evil = 'src/%0A::error file=x::injected\n::set-output name=shards::7\n##[error]x.sol';
  const input = {
    language: 'Solidity',
    sources: {
      [evil]: { content: 'contract A { function f() public { uint unused; } }' },
      '../../../etc/x|`<b>.sol': {
        content: 'contract B { A a; } contract A { function g() public { new C(); } } contract C {}',
      },
    },
    settings: { outputSelection: OUTPUTS, viaIR: true },
  };
  const { run } = await compileInActions(input, { shards: '2' }, { debug: true });
  expect(run.conclusion).toBe('success');
  expect(run.outputs.shards).not.toBe('7');
  expectPublished(run, wholeRun(RELEASE, input));
  for (const job of run.jobs) {
    expect(job.annotations.filter(({ level }) => level === 'error')).toEqual([]);
    // In code, and there alone, GitHub shows it as it is.
    expect(job.summary.replaceAll(/`[^`\n]*`/g, '')).not.toContain('<b>');
  }
});

describe('what the merge refuses', () => {
  test('a part of another commit', async () => {
    const services = await temporaryServices();
    const other = slice(openZeppelin({ viaIR: true }), ['VestingWallet.sol'], OUTPUTS);
    const foreign = await compileInActions(other, { shards: '2' }, { services });
    expect(foreign.run.conclusion).toBe('success');
    const [part] = services.artifacts.filter(({ name }) => name.startsWith('parasolc-part-0'));
    if (part === undefined) throw new Error('no part');
    const bytes = services.contentOf(part);

    // The part of the second run is replaced when it is there, and its digest with it.
    const second = await compileInActions(
      INPUT,
      { shards: '2' },
      {
        services,
        uses: {},
      },
    );
    expect(second.run.conclusion).toBe('success');
    const replaced = services.artifacts.find(
      ({ name, run }) => name.startsWith('parasolc-part-0') && run !== part.run,
    );
    if (replaced === undefined) throw new Error('no second part');
    services.replaceContent(replaced, bytes);
    replaced.digest = part.digest;
    const merge = await runWorkflow({
      workflow: writeMergeOnly(),
      folder: temporaryFolder(),
      repository: folderOf({ 'README.md': '' }),
      services,
      previous: { ...second.run, jobs: [] },
      action: PROJECT,
    });
    expect(merge.conclusion).toBe('failure');
    expect(messagesOf(jobNamed(merge, 'merge'), 'error')).toMatch(
      /shard 0: made from another plan.*|PART_INVALID/,
    );
  });
});

/** A workflow of the last job alone. */
function writeMergeOnly(): string {
  const path = join(temporaryFolder(), 'merge.yml');
  writeFileSync(
    path,
    'on: push\njobs:\n  merge:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: $/merge\n',
  );
  return path;
}
