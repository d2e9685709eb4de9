import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderOf, jobOf, runFiles, stepOf, temporaryServices } from './fixture.ts';
import type { JobResult } from './results.ts';
import type { RunOptions } from './run-workflow.ts';

/** Runs the steps of one job, given as YAML. */
async function steps(
  yaml: string,
  files: Readonly<Record<string, string>> = {},
  options: Partial<RunOptions> & { readonly job?: string } = {},
): Promise<JobResult> {
  const { job = '', ...more } = options;
  const indented = (text: string, by: number): string => text.trim().replace(/^/gm, ' '.repeat(by));
  const workflow = `on: push\njobs:\n  job:\n    runs-on: x\n${job === '' ? '' : `${indented(job, 4)}\n`}    steps:\n${indented(yaml, 6)}\n`;
  return jobOf(await runFiles(workflow, files, more), 'job');
}

const NODE_ACTION = (rest = ''): string =>
  `name: a\ndescription: b\nruns: { using: node24, main: main.mjs${rest} }\n`;
/** Prints its whole environment. */
const PRINT_ENVIRONMENT = "for (const entry of Object.entries(process.env)) console.log(entry.join('='));";

describe('run', () => {
  it('stops at the first failing command, and in bash at a failing pipe', async () => {
    const job = await steps(`
- { id: plain, continue-on-error: true, run: "false | true\\necho on\\nfalse\\necho off" }
- { id: bash, continue-on-error: true, shell: bash, run: "false | true\\necho on" }
- { id: python, shell: 'node {0}', run: "console.log(1 + 1)" }
`);
    expect(stepOf(job, 'plain')).toMatchObject({ outcome: 'failure', conclusion: 'success', exitCode: 1 });
    expect(stepOf(job, 'plain').log).toContain('on\n##[error]Process completed');
    expect(stepOf(job, 'bash').log).not.toContain('on\n');
    expect(stepOf(job, 'python').log).toBe('2');
    expect(job.result).toBe('success');
  });

  it('sees env of workflow, job and step, and what earlier steps left', async () => {
    const job = await steps(
      `
- run: |
    echo "LEFT=over" >> "$GITHUB_ENV"
    mkdir bin && printf '#!/bin/sh\\necho found' > bin/tool && chmod +x bin/tool
    echo "$PWD/bin" >> "$GITHUB_PATH"
- { id: see, run: 'echo "$A $B $LEFT $GITHUB_JOB $GITHUB_RUN_ATTEMPT \${{ env.B }}"; tool', env: { B: 'step \${{ env.A }}' } }
- { id: where, run: pwd, working-directory: bin }
`,
      {},
      { job: 'env: { A: job, B: job }' },
    );
    expect(stepOf(job, 'see').log).toBe('job step job over job 1 step job\nfound');
    expect(stepOf(job, 'where').log).toBe(join(job.workspace, 'bin'));
  });

  it('inherits nothing from this process, and no services', async () => {
    process.env.HARNESS_TEST_LEAK = 'leaked';
    try {
      const services = await temporaryServices();
      const job = await steps('- run: env', {}, { services });
      expect(job.steps[0]?.log).not.toMatch(/HARNESS_TEST_LEAK|ACTIONS_|VITEST|NODE_ENV/);
      expect(job.steps[0]?.log).toMatch(/^GITHUB_ACTIONS=true$/m);
      expect(job.steps[0]?.log).not.toContain('RUNNER_DEBUG');
    } finally {
      process.env.HARNESS_TEST_LEAK = undefined;
    }
  });

  it('that fails keeps later steps from running, unless their if asks', async () => {
    const job = await steps(`
- { run: exit 2 }
- { id: next, run: 'true' }
- { id: failed, if: failure(), run: 'echo "\${{ job.status }}"' }
- { id: always, if: always(), run: 'true' }
- { id: cancelled, if: cancelled(), run: 'true' }
`);
    expect(job.steps.map(({ outcome }) => outcome)).toEqual([
      'failure',
      'skipped',
      'success',
      'success',
      'skipped',
    ]);
    expect(stepOf(job, 'failed').log).toBe('failure');
    expect(job.result).toBe('failure');
  });
});

