// The tables of the levers.
import { markdownTable } from '../markdown.js';

/** @typedef {import('./rounds.js').Row} Row */
/**
 * @typedef {object} Column
 * @property {string} head
 * @property {boolean} [isText] Whether it is aligned to the left.
 * @property {(row: Row, rows: readonly Row[]) => string} cell
 */

/** @type {Column} */
export const HOW = { head: 'how', isText: true, cell: ({ how }) => how };
/** @type {Column} */
export const WALL = { head: 'wall s', cell: ({ wall }) => seconds(wall) };
/** @type {Column} */
export const CPU = { head: 'CPU s', cell: ({ cpu }) => seconds(cpu) };
/** @type {Column} */
export const RUNS = { head: 'runs of solc', isText: true, cell: runsText };
/** @type {Column} */
export const MEMORY = { head: 'parasolc MB', cell: ({ memory }) => megabytes(memory) };
/** @type {Column} */
export const SOLC_MEMORY = {
  head: 'largest solc MB',
  cell: ({ solc }) => (solc === 0 ? '' : megabytes(solc)),
};
/** @type {Column} */
export const OUTPUT = { head: 'output', isText: true, cell: ({ equality }) => equality };

/**
 * A figure, relative to that of another row.
 *
 * @param {'wall' | 'cpu'} figure @param {string} head @param {(row: Row, rows: readonly Row[]) => Row | undefined} other
 * @returns {Column}
 */
export function ratioColumn(figure, head, other) {
  return { head, cell: (row, rows) => ratio(row[figure], other(row, rows)?.[figure]) };
}

/** @param {string} what the head of the first column @param {readonly Column[]} columns @param {readonly Row[]} rows */
export function leverTable(what, columns, rows) {
  const all = [{ head: what, isText: true, cell: (/** @type {Row} */ row) => row.what }, ...columns];
  return markdownTable(
    all.map(({ head }) => head),
    rows.map((row) => all.map(({ cell }) => cell(row, rows))),
    (column) => all[column]?.isText !== true,
  );
}

/** @param {number} value */
export function seconds(value) {
  return value.toFixed(value < 1 ? 2 : 1);
}

/** @param {number} part @param {number | undefined} whole */
export function ratio(part, whole) {
  return whole === undefined ? '' : (part / whole).toFixed(2);
}

/** @param {number} bytes */
export function megabytes(bytes) {
  return (bytes / 1e6).toFixed(bytes < 1e6 ? 2 : bytes < 10e6 ? 1 : 0);
}

/** @param {Row} row */
function runsText({ runs, known }) {
  if (runs === undefined) return '';
  if (runs === 0) return 'none: the output is known';
  return known === 0 ? String(runs) : `${runs}, ${known} of them known`;
}
