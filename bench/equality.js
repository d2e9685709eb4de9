// Are the bytes those of one run of solc? Real projects, many releases, every strategy; prints a matrix.
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { digest } from './digest.js';
import { buildFolders, WAYS } from './equality/builds.js';
import { compareOutputs, readOutput } from './equality/compare.js';
import { PIPELINES, readOptions, SELECTIONS } from './equality/options.js';
import { realInput } from './equality/projects.js';
import { compareRelevant } from './equality/relevant.js';
import { openResults } from './equality/results.js';
import { printMatrix } from './equality/table.js';
import { wholeRuns } from './equality/whole-run.js';
import { MACHINE, workFolder } from './setup.js';

/** @typedef {import('./equality/options.js').Column} Column */
/** @typedef {import('./equality/results.js').Result} Result */
/** @typedef {import('./inputs.js').StandardJsonInput} StandardJsonInput */

const options = readOptions();
const results = openResults(options.results);
const work = workFolder();
const folders = buildFolders(work);
const tested = digestOfProgram(options.cli);

/** Needs only the analysis: no code is generated. */
const ANALYSIS = { '*': { '*': ['abi'] } };

/** One selection after the other, so an unfinished run covers many projects and releases. */
const tasks = options.selections.flatMap((selection) =>
  options.projects.flatMap((project) =>
    options.columns.flatMap((column) =>
      options.pipelines.map((pipeline) => ({ selection, project, column, pipeline })),
    ),
  ),
);
/** @type {Map<string, Result>} */
const shown = new Map();
let stopped = false;
for (const [index, task] of tasks.entries()) {
  await runTask(task, `${index + 1} of ${tasks.length}`);
  if (stopped) break;
}
console.log(
  `${MACHINE}; ${options.jobs} processes; ${options.whole ? 'whole projects' : 'parts of the projects'}.\n`,
);
process.exitCode = printMatrix([...shown.values()], options) ? 0 : 1;

/** @param {typeof tasks[number]} task @param {string} place */
async function runTask({ selection, project, column, pipeline }, place) {
  const make = (/** @type {Record<string, Record<string, string[]>>} */ outputSelection) =>
    realInput(project, column.release, options.whole, { ...PIPELINES[pipeline], outputSelection });
  const row = { project, release: column.release, pipeline, compiler: column.version };
  const label = `${place}: ${project}, solc ${column.release}, ${pipeline}`;
  const analysed = await analysis(make(ANALYSIS), column, row, label);
  if (analysed?.outcome !== 'compiles') return;

  const outputs = SELECTIONS[selection]?.(column.release) ?? [];
  const input = make({ '*': { '*': outputs, '': ['ast'] } });
  const wanted = options.ways.map((way) => ({
    ...row,
    selection,
    way,
    input: digest(JSON.stringify(input)),
  }));
  const missing = wanted.filter((way) => results.find(way) === undefined);
  const paths = { input: join(work, 'input.json'), expected: join(work, 'expected.json') };
  if (missing.length > 0 && !options.print) {
    writeFileSync(paths.input, JSON.stringify(input));
    await wholeRuns(column, [{ input: paths.input, output: paths.expected }], folders.cwd);
    const theirs = summaryOf(paths.expected);
    for (const way of missing) {
      const begun = performance.now();
      const compared = await compareWay(
        way.way,
        input,
        { ...paths, fails: theirs.solcFails !== undefined },
        column,
      );
      const seconds = Math.round((performance.now() - begun) / 10) / 100;
      results.add({ ...way, ...compared, ...theirs, tested, seconds });
      const { outcome } = compared;
      process.stderr.write(`${label}, ${selection}: ${way.way} ${outcome} (${seconds} s)\n`);
      if (outcome !== 'different' && outcome !== 'failed') continue;
      keepFiles(way, paths);
      stopped = options.stop;
      if (stopped) break;
    }
  }
  for (const way of wanted) show(results.find(way));
}

/**
 * Whether a release compiles a project at all, as far as its analysis says.
 *
 * @param {StandardJsonInput} input @param {Column} column
 * @param {import('./equality/results.js').Row} row @param {string} label
 */
