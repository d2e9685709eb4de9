// Shared parts compiled once and linked, against compiling them wherever they are embedded.
import { factories } from '../inputs.js';
import { inTurn } from './rounds.js';
import { CPU, HOW, leverTable, OUTPUT, RUNS, ratio, ratioColumn, SOLC_MEMORY, WALL } from './table.js';

/** @typedef {import('./rounds.js').Row} Row */

/** @type {import('./lever.js').Lever} */
export const sharedParts = {
  title: 'Shared parts',
  async measure(bench) {
    const project = await measureStrategies('project', bench.input, bench);
    const made = await measureStrategies('factories', factories(bench.levels, 5), bench);
    return {
      tables: [
        project.table,
        `${bench.levels} levels of five factories, each of which creates the five of the next level:\n\n${made.table}`,
      ],
      isEqual: [...project.rows, ...made.rows].every(({ isEqual }) => isEqual),
      overview: [
        [
          'shared parts linked',
          'each contract is compiled once, by itself, and linked',
          '`--strategy linked`; `auto` does it where it pays',
          `CPU of one run: ${cpu(project.rows)} on the project, ${cpu(made.rows)} on factories; contract by contract without linking: ${cpu(project.rows, 'naive')} and ${cpu(made.rows, 'naive')}`,
        ],
      ],
    };
  },
};

/**
 * @param {string} name @param {import('../inputs.js').StandardJsonInput} input
 * @param {import('./lever.js').Bench} bench
 */
async function measureStrategies(name, input, { compiler, jobs, rounds, builds, note }) {
  const path = builds.inputFile(`shared-${name}`, input);
  const reference = builds.temporary('reference.json');
  /** @param {string} strategy @param {number} count @param {boolean} [once] @returns {import('./rounds.js').Side} */
  const side = (strategy, count, once = false) => ({
    what: `${strategy}, ${count} ${count === 1 ? 'process' : 'processes'}`,
    how: `\`--strategy ${strategy} --jobs ${count}\``,
    run: () =>
      builds.build(compiler, path, {
        args: ['--strategy', strategy, '--jobs', String(count), '--cache', 'off'],
      }),
    equalTo: reference,
    once,
  });
  const several = jobs > 1 ? [jobs] : [];
  const rows = await inTurn(
    [
      {
        what: 'one run of solc',
        how: '`solc --standard-json`',
        run: () => builds.oneRun(compiler, path),
        reference,
      },
      side('naive', jobs, true),
      side('clustered', jobs, true),
      side('balanced', jobs),
      ...[1, ...several].map((count) => side('linked', count)),
      ...[1, ...several].map((count) => side('auto', count)),
    ],
    rounds,
    (text) => note(`${name}: ${text}`),
  );
  const columns = [
    HOW,
    WALL,
    ratioColumn('wall', 'of one run', () => rows[0]),
    CPU,
    ratioColumn('cpu', 'of one run', () => rows[0]),
    RUNS,
    SOLC_MEMORY,
    OUTPUT,
  ];
  return { table: leverTable('strategy', columns, rows), rows };
}

/** CPU time of a strategy, relative to one run. @param {readonly Row[]} rows */
function cpu(rows, strategy = 'linked') {
  const row = rows.findLast(({ what }) => what.startsWith(strategy));
  return row === undefined ? '' : ratio(row.cpu, rows[0]?.cpu);
}
