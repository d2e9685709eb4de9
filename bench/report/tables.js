// The tables, in Markdown.
import { markdownTable } from '../markdown.js';

/** @typedef {import('./published.js').Figures} Figures */
/** @typedef {import('./rows.js').Row} Row */

const HEAD = [
  'method',
  'whose',
  'processes',
  'real s',
  'ratio',
  'CPU s',
  'ratio',
  'system s',
  'runs of solc',
  'largest solc MB',
  'output',
];

/**
 * Methods, the published figures of each above ours. Ratios are to the one run of the same side; those of rows with
 * Forge to the one run with Forge.
 *
 * @param {readonly Row[]} rows @param {Readonly<Record<string, Figures>>} published
 */
export function methodsTable(rows, published) {
  const methods = [...new Set([...Object.keys(published), ...rows.map(({ method }) => method)])].sort(
    (a, b) => place(a) - place(b),
  );
  const cells = methods.flatMap((method) => {
    const figures = published[method];
    const theirs = figures === undefined ? [] : [publishedCells(method, figures, published)];
    return [...theirs, ...rows.filter((row) => row.method === method).map((row) => ownCells(row, rows))];
  });
  return markdownTable(HEAD, cells, (column) => column > 1 && column < 10);
}

const ORDER = [
  'one run',
  'one run + foundry',
  'naive',
  'naive + solc-only',
  'naive + foundry',
  'clustered',
  'naive + only-relevant-sources',
  'clustered + only-relevant-sources',
];

/** Methods that are not the report's come last. @param {string} method */
function place(method) {
  return ORDER.indexOf(method) + 1 || ORDER.length + (/forge|foundry/.test(method) ? 2 : 1);
}

/** @param {string} method */
function baseOf(method) {
  return /forge|foundry/.test(method) ? 'one run + foundry' : 'one run';
}

/** @param {string} method @param {Figures} figures @param {Readonly<Record<string, Figures>>} published */
function publishedCells(method, { wall, cpu, system }, published) {
  const base = published[baseOf(method)];
  const processes = method.startsWith('one run') ? '1' : '8 threads';
  const figures = [String(wall), ratio(wall, base?.wall), String(cpu), ratio(cpu, base?.cpu), String(system)];
  return [method, 'report', processes, ...figures, '', '', ''];
}

/** @param {Row} row @param {readonly Row[]} rows */
function ownCells(row, rows) {
  const { method, jobs, wall, cpu, system, count, peakMemory, verdict } = row;
  const base = rows.find((other) => other.method === baseOf(method));
  return [
    method,
    'here',
    String(jobs),
    seconds(wall),
    ratio(wall, base?.wall),
    seconds(cpu),
    ratio(cpu, base?.cpu),
    seconds(system),
    count < 0 ? '' : String(count),
    peakMemory < 0 ? '' : String(Math.round(peakMemory / 1e6)),
    verdict.text,
  ];
}

/**
 * Where the CPU time of builds with parasolc went, without those of Forge.
 *
 * @param {readonly Row[]} rows
 */
export function cpuTable(rows) {
  const shown = rows.filter(({ method, count }) => count > 0 && !/forge|foundry|solc-only/.test(method));
  const head = [
    'method',
    'processes',
    'CPU s',
    'user',
    'system',
    'parasolc itself',
    'share',
    ...Object.keys(KINDS),
  ];
  const cells = shown.map((row) => {
    const own = row.method === 'one run' ? 0 : row.own;
    const walls = Object.values(row.kinds).reduce((sum, wall) => sum + wall, 0);
    // The CPU time of one short process is not precise enough, so the sum of all is divided.
    const part = (/** @type {readonly string[]} */ kinds) =>
      walls === 0
        ? 0
        : ((row.cpu - own) * kinds.reduce((sum, kind) => sum + (row.kinds[kind] ?? 0), 0)) / walls;
    return [
      row.method,
      String(row.jobs),
      seconds(row.cpu),
      seconds(row.cpu - row.system),
      seconds(row.system),
      seconds(own),
      percent(own, row.cpu),
      ...Object.values(KINDS).map((kinds) => seconds(part(kinds))),
    ];
  });
  return markdownTable(head, cells, (column) => column > 0);
}

/** What runs of solc are for, and their names in a trace. */
const KINDS = Object.freeze({
  'solc: one run': ['whole', 'diagnosis'],
  'solc: analysis': ['analysis'],
  'solc: contracts directly': ['unit'],
  'solc: IR': ['ir'],
  'solc: one object each': ['yul'],
});

