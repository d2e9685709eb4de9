// What it costs to see the work, and to check it.
import { inTurn } from './rounds.js';
import { CPU, HOW, leverTable, OUTPUT, ratio, ratioColumn, WALL } from './table.js';

/** @type {import('./lever.js').Lever} */
export const workSeen = {
  title: 'Work seen',
  async measure({ input, compiler, rounds, builds, note }) {
    const path = builds.inputFile('seen', input);
    const reference = builds.temporary('reference.json');
    const [trace, report, kept] = ['trace.json', 'report', 'input.json'].map(builds.temporary);
    const side = (
      /** @type {string} */ what,
      /** @type {string[]} */ args,
      /** @type {string} */ how,
      /** @type {string[]} */ counted = [],
    ) => ({
      what,
      how,
      run: () => builds.build(compiler, path, { args: ['--cache', 'off', ...args], plain: true, counted }),
      equalTo: reference,
    });
    const [traced, reported] = [
      ['--trace', trace ?? ''],
      ['--report', report ?? ''],
    ];
    const rows = await inTurn(
      [
        {
          what: 'one run of solc',
          how: '`solc --standard-json`',
          run: () => builds.oneRun(compiler, path),
          reference,
        },
        side('nothing', ['--quiet'], '`--quiet`'),
        side('progress and warnings', [], ''),
        side('a trace', ['--quiet', ...traced], '`--trace FILE`', [trace ?? '']),
        side('a report', ['--quiet', ...reported], '`--report DIR`', [report ?? '']),
        side('the input', ['--quiet', '--keep-input', kept ?? ''], '`--keep-input FILE`', [kept ?? '']),
        side('a sample compiled again', ['--quiet', '--verify', 'sample'], '`--verify sample`'),
        side('everything compiled again', ['--quiet', '--verify', 'full'], '`--verify full`'),
      ],
      rounds,
      note,
    );
    const plain = rows[1];
    const columns = [
      HOW,
      WALL,
      ratioColumn('wall', 'of nothing', () => plain),
      CPU,
      ratioColumn('cpu', 'of nothing', () => plain),
      {
        head: 'written KB',
        cell: (/** @type {import('./rounds.js').Row} */ { written }) =>
          written === 0 ? '' : (written / 1e3).toFixed(0),
      },
      OUTPUT,
    ];
    const said = (/** @type {number} */ index) => ratio(rows[index]?.cpu ?? Number.NaN, plain?.cpu);
    return {
      tables: [leverTable('seen', columns, rows)],
      isEqual: rows.every(({ isEqual }) => isEqual),
      overview: [
        [
          'work seen',
          'an event for each run of solc, pictures, an output compared again',
          '`--trace FILE`, `--report DIR`, `--verify sample`',
          `CPU time with a trace: ${said(3)}; with a report: ${said(4)}; with \`--verify sample\`: ${said(6)}`,
        ],
      ],
    };
  },
};
