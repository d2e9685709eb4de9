// What does a cache save? Walks the commits of a repository, and builds each one without a cache and with that of
// the commits before it.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { commitIds, differInComments, readCommit, readLibraries } from './history/inputs.js';
import { printHead, printMeans, printRow } from './history/table.js';
import { cleanEnvironment, fail, failedRun, findCompiler, positive, tryParasolc } from './parasolc.js';
import { sameBytes } from './same-output.js';
import { MACHINE, traceEvents, workFolder } from './setup.js';

/** @typedef {import('./history/table.js').Mode} Mode */
/** @typedef {import('./history/table.js').Row} Row */

const USAGE = `npm run bench -- history --repo FOLDER [options]

Builds the last commits of a git repository that change its sources, the oldest first: cold (no cache) and
warm (with the cache that the builds before it left), with \`--sources all\` and \`--sources relevant\`. The first
commit only fills the cache. At the end the last commit is built once more, unchanged. Nothing is checked out.

  --repo FOLDER       the repository, bare or not
  --from REF          the last commit (default: HEAD)
  --commits N         how many are measured (default: 20)
  --sources FOLDER    whose Solidity files are compiled (default: src)
  --skip FOLDER       whose files are left out, and commits that change nothing else; can be repeated
  --libs FOLDER       a folder with imported files that are not in git, such as submodules: their names are
                      their paths in it
  --remap A=B         another remapping, in addition to remappings.txt; can be repeated
  --pragma            a pragma of exactly one release also takes later ones
  --solc PATH|VERSION the compiler (default: 0.8.28)
  --legacy, --via-ir  the pipeline (default: via-IR)
  --runs N            of the optimizer (default: 200)
  --jobs N            processes (default: 2)
  --modes NAME,…      all, relevant (default: both)
  --cache FOLDER      where the warm builds find the cache (default: an empty one, removed at the end)
`;

const { values: options } = parseArgs({
  options: {
    repo: { type: 'string', default: '' },
    from: { type: 'string', default: 'HEAD' },
    commits: { type: 'string', default: '20' },
    sources: { type: 'string', default: 'src' },
    skip: { type: 'string', multiple: true, default: [] },
    libs: { type: 'string' },
    remap: { type: 'string', multiple: true, default: [] },
    pragma: { type: 'boolean', default: false },
    solc: { type: 'string', default: '0.8.28' },
    legacy: { type: 'boolean', default: false },
    'via-ir': { type: 'boolean', default: false },
    runs: { type: 'string', default: '200' },
    jobs: { type: 'string', default: '2' },
    modes: { type: 'string', default: 'all,relevant' },
    cache: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});
if (options.help) {
  console.log(USAGE);
  process.exit(0);
}
if (options.repo === '') fail('--repo is missing: the folder of a git repository');
if (options.legacy && options['via-ir']) fail('--legacy and --via-ir exclude each other');
const jobs = positive('--jobs', options.jobs);
const count = positive('--commits', options.commits);
const modes = /** @type {Mode[]} */ (options.modes.split(','));
if (modes.some((mode) => mode !== 'all' && mode !== 'relevant'))
  fail('--modes must be all, relevant, or both');
const viaIR = !options.legacy;
const runs = positive('--runs', options.runs);
const libraries = options.libs === undefined ? {} : readLibraries(options.libs);

const work = workFolder();
const cache = options.cache === undefined ? join(work, 'cache') : resolve(options.cache);
// An empty folder, where a compiler finds no other sources.
const cwd = join(work, 'empty');
mkdirSync(cwd);
const env = cleanEnvironment();
const compiler = findCompiler(options.solc);
const repository = {
  folder: resolve(options.repo),
  sources: folderName(options.sources),
  skipped: options.skip.map(folderName),
  libraries,
  remappings: options.remap,
  loosens: options.pragma,
  options: { viaIR, optimizer: { runs } },
};

console.log(
  [
    `${MACHINE}, `,
    `solc ${compiler.version} (${compiler.native ? 'native' : 'WebAssembly'}), ${viaIR ? 'via-IR' : 'legacy'}, `,
    `optimizer for ${runs} runs, ${jobs} processes`,
    options.skip.length > 0 ? `; without ${options.skip.join(', ')}` : '',
    options.pragma ? '; exact pragmas also take later releases' : '',
    '\n',
  ].join(''),
);
const ids = commitIds(repository, options.from, count + 1);
if (ids.length < 2) fail(`only ${ids.length} commits change ${repository.sources}`);

/** @type {Row[]} */
const rows = [];
/** @type {Set<string>} */
const leftOut = new Set();
/** @type {import('./history/inputs.js').Commit | undefined} */
let before;
printHead();
for (const id of ids) {
  const commit = readCommit(repository, id);
  for (const name of commit.leftOut) leftOut.add(name);
  if (before === undefined) for (const mode of modes) await build(commit, mode, cache);
  else {
    const kind = differInComments(before.input, commit.input) ? 'comments' : 'change';
    for (const mode of modes) await measureCommit(commit, mode, kind);
  }
  before = commit;
}
if (before !== undefined) for (const mode of modes) await measureCommit(before, mode, 'unchanged');
printMeans(rows, modes);
if (leftOut.size > 0)
  console.log(`\nLeft out, since they import what is not there: ${[...leftOut].sort().join(', ')}.`);
if (rows.some(({ equal }) => !equal)) process.exitCode = 1;

/** @param {import('./history/inputs.js').Commit} commit @param {Mode} mode @param {Row['kind']} kind */
async function measureCommit(commit, mode, kind) {
  const cold = await build(commit, mode, 'off');
  const warm = await build(commit, mode, cache);
  const equal = sameBytes(cold.output, warm.output);
  const row = { commit: commit.id, title: commit.title, mode, kind, equal };
  rows.push({ ...row, cold, warm, known: warm.known, fails: cold.fails });
  printRow(/** @type {Row} */ (rows.at(-1)));
}

/** @param {import('./history/inputs.js').Commit} commit @param {Mode} mode @param {string} store */
async function build(commit, mode, store) {
  const input = join(work, 'input.json');
  const place = (/** @type {string} */ name) => join(work, `${store === 'off' ? 'cold' : 'warm'}-${name}`);
  const [output, trace, log] = [place('output.json'), place('trace'), place('log')];
  writeFileSync(input, JSON.stringify(commit.input));
  const args = ['build', input, '-o', output, '--solc', compiler.path, '--jobs', String(jobs)];
  args.push('--sources', mode, '--cache', store, '--trace', trace, '--quiet');
  const { failure, ...measured } = await tryParasolc(args, { cwd, env, log });
  if (failure !== undefined) throw new Error(`${commit.id}: ${failedRun(args, measured, failure)}`);
  const { wall, cpu, status } = measured;
  return { wall, cpu, output, fails: status === 1, known: knownRuns(trace) };
}

/** @param {string} text */
function folderName(text) {
  return text.replace(/\/+$/, '');
}

/** @param {string} trace */
function knownRuns(trace) {
  const solc = traceEvents(trace).filter(({ ph }) => ph === 'X');
  if (solc.length === 0) return 'the output';
  return `${solc.filter(({ args }) => args.known).length} of ${solc.length}`;
}
