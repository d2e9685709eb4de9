import { describe, expect, it } from 'vitest';
import { folderOf, jobOf, runFiles, stepOf, temporaryFolder } from './fixture.ts';

describe('jobs', () => {
  it('run as their needs allow, with outputs, a matrix from an output, and an if', async () => {
    const run = await runFiles(`
on: push
jobs:
  plan:
    runs-on: ubuntu-latest
    outputs:
      matrix: \${{ steps.make.outputs.matrix }}
      count: \${{ steps.make.outputs.count }}
    steps:
      - id: make
        run: |
          echo 'matrix={"shard":[1,2,3]}' >> "$GITHUB_OUTPUT"
          echo 'count=3' >> "$GITHUB_OUTPUT"
  compile:
    needs: plan
    if: needs.plan.outputs.count != '0'
    runs-on: ubuntu-latest
    strategy:
      matrix: \${{ fromJSON(needs.plan.outputs.matrix) }}
    outputs:
      last: \${{ steps.say.outputs.shard }}
    steps:
      - id: say
        run: echo "shard=\${{ matrix.shard }} of \${{ strategy.job-total }}" | tee -a "$GITHUB_OUTPUT"
  merge:
    needs: [plan, compile]
    if: \${{ !cancelled() && needs.plan.result == 'success' }}
    runs-on: ubuntu-latest
    steps:
      - run: echo "compile was \${{ needs.compile.result }}, $OUTPUTS"
        env:
          OUTPUTS: \${{ toJSON(needs.compile.outputs) }}
`);
    expect(run.conclusion).toBe('success');
    expect(run.jobs.map(({ name, result }) => [name, result])).toEqual([
      ['plan', 'success'],
      ['compile (1)', 'success'],
      ['compile (2)', 'success'],
      ['compile (3)', 'success'],
      ['merge', 'success'],
    ]);
    expect(jobOf(run, 'compile (2)').outputs).toEqual({ last: '2 of 3' });
    expect(jobOf(run, 'merge').steps[0]?.log).toMatch(/compile was success, \{\n {2}"last": "\d of 3"\n\}/);
  });

  it('that need a skipped or failed one are skipped, unless their if asks for the status', async () => {
    const job = (rest: string): string => `{ runs-on: x, steps: [{ run: 'true' }], ${rest} }`;
    const run = await runFiles(`
on: push
jobs:
  broken: { runs-on: x, steps: [{ run: exit 3 }] }
  after: ${job('needs: broken')}
  afterwards: ${job('needs: after')}
  always: ${job('needs: after, if: always()')}
  behind: ${job('needs: always')}
  failed: ${job('needs: after, if: failure()')}
  without: ${job('if: false')}
`);
    expect(run.jobs.map(({ name, result }) => [name, result])).toEqual([
      ['broken', 'failure'],
      ['after', 'skipped'],
      ['afterwards', 'skipped'],
      ['always', 'success'],
      ['behind', 'skipped'],
      ['failed', 'success'],
      ['without', 'skipped'],
    ]);
    expect(run.conclusion).toBe('failure');
    expect(stepOf(jobOf(run, 'broken'), 'Run exit 3')).toMatchObject({ exitCode: 3, outcome: 'failure' });
    expect(jobOf(run, 'broken').annotations).toEqual([
      { level: 'error', message: 'Process completed with exit code 3.', properties: {} },
    ]);
  });
});