describe('a node action', () => {
  it('gets inputs with evaluated defaults, the services, and a warning for what it does not know', async () => {
    const services = await temporaryServices();
    const action = `
name: a
description: b
inputs:
  matrix: { description: m, default: '\${{ toJSON(matrix) }}' }
  some input: { description: s, default: none }
runs: { using: node24, main: main.mjs }
`;
    const job = await steps(
      `
- uses: actions/checkout@v4
- { uses: ./, id: action, with: { Some input: "\${{ format('{0}', 1) }}", unknown: x } }
`,
      { 'action.yml': action, 'main.mjs': PRINT_ENVIRONMENT },
      { services, debug: true },
    );
    const { log, annotations } = stepOf(job, 'action');
    expect(log).toMatch(/^INPUT_MATRIX=null$/m);
    expect(log).toMatch(/^INPUT_SOME_INPUT=1$/m);
    expect(log).toMatch(/^RUNNER_DEBUG=1$/m);
    expect(log).toMatch(/^ACTIONS_CACHE_SERVICE_V2=True$/m);
    expect(log).toContain(`ACTIONS_RESULTS_URL=${services.url}`);
    expect(log).toContain(`GITHUB_WORKSPACE=${job.workspace}`);
    expect(annotations).toEqual([
      {
        level: 'warning',
        message: "Unexpected input(s) 'unknown', valid inputs are ['matrix', 'some input']",
        properties: {},
      },
    ]);
  });

  it('keeps state for its post step, which runs after all others, the last action first', async () => {
    const files = (name: string): Record<string, string> => ({
      [`${name}/action.yml`]: NODE_ACTION(', post: post.mjs'),
      [`${name}/main.mjs`]:
        "import { appendFileSync } from 'node:fs'; appendFileSync(process.env.GITHUB_STATE, 'who=' + process.env.GITHUB_ACTION + '\\n');",
      [`${name}/post.mjs`]: "console.log('post of', process.env.STATE_who);",
    });
    const job = await steps(
      `
- uses: actions/checkout@v4
- { uses: ./one, id: one }
- { uses: ./two, id: two }
- run: exit 1
`,
      { ...files('one'), ...files('two') },
    );
    expect(job.steps.slice(-3).map(({ name, log, outcome }) => [name, log.split('\n')[0], outcome])).toEqual([
      ['Run exit 1', '##[error]Process completed with exit code 1.', 'failure'],
      ['Post Run ./two', 'post of two', 'success'],
      ['Post Run ./one', 'post of one', 'success'],
    ]);
  });

  it('fails its step by exit code, by a bad command file, and where it is missing', async () => {
    const job = await steps(
      `
- uses: actions/checkout@v4
- { uses: ./bad, id: bad, continue-on-error: true }
- { uses: ./throws, id: throws, continue-on-error: true }
- { uses: ./none, id: none, continue-on-error: true }
- { uses: who/knows@v1, id: unknown, continue-on-error: true }
`,
      {
        'bad/action.yml': NODE_ACTION(),
        'bad/main.mjs':
          "import { appendFileSync } from 'node:fs'; appendFileSync(process.env.GITHUB_OUTPUT, 'x');",
        'throws/action.yml': NODE_ACTION(),
        'throws/main.mjs': "throw new Error('on purpose');",
      },
    );
    expect(job.steps.slice(1).map(({ outcome }) => outcome)).toEqual(Array(4).fill('failure'));
    expect(stepOf(job, 'bad').annotations[0]?.message).toBe(
      "Unable to process file command 'output' successfully.",
    );
    expect(stepOf(job, 'throws')).toMatchObject({ exitCode: 1, log: expect.stringContaining('on purpose') });
    expect(stepOf(job, 'none').annotations[0]?.message).toContain('no action.yml');
    expect(stepOf(job, 'unknown').annotations[0]?.message).toContain('who/knows@v1');
  });
});

