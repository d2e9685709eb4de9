// Compile as little as possible: the first build against the next ones.
import { renameSync, rmSync } from 'node:fs';
import { edited } from './edits.js';
import { inTurn } from './rounds.js';
import { CPU, HOW, leverTable, OUTPUT, RUNS, ratio, ratioColumn, WALL } from './table.js';

/** @typedef {import('./rounds.js').Row} Row */

/** @type {import('./lever.js').Lever} */
export const nextBuild = {
  title: 'First build and next builds',
  async measure({ input, compiler, rounds, builds, note }) {
    const cache = builds.temporary('cache');
    const other = builds.temporary('cache-relevant');
    const asked = {
      first: input,
      comment: edited(input, 'comment', 'first'),
      last: edited(input, 'code', 'last'),
      early: edited(input, 'code', 'first'),
    };
    const paths = Object.fromEntries(
      Object.entries(asked).map(([name, each]) => [name, builds.inputFile(name, each)]),
    );
    const reference = (/** @type {string} */ name) => builds.temporary(`reference-${name}.json`);
    const references = Object.fromEntries(Object.keys(asked).map((name) => [name, reference(name)]));
    const relevant = { first: reference('first'), early: reference('early') };
    // What the outputs are compared with: one run of each edited project, and a build of each source by itself.
    for (const name of ['comment', 'last', 'early'])
      await keep(builds.oneRun(compiler, paths[name] ?? ''), references[name] ?? '');
    for (const name of /** @type {const} */ (['first', 'early'])) {
      const args = ['--sources', 'relevant', '--cache', 'off'];
      await keep(builds.build(compiler, paths[name] ?? '', { args }), relevant[name]);
    }
    const build = (/** @type {string} */ name, /** @type {string[]} */ ...args) => ({
      run: () => builds.build(compiler, paths[name] ?? '', { args }),
      ...(references[name] === undefined ? {} : { equalTo: references[name] }),
    });
    const alone = (/** @type {'first' | 'early'} */ name) => ({
      run: () =>
        builds.build(compiler, paths[name] ?? '', { args: ['--sources', 'relevant', '--cache', other] }),
      equalTo: relevant[name],
      equalText: 'bytes of a build without a cache',
    });
    const emptied = async (
      /** @type {string} */ folder,
      /** @type {() => Promise<import('./builds.js').Done>} */ run,
    ) => {
      rmSync(folder, { recursive: true, force: true });
      return run();
    };
    const warm = ['--cache', cache];
    const first = build('first', ...warm);
    const firstAlone = alone('first');
    const rows = await inTurn(
      [
        {
          what: 'one run of solc',
          how: '`solc --standard-json`',
          run: () => builds.oneRun(compiler, paths.first ?? ''),
          reference: references.first ?? '',
        },
        { what: 'nothing kept', how: '`--cache off`', ...build('first', '--cache', 'off') },
        { what: 'first build', how: '`--cache DIR`, empty', ...first, run: () => emptied(cache, first.run) },
        { what: 'nothing changed', how: 'build again', ...build('first', ...warm) },
        { what: 'a comment more in the first source', how: 'build again', ...build('comment', ...warm) },
        { what: 'a contract more in the last source', how: 'build again', ...build('last', ...warm) },
        { what: 'a contract more in the first source', how: 'build again', ...build('early', ...warm) },
        {
          what: 'first build, each source by itself',
          how: '`--sources relevant`, `--cache DIR`, empty',
          ...firstAlone,
          run: () => emptied(other, firstAlone.run),
        },
        {
          what: 'a contract more in the first source, each source by itself',
          how: '`--sources relevant`, build again',
          ...alone('early'),
        },
      ],
      rounds,
      note,
    );
    const cold = rows[2];
    const columns = [
      HOW,
      WALL,
      ratioColumn('wall', 'of the first', () => cold),
      CPU,
      ratioColumn('cpu', 'of the first', () => cold),
      RUNS,
      OUTPUT,
    ];
    const [again, comment, last] = rows.slice(3);
    return {
      tables: [leverTable('build', columns, rows)],
      isEqual: rows.every(({ isEqual }) => isEqual),
      overview: [
        [
          'first build against next',
          'what each run of solc gave is kept',
          'on; `--cache off`',
          `unchanged: ${part(again, cold)} of the first build’s time; a comment changed: ${part(comment, cold)}; a contract added at the end: ${part(last, cold)}`,
        ],
      ],
    };
  },
};

/** @param {Row | undefined} row @param {Row | undefined} whole */
function part(row, whole) {
  return row === undefined ? '' : ratio(row.wall, whole?.wall);
}

/** @param {Promise<import('./builds.js').Done>} done @param {string} path */
async function keep(done, path) {
  renameSync((await done).output, path);
}
