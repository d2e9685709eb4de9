// Is `auto` ever slower than the compiler alone? Many projects, every pipeline, cold and failing; worst row first.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { median } from './measure.js';
import { withStackTooDeep, withTypeError } from './never-slower/failures.js';
import { printTable } from './never-slower/table.js';
import { cleanEnvironment, fail, findCompiler, positive, runParasolc, runSolc } from './parasolc.js';
import { PROJECTS } from './projects.js';
import { sameBytes } from './same-output.js';
import { MACHINE, traceEvents, workFolder } from './setup.js';

/** @typedef {import('./inputs.js').StandardJsonInput} StandardJsonInput */
/** @typedef {import('./never-slower/table.js').Row} Row */

const PIPELINES = Object.freeze({
  legacy: {},
  'via-IR': { viaIR: true },
  'optimizer-off': { optimizer: false },
});

/** @type {Readonly<Record<string, (input: StandardJsonInput) => StandardJsonInput>>} */
const VARIANTS = Object.freeze({
  cold: (input) => input,
  'type-error': withTypeError,
  'stack-too-deep': withStackTooDeep,
});
const FAILING = Object.keys(VARIANTS).filter((name) => name !== 'cold');

const USAGE = `npm run bench -- never-slower [options]

Times the compiler alone and \`parasolc build --strategy auto\`, in turn, on real projects from npm.
The bound for every row is 1.05 x solc + 0.2 s. The row that exceeds it most comes first.

  --solc PATH|VERSION the compiler of both sides (default: 0.8.28). A native solc runs as
                      \`solc --standard-json\`; a WebAssembly build, which has no command of its own, as
                      \`parasolc build --strategy single\`
  --projects NAME,…   default: all but those in brackets;
                      ${Object.entries(PROJECTS)
                        .map(([name, { leftOut }]) => (leftOut === undefined ? name : `[${name}]`))
                        .join(',\n                      ')}
  --pipelines NAME,…  ${Object.keys(PIPELINES).join(', ')} (legacy, optimizer off) (default: all)
  --variants NAME,…   cold: as it is; type-error, stack-too-deep: with one contract that fails in the
                      analysis, or in code generation; failing: both of these (default: cold,failing)
  --jobs N,…          processes (default: 1,2)
  --runs N            rounds; medians are shown (default: 3)
  --limit SECONDS     leaves out what takes the compiler alone longer (default: 120)
`;

const { values: options } = parseArgs({
  options: {
    solc: { type: 'string', default: '0.8.28' },
    projects: { type: 'string', default: '' },
    pipelines: { type: 'string', default: Object.keys(PIPELINES).join(',') },
    variants: { type: 'string', default: 'cold,failing' },
    jobs: { type: 'string', default: '1,2' },
    runs: { type: 'string', default: '3' },
    limit: { type: 'string', default: '120' },
    help: { type: 'boolean', default: false },
  },
});
if (options.help) {
  console.log(USAGE);
  process.exit(0);
}

const projects = chosen(
  'project',
  options.projects ||
    Object.keys(PROJECTS)
      .filter((name) => PROJECTS[name]?.leftOut === undefined)
      .join(','),
  Object.keys(PROJECTS),
);
const pipelines = chosen('pipeline', options.pipelines, Object.keys(PIPELINES));
const variants = chosen(
  'variant',
  options.variants.replace(/\bfailing\b/, FAILING.join(',')),
  Object.keys(VARIANTS),
);
const jobs = options.jobs.split(',').map((text) => positive('--jobs', text));
const runs = positive('--runs', options.runs);
const limit = positive('--limit', options.limit);
/** What was not measured, and why. @type {string[]} */
const leftOut = Object.entries(PROJECTS)
  .filter(([name, project]) => project.leftOut !== undefined && !projects.includes(name))
  .map(([name, project]) => `${name} (${project.leftOut}; name it in --projects)`);

const work = workFolder();
// An empty folder, where a compiler finds no other sources, and no cache of earlier outputs.
const cwd = join(work, 'empty');
mkdirSync(cwd);
const env = cleanEnvironment();
const compiler = findCompiler(options.solc);

const heading = [
  `${MACHINE}, solc ${compiler.version} (${compiler.native ? 'native' : 'WebAssembly'}), medians of ${runs}\n`,
  compiler.native
    ? '"solc" is `solc --standard-json INPUT`'
    : '"solc" is `parasolc build --strategy single`: the WebAssembly build has no command of its own',
  '; "parasolc" is `parasolc build --strategy auto`.',
].join('');