async function analysis(input, column, row, label) {
  const wanted = { ...row, input: digest(JSON.stringify(input)) };
  if (results.find(wanted) === undefined && !options.print) {
    const begun = performance.now();
    const paths = { input: join(work, 'analysis.json'), output: join(work, 'analysis.out.json') };
    writeFileSync(paths.input, JSON.stringify(input));
    await wholeRuns(column, [paths], folders.cwd);
    const { solcFails: reason } = summaryOf(paths.output);
    const seconds = Math.round((performance.now() - begun) / 10) / 100;
    results.add(
      reason === undefined
        ? { ...wanted, outcome: 'compiles', seconds }
        : { ...wanted, outcome: 'not applicable', reason, seconds },
    );
    if (reason !== undefined) process.stderr.write(`${label}: not applicable, ${reason}\n`);
  }
  return show(results.find(wanted));
}

/**
 * @param {string} name @param {StandardJsonInput} input
 * @param {{ input: string, expected: string, fails: boolean }} paths @param {Column} column
 * @returns {Promise<Pick<Result, 'outcome' | 'reason' | 'oneRun' | 'routes'>>}
 */
async function compareWay(name, input, paths, column) {
  const actual = join(work, 'actual.json');
  rmSync(actual, { force: true });
  const way = /** @type {import('./equality/builds.js').Way} */ (WAYS[name]);
  const setup = { cli: options.cli, solc: column.path, jobs: options.jobs, ...folders };
  const { kind, reason, ...how } = await way(paths.input, actual, setup);
  if (kind !== 'printed') return { outcome: kind, ...(reason === undefined ? {} : { reason }) };
  const { outcome, difference } =
    name === 'relevant' && !paths.fails && how.oneRun !== true
      ? await compareRelevant(input, paths.expected, actual, column, folders)
      : compareOutputs(paths.expected, actual);
  return { outcome, ...(difference === undefined ? {} : { reason: difference }), ...how };
}

/** How many contracts solc printed, and its first error. @param {string} path */
function summaryOf(path) {
  const { contracts = {}, errors = [] } = readOutput(path);
  const failure = /** @type {{ severity: string, type: string, message: string }[]} */ (errors).find(
    ({ severity }) => severity === 'error',
  );
  const count = Object.values(contracts).reduce((sum, byName) => sum + Object.keys(byName).length, 0);
  return { contracts: count, ...(failure === undefined ? {} : { solcFails: brief(failure) }) };
}

/** @param {{ type: string, message: string }} error */
function brief({ type, message }) {
  // The rest tells the user what to do.
  const [sentence = ''] = message.replace(/\s+/g, ' ').split(/ - note that|\. /);
  return `${type}: ${sentence.slice(0, 160)}`;
}

/** @param {{ project: string, release: string, pipeline: string, selection: string, way: string }} way @param {{ input: string, expected: string }} paths */
function keepFiles({ project, release, pipeline, selection, way }, paths) {
  if (options.keep === undefined) return;
  const folder = join(options.keep, [project, release, pipeline, selection, way].join('-'));
  mkdirSync(folder, { recursive: true });
  copyFileSync(paths.input, join(folder, 'input.json'));
  copyFileSync(paths.expected, join(folder, 'expected.json'));
  const actual = join(work, 'actual.json');
  if (existsSync(actual)) copyFileSync(actual, join(folder, 'actual.json'));
}

/** @param {Result | undefined} result */
function show(result) {
  if (result !== undefined)
    shown.set(
      JSON.stringify([result.project, result.release, result.pipeline, result.selection, result.way]),
      result,
    );
  return result;
}

/** The digest of all files of the bundle. @param {string} cli */
function digestOfProgram(cli) {
  const folder = dirname(cli);
  const hash = createHash('sha256');
  for (const name of readdirSync(folder)
    .filter((file) => file.endsWith('.js'))
    .sort())
    hash.update(readFileSync(join(folder, name)));
  return hash.digest('hex').slice(0, 12);
}