describe('a matrix', () => {
  const MATRIX = (strategy: string, script: string): string => `
on: push
jobs:
  job:
    runs-on: x
    strategy: ${strategy}
    steps: [{ run: '${script}' }]
  after: { needs: job, if: always(), runs-on: x, steps: [{ run: 'echo \${{ needs.job.result }}' }] }
`;

  it('cancels the others when one fails, unless fail-fast is false', async () => {
    const script = `test \${{ matrix.n }} != 1`;
    const fast = await runFiles(MATRIX('{ max-parallel: 1, matrix: { n: [1, 2, 3] } }', script));
    expect(fast.jobs.map(({ result }) => result)).toEqual(['failure', 'cancelled', 'cancelled', 'success']);
    expect(jobOf(fast, 'after').steps[0]?.log).toBe('failure');
    const all = await runFiles(MATRIX('{ fail-fast: false, matrix: { n: [1, 2, 3] } }', script));
    expect(all.jobs.map(({ result }) => result)).toEqual(['failure', 'success', 'success', 'success']);
    expect(all.conclusion).toBe('failure');
  });

  it('runs as many at once as max-parallel and the machine allow, and no more', async () => {
    const run = async (strategy: string, parallel: number, waitFor: number): Promise<number> => {
      const folder = temporaryFolder();
      // Each job arrives, waits until so many have arrived, tells how many are there, and leaves.
      const script = `touch ${folder}/came-\${{ matrix.n }} ${folder}/here-\${{ matrix.n }}; for i in $(seq 500); do test $(ls ${folder} | grep -c came) -ge ${waitFor} && break; sleep 0.02; done; ls ${folder} | grep -c here; rm ${folder}/here-\${{ matrix.n }}`;
      const ended = await runFiles(MATRIX(strategy, script), {}, { parallel });
      expect(ended.conclusion).toBe('success');
      return Math.max(
        ...ended.jobs.filter(({ id }) => id === 'job').map(({ steps }) => Number(steps[0]?.log)),
      );
    };
    expect(await run('{ matrix: { n: [1, 2, 3] } }', 3, 3)).toBeGreaterThan(1);
    expect(await run('{ matrix: { n: [1, 2, 3, 4, 5, 6] } }', 2, 2)).toBe(2);
    expect(await run('{ max-parallel: 1, matrix: { n: [1, 2, 3] } }', 6, 1)).toBe(1);
  });

  it('may be large, without a warning of Node about its listeners', async () => {
    const warnings: string[] = [];
    const note = ({ message }: Error): void => void warnings.push(message);
    process.on('warning', note);
    const numbers = Array.from({ length: 30 }, (_, index) => index).join(', ');
    const run = await runFiles(MATRIX(`{ matrix: { n: [${numbers}] } }`, 'true'));
    // Warnings come in a later turn of the event loop.
    await new Promise((resolve) => setImmediate(resolve));
    process.off('warning', note);
    expect([run.conclusion, run.jobs.length]).toEqual(['success', 31]);
    expect(warnings).toEqual([]);
  });

  it('that is empty fails its job', async () => {
    const run = await runFiles(MATRIX(`{ matrix: { n: "\${{ fromJSON('[]') }}" } }`, 'true'));
    expect(run.jobs[0]).toMatchObject({
      result: 'failure',
      annotations: [{ message: "matrix vector 'n' does not contain any values" }],
    });
    expect(jobOf(run, 'after').steps[0]?.log).toBe('failure');
  });

  it('may tolerate a failure', async () => {
    const run = await runFiles(`
on: push
jobs:
  job:
    runs-on: x
    continue-on-error: \${{ matrix.n == 1 }}
    strategy: { matrix: { n: [1, 2] } }
    steps: [{ run: 'test \${{ matrix.n }} != 1' }]
  after: { needs: job, runs-on: x, steps: [{ run: 'echo \${{ needs.job.result }}' }] }
`);
    expect(run.jobs.map(({ result, tolerated }) => [result, tolerated])).toEqual([
      ['failure', true],
      ['success', false],
      ['success', false],
    ]);
    expect(run.conclusion).toBe('success');
  });
});

