import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import type { Compiler } from '../../../src/compilers/compiler.ts';
import { openCompilerFile } from '../../../src/compilers/run/open.ts';
import type { Context } from '../../../src/steps/context.ts';
import { SILENT } from '../../../src/steps/observer.ts';
import { RELEASES, type Release } from '../generate/releases.ts';
import { soljsonPath } from '../whole-run.ts';
import { attempt, shrink } from './attempt.ts';
import { oracleOf } from './oracle.ts';
import { Results, type Series } from './results.ts';
import { resultTables } from './tables.ts';
import { KINDS, seedOf, type Trial, trials } from './trials.ts';

const USAGE = `npm run bench -- generated [options]

Builds generated projects, each in one way that the seed chooses (strategy, processes, shards, archives), and
compares the output with that of one run of solc. Exit status 1 if any differs.

  --seed S            of all projects (default: 1)
  --count N           how many projects (default: 100)
  --from K            number of the first project (default: 0)
  --solc PATH|VERSION the compiler of both sides: a native solc, or one of the npm packages of the tests,
                      ${RELEASES.join(', ')} (default: 0.8.28)
  --kinds NAME,…      ${Object.keys(KINDS).join(', ')} (default: all): leaves out the
                      other projects among those N
  --results FILE      keeps results, and goes on from them; projects that differed are tried again. The smallest
                      project with a difference goes beside it
  --print             only prints the results that are kept
  --stop              ends at the first difference, without looking for a smaller project
`;

/** How many projects tell whether a file of results is of the same generator. */
const SAMPLES = 20;

/** The command. Returns its exit status. */
export async function main(args: readonly string[]): Promise<number> {
  const { values: options } = parseArgs({
    args: [...args],
    options: {
      seed: { type: 'string', default: '1' },
      count: { type: 'string', default: '100' },
      from: { type: 'string', default: '0' },
      solc: { type: 'string', default: '0.8.28' },
      kinds: { type: 'string', default: Object.keys(KINDS).join(',') },
      results: { type: 'string' },
      print: { type: 'boolean', default: false },
      stop: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (options.help) {
    process.stdout.write(USAGE);
    return 0;
  }
  const compiler = await openCompilerFile(pathOf(options.solc), {});
  try {
    const release = releaseOf(compiler);
    const drawn = trials(release);
    const seed = wholeNumber('--seed', options.seed);
    const series: Series = {
      seed,
      compiler: `${compiler.version.build} (${compiler.kind})`,
      projects: digestOf(drawn, seed),
    };
    const results = new Results(options.results, series);
    const from = wholeNumber('--from', options.from);
    const count = options.print ? 0 : wholeNumber('--count', options.count);
    const context: Context = { compiler, observer: SILENT, signal: new AbortController().signal };
    const kinds = kindsIn(options.kinds);
    const oracle = oracleOf(compiler, release);
    const begun = performance.now();
    const seconds = () => ((performance.now() - begun) / 1000).toFixed(1);
    let differing = 0;
    for (let number = from; number < from + count; number++) {
      if (results.isDone(number)) continue;
      const started = performance.now();
      const [trial] = fc.sample(drawn, { seed: seedOf(seed, number), numRuns: 1 });
      if (trial === undefined) throw new Error('nothing was drawn');
      if (!kinds.includes(trial.kind)) continue;
      const outcome = await attempt(trial, context, oracle);
      results.keep({ number, wall: Math.round(performance.now() - started), ...outcome });
      if (outcome.differences.length > 0) {
        differing += 1;
        const way = `${outcome.kind}, ${JSON.stringify(trial.way)}`;
        report(
          `\nproject ${number} (${way}) differs, after ${number - from + 1} projects and ${seconds()} s`,
        );
        report(outcome.differences.join('\n'));
        if (options.stop) break;
        const smallest = await shrink(drawn, seedOf(seed, number), context, oracle);
        const path = `${options.results ?? `generated-${seed}`}.${number}.json`;
        writeFileSync(
          path,
          JSON.stringify(smallest ?? { ...trial, differences: outcome.differences }, null, 1),
        );
        report(`the smallest project found is in ${path}`);
      }
      const done = number - from + 1;
      if (done % 50 === 0) report(`${done} of ${count} projects, ${differing} differ, ${seconds()} s`);
    }
    process.stdout.write(`${resultTables(results.all(), series)}\n`);
    return results.all().some(({ differences }) => differences.length > 0) ? 1 : 0;
  } finally {
    await compiler.close();
  }
}

function pathOf(solc: string): string {
  return (RELEASES as readonly string[]).includes(solc) ? soljsonPath(solc) : solc;
}

function releaseOf({ version: { release }, path }: Compiler): Release {
  const known = RELEASES.find((one) => one === release);
  if (known === undefined)
    throw new Error(`${path} is solc ${release}; projects are made for ${RELEASES.join(', ')}`);
  return known;
}

/** A digest of the first projects of a seed. */
function digestOf(drawn: fc.Arbitrary<Trial>, seed: number): string {
  const first = Array.from({ length: SAMPLES }, (_, number) =>
    fc.sample(drawn, { seed: seedOf(seed, number), numRuns: 1 }),
  );
  return createHash('sha256').update(JSON.stringify(first)).digest('hex').slice(0, 16);
}

function kindsIn(text: string): readonly string[] {
  const kinds = text.split(',');
  const unknown = kinds.find((kind) => !Object.hasOwn(KINDS, kind));
  if (unknown !== undefined)
    throw new Error(`unknown kind "${unknown}"; there is ${Object.keys(KINDS).join(', ')}`);
  return kinds;
}

function wholeNumber(option: string, text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value < 0)
    throw new Error(`${option} must be a whole number, not "${text}"`);
  return value;
}

function report(line: string): void {
  process.stderr.write(`${line}\n`);
}
