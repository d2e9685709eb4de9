// The table of `never-slower`.
import { markdownTable } from '../markdown.js';

/**
 * @typedef {object} Row
 * @property {string} project @property {string} pipeline @property {string} variant
 * @property {number} jobs
 * @property {number} solc Seconds. @property {number} parasolc Seconds.
 * @property {string} did How `auto` compiled it.
 * @property {boolean} equal Whether both outputs are the same bytes.
 * @property {boolean} fails Whether the output has errors.
 */

const HEAD = [
  'project',
  'pipeline',
  'variant',
  'processes',
  'solc s',
  'parasolc s',
  'ratio',
  'over the bound',
  'auto did',
  'equal',
];

/**
 * Prints the rows, the worst first: outputs that differ, then by the seconds over the bound.
 *
 * @param {readonly Row[]} rows
 * @param {readonly string[]} leftOut
 */
export function printTable(rows, leftOut) {
  const sorted = [...rows].sort((a, b) => Number(a.equal) - Number(b.equal) || excess(b) - excess(a));
  const table = markdownTable(HEAD, sorted.map(cells), (column) => column > 2 && column < 8);
  console.log(`\n${table}`);
  if (leftOut.length > 0) console.log(`\nLeft out: ${leftOut.join('; ')}.`);
  console.log(`\n${verdict(sorted)}`);
}

/** @param {readonly Row[]} sorted */
function verdict(sorted) {
  const [worst] = sorted;
  if (worst === undefined) return 'Nothing was measured.';
  const above = sorted.filter((row) => excess(row) > 0).length;
  const different = sorted.filter(({ equal }) => !equal).length;
  const { project, pipeline, jobs } = worst;
  return [
    `Worst row: ${project}, ${pipeline}, ${variantText(worst)}, ${jobs} ${jobs === 1 ? 'process' : 'processes'}`,
    `: ${worst.parasolc.toFixed(2)} s against ${worst.solc.toFixed(2)} s. `,
    `${above} of ${sorted.length} rows are above the bound of 1.05 x solc + 0.2 s; `,
    different === 0 ? 'all outputs are equal.' : `${different} OUTPUTS DIFFER.`,
  ].join('');
}

/** Seconds over the bound. @param {Row} row */
function excess({ solc, parasolc }) {
  return parasolc - (1.05 * solc + 0.2);
}

/** @param {Row} row */
function cells(row) {
  const over = excess(row);
  return [
    row.project,
    row.pipeline === 'optimizer-off' ? 'optimizer off, legacy' : row.pipeline,
    variantText(row),
    String(row.jobs),
    row.solc.toFixed(2),
    row.parasolc.toFixed(2),
    (row.parasolc / row.solc).toFixed(2),
    over > 0 ? `${over.toFixed(2)} s` : 'within',
    row.did,
    row.equal ? 'bytes' : 'NO',
  ];
}

/** A project can fail without a contract that was added. @param {Row} row */
function variantText({ variant, fails }) {
  if (variant === 'cold') return fails ? 'cold, fails by itself' : 'cold';
  return fails ? `failing: ${variant}` : `${variant}, BUT COMPILES`;
}