/**
 * What parasolc and Forge add: differences between the rows of methods.
 *
 * @param {readonly Row[]} rows @param {Readonly<Record<string, Figures>>} published
 */
export function overheadTable(rows, published) {
  const head = ['difference', 'whose', 'processes', 'real s', 'CPU s', 'share of CPU'];
  const cellsOf = (
    /** @type {string} */ label,
    /** @type {string} */ whose,
    /** @type {string} */ processes,
    /** @type {Figures} */ more,
    /** @type {Figures} */ less,
    /** @type {number} */ digits,
  ) => [
    label,
    whose,
    processes,
    (more.wall - less.wall).toFixed(digits),
    (more.cpu - less.cpu).toFixed(digits),
    percent(more.cpu - less.cpu, more.cpu),
  ];
  const cells = PAIRS.flatMap(([more, less]) => {
    const label = `\`${more}\` − \`${less}\``;
    const [a, b] = [published[more], published[less]];
    const theirs = a === undefined || b === undefined ? [] : [cellsOf(label, 'report', '8 threads', a, b, 0)];
    const ours = rows
      .filter((row) => row.method === more && row.cpu >= 0)
      .flatMap((row) => {
        const other = rows.find(({ method, jobs }) => method === less && jobs === row.jobs);
        return other === undefined ? [] : [cellsOf(label, 'here', String(row.jobs), row, other, 2)];
      });
    return [...theirs, ...ours];
  });
  return markdownTable(head, cells, (column) => column > 1);
}

/** @type {readonly (readonly [string, string])[]} */
const PAIRS = [
  ['naive', 'naive + solc-only'],
  ['one run + foundry', 'one run'],
  ['naive + foundry', 'naive'],
  ['auto + foundry', 'auto'],
];

/**
 * What the CPU time of `naive` consists of, as the report adds it up.
 *
 * @param {readonly Row[]} methods @param {readonly Row[]} analysis
 * @param {import('./published.js').PublishedProject | undefined} published
 */
export function breakdownTable(methods, analysis, published) {
  const head = ['method', 'whose', 'CPU s', 'one run', 'analysis in each run', 'its own program', 'the rest'];
  const theirs = published?.breakdown;
  const cells = [];
  if (theirs !== undefined)
    cells.push(['naive', 'report', theirs.all, theirs.oneRun, theirs.analysis, theirs.own, theirs.rest]);
  const cpuOf = (/** @type {readonly Row[]} */ rows, /** @type {string} */ name) =>
    rows.find(({ method }) => method === name)?.cpu ?? 0;
  const [oneRun, all] = [cpuOf(methods, 'one run'), cpuOf(methods, 'naive + solc-only')];
  const repeated = cpuOf(analysis, 'naive + solc-only');
  const figures = [all, oneRun, repeated, 0, all - oneRun - repeated];
  cells.push(['naive + solc-only', 'here', ...figures.map((value) => value.toFixed(1))]);
  return markdownTable(head, cells, (column) => column > 1);
}

/**
 * Errors and warnings that are printed.
 *
 * @param {readonly Row[]} rows
 */
export function errorsTable(rows) {
  const known = rows.filter(({ verdict }) => verdict.diagnostics !== undefined);
  const expected = known.find(({ method }) => method === 'one run')?.verdict.diagnostics?.printed;
  /** @type {Map<string, string[]>} */
  const cells = new Map();
  for (const { method, verdict } of known) {
    const { printed = 0, distinct = 0 } = verdict.diagnostics ?? {};
    const counts = [String(printed), String(distinct), String(expected)];
    const same = method === 'one run' ? '' : verdict.text;
    cells.set([method, ...counts].join(), [method, ...counts, same]);
  }
  const head = ['method', 'printed', 'different ones', 'in one run', 'output'];
  return markdownTable(head, [...cells.values()], (column) => column > 0 && column < 4);
}

/** @param {number} value */
export function seconds(value) {
  return value < 0 ? '' : value.toFixed(value < 10 ? 2 : 1);
}

/** @param {number} part @param {number | undefined} whole */
export function ratio(part, whole) {
  return whole === undefined || part < 0 || whole <= 0 ? '' : (part / whole).toFixed(2);
}

/** @param {number} part @param {number} whole */
export function percent(part, whole) {
  return `${Math.round((100 * part) / whole)} %`;
}
