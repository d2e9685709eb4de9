// What does each lever bring? A table for each way to compile as late, as little and as fast as possible.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import { basename, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { betweenSteps } from './levers/between-steps.js';
import { makeBuilds } from './levers/builds.js';
import { compilers } from './levers/compilers.js';
import { keptCompiler } from './levers/kept-compiler.js';
import { nextBuild } from './levers/next-build.js';
import { fillPage } from './levers/page.js';
import { outputs, settings } from './levers/settings.js';
import { sharedParts } from './levers/shared-parts.js';
import { workSeen } from './levers/work-seen.js';
import { markdownTable } from './markdown.js';
import { fail, findCompiler, positive } from './parasolc.js';
import { PROJECTS } from './projects.js';
import { MACHINE, workFolder } from './setup.js';

/** @typedef {import('./inputs.js').StandardJsonInput} StandardJsonInput */

/** @type {Readonly<Record<string, import('./levers/lever.js').Lever>>} */
const LEVERS = Object.freeze({
  'next-build': nextBuild,
  outputs,
  settings,
  'shared-parts': sharedParts,
  'between-steps': betweenSteps,
  'kept-compiler': keptCompiler,
  compilers,
  'work-seen': workSeen,
});

const USAGE = `npm run bench -- levers [options]

Measures what each lever of docs/levers.md brings on a project: one table each, in Markdown. Outputs are compared
with that of one run of solc, if there is one.

  --solc PATH|VERSION the compiler (default: 0.8.28)
  --wasm PATH         the WebAssembly build of the same release (default: that of the npm packages)
  --solx PATH         solx, to compare it too
  --project NAME|FILE a file of Standard JSON input, which is compiled via-IR, or one of
                      ${Object.keys(PROJECTS).join(', ')}
                      (default: openzeppelin)
  --levers NAME,…     default: all; ${Object.keys(LEVERS).join(', ')}
  --jobs N            processes (default: the number of cores)
  --factories N       levels of factories in shared-parts (default: 4)
  --runs N            rounds; medians are shown (default: 3)
  --page FILE         also puts the tables into a page like docs/levers.md
`;

const { values: options } = parseArgs({
  options: {
    solc: { type: 'string', default: '0.8.28' },
    wasm: { type: 'string' },
    solx: { type: 'string' },
    project: { type: 'string', default: 'openzeppelin' },
    levers: { type: 'string', default: Object.keys(LEVERS).join(',') },
    jobs: { type: 'string', default: String(availableParallelism()) },
    factories: { type: 'string', default: '4' },
    runs: { type: 'string', default: '3' },
    page: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});
if (options.help) {
  console.log(USAGE);
  process.exit(0);
}
const names = options.levers.split(',').filter((name) => name !== '');
for (const name of names) {
  if (!Object.hasOwn(LEVERS, name))
    fail(`unknown lever "${name}"; there are ${Object.keys(LEVERS).join(', ')}`);
}
const jobs = positive('--jobs', options.jobs);
const rounds = positive('--runs', options.runs);
const levels = positive('--factories', options.factories);
const input = projectInput(options.project);
const compiler = findCompiler(options.solc);
const wasm = compiler.native ? wasmOf(compiler.version) : compiler;
const solx =
  options.solx === undefined ? undefined : { path: resolve(options.solx), version: '', native: true };
const builds = makeBuilds(workFolder(), jobs);

/** @type {Record<string, string>} */
const texts = {};
/** @type {string[][]} */
const overview = [];
let isEqual = true;
const machine = [
  `${MACHINE}, solc ${compiler.version} (${compiler.native ? 'native' : 'WebAssembly'}), `,
  `${basename(options.project)} via-IR (${Object.keys(input.sources).length} sources), ${jobs} ${jobs === 1 ? 'process' : 'processes'}, `,
  rounds === 1 ? 'measured once' : `medians of ${rounds}`,
].join('');
console.log(machine);
for (const name of names) {
  const lever = LEVERS[name];
  if (lever === undefined) continue;
  const note = (/** @type {string} */ text) => process.stderr.write(`${name}: ${text}\n`);
  const measured = await lever.measure({ input, compiler, wasm, solx, jobs, rounds, levels, builds, note });
  const { tables, leftOut = [] } = measured;
  overview.push(...measured.overview.map((row) => [...row]));
  isEqual &&= measured.isEqual;
  const notes = leftOut.length > 0 ? [`Left out: ${leftOut.join('; ')}.`] : [];
  texts[name] = [...tables, ...notes].join('\n\n');
  console.log(`\n### ${lever.title}\n\n${texts[name]}`);
  // At once: if a later lever fails, the page has the tables so far.
  if (options.page !== undefined) fillPage(options.page, texts);
}
const table = markdownTable(['lever', 'here', 'how to switch it', 'what it brings'], overview, () => false);
const verdict = isEqual ? 'All outputs that were compared are equal.' : 'OUTPUTS DIFFER.';
texts.overview = `${machine}.\n\n${table}\n\n${verdict}`;
console.log(`\n### Overview\n\n${table}\n\n${verdict}`);
if (options.page !== undefined) fillPage(options.page, texts);
if (!isEqual) process.exitCode = 1;

/** @param {string} name @returns {StandardJsonInput} */
function projectInput(name) {
  if (Object.hasOwn(PROJECTS, name)) {
    const project = PROJECTS[name];
    if (project !== undefined) return project.make({ viaIR: true });
  }
  /** @type {StandardJsonInput} */
  const read = JSON.parse(readFileSync(name, 'utf8'));
  if (Object.values(read.sources).some(({ content }) => typeof content !== 'string'))
    fail(`${name}: every source needs its "content"`);
  return { ...read, settings: { ...read.settings, viaIR: true } };
}

/** The WebAssembly build of a release. @param {string} version @returns {import('./levers/lever.js').Compiler | undefined} */
function wasmOf(version) {
  if (options.wasm !== undefined) return findCompiler(options.wasm);
  const release = version.split('+')[0];
  const require = createRequire(import.meta.url);
  for (const name of [`solc-${release}`, 'solc']) {
    try {
      const path = require.resolve(`${name}/soljson.js`);
      if (require(`${name}/package.json`).version === release) return { path, version, native: false };
    } catch {
      // Not installed.
    }
  }
  return undefined;
}