describe('a called workflow', () => {
  const CALLED = `
on:
  workflow_call:
    inputs:
      word: { type: string, required: true }
      count: { type: number, default: 2 }
    outputs: { said: { value: '\${{ jobs.inner.outputs.said }}' } }
    secrets: { KEY: { required: false } }
jobs:
  inner:
    runs-on: x
    outputs: { said: '\${{ steps.say.outputs.said }}' }
    steps:
      - { id: say, uses: $/say }
      - { id: key, run: 'test "\${{ secrets.KEY }}" = "$EXPECTED"', env: { EXPECTED: "\${{ inputs.word == 'secret' && 'sesame' || '' }}" } }
  second: { needs: inner, runs-on: x, steps: [{ run: 'test \${{ inputs.count }} = 2' }] }
`;
  const SAY = {
    'say/action.yml': 'name: a\ndescription: b\nruns: { using: node24, main: main.mjs }\n',
    'say/main.mjs':
      "import { appendFileSync } from 'node:fs'; appendFileSync(process.env.GITHUB_OUTPUT, 'said=' + process.env.GITHUB_REPOSITORY + '\\n');",
  };

  it('has jobs, inputs, secrets and outputs of its own, and $/ is its own repository', async () => {
    const library = folderOf({ '.github/workflows/called.yml': CALLED, ...SAY });
    const run = await runFiles(
      `
on: push
jobs:
  local: { uses: ./.github/workflows/inner.yml, with: { word: '\${{ github.event_name }}' } }
  remote:
    needs: local
    strategy: { matrix: { word: [secret] } }
    uses: org/library/.github/workflows/called.yml@v1
    with: { word: '\${{ matrix.word }}' }
    secrets: inherit
  after: { needs: [local, remote], runs-on: x, steps: [{ run: 'echo \${{ needs.remote.outputs.said }} \${{ needs.local.result }}' }] }
`,
      { '.github/workflows/inner.yml': CALLED, ...SAY },
      { uses: { 'org/library': library }, secrets: { KEY: 'sesame' }, github: { repository: 'me/mine' } },
    );
    expect(run.jobs.map(({ name, result }) => [name, result])).toEqual([
      ['local / inner', 'success'],
      ['local / second', 'success'],
      ['remote (secret) / inner', 'success'],
      ['remote (secret) / second', 'success'],
      ['after', 'success'],
    ]);
    expect(jobOf(run, 'after').steps[0]?.log).toBe('me/mine success');
  });

  it('fails its caller by a failed job and by wrong inputs', async () => {
    const run = await runFiles(
      `
on: push
jobs:
  failing: { uses: ./.github/workflows/inner.yml, with: { word: x, count: 3 } }
  missing: { uses: ./.github/workflows/inner.yml }
  unknown: { uses: ./.github/workflows/inner.yml, with: { word: x, letter: y } }
  typed: { uses: ./.github/workflows/inner.yml, with: { word: x, count: many } }
  after: { needs: failing, if: failure(), runs-on: x, steps: [{ run: 'echo \${{ needs.failing.result }}' }] }
`,
      { '.github/workflows/inner.yml': CALLED, ...SAY },
    );
    expect(jobOf(run, 'failing / second').result).toBe('failure');
    expect(jobOf(run, 'after').steps[0]?.log).toBe('failure');
    const message = (name: string): string | undefined => jobOf(run, name).annotations[0]?.message;
    expect(message('missing')).toContain("input 'word' is required");
    expect(message('unknown')).toContain("input 'letter' is not defined");
    expect(message('typed')).toContain("input 'count' is of type number");
  });

  it('passes on to jobs of its caller that one of its own was skipped, and is skipped itself after one', async () => {
    const run = await runFiles(
      `
on: push
jobs:
  call: { uses: ./.github/workflows/inner.yml }
  after: { needs: call, runs-on: x, steps: [{ run: 'true' }] }
  behind: { needs: after, if: always(), runs-on: x, steps: [{ run: 'true' }] }
  asking: { needs: call, if: "!cancelled() && needs.call.result == 'success'", runs-on: x, steps: [{ run: 'true' }] }
  named: { needs: call, if: success('call'), runs-on: x, steps: [{ run: 'true' }] }
  again: { needs: call, if: '!cancelled()', uses: ./.github/workflows/inner.yml }
`,
      {
        '.github/workflows/inner.yml': `
on: workflow_call
jobs:
  first: { runs-on: x, steps: [{ run: 'true' }] }
  skipped: { needs: first, if: "needs.first.result == 'failure'", runs-on: x, steps: [{ run: 'true' }] }
  last: { needs: [first, skipped], if: '!cancelled()', runs-on: x, steps: [{ run: 'true' }] }
`,
      },
    );
    expect(run.jobs.map(({ name, result }) => [name, result])).toEqual([
      ['call / first', 'success'],
      ['call / skipped', 'skipped'],
      ['call / last', 'success'],
      ['after', 'skipped'],
      ['behind', 'success'],
      ['asking', 'success'],
      ['named', 'success'],
      ['again / first', 'skipped'],
      ['again / skipped', 'skipped'],
      ['again / last', 'success'],
    ]);
  });

  it('can be run directly', async () => {
    const run = await runFiles(CALLED, SAY, { inputs: { word: 'x' }, github: { repository: 'a/b' } });
    expect(run.conclusion).toBe('success');
    expect(run.outputs).toEqual({ said: 'a/b' });
    await expect(runFiles(CALLED, SAY)).rejects.toThrow("input 'word' is required");
  });
});
