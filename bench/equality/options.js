// The options of `npm run bench -- equality`.
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { fail, findCompiler, positive } from '../parasolc.js';
import { CLI } from '../setup.js';
import { WAYS } from './builds.js';
import { REAL_PROJECTS } from './projects.js';
import { patchOf08 } from './releases.js';

/** @typedef {{ release: string, path: string, version: string, native: boolean }} Column A compiler of the matrix. */

/** @type {Readonly<Record<string, import('../inputs.js').InputOptions>>} */
export const PIPELINES = Object.freeze({ legacy: {}, 'via-IR': { viaIR: true } });

/** What linking produces: all that build tools ask for. `transientStorageLayout` came with 0.8.28. */
const BUILD_OUTPUTS = [
  ...['abi', 'metadata', 'devdoc', 'userdoc', 'storageLayout', 'evm.methodIdentifiers'],
  ...['evm.bytecode', 'evm.deployedBytecode'],
];

/**
 * Which outputs are compared, by release.
 *
 * @type {Readonly<Record<string, (release: string) => string[]>>}
 */
export const SELECTIONS = Object.freeze({
  linkable: (release) =>
    patchOf08(release) >= 28 ? [...BUILD_OUTPUTS, 'transientStorageLayout'] : [...BUILD_OUTPUTS],
  // `*` selects everything but these two. Before 0.8, much of the language has no intermediate representation.
  everything: (release) => (patchOf08(release) >= 0 ? ['*', 'ir', 'irOptimized'] : ['*']),
});

const USAGE = `npm run bench -- equality [options]

Compiles real projects from npm with every release of solc among the development dependencies, in every way that
parasolc knows, and compares the bytes of each output with those of one run of solc alone. Prints a matrix. The exit
status is 1 if an output differs.

  --results FILE      keeps each result there; if you stop a run, the next one continues from it
  --projects NAME,…   ${Object.keys(REAL_PROJECTS).join(',\n                      ')}
                      (default: all)
  --releases X.Y.Z,…  (default: all that are installed)
  --pipelines NAME,…  ${Object.keys(PIPELINES).join(', ')} (default: both)
  --selections NAME,… linkable: the outputs that build tools ask for, with syntax trees; everything: with
                      intermediate representations and assembly too (default: both)
  --strategies NAME,… ${Object.keys(WAYS).join(', ')} (default: all). "shards" is
                      \`plan --shards 2\`, \`compile\`, \`merge\`; "relevant" is \`--sources relevant\`, compared with a
                      run for each file
  --whole             whole projects; by default a part of each, which compiles in seconds
  --solc PATH         a native solc for its release, instead of the WebAssembly build
  --jobs N            processes of a build (default: 2)
  --stop              ends at the first output that differs
  --keep FOLDER       keeps input and outputs of what differs
  --print             compiles nothing, prints the matrix of the results so far
  --parasolc PATH     the program that is tested (default: dist/cli.js)
`;

export function readOptions() {
  const { values } = parseArgs({
    options: {
      results: { type: 'string' },
      projects: { type: 'string', default: '' },
      releases: { type: 'string', default: '' },
      pipelines: { type: 'string', default: '' },
      selections: { type: 'string', default: '' },
      strategies: { type: 'string', default: '' },
      whole: { type: 'boolean', default: false },
      solc: { type: 'string' },
      jobs: { type: 'string', default: '2' },
      stop: { type: 'boolean', default: false },
      keep: { type: 'string' },
      print: { type: 'boolean', default: false },
      parasolc: { type: 'string', default: CLI },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    console.log(USAGE);
    process.exit(0);
  }
  if (values.print && values.results === undefined)
    fail('--print needs --results: there is nothing to print');
  const columns = compilers(values.solc);
  const releases = chosen(
    'release',
    values.releases,
    columns.map(({ release }) => release),
  );
  return {
    ...values,
    columns: columns.filter(({ release }) => releases.includes(release)),
    projects: chosen('project', values.projects, Object.keys(REAL_PROJECTS)),
    pipelines: chosen('pipeline', values.pipelines, Object.keys(PIPELINES)),
    selections: chosen('selection', values.selections, Object.keys(SELECTIONS)),
    ways: chosen('strategy', values.strategies, Object.keys(WAYS)),
    jobs: positive('--jobs', values.jobs),
    cli: resolve(values.parasolc),
  };
}

/**
 * The compilers among the development dependencies, oldest first. A compiler that the user gives replaces the one of
 * its release.
 *
 * @param {string | undefined} path
 * @returns {Column[]}
 */
function compilers(path) {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const { dependencies, devDependencies } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));
  const installed = Object.keys({ ...dependencies, ...devDependencies })
    .filter((name) => name === 'solc' || name.startsWith('solc-'))
    .map((name) => {
      const folder = `${root}node_modules/${name}`;
      const { version: release } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
      return { release, path: `${folder}/soljson.js`, version: `${release} (WebAssembly)`, native: false };
    });
  if (path === undefined) return sorted(installed);
  if (!existsSync(path)) fail(`--solc must be the path of a compiler; there is no file ${path}`);
  const given = findCompiler(path);
  const release = /^\d+\.\d+\.\d+/.exec(given.version)?.[0] ?? given.version;
  return sorted([...installed.filter((column) => column.release !== release), { release, ...given }]);
}

/** @param {Column[]} columns */
function sorted(columns) {
  return columns.sort((a, b) => a.release.localeCompare(b.release, 'en', { numeric: true }));
}

/** All of them if none is named. @param {string} what @param {string} text @param {readonly string[]} known */
function chosen(what, text, known) {
  const names = text.split(',').filter((name) => name !== '');
  for (const name of names)
    if (!known.includes(name)) fail(`unknown ${what} "${name}"; there are ${known.join(', ')}`);
  return known.filter((name) => names.length === 0 || names.includes(name));
}
