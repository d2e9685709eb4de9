// Does parasolc's own work grow faster than solc's? Compiles large inputs, and compares with one run of solc.
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { cleanEnvironment, fail, findCompiler, positive, runParasolc, runSolc } from './parasolc.js';
import { sameBytes } from './same-output.js';
import { SCALE_INPUTS } from './scale/inputs.js';
import { printGrowth, printRows } from './scale/table.js';
import { MACHINE, workFolder } from './setup.js';

/** @typedef {import('./scale/table.js').Row} Row */
/** @typedef {import('./scale/table.js').About} About */
/** @typedef {import('./scale/table.js').Figures} Figures */

const USAGE = `npm run bench -- scale [options]

Makes large inputs, compiles each in one run of solc and with \`parasolc build\`, and compares the bytes; then with
\`parasolc plan\`, \`compile\` and \`merge\` over many shards. Prints time, memory and parasolc's own share of the CPU,
and how much they grow from the smallest size to the largest.

  --solc PATH|VERSION the compiler of both sides (default: 0.8.28). A WebAssembly build has no command of its own:
                      its side is \`parasolc build --strategy single\`, and parasolc's own part is not measured
  --inputs NAME,…     ${Object.entries(SCALE_INPUTS)
    .map(([name, { about }]) => `${name}: ${about}`)
    .join(';\n                      ')} (default: all)
  --sizes SHARE,…     shares of the full size: 5,000 sources, 3,000 contracts (default: 0.5,1)
  --strategy NAME     of builds and plans (default: auto)
  --jobs N            processes of a build (default: 2)
  --shards N          shards, each compiled by a process of its own; 0 for none (default: 256)
  --sharded NAME,…    the inputs that are also compiled in shards (default: legacy)
`;

const { values: options } = parseArgs({
  options: {
    solc: { type: 'string', default: '0.8.28' },
    inputs: { type: 'string', default: Object.keys(SCALE_INPUTS).join(',') },
    sizes: { type: 'string', default: '0.5,1' },
    strategy: { type: 'string', default: 'auto' },
    jobs: { type: 'string', default: '2' },
    shards: { type: 'string', default: '256' },
    sharded: { type: 'string', default: 'legacy' },
    help: { type: 'boolean', default: false },
  },
});
if (options.help) {
  console.log(USAGE);
  process.exit(0);
}
const inputs = namesIn(options.inputs);
const sharded = new Set(namesIn(options.sharded));
const sizes = options.sizes.split(',').map(share);
const jobs = String(positive('--jobs', options.jobs));
const shards = options.shards === '0' ? 0 : positive('--shards', options.shards);

const work = workFolder();
const cwd = join(work, 'empty');
mkdirSync(cwd);
const env = cleanEnvironment();
const compiler = findCompiler(options.solc);
const input = join(work, 'input.json');
const reference = join(work, 'reference.json');
const output = join(work, 'output.json');

/** @type {Row[]} */
const rows = [];
try {
  for (const name of inputs) for (const size of sizes) await measureInput(name, size);
} finally {
  // Also after a failure: the rows so far.
  const kind = compiler.native ? 'native' : 'WebAssembly';
  console.log(`${MACHINE}, solc ${compiler.version} (${kind}), ${jobs} processes\n`);
  printRows(rows);
  if (sizes.length > 1) printGrowth(rows);
}
if (rows.some(({ equal }) => equal === false)) process.exitCode = 1;

/** @param {string} name @param {number} size */
async function measureInput(name, size) {
  const made = SCALE_INPUTS[name]?.make(size);
  if (made === undefined) return;
  writeFileSync(input, JSON.stringify(made));
  const sources = Object.keys(made.sources);
  const contracts = sources.filter((source) => /^src\/(Contract\d+|Large)\.sol$/.test(source)).length;
  const about = { input: name, size, sources: sources.length, contracts };
  const say = (/** @type {string} */ what) => process.stderr.write(`${name}, size ${size}: ${what}\n`);

  say('one run of solc');
  const alone = await runAlone();
  rows.push({ ...about, side: 'solc', ...alone, own: undefined, bytesOut: statSync(reference).size });
  say('parasolc build');
  const built = await parasolc([
    'build',
    input,
    '--strategy',
    options.strategy,
    '--jobs',
    jobs,
    '-o',
    output,
  ]);
  rows.push({ ...about, side: 'build', ...built, ...compared() });
  if (shards > 0 && sharded.has(name)) await measureShards(about, say);
  rmSync(reference);
}

