// The tables of the Solidity team's report on compiling in parallel, with its figures and ours.
import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { cleanEnvironment, fail, findCompiler, positive } from './parasolc.js';
import { build, oneRun, Refused } from './report/builds.js';
import { clustersOf, clustersTable, measureClusters } from './report/clusters.js';
import { findForge, forgeVersion } from './report/foundry.js';
import { analysisOnly, buildSides, foundrySides, unoptimized } from './report/methods.js';
import { FROM_NPM, givenFolder, givenInput } from './report/projects.js';
import { PUBLISHED, SOURCE, MACHINE as THEIR_MACHINE } from './report/published.js';
import { measureRows } from './report/rows.js';
import { breakdownTable, cpuTable, errorsTable, methodsTable, overheadTable } from './report/tables.js';
import { MACHINE, workFolder } from './setup.js';

/** @typedef {import('./report/projects.js').ReportProject} ReportProject */
/** @typedef {import('./report/rows.js').Row} Row */

const TABLES = ['methods', 'clusters', 'optimizer', 'analysis'];
const CORES = availableParallelism();

const USAGE = `npm run bench -- report [options]

Prints the tables of "The parasolc experiment", the Solidity team's report on compiling in parallel: its figures and
those of this machine. Each output is compared with that of one run of solc.

  --solc PATH|VERSION the compiler (default: 0.8.28). A native solc alone runs as \`solc --standard-json\`; a
                      WebAssembly build, which has no command of its own, as \`parasolc build --strategy single\`
  --projects NAME,…   ${Object.keys(FROM_NPM).join(', ')}: the npm packages of the report's projects (default: both)
  --input FILE        a Standard JSON input in their place; can be repeated
  --folder DIR        a Foundry project in their place, with its own settings, or a folder of Solidity files
                      (optimizer, via-IR); can be repeated
  --like NAME         the project whose published figures stand beside those of --input and --folder: one of the
                      names above (default: none)
  --tables NAME,…     ${TABLES.join(', ')} (default: all)
  --jobs N,…          processes (default: 1, 2 and the number of cores)
  --strategy NAME,…   strategies beside those of the report (default: linked,auto)
  --forge PATH|off    Forge, for the rows with Foundry (default: that of the tests, or the one on the PATH)
  --runs N            rounds; medians are shown (default: 1)
`;

const { values: options } = parseArgs({
  options: {
    solc: { type: 'string', default: '0.8.28' },
    projects: { type: 'string' },
    input: { type: 'string', multiple: true, default: [] },
    folder: { type: 'string', multiple: true, default: [] },
    like: { type: 'string' },
    tables: { type: 'string', default: TABLES.join(',') },
    jobs: { type: 'string', default: `1,2,${CORES}` },
    strategy: { type: 'string', default: 'linked,auto' },
    forge: { type: 'string' },
    runs: { type: 'string', default: '1' },
    help: { type: 'boolean', default: false },
  },
});
if (options.help) {
  console.log(USAGE);
  process.exit(0);
}
const isGiven = options.input.length + options.folder.length > 0;
const names = chosen(
  'project',
  options.projects ?? (isGiven ? '' : Object.keys(FROM_NPM).join()),
  Object.keys(FROM_NPM),
);
const [like] = options.like === undefined ? [] : chosen('project', options.like, Object.keys(PUBLISHED));
const tables = chosen('table', options.tables, TABLES);
const jobs = [...new Set(list(options.jobs).map((text) => positive('--jobs', text)))].sort((a, b) => a - b);
const strategies = list(options.strategy);
const rounds = positive('--runs', options.runs);

const work = workFolder();
// An empty folder, where a compiler finds no other sources.
const cwd = join(work, 'empty');
mkdirSync(cwd);
const compiler = findCompiler(options.solc);
const forge = options.forge === 'off' ? undefined : findForge(options.forge);
const bench = { work, cwd, env: cleanEnvironment(), compiler, forge };

const alone = compiler.native
  ? '`solc --standard-json`'
  : '`parasolc build --strategy single`, since a WebAssembly build has no command of its own';
console.log(
  [
    `"Here": ${MACHINE}, solc ${compiler.version} (${compiler.native ? 'native' : 'WebAssembly'}), ${rounds === 1 ? 'one round' : `medians of ${rounds} rounds`}${forge === undefined ? '' : `, Forge ${forgeVersion(forge)}`}; one run is ${alone}.`,
    `"Report": ${SOURCE}. ${THEIR_MACHINE}.`,
    ...(forge === undefined
      ? ['The rows with Foundry are left out: there is no Forge (`--forge PATH`).']
      : []),
  ].join('\n'),
);

let isWrong = false;
for (const name of names) await report(/** @type {() => ReportProject} */ (FROM_NPM[name])());
for (const file of options.input) await report(await givenInput(bench, file, like));
for (const folder of options.folder) await report(await givenFolder(bench, folder, like));
if (isWrong) process.exitCode = 1;

