// The tables of `npm run bench -- scale`.
import { markdownTable } from '../markdown.js';

/**
 * @typedef {object} Figures
 * @property {number} wall Seconds.
 * @property {number} cpu Seconds, of the command and the compilers that it starts.
 * @property {number} system Of these, seconds in the system.
 * @property {number | undefined} own Of these, seconds of parasolc itself, if they are known.
 * @property {number} peakMemory Bytes: of the command itself.
 * @property {number} peakTogether Bytes: of the command and its compilers together.
 */

/**
 * @typedef {object} About
 * @property {string} input @property {number} size @property {number} sources @property {number} contracts
 */

/** @typedef {About & Figures & { side: string, bytesOut: number, equal?: boolean }} Row */

/** @param {readonly Row[]} rows */
export function printRows(rows) {
  const head = [
    ...['input', 'sources', 'contracts', 'command', 'wall s', 'CPU s', 'system s', 'own s', 'own %'],
    ...['own MB', 'with solc MB', 'output MB', 'equal'],
  ];
  const cells = rows.map((row) => [
    ...[row.input, String(row.sources), String(row.contracts), row.side],
    ...[row.wall, row.cpu, row.system].map(seconds),
    row.own === undefined ? '' : seconds(row.own),
    row.own === undefined ? '' : ((100 * row.own) / row.cpu).toFixed(1),
    row.side === 'solc' ? '' : megabytes(row.peakMemory),
    megabytes(row.peakTogether),
    megabytes(row.bytesOut),
    row.equal === undefined ? '' : row.equal ? 'bytes' : 'NO',
  ]);
  console.log(markdownTable(head, cells, (column) => [1, 2].includes(column) || (column > 3 && column < 12)));
}

/** The figures of the largest size, divided by those of the smallest. @param {readonly Row[]} rows */
export function printGrowth(rows) {
  const kinds = [...new Set(rows.map(kindOf))];
  const cells = kinds.flatMap((kind) => {
    const of = rows.filter((row) => kindOf(row) === kind).sort((a, b) => a.size - b.size);
    const [small, large] = [of[0], of.at(-1)];
    if (small === undefined || large === undefined || small === large) return [];
    const grown = (/** @type {(row: Row) => number | undefined} */ figure) => {
      const [before, after] = [figure(small), figure(large)];
      return before === undefined || after === undefined || before < 0.1 ? '' : (after / before).toFixed(2);
    };
    return [
      [
        ...[small.input, kind.slice(small.input.length + 1), (large.size / small.size).toFixed(2)],
        ...[grown(({ cpu }) => cpu), grown(({ own }) => own)],
        small.side === 'solc' ? '' : grown(({ peakMemory }) => peakMemory),
        grown(({ peakTogether }) => peakTogether),
        grown(({ bytesOut }) => bytesOut),
      ],
    ];
  });
  const head = ['input', 'command', 'size', 'CPU', 'own CPU', 'own memory', 'with solc', 'output'];
  console.log('\nGrowth from the smallest size to the largest:\n');
  console.log(markdownTable(head, cells, (column) => column > 1));
}

/** @param {Row} row */
function kindOf({ input, side }) {
  return `${input} ${side.replace(/,.*/, '')}`;
}

/** @param {number} value */
function seconds(value) {
  return value.toFixed(value < 10 ? 2 : 1);
}

/** @param {number} bytes */
function megabytes(bytes) {
  return (bytes / 1e6).toFixed(bytes < 1e7 ? 1 : 0);
}
