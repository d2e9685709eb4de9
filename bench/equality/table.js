// What `npm run bench -- equality` prints: the matrix, the strategies, and what was refused.

import { markdownTable } from '../markdown.js';
import { WAYS } from './builds.js';

/** @typedef {import('./results.js').Result} Result */
/** @typedef {Pick<ReturnType<typeof import('./options.js').readOptions>, 'columns' | 'projects' | 'pipelines' | 'selections' | 'ways'>} Asked */

/** A plain list of texts has no column of numbers. */
const NO_NUMBERS = () => false;

/**
 * @param {readonly Result[]} results
 * @param {Asked} asked
 * @returns whether no output differs
 */
export function printMatrix(results, asked) {
  const built = results.filter(({ way }) => way !== undefined);
  const notApplicable = results.filter(({ outcome }) => outcome === 'not applicable');
  console.log(matrix(results, asked));
  console.log(
    [
      '\nNumbers count builds: a strategy and a selection of outputs each. "=": the output has the bytes of one run of solc. ',
      '"refused": parasolc gave a reason and no output. "-": the project is not for this release. ',
      '"\\*": code generation of solc itself ends in an error, which is part of the output that is compared. ',
      '"…": not everything has been compiled yet.\n',
    ].join(''),
  );
  console.log(`${strategies(built)}\n`);
  section('Refused', refusals(built));
  section('Not linked, though other contracts of the project were', notLinked(built));
  section('Errors of solc itself', failures(built));
  section('Not applicable', exclusions(notApplicable));
  const wrong = built.filter(isWrong);
  section('DIFFERENT', differences(wrong));
  console.log(verdict(built, notApplicable, wrong, asked));
  return wrong.length === 0;
}

/** Before 0.8.26, parasolc promises equal values, not equal bytes. @param {Result} result */
function isWrong({ outcome, release }) {
  const [, minor = 0, patch = 0] = release.split('.').map(Number);
  const bytesPromised = minor > 8 || (minor === 8 && patch >= 26);
  return outcome === 'different' || outcome === 'failed' || (outcome === 'equal values' && bytesPromised);
}

/** @param {readonly Result[]} results @param {Asked} asked */
function matrix(results, { columns, projects, pipelines, selections, ways }) {
  const rows = projects.flatMap((project) =>
    pipelines.map((pipeline) => [
      project,
      pipeline,
      ...columns.map(({ release }) => {
        const here = results.filter(
          (result) =>
            result.project === project && result.pipeline === pipeline && result.release === release,
        );
        return cell(here, selections.length * ways.length);
      }),
    ]),
  );
  const releases = columns.map(({ release, native }) => (native ? `${release} (native)` : release));
  return markdownTable(['project', 'pipeline', ...releases], rows, NO_NUMBERS);
}

/** @param {readonly Result[]} results @param {number} expected */
function cell(results, expected) {
  if (results.some(({ outcome }) => outcome === 'not applicable')) return '-';
  const built = results.filter(({ way }) => way !== undefined);
  const count = (/** @type {Result['outcome']} */ wanted) =>
    built.filter(({ outcome }) => outcome === wanted).length;
  const [equal, values, refused, wrong] = [
    count('equal'),
    built.filter((result) => result.outcome === 'equal values' && !isWrong(result)).length,
    count('refused'),
    built.filter(isWrong).length,
  ];
  return [
    ...(equal > 0
      ? [`${equal} =${built.some(({ solcFails }) => solcFails !== undefined) ? '\\*' : ''}`]
      : []),
    ...(values > 0 ? [`${values} equal values`] : []),
    ...(refused > 0 ? [`${refused} refused`] : []),
    ...(wrong > 0 ? [`**${wrong} DIFFERENT**`] : []),
    ...(built.length < expected ? ['…'] : []),
  ].join(', ');
}

/** @param {readonly Result[]} built */
function strategies(built) {
  const rows = Object.keys(WAYS).flatMap((way) => {
    const results = built.filter((result) => result.way === way);
    if (results.length === 0) return [];
    const count = (/** @type {(result: Result) => boolean} */ test) => String(results.filter(test).length);
    const sum = (/** @type {'linked' | 'direct'} */ kind) =>
      String(results.reduce((total, { routes }) => total + (routes?.[kind] ?? 0), 0));
    return [
      [
        way === 'relevant' ? '--sources relevant' : way,
        String(results.length),
        count(({ outcome }) => outcome === 'equal'),
        count((result) => result.outcome === 'equal values' && !isWrong(result)),
        count(({ outcome }) => outcome === 'refused'),
        count(isWrong),
        count(({ oneRun }) => oneRun === true),
        sum('linked'),
      ],
    ];
  });
  return markdownTable(
    ['strategy', 'builds', 'equal', 'equal values', 'refused', 'different', 'in one run', 'contracts linked'],
    rows,
    (column) => column > 0,
  );
}