/** Each shard is compiled as on a machine of its own. @param {About} about @param {(what: string) => void} say */
async function measureShards(about, say) {
  const plan = join(work, 'plan');
  say(`plan of ${shards} shards`);
  const planned = await parasolc([
    'plan',
    input,
    '--strategy',
    options.strategy,
    '--shards',
    String(shards),
    '-o',
    plan,
  ]);
  rows.push({ ...about, side: 'plan', ...planned, bytesOut: folderSize(plan) });
  const count = JSON.parse(readFileSync(join(plan, 'manifest.json'), 'utf8')).content.shards.length;
  const parts = Array.from({ length: count }, (_, shard) => join(work, `part-${shard}`));
  /** @type {Figures[]} */
  const compiled = [];
  for (const [shard, part] of parts.entries()) {
    say(`shard ${shard + 1} of ${count}`);
    compiled.push(await parasolc(['compile', plan, '--shard', String(shard), '--jobs', '1', '-o', part]));
  }
  const bytesOut = parts.reduce((sum, part) => sum + folderSize(part), 0);
  rows.push({ ...about, side: `compile, ${count} shards`, ...together(compiled), bytesOut });
  say('merge');
  const merged = await parasolc(['merge', plan, ...parts, '-o', output]);
  rows.push({ ...about, side: 'merge', ...merged, ...compared() });
  for (const path of [plan, ...parts]) rmSync(path, { recursive: true });
}

/** Sums, and the largest memory. @param {readonly Figures[]} all @returns {Figures} */
function together(all) {
  const sum = (/** @type {(one: Figures) => number} */ of) => all.reduce((total, one) => total + of(one), 0);
  const most = (/** @type {(one: Figures) => number} */ of) => Math.max(...all.map(of));
  return {
    wall: sum(({ wall }) => wall),
    cpu: sum(({ cpu }) => cpu),
    system: sum(({ system }) => system),
    own: compiler.native ? sum(({ own }) => own ?? 0) : undefined,
    peakMemory: most(({ peakMemory }) => peakMemory),
    peakTogether: most(({ peakTogether }) => peakTogether),
  };
}

/** Compares the output with the reference, and removes it. */
function compared() {
  const found = { equal: sameBytes(reference, output), bytesOut: statSync(output).size };
  rmSync(output);
  return found;
}

/** @param {string} folder */
function folderSize(folder) {
  return readdirSync(folder).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
}

/** One run of the compiler, as a person would start it. @returns {Promise<Figures>} */
async function runAlone() {
  if (!compiler.native) return parasolc(['build', input, '--strategy', 'single', '-o', reference]);
  return { ...(await runSolc(compiler.path, input, reference, { cwd, env })), own: undefined };
}

/** @param {string[]} args @returns {Promise<Figures>} */
async function parasolc(args) {
  const solc = args[0] === 'merge' ? [] : ['--solc', compiler.path];
  const place = { cwd, env, log: join(work, 'log') };
  const { status, ...measured } = await runParasolc([...args, ...solc, '--quiet'], place);
  if (status !== 0) throw new Error(`parasolc ${args[0]}: the sources have errors`);
  // WebAssembly compilers run in threads of the process itself.
  return { ...measured, own: compiler.native ? measured.own : undefined };
}

/** @param {string} text */
function namesIn(text) {
  const names = text.split(',').filter((name) => name !== '');
  const unknown = names.find((name) => !Object.hasOwn(SCALE_INPUTS, name));
  if (unknown !== undefined)
    fail(`unknown input "${unknown}"; there is ${Object.keys(SCALE_INPUTS).join(', ')}`);
  return names;
}

/** @param {string} text */
function share(text) {
  const size = Number(text);
  if (!(size > 0)) fail(`--sizes must be numbers above 0, not "${text}"`);
  return size;
}
