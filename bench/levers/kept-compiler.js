// Compares a compiler that is started for each run with one that is kept.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { factories } from '../inputs.js';
import { markdownTable } from '../markdown.js';
import { median } from '../measure.js';
import { ratio } from './table.js';

/** The thread in which parasolc keeps a WebAssembly compiler. */
const THREAD = fileURLToPath(new URL('../../dist/wasm-thread.js', import.meta.url));
/** How many runs there are, one after another. */
const RUNS = 5;

/**
 * Milliseconds: to load the compiler, and for each run after that.
 *
 * @typedef {{ start: number, runs: number[], outputs: Set<string> }} Times
 */

/** @type {import('./lever.js').Lever} */
export const keptCompiler = {
  title: 'A compiler started and a compiler kept',
  async measure({ compiler, wasm, rounds, note }) {
    const inputs = { 'one small contract': factories(1, 1), 'ten small contracts': factories(1, 10) };
    const native = compiler.native ? compiler : undefined;
    const rows = [];
    let isEqual = true;
    let overview = '';
    for (const [what, input] of Object.entries(inputs)) {
      const text = Buffer.from(JSON.stringify(input));
      const outputs = new Set();
      for (const [how, path, run] of /** @type {const} */ ([
        [
          'native: a process for each run',
          native?.path,
          (/** @type {string} */ path) => processes(path, text),
        ],
        [
          'WebAssembly: a thread for each run',
          wasm?.path,
          (/** @type {string} */ path) => threads(path, text),
        ],
        ['WebAssembly: one thread, kept', wasm?.path, (/** @type {string} */ path) => keptThread(path, text)],
      ])) {
        if (path === undefined) continue;
        /** @type {Times[]} */
        const times = [];
        for (let round = 0; round < rounds; round++) {
          note(`${what}, ${how}, round ${round + 1} of ${rounds}`);
          times.push(await run(path));
        }
        for (const time of times) for (const output of time.outputs) outputs.add(output);
        const equal = outputs.size === 1;
        isEqual &&= equal;
        const [start, first, next, all] = figures(times);
        const cells = [start, first, next].map((value) => (value < 0.05 ? '' : value.toFixed(0)));
        rows.push([what, how, ...cells, (all / 1000).toFixed(2), equal ? 'bytes' : 'DIFFERENT', all]);
      }
      const [each, kept] = rows.slice(-2).map((row) => Number(row.at(-1)));
      if (wasm !== undefined && overview === '')
        overview = `WebAssembly, ${RUNS} runs of a small contract: ${ratio(kept ?? Number.NaN, each)} of the time of starting it each time`;
    }
    const table = markdownTable(
      ['input', 'compiler', 'load ms', 'first run ms', 'next run ms', `${RUNS} runs s`, 'output'],
      rows.map((row) => row.slice(0, -1).map(String)),
      (column) => column > 1 && column < 6,
    );
    return {
      tables: [table],
      isEqual,
      leftOut: [
        ...(native === undefined ? ['native (`--solc` is a WebAssembly build)'] : []),
        ...(wasm === undefined
          ? [`WebAssembly (npm package solc-${compiler.version} is not installed)`]
          : []),
      ],
      overview: [
        [
          'compiler kept',
          'a WebAssembly compiler stays loaded in its thread; a native one starts in milliseconds',
          'by itself',
          overview || 'not measured',
        ],
      ],
    };
  },
};

/** Medians. @param {readonly Times[]} times @returns {[number, number, number, number]} */
function figures(times) {
  const sum = (/** @type {Times} */ { start, runs }) => runs.reduce((total, run) => total + run, start);
  return [
    median(times.map(({ start }) => start)),
    median(times.map(({ runs }) => runs[0] ?? Number.NaN)),
    median(times.flatMap(({ runs }) => runs.slice(1))),
    median(times.map(sum)),
  ];
}

/** @param {string} path @param {Buffer} input @returns {Promise<Times>} */
async function processes(path, input) {
  /** @type {Times} */
  const times = { start: 0, runs: [], outputs: new Set() };
  for (let run = 0; run < RUNS; run++) {
    const started = performance.now();
    const child = spawn(path, ['--standard-json'], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    child.stdin.end(input);
    const chunks = [];
    for await (const chunk of child.stdout) chunks.push(chunk);
    times.runs.push(performance.now() - started);
    times.outputs.add(Buffer.concat(chunks).toString().trimEnd());
  }
  return times;
}

/** Each run in a thread of its own, which loads the compiler first. @param {string} path @param {Buffer} input @returns {Promise<Times>} */
async function threads(path, input) {
  /** @type {Times} */
  const times = { start: 0, runs: [], outputs: new Set() };
  for (let run = 0; run < RUNS; run++) {
    const { start, runs, outputs } = await inThread(path, input, 1);
    times.runs.push(start + (runs[0] ?? Number.NaN));
    for (const output of outputs) times.outputs.add(output);
  }
  return times;
}

/** @param {string} path @param {Buffer} input */
function keptThread(path, input) {
  return inThread(path, input, RUNS);
}

/** @param {string} path @param {Buffer} input @param {number} count @returns {Promise<Times>} */
async function inThread(path, input, count) {
  const began = performance.now();
  const worker = new Worker(THREAD, { workerData: { soljson: path }, stdout: true, stderr: true });
  try {
    const [{ kind }] = await once(worker, 'message');
    if (kind !== 'ready') throw new Error(`${path} cannot be loaded`);
    /** @type {Times} */
    const times = { start: performance.now() - began, runs: [], outputs: new Set() };
    for (let run = 0; run < count; run++) {
      const started = performance.now();
      worker.postMessage({ input: [new Uint8Array(input)], imports: { kind: 'none' } });
      const [{ output }] = await once(worker, 'message');
      times.runs.push(performance.now() - started);
      times.outputs.add(Buffer.from(output).toString().trimEnd());
    }
    return times;
  } finally {
    await worker.terminate();
  }
}
