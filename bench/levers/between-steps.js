// Memory against disk between the steps.
import { accessSync, constants, mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inTurn } from './rounds.js';
import { CPU, HOW, leverTable, MEMORY, megabytes, OUTPUT, ratio, ratioColumn, WALL } from './table.js';

const IN_MEMORY = '/dev/shm';
/** The type of a file system in memory, as statfs(2) gives it. */
const TMPFS = 0x01021994;

/** @type {import('./lever.js').Lever} */
export const betweenSteps = {
  title: 'Memory and disk',
  async measure({ input, compiler, rounds, builds, note }) {
    const path = builds.inputFile('between', input);
    const reference = builds.temporary('reference.json');
    const shared = sharedMemory();
    try {
      const warm = (/** @type {string} */ cache) => ({
        run: async () => {
          await builds.build(compiler, path, { args: ['--cache', cache] });
          return builds.build(compiler, path, { args: ['--cache', cache], counted: [cache] });
        },
        equalTo: reference,
      });
      const files = (/** @type {string} */ folder, /** @type {'' | '.tgz'} */ ending) => ({
        run: () => builds.byFiles(compiler, path, { folder, ending, env: { TMPDIR: folder } }),
        equalTo: reference,
      });
      const build = (/** @type {string} */ folder) => ({
        run: () => builds.build(compiler, path, { args: ['--cache', 'off'], env: { TMPDIR: folder } }),
        equalTo: reference,
      });
      const disk = `${builds.work}`;
      const rows = await inTurn(
        [
          {
            what: 'one run of solc',
            how: '`solc --standard-json`',
            run: () => builds.oneRun(compiler, path),
            reference,
          },
          { what: 'everything in memory', how: '`parasolc build`', ...build(disk) },
          ...(shared === undefined
            ? []
            : [
                {
                  what: 'temporary files in memory, too',
                  how: `\`TMPDIR=${IN_MEMORY} parasolc build\``,
                  ...build(shared),
                },
              ]),
          {
            what: 'files between the steps',
            how: '`plan`, `compile`, `merge` with folders',
            ...files(disk, ''),
          },
          {
            what: 'archives between the steps',
            how: '`plan`, `compile`, `merge` with `.tgz`',
            ...files(disk, '.tgz'),
          },
          ...(shared === undefined
            ? []
            : [
                {
                  what: 'files between the steps, in memory',
                  how: `the folders in \`${IN_MEMORY}\``,
                  ...files(shared, ''),
                },
              ]),
          {
            what: 'nothing changed, kept outputs on disk',
            how: '`--cache DIR`',
            ...warm(builds.temporary('cache')),
          },
          ...(shared === undefined
            ? []
            : [
                {
                  what: 'nothing changed, kept outputs in memory',
                  how: `\`--cache ${IN_MEMORY}/…\``,
                  ...warm(join(shared, 'cache')),
                },
              ]),
        ],
        rounds,
        note,
      );
      const inMemory = rows[1];
      const byFiles = rows.find(({ what }) => what === 'files between the steps');
      const both = rows.find(({ what }) => what === 'files between the steps, in memory');
      const columns = [
        HOW,
        WALL,
        ratioColumn('wall', 'of `build`', () => inMemory),
        CPU,
        {
          head: 'on disk MB',
          cell: (/** @type {import('./rounds.js').Row} */ { written }) =>
            written === 0 ? '' : megabytes(written),
        },
        MEMORY,
        OUTPUT,
      ];
      const said = (/** @type {import('./rounds.js').Row | undefined} */ row) =>
        row === undefined ? 'not measured' : ratio(row.wall, inMemory?.wall);
      return {
        tables: [leverTable('build', columns, rows)],
        isEqual: rows.every(({ isEqual }) => isEqual),
        leftOut: [
          ...(shared === undefined ? [`${IN_MEMORY} (it is not there)`] : []),
          ...(statfsSync(tmpdir()).type === TMPFS
            ? [`files on disk (${tmpdir()} is in memory: set TMPDIR to a folder on a disk)`]
            : []),
        ],
        overview: [
          [
            'memory instead of disk between the steps',
            '`build` keeps plan and parts in memory',
            '`build` instead of `plan`, `compile`, `merge`',
            `the three commands take ${said(byFiles)} of its time, with their files in memory ${said(both)}`,
          ],
        ],
      };
    } finally {
      if (shared !== undefined) rmSync(shared, { recursive: true, force: true });
    }
  },
};

/** A folder in memory, if this machine has one. */
function sharedMemory() {
  try {
    accessSync(IN_MEMORY, constants.W_OK);
    return mkdtempSync(join(IN_MEMORY, 'parasolc-bench-'));
  } catch {
    return undefined;
  }
}
