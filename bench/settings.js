// Every setting and value, each way, at each release: runs all tests of the tier `settings` and prints tables.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { markdownTable } from './markdown.js';
import { fail } from './parasolc.js';
import { isWrong, readResults } from './settings/results.js';
import { MACHINE, workFolder } from './setup.js';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** @typedef {import('../test/support/settings/matrix.ts').CaseResult} CaseResult */

const USAGE = `npm run bench -- settings [options]

Compiles a small project with every setting, every value of it that solc documents, and wrong ones, each way that
parasolc has, and compares each output with that of one run of solc. The compilers are the npm packages of solc.

  --releases NAME,…   default: all that are installed
  --ways NAME,…       default: all
  --results FILE      keeps each result there; the next run continues from it, with the same --ways or others
  --print             compiles nothing, prints the tables of the results so far
`;

const HEADINGS = [
  'setting',
  'keys',
  'values',
  'cases',
  'solc compiles',
  'solc refuses',
  'builds',
  'equal',
  'refused by parasolc',
  'contracts linked',
];

const { values: options } = parseArgs({
  options: {
    releases: { type: 'string' },
    ways: { type: 'string' },
    results: { type: 'string' },
    print: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});
if (options.help) {
  console.log(USAGE);
  process.exit(0);
}

if (options.print && options.results === undefined)
  fail('--print needs --results: there is nothing to print');
const file = resolve(options.results ?? join(workFolder(), 'results.jsonl'));
const status = options.print ? 0 : runTests(file);
const results = readResults(file);
if (results.length === 0) fail(`there are no results in ${file}`);
print(results);
process.exitCode = status;

/** @param {string} path */
function runTests(path) {
  const releases = options.releases?.split(',') ?? [];
  /** @param {string} release */
  const fileOf = (release) => join('test/settings/releases', `${release}.test.ts`);
  const missing = releases.filter((release) => !existsSync(join(ROOT, fileOf(release))));
  if (missing.length > 0) fail(`there are no tests for solc ${missing.join(', ')}`);
  const { error, status } = spawnSync(
    process.execPath,
    [join(ROOT, 'node_modules/vitest/vitest.mjs'), 'run', '--project', 'settings', ...releases.map(fileOf)],
    {
      cwd: ROOT,
      stdio: ['ignore', 2, 2],
      env: {
        ...process.env,
        SETTINGS: 'all',
        SETTINGS_RESULTS: path,
        ...(options.ways === undefined ? {} : { SETTINGS_WAYS: options.ways }),
      },
    },
  );
  if (error !== undefined) throw error;
  return status ?? 1;
}

/** @param {readonly CaseResult[]} all */
function print(all) {
  const releases = distinct(all.map(({ release }) => release)).sort();
  const ways = distinct(all.flatMap((one) => Object.keys(one.ways)));
  const wrong = all.flatMap((one) => outcomesOf(one).filter(isWrong));
  console.log(
    `${MACHINE}, solc ${releases.join(', ')} (WebAssembly), ${ways.length} ways: ${ways.join(', ')}.\n`,
  );
  const rows = distinct(all.map(rowOf))
    .sort()
    .map((name) =>
      rowFor(
        name,
        all.filter((one) => rowOf(one) === name),
      ),
    );
  console.log(markdownTable(HEADINGS, [...rows, rowFor('all', all)], (column) => column > 0));
  const outcomes = distinct(all.flatMap(outcomesOf).map(verdict));
  printBuilds('way', ways, outcomes, (way) => all.flatMap((one) => one.ways[way] ?? []));
  printBuilds('release', releases, outcomes, (release) =>
    all.filter((one) => one.release === release).flatMap(outcomesOf),
  );
  console.log(
    `\n${all.length} cases, ${all.flatMap(outcomesOf).length} builds, ${wrong.length} of them wrong.`,
  );
}

/**
 * @param {string} by @param {readonly string[]} names @param {readonly string[]} outcomes
 * @param {(name: string) => readonly string[]} buildsOf the outcomes of the builds of a name
 */
function printBuilds(by, names, outcomes, buildsOf) {
  const rows = names.map((name) => {
    const builds = buildsOf(name).map(verdict);
    const counts = outcomes.map((outcome) => builds.filter((one) => one === outcome).length);
    return [name, builds.length, ...counts].map(String);
  });
  console.log(`\nBuilds by ${by}:\n`);
  console.log(markdownTable([by, 'builds', ...outcomes], rows, (column) => column > 0));
}

/** @param {string} name @param {readonly CaseResult[]} cases */
function rowFor(name, cases) {
  const outcomes = cases.flatMap(outcomesOf);
  const equal = outcomes.filter((outcome) => outcome === 'equal').length;
  return [
    name,
    distinct(cases.map(({ setting }) => setting)).length,
    distinct(cases.map(({ setting, value }) => `${setting} ${value}`)).length,
    cases.length,
    cases.filter(({ solc }) => solc === 'compiles').length,
    cases.filter(({ solc }) => solc !== 'compiles').length,
    outcomes.length,
    equal,
    outcomes.length - equal,
    cases.reduce((sum, { linked }) => sum + linked, 0),
  ].map(String);
}

/** The row of a case: a setting has one row, and the settings inside it share another one. @param {CaseResult} one */
function rowOf({ setting }) {
  const parts = setting.split('.');
  if (parts.length < 3) return parts[0] === 'sources' ? 'sources' : setting;
  return parts[0] === 'sources' ? 'sources.*.*' : `${parts.slice(0, -1).join('.')}.*`;
}

/** @param {CaseResult} one */
function outcomesOf({ ways }) {
  return Object.values(ways);
}

/** An outcome without the text that is wrong. @param {string} outcome */
function verdict(outcome) {
  return isWrong(outcome) ? 'WRONG' : outcome;
}

/** @template Value @param {readonly Value[]} values */
function distinct(values) {
  return [...new Set(values)];
}
