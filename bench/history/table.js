// The table of `history`: a row for each commit and mode, printed as it is measured.

/** @typedef {'all' | 'relevant'} Mode */
/** @typedef {'change' | 'comments' | 'unchanged'} Kind */
/** @typedef {{ wall: number, cpu: number }} Cost Seconds. */
/**
 * @typedef {object} Row
 * @property {string} commit @property {string} title
 * @property {Mode} mode
 * @property {Kind} kind What has changed since the build before.
 * @property {Cost} cold @property {Cost} warm
 * @property {string} known How many of the runs of the warm build were known.
 * @property {boolean} equal Whether both outputs are the same bytes.
 * @property {boolean} fails Whether the output has errors.
 */

const HEAD = [
  'commit',
  'sources',
  'cold s',
  'warm s',
  'ratio',
  'cold CPU s',
  'warm CPU s',
  'ratio',
  'known',
  'equal',
];

export function printHead() {
  console.log(`| ${HEAD.join(' | ')} |\n|${HEAD.map((_, i) => (i > 1 && i < 8 ? '--:' : '---')).join('|')}|`);
}

/** @param {Row} row */
export function printRow({ commit, title, mode, kind, cold, warm, known, equal, fails }) {
  const note = kind === 'change' ? '' : kind === 'comments' ? ' (comments only)' : ' (again)';
  const short = title.length > 40 ? `${title.slice(0, 39)}…` : title;
  const cells = [
    `${commit.slice(0, 8)} ${short.replaceAll('|', '\\|')}${note}`,
    mode,
    ...figures(cold.wall, warm.wall),
    ...figures(cold.cpu, warm.cpu),
    known,
    `${equal ? 'bytes' : 'NO'}${fails ? ', with errors' : ''}`,
  ];
  console.log(`| ${cells.join(' | ')} |`);
}

/** @param {number} cold @param {number} warm */
function figures(cold, warm) {
  return [cold.toFixed(2), warm.toFixed(2), (warm / cold).toFixed(2)];
}

/**
 * Means of the ratios.
 *
 * @param {readonly Row[]} rows @param {readonly Mode[]} modes
 */
export function printMeans(rows, modes) {
  console.log('\n| mean of warm / cold | sources | commits | wall | CPU |\n|---|---|--:|--:|--:|');
  /** @type {[string, (row: Row) => boolean][]} */
  const groups = [
    ['all commits', ({ kind }) => kind !== 'unchanged'],
    ['comments only', ({ kind }) => kind === 'comments'],
    ['the last one again, unchanged', ({ kind }) => kind === 'unchanged'],
  ];
  for (const [label, belongs] of groups) {
    for (const mode of modes) {
      const chosen = rows.filter((row) => row.mode === mode && belongs(row));
      if (chosen.length === 0) continue;
      const mean = (/** @type {'wall' | 'cpu'} */ figure) =>
        (
          chosen.reduce((sum, { cold, warm }) => sum + warm[figure] / cold[figure], 0) / chosen.length
        ).toFixed(3);
      console.log(`| ${label} | ${mode} | ${chosen.length} | ${mean('wall')} | ${mean('cpu')} |`);
    }
  }
  const different = rows.filter(({ equal }) => !equal).length;
  console.log(`\n${different === 0 ? 'All outputs are equal.' : `${different} OUTPUTS DIFFER.`}`);
}