/** @param {ReportProject} project */
async function report(project) {
  const published = project.published === undefined ? undefined : PUBLISHED[project.published];
  const { input } = project;
  const clusters = await clustersOf(bench, written('whole', input));
  const contracts = clusters.flat().length;
  const lines = [
    `${counted(Object.keys(input.sources).length, 'source')}, ${counted(contracts, 'contract')}.`,
  ];
  if (published !== undefined)
    lines.push(`Report: ${published.title}, ${published.sources} sources, ${published.contracts} contracts.`);
  if (project.difference !== undefined) lines.push(project.difference);
  console.log(`\n### ${project.title}\n\n${lines.join(' ')}`);
  /** @type {Record<string, Row[]>} */
  const rows = {};
  const reference = join(work, 'reference.json');
  const measured = { jobs, strategies };

  if (tables.includes('methods')) {
    const file = written('whole', input);
    const sides = buildSides(bench, input, file, reference, {
      ...measured,
      withSolcOnly: true,
      withClusters: true,
    });
    const foundry =
      forge === undefined || project.foundry === undefined ? [] : foundrySides(bench, project, jobs);
    rows.methods = await measureAll('methods', [...sides, ...foundry]);
    print('Methods', methodsTable(rows.methods, published?.tables.methods ?? {}));
    console.log(`\n${await verified(file)}`);
    const overhead = overheadTable(rows.methods, published?.tables.methods ?? {});
    print('Own overhead', overhead);
    print('Where the CPU time goes, in seconds', cpuTable(rows.methods));
    print('Errors and warnings printed', errorsTable(rows.methods));
  }
  if (tables.includes('clusters')) {
    if (rows.methods === undefined) await oneRun(bench, written('whole', input), reference);
    const [largest = []] = clusters;
    const title = 'Share of the clusters';
    if (largest.length < 2) print(title, 'No contract embeds the code of another one.');
    else {
      const how = { clusters, strategies, jobs: Math.max(...jobs), rounds };
      rows.clusters = await measureClusters(bench, input, reference, how, tell('clusters'));
      print(title, clustersTable(rows.clusters, clusters, published));
    }
  }
  for (const [table, title, make] of /** @type {const} */ ([
    ['optimizer', 'Optimizer off', unoptimized],
    ['analysis', 'Analysis only (`metadata`)', analysisOnly],
  ])) {
    if (!tables.includes(table)) continue;
    const changed = make(input);
    const isAnalysis = table === 'analysis';
    const sides = buildSides(bench, changed, written(table, changed), reference, {
      ...measured,
      // There is no code to link.
      strategies: isAnalysis ? strategies.filter((strategy) => strategy !== 'linked') : strategies,
      withSolcOnly: isAnalysis,
      withClusters: false,
    });
    rows[table] = await measureAll(table, sides);
    print(title, methodsTable(rows[table], published?.tables[table] ?? {}));
  }
  if (rows.methods !== undefined && rows.analysis !== undefined)
    print(
      'What the CPU time of `naive` is spent on, in seconds',
      breakdownTable(rows.methods, rows.analysis, published),
    );
  isWrong ||= Object.values(rows).some((table) => table.some(({ verdict }) => verdict.isWrong));
}

/** @param {string} table @param {import('./report/rows.js').Side[]} sides */
function measureAll(table, sides) {
  return measureRows(sides, rounds, tell(table));
}

/**
 * Each source by itself is verified by compiling each again with what it imports.
 *
 * @param {string} file
 */
async function verified(file) {
  tell('methods')('only-relevant-sources, --verify full');
  const options = { strategy: 'naive', jobs: Math.max(...jobs), sources: 'relevant', verify: 'full' };
  try {
    await build(bench, file, join(work, 'verified.json'), options);
  } catch (error) {
    isWrong ||= !(error instanceof Refused);
    return `only-relevant-sources: not verified: ${error instanceof Error ? error.message : error}`;
  }
  return [
    'With only-relevant-sources, every strategy of parasolc compiles each source file by itself, so one row here ',
    'stands for two of the report. The output of each file is that of one run on the file and what it imports; ',
    '`--verify full` has compared them. This promise differs from that of the other rows.',
  ].join('');
}

/** @param {string} table */
function tell(table) {
  return (/** @type {string} */ text) => process.stderr.write(`${table}: ${text}\n`);
}

/** @param {string} title @param {string} text */
function print(title, text) {
  console.log(`\n**${title}**\n\n${text}`);
}

/** @param {string} name @param {import('./inputs.js').StandardJsonInput} input */
function written(name, input) {
  const file = join(work, `${name}.json`);
  writeFileSync(file, JSON.stringify(input));
  return file;
}

/** @param {number} count @param {string} noun */
function counted(count, noun) {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** @param {string} text */
function list(text) {
  return text.split(',').filter((entry) => entry !== '');
}

/** @param {string} what @param {string} text @param {readonly string[]} known */
function chosen(what, text, known) {
  const names = list(text);
  for (const name of names) {
    if (!known.includes(name)) fail(`unknown ${what} "${name}"; there are ${known.join(', ')}`);
  }
  return [...new Set(names)];
}
