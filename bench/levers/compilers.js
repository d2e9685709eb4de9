// Other compilers: native, WebAssembly, solx.
import { inTurn } from './rounds.js';
import { CPU, HOW, leverTable, OUTPUT, RUNS, ratio, ratioColumn, SOLC_MEMORY, WALL } from './table.js';

/** @typedef {import('./rounds.js').Row} Row */
/** @typedef {import('./lever.js').Compiler} Compiler */

/** @type {import('./lever.js').Lever} */
export const compilers = {
  title: 'Compilers',
  async measure({ input, compiler, wasm, solx, rounds, builds, note }) {
    const path = builds.inputFile('compilers', input);
    const ofSolc = builds.temporary('reference.json');
    const ofSolx = builds.temporary('reference.json');
    const others = compiler.native ? [compiler, ...(wasm === undefined ? [] : [wasm])] : [compiler];
    const ofOthers = others.flatMap((each, index) => sides(each, ofSolc, index === 0));
    const rows = await inTurn(ofOthers, rounds, note);
    const [one, native, slow, slowest] = rows;
    let refused = 'give its path with `--solx`';
    if (solx !== undefined) {
      try {
        rows.push(...(await inTurn(sides(solx, ofSolx, true, 'solx'), rounds, note)));
        refused = '';
      } catch (error) {
        refused = String(error).replaceAll(/\s+/g, ' ');
      }
    }
    const columns = [
      HOW,
      WALL,
      ratioColumn('wall', 'of one run', (row) => rows.find(({ what }) => row.what.startsWith(what))),
      ratioColumn('wall', 'of the first row', () => one),
      CPU,
      RUNS,
      SOLC_MEMORY,
      OUTPUT,
    ];
    return {
      tables: [leverTable('compiler', columns, rows)],
      isEqual: rows.every(({ isEqual }) => isEqual),
      leftOut: [
        ...(compiler.native ? [] : ['native (`--solc` is a WebAssembly build)']),
        ...(compiler.native && wasm === undefined
          ? [`WebAssembly (npm package solc-${compiler.version} is not installed)`]
          : []),
        ...(refused === '' ? [] : [`solx (${refused})`]),
      ],
      overview: [
        [
          'another compiler',
          'native or WebAssembly, the same bytes',
          '`--solc PATH`',
          slowest === undefined || !compiler.native || wasm === undefined
            ? 'not measured'
            : `native: ${ratio(native?.wall ?? Number.NaN, slowest.wall)} of the time of WebAssembly, in one run ${ratio(one?.wall ?? Number.NaN, slow?.wall)}`,
        ],
      ],
    };

    /**
     * One run and a build. All outputs are compared with the one run of the first compiler.
     *
     * @param {Compiler} each @param {string} reference @param {boolean} isFirst @param {string} [name]
     * @returns {import('./rounds.js').Side[]}
     */
    function sides(each, reference, isFirst, name = each.native ? 'native' : 'WebAssembly') {
      return [
        {
          what: name,
          how: each.native ? 'one run: `--standard-json`' : 'one run: `--strategy single`',
          run: () => builds.oneRun(each, path),
          ...(isFirst ? { reference } : { equalTo: reference }),
        },
        {
          what: `${name}, parasolc`,
          how: `\`--solc ${each.native ? 'PATH' : 'soljson.js'}\``,
          run: () => builds.build(each, path, { args: ['--cache', 'off'] }),
          equalTo: reference,
        },
      ];
    }
  },
};
