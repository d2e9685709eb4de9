// The table of the parasolc report: strategies and numbers of processes and shards on real inputs, side by side
// with one run of everything by the same compiler.
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { accountAbstraction, factories, openZeppelin, seaportCore, solady, uniswapV4Core } from './inputs.js';
import { markdownTable } from './markdown.js';
import { measure, median } from './measure.js';
import { sameBytecode, sameBytes } from './same-output.js';
import { CLI, MACHINE, traceEvents, workFolder } from './setup.js';

const USAGE = `npm run bench -- strategies [options]

  --input NAME,…      openzeppelin, openzeppelin-legacy, solady, solady-legacy, uniswap, uniswap-legacy,
                      account-abstraction, seaport,
                      factories-N (N levels of five factories that create those of the next level),
                      or files of Standard JSON input (default: openzeppelin)
  --solc PATH|VERSION the compiler of both sides (default: 0.8.28)
  --strategy NAME,…   strategies beside single (default: linked)
  --jobs N,…          processes of a build on this machine (default: 2)
  --shards N,…        shards of a plan; each is compiled on its own, one process each (default: none)
  --runs N            how often each is run; medians are shown (default: 3)
`;

const INPUTS = {
  openzeppelin: () => openZeppelin({ viaIR: true }),
  'openzeppelin-legacy': () => openZeppelin(),
  solady: () => solady({ viaIR: true, release: '0.8.28' }),
  'solady-legacy': () => solady({ release: '0.8.28' }),
  uniswap: () => uniswapV4Core({ viaIR: true }),
  'uniswap-legacy': () => uniswapV4Core(),
  'account-abstraction': () => accountAbstraction({ viaIR: true }),
  seaport: () => seaportCore({ viaIR: true }),
};

const { values: options } = parseArgs({
  options: {
    input: { type: 'string', default: 'openzeppelin' },
    solc: { type: 'string', default: '0.8.28' },
    strategy: { type: 'string', default: 'linked' },
    jobs: { type: 'string', default: '2' },
    shards: { type: 'string', default: '' },
    runs: { type: 'string', default: '3' },
    help: { type: 'boolean', default: false },
  },
});
if (options.help) {
  console.log(USAGE);
  process.exit(0);
}
const list = (/** @type {string} */ text) => text.split(',').filter((entry) => entry !== '');
const numbers = (/** @type {string} */ text) => list(text).map(Number);
const runs = Number(options.runs);
const work = workFolder();

console.log(`${MACHINE}, solc ${options.solc}`);

/** @param {string} name */
async function benchInput(name) {
  const depth = /^factories-(\d+)$/.exec(name)?.[1];
  const named = Object.hasOwn(INPUTS, name) ? INPUTS[/** @type {keyof typeof INPUTS} */ (name)] : undefined;
  const make = depth === undefined ? named : () => factories(Number(depth), 5);
  const input = join(work, 'input.json');
  writeFileSync(input, make === undefined ? readFileSync(name) : JSON.stringify(make()));
  const sides = [
    { label: 'single', run: () => build(input, 'single', 1) },
    ...list(options.strategy).flatMap((strategy) => [
      ...numbers(options.jobs).map((jobs) => ({
        label: `${strategy}, ${jobs} processes`,
        run: () => build(input, strategy, jobs),
      })),
      ...numbers(options.shards).map((shards) => ({
        label: `${strategy}, ${shards} shards`,
        run: () => shardedBuild(input, strategy, shards),
      })),
    ]),
  ];
  /** @type {Map<string, Row[]>} */
  const rows = new Map(sides.map(({ label }) => [label, []]));
  let reference = '';
  for (let round = 0; round < runs; round++) {
    for (const { label, run } of sides) {
      process.stderr.write(`${name}: ${label}, run ${round + 1} of ${runs}\n`);
      const row = await run();
      if (reference === '') reference = row.output;
      rows.get(label)?.push({ ...row, equal: compare(reference, row.output) });
      if (row.output !== reference) rmSync(row.output);
    }
  }
  print(name, rows);
}

/**
 * @typedef {object} Row
 * @property {number} wall @property {number} cpu @property {number} slowest
 * @property {number} process @property {number} solc @property {string} output @property {string} [equal]
 */

let files = 0;
const temporary = (/** @type {string} */ ending) => join(work, `${++files}${ending}`);

/** @param {string} input @param {string} strategy @param {number} jobs @returns {Promise<Row>} */
async function build(input, strategy, jobs) {
  const output = temporary('.json');
  const trace = temporary('.trace');
  const measured = await parasolc(
    ['build', input, '--strategy', strategy, '--jobs', String(jobs), '-o', output],
    trace,
  );
  const walls = tracedRuns(trace).map(({ wall }) => wall);
  return { ...row(measured), slowest: Math.max(...walls), solc: largestSolc(trace), output };
}