describe('uses', () => {
  it('finds ./ in the workspace, $/ in the own repository, others where the test says', async () => {
    const say = (text: string): string => `console.log('${text}');`;
    const other = folderOf({
      'sub/action.yml': NODE_ACTION(),
      'sub/main.mjs': say('of the other'),
      'both/action.yml':
        'name: c\ndescription: d\nruns: { using: composite, steps: [{ uses: $/sub }, { uses: ./act }] }\n',
    });
    const caller = folderOf({ 'act/action.yml': NODE_ACTION(), 'act/main.mjs': say('of the caller') });
    const job = await steps(
      `
- uses: actions/checkout@v4
- uses: ./act
- uses: $/act
- { uses: org/other/sub@v2, env: { A: b } }
- { uses: org/stand-in@v1, id: stand-in, with: { greeting: hello } }
- run: echo "\${{ steps.stand-in.outputs.said }}"
- uses: org/other/both@v2
`,
      { 'act/action.yml': NODE_ACTION(), 'act/main.mjs': say('of the workflow') },
      {
        repository: caller,
        uses: {
          'org/other': other,
          'org/stand-in': ({ inputs, setOutput, log }) => {
            log('::notice::standing in');
            setOutput('said', `${inputs.greeting}`);
          },
        },
      },
    );
    expect(job.result).toBe('success');
    const logs = job.steps.map(({ log }) => log);
    expect(logs.slice(1, 4)).toEqual(['of the caller', 'of the workflow', 'of the other']);
    expect(logs[5]).toBe('hello');
    // In an action, `$/` is the action's repository, and `./` still the workspace.
    expect(logs[6]).toBe('of the other\nof the caller');
    expect(job.annotations).toMatchObject([{ level: 'notice', message: 'standing in' }]);
  });
});

describe('a composite action', () => {
  it('has steps, inputs and outputs of its own, and goes on or not by its own status', async () => {
    const composite = `
name: c
description: d
inputs: { word: { description: w, default: 'from \${{ github.event_name }}' } }
outputs:
  said: { description: s, value: '\${{ steps.say.outputs.said }}' }
runs:
  using: composite
  steps:
    - { id: say, shell: bash, run: 'echo "said=\${{ inputs.word }} $OUTER \${{ github.action_path }}" >> "$GITHUB_OUTPUT"; echo "S" >> "$GITHUB_STEP_SUMMARY"' }
    - { shell: bash, run: 'echo "::warning::inside"; exit 4' }
    - { shell: bash, run: echo never }
    - { id: always, if: always(), shell: bash, run: 'echo "\${{ steps.say.outcome }}"' }
`;
    const job = await steps(
      `
- uses: actions/checkout@v4
- { uses: ./c, id: c, continue-on-error: true, env: { OUTER: outer } }
- run: echo "\${{ steps.c.outputs.said }} \${{ steps.say == null }}"
`,
      { 'c/action.yml': composite },
    );
    const step = stepOf(job, 'c');
    expect(step).toMatchObject({ outcome: 'failure', conclusion: 'success', summary: 'S\n' });
    expect(step.steps.map(({ outcome }) => outcome)).toEqual(['success', 'failure', 'skipped', 'success']);
    expect(step.steps[3]?.log).toBe('success');
    expect(step.annotations.map(({ level, message }) => [level, message])).toEqual([
      ['warning', 'inside'],
      ['error', 'Process completed with exit code 4.'],
    ]);
    expect(job.steps[2]?.log).toBe(`from push outer ${job.workspace}/c true`);
  });
});

describe('a job', () => {
  it('drops outputs that are empty or hold a secret, and refuses one of more than 1 MB', async () => {
    const run = (value: string): string =>
      `- { id: s, run: 'echo "::add-mask::hidden"; echo "big=$(head -c ${value} /dev/zero | tr "\\\\0" x)" >> "$GITHUB_OUTPUT"' }`;
    const outputs = `outputs: { empty: '', token: 'a-hidden-b', plain: plain, big: '\${{ steps.s.outputs.big }}' }`;
    const fits = await steps(run('524288'), {}, { job: outputs });
    expect(Object.keys(fits.outputs)).toEqual(['plain', 'big']);
    expect(fits.annotations).toMatchObject([
      { level: 'warning', message: "Skip output 'token' since it may contain secret." },
    ]);
    const tooLarge = await steps(run('524289'), {}, { job: outputs });
    expect(tooLarge.result).toBe('failure');
    expect(tooLarge.annotations.at(-1)?.message).toContain("job output 'big' has 1048578 bytes");
  });

  it('masks secrets', async () => {
    const job = await steps(
      `- run: echo "\${{ secrets.KEY }} $KEY"\n  env: { KEY: "\${{ secrets.KEY }}" }`,
      {},
      { secrets: { KEY: 'sesame' } },
    );
    expect(job.steps[0]?.log).toBe('*** ***');
  });

  it('refuses what this harness cannot do', async () => {
    const job = await steps('- run: echo', {}, { job: 'container: node:24' });
    expect(job.annotations[0]?.message).toBe('not supported by this harness: container');
    const hash = await steps(`- run: echo \${{ hashFiles('**') }}`);
    expect(hash.annotations[0]?.message).toContain('hashFiles() is not supported');
  });
});
