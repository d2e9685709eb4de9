import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { RELEASES } from '../generate/releases.ts';
import { Results } from './results.ts';
import { type OpenSeries, openSeries } from './series.ts';
import { resultTables } from './tables.ts';
import { KINDS } from './trials.ts';

export { firstDifference } from './first-difference.ts';

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
  --results FILE      keeps results, and continues from them; projects that differed are tried again. The
                      smallest project with a difference goes next to it
  --print             only prints the kept results
`;

interface Chosen {
  readonly from: number;
  readonly count: number;
  readonly kinds: readonly string[];
  /** Where the smallest project with a difference goes: the beginning of its path. */
  readonly place: string;
}

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
      help: { type: 'boolean', default: false },
    },
  });
  if (options.help) {
    process.stdout.write(USAGE);
    return 0;
  }
  const seed = wholeNumber('--seed', options.seed);
  const chosen: Chosen = {
    from: wholeNumber('--from', options.from),
    count: options.print ? 0 : wholeNumber('--count', options.count),
    kinds: kindsIn(options.kinds),
    place: options.results ?? `generated-${seed}`,
  };
  const open = await openSeries(options.solc, seed);
  try {
    const results = new Results(options.results, open.series);
    await attemptAll(open, chosen, results);
    process.stdout.write(`${resultTables(results.all(), open.series)}\n`);
    return results.all().some(({ differences }) => differences.length > 0) ? 1 : 0;
  } finally {
    await open.close();
  }
}

async function attemptAll(
  open: OpenSeries,
  { from, count, kinds, place }: Chosen,
  results: Results,
): Promise<void> {
  const begun = performance.now();
  const seconds = () => ((performance.now() - begun) / 1000).toFixed(1);
  let differing = 0;
  for (let done = 1; done <= count; done++) {
    const number = from + done - 1;
    if (results.isDone(number)) continue;
    const started = performance.now();
    const trial = open.trial(number);
    if (!kinds.includes(trial.kind)) continue;
    const outcome = await open.attempt(trial);
    results.keep({ number, wall: Math.round(performance.now() - started), ...outcome });
    if (outcome.differences.length > 0) {
      differing += 1;
      report(`project ${number} differs after ${seconds()} s: ${trial.kind}, ${JSON.stringify(trial.way)}`);
      report(outcome.differences.join('\n'));
      const smallest = (await open.shrink(number)) ?? { ...trial, differences: outcome.differences };
      const path = `${place}.${number}.json`;
      writeFileSync(path, `${JSON.stringify(smallest, null, 1)}\n`);
      report(`the smallest project found is in ${path}`);
    }
    if (done % 50 === 0) report(`${done} of ${count} projects, ${differing} differ, ${seconds()} s`);
  }
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