/** @type {Row[]} */
const rows = [];
const tasks = projects.flatMap((project) => pipelines.map((pipeline) => ({ project, pipeline })));
try {
  for (const [index, { project, pipeline }] of tasks.entries()) {
    const base = PROJECTS[project]?.make(PIPELINES[/** @type {keyof typeof PIPELINES} */ (pipeline)]);
    for (const variant of base === undefined ? [] : variants) {
      process.stderr.write(`${index + 1} of ${tasks.length}: ${project}, ${pipeline}, ${variant}\n`);
      const input = join(work, 'input.json');
      writeFileSync(input, JSON.stringify(VARIANTS[variant]?.(/** @type {StandardJsonInput} */ (base))));
      const measured = await measureSides(input);
      if (measured === undefined) {
        leftOut.push(`${project}, ${pipeline}, ${variant} (solc alone takes more than ${limit} s)`);
        continue;
      }
      rows.push(...measured.map((side) => ({ project, pipeline, variant, ...side })));
    }
  }
} finally {
  // Also after a failure: the rows so far.
  console.log(heading);
  printTable(rows, leftOut);
}
if (rows.some(({ equal }) => !equal)) process.exitCode = 1;

/**
 * Runs the compiler alone and `auto` with each number of processes, all of them once in every round.
 *
 * @param {string} input
 */
async function measureSides(input) {
  /** @type {number[]} */
  const alone = [];
  const sides = jobs.map((count) => ({
    jobs: count,
    walls: /** @type {number[]} */ ([]),
    did: new Set(),
    equal: true,
  }));
  const reference = join(work, 'reference.json');
  for (let round = 0; round < runs; round++) {
    const first = await runAlone(input, reference);
    if (first === undefined) return undefined;
    alone.push(first);
    for (const side of sides) {
      const { wall, did, output } = await runAuto(input, side.jobs);
      side.walls.push(wall);
      side.did.add(did);
      side.equal &&= sameBytes(reference, output);
    }
  }
  const failsByItself = hasErrors(reference);
  return sides.map(({ jobs: count, walls, did, equal }) => ({
    jobs: count,
    solc: median(alone),
    parasolc: median(walls),
    did: [...did].join(' / '),
    equal,
    fails: failsByItself,
  }));
}

/**
 * Seconds of one run of the compiler, as a person would start it; undefined if it takes longer than the limit.
 *
 * @param {string} input
 * @param {string} output
 */
async function runAlone(input, output) {
  if (!compiler.native) {
    const { wall } = await build(input, output, 'single', 1, [], limit);
    return wall >= limit ? undefined : wall;
  }
  const { wall } = await runSolc(compiler.path, input, output, { cwd, env, limit });
  return wall >= limit ? undefined : wall;
}

/** @param {string} input @param {number} count */
async function runAuto(input, count) {
  const [output, trace] = [join(work, 'output.json'), join(work, 'trace')];
  rmSync(output, { force: true });
  const { wall } = await build(input, output, 'auto', count, ['--trace', trace]);
  return { wall, did: whatAutoDid(trace), output };
}

/**
 * @param {string} input @param {string} output @param {string} strategy @param {number} count
 * @param {string[]} [more] @param {number} [seconds] the limit
 */
async function build(input, output, strategy, count, more = [], seconds) {
  const args = ['build', input, '-o', output, '--solc', compiler.path, '--strategy', strategy];
  const place = { cwd, env, log: join(work, 'log'), ...(seconds === undefined ? {} : { limit: seconds }) };
  return await runParasolc([...args, '--jobs', String(count), ...more, '--quiet'], place);
}

/**
 * What the runs of solc in a trace were for. A run that was stopped is not in it.
 *
 * @param {string} trace
 */
function whatAutoDid(trace) {
  const kinds = new Set(traceEvents(trace).map(({ cat }) => cat));
  const done = [
    ...(kinds.has('ir') || kinds.has('yul') ? ['linked'] : kinds.has('unit') ? ['balanced'] : []),
    ...(kinds.has('whole') ? ['one run'] : []),
    ...(kinds.has('diagnosis') ? ['diagnosis'] : []),
  ];
  return done.join(', then ') || [...kinds].join(', ');
}

/** @param {string} output */
function hasErrors(output) {
  /** @type {{ errors?: { severity: string }[] }} */
  const { errors = [] } = JSON.parse(readFileSync(output, 'utf8'));
  return errors.some(({ severity }) => severity === 'error');
}

/** @param {string} what @param {string} text @param {readonly string[]} known */
function chosen(what, text, known) {
  const names = text.split(',').filter((name) => name !== '');
  for (const name of names) {
    if (!known.includes(name)) fail(`unknown ${what} "${name}"; there are ${known.join(', ')}`);
  }
  return [...new Set(names)];
}