/** Each shard is measured as the machine of its own that it is made for. */
async function shardedBuild(
  /** @type {string} */ input,
  /** @type {string} */ strategy,
  /** @type {number} */ shards,
) {
  const [plan, output, trace] = [temporary('.plan'), temporary('.json'), temporary('.trace')];
  const planned = await parasolc(
    ['plan', input, '--strategy', strategy, '--shards', String(shards), '-o', plan],
    trace,
  );
  const parts = [];
  const compiled = [];
  let solc = largestSolc(trace);
  for (let shard = 0; shard < shardCount(plan); shard++) {
    const part = temporary('.part');
    compiled.push(
      await parasolc(['compile', plan, '--shard', String(shard), '--jobs', '1', '-o', part], trace),
    );
    solc = Math.max(solc, largestSolc(trace));
    parts.push(part);
  }
  const merged = await parasolc(['merge', plan, ...parts, '-o', output], undefined);
  const slowest = Math.max(...compiled.map(({ wall }) => wall));
  const all = [planned, ...compiled, merged];
  for (const path of [plan, ...parts]) rmSync(path, { recursive: true });
  return {
    wall: planned.wall + slowest + merged.wall,
    cpu: all.reduce((total, { cpu }) => total + cpu, 0),
    slowest,
    process: Math.max(...all.map(({ peakMemory }) => peakMemory)),
    solc,
    output,
  };
}

/** @param {string} plan */
function shardCount(plan) {
  return JSON.parse(readFileSync(join(plan, 'manifest.json'), 'utf8')).content.shards.length;
}

/** @param {string[]} args @param {string | undefined} trace */
async function parasolc(args, trace) {
  const solc = args[0] === 'merge' ? [] : ['--solc', options.solc];
  const traced = trace === undefined ? [] : ['--trace', trace];
  const measured = await measure([process.execPath, CLI, ...args, ...solc, ...traced, '--quiet']);
  if (measured.status !== 0)
    throw new Error(`parasolc ${args.join(' ')} ended with status ${measured.status}`);
  return measured;
}

/** @param {import('./measure.js').Measured} measured */
function row({ wall, cpu, peakMemory }) {
  return { wall, cpu, process: peakMemory };
}

/** @param {string} trace @returns {{ wall: number, peakMemory: number }[]} */
function tracedRuns(trace) {
  return traceEvents(trace)
    .filter(({ ph }) => ph === 'X')
    .map((event) => ({ wall: event.dur / 1e6, peakMemory: event.args.peakMemory ?? 0 }));
}

/** @param {string} trace */
function largestSolc(trace) {
  return Math.max(0, ...tracedRuns(trace).map(({ peakMemory }) => peakMemory));
}

/** @param {string} reference @param {string} output */
function compare(reference, output) {
  if (sameBytes(reference, output)) return 'bytes';
  return sameBytecode(reference, output) ? 'BYTECODE ONLY' : 'NO';
}

/** @param {string} name @param {Map<string, Row[]>} rows */
function print(name, rows) {
  const of = (
    /** @type {Row[]} */ runs,
    /** @type {'wall' | 'cpu' | 'slowest' | 'process' | 'solc'} */ figure,
  ) => median(runs.map((run) => run[figure]));
  const single = rows.get('single') ?? [];
  const megabytes = (/** @type {number} */ bytes) => String(Math.round(bytes / 1e6));
  const ratio = (/** @type {number} */ part, /** @type {number} */ whole) => (part / whole).toFixed(2);
  console.log(`\n${basename(name)}, medians of ${runs}; ratios to single of the same runs\n`);
  const head = [
    'strategy',
    'wall s',
    'ratio',
    'CPU s',
    'ratio',
    'slowest run s',
    'ratio',
    'solc MB',
    'process MB',
    'equal',
  ];
  const cells = [...rows].map(([label, runs]) => [
    label,
    of(runs, 'wall').toFixed(1),
    ratio(of(runs, 'wall'), of(single, 'wall')),
    of(runs, 'cpu').toFixed(1),
    ratio(of(runs, 'cpu'), of(single, 'cpu')),
    of(runs, 'slowest').toFixed(1),
    ratio(of(runs, 'slowest'), of(single, 'wall')),
    megabytes(of(runs, 'solc')),
    megabytes(of(runs, 'process')),
    runs.map(({ equal }) => equal).find((equal) => equal !== 'bytes') ?? 'bytes',
  ]);
  console.log(markdownTable(head, cells, (column) => column > 0));
}

for (const name of list(options.input)) await benchInput(name);