/** @param {readonly Result[]} built */
function refusals(built) {
  const refused = built.filter(({ outcome }) => outcome === 'refused');
  return grouped(
    refused,
    ['strategy', 'outputs', 'pipeline', 'reason'],
    ({ way = '', selection = '', pipeline, release, reason = '' }) => [
      way,
      selection,
      pipeline,
      // The release has its own column.
      reason.replace(`, this is ${release}`, ''),
    ],
  );
}

/** @param {readonly Result[]} built */
function notLinked(built) {
  const each = built.flatMap((result) =>
    (result.routes?.reasons ?? []).map(({ reason, contracts }) => ({
      ...result,
      reason: `${reason}: ${contracts.length} contract${contracts.length === 1 ? '' : 's'}`,
    })),
  );
  return grouped(each, ['project', 'strategy', 'reason'], ({ project, way = '', reason = '' }) => [
    project,
    way,
    reason,
  ]);
}

/** @param {readonly Result[]} built */
function failures(built) {
  const failing = built.filter(({ solcFails }) => solcFails !== undefined);
  return grouped(failing, ['project', 'pipeline', 'error'], ({ project, pipeline, solcFails = '' }) => [
    project,
    pipeline,
    solcFails,
  ]);
}

/** @param {readonly Result[]} results */
function exclusions(results) {
  return grouped(
    results,
    ['project', 'pipeline', 'what solc says'],
    ({ project, pipeline, reason = '' }) => [
      project,
      pipeline,
      reason.replace(/ \(current compiler is .*/, ''),
    ],
    false,
  );
}

/** @param {readonly Result[]} wrong */
function differences(wrong) {
  const rows = wrong.map(
    ({
      project,
      release,
      pipeline,
      selection = '',
      way = '',
      outcome,
      reason = 'the order or form of the text',
    }) => [project, release, pipeline, selection, way, outcome, reason],
  );
  const head = ['project', 'release', 'pipeline', 'outputs', 'strategy', 'outcome', 'first difference'];
  return rows.length === 0 ? undefined : table(head, rows);
}

/**
 * Puts results with the same cells into one row, which lists their releases.
 *
 * @param {readonly Result[]} results @param {string[]} head
 * @param {(result: Result) => string[]} cells @param {boolean} [counts]
 */
function grouped(results, head, cells, counts = true) {
  /** @type {Map<string, { cells: string[], releases: Set<string>, builds: number }>} */
  const groups = new Map();
  for (const result of results) {
    const own = cells(result);
    const key = JSON.stringify(own);
    const group = groups.get(key) ?? { cells: own, releases: new Set(), builds: 0 };
    group.releases.add(result.release);
    group.builds += 1;
    groups.set(key, group);
  }
  if (groups.size === 0) return undefined;
  const rows = [...groups.values()].map(({ cells: own, releases, builds }) => [
    ...own,
    [...releases].sort((a, b) => a.localeCompare(b, 'en', { numeric: true })).join(', '),
    ...(counts ? [String(builds)] : []),
  ]);
  return table([...head, 'releases', ...(counts ? ['builds'] : [])], rows);
}

/** @param {string[]} head @param {string[][]} rows */
function table(head, rows) {
  const plain = rows.map((cells) => cells.map((text) => text.replace(/\|/g, '\\|').replace(/\s+/g, ' ')));
  return markdownTable(head, plain, (column) => head[column] === 'builds');
}

/** @param {string} title @param {string | undefined} text */
function section(title, text) {
  if (text !== undefined) console.log(`${title}:\n\n${text}\n`);
}

/**
 * @param {readonly Result[]} built @param {readonly Result[]} notApplicable @param {readonly Result[]} wrong
 * @param {Asked} asked
 */
function verdict(built, notApplicable, wrong, { columns, projects, pipelines, selections, ways }) {
  const cells = projects.length * pipelines.length * columns.length - notApplicable.length;
  const compared = built.filter(({ outcome }) => outcome !== 'refused').length;
  const missing = cells * selections.length * ways.length - built.length;
  const programs = new Set(built.map(({ tested }) => tested)).size;
  const hours = built.reduce((sum, { seconds }) => sum + seconds, 0) / 3600;
  return [
    `${compared} outputs compared: ${wrong.length === 0 ? 'all equal' : `${wrong.length} DIFFERENT`}; `,
    `${built.length - compared} builds refused; `,
    missing > 0 ? `${missing} not yet compiled; ` : '',
    `${hours.toFixed(1)} hours of builds`,
    programs > 1 ? `, by ${programs} versions of parasolc` : '',
    '.',
  ].join('');
}
