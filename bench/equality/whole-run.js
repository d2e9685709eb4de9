/**
 * One run of the compiler alone: what the benchmarks compare with. It shares no code with `src`, so a bug of ours
 * cannot be on both sides.
 *
 * As a program, `node bench/equality/whole-run.js SOLJSON INPUT OUTPUT…` runs a WebAssembly build over each input in turn, and
 * writes what `solc --standard-json` would print.
 */
import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

/**
 * The low-level face of an Emscripten build of solc (`libsolc.h`).
 *
 * @typedef {object} Soljson
 * @property {Uint8Array} HEAPU8 Another array after the memory has grown, so it is looked up at each use.
 * @property {(size: number) => number} _solidity_alloc
 * @property {(input: number, readCallback: number, context: number) => number} _solidity_compile
 * @property {() => void} _solidity_reset
 */

const PROGRAM = fileURLToPath(import.meta.url);

/**
 * Runs a compiler over inputs, each by itself, in a process of its own.
 *
 * @param {{ path: string, native: boolean }} compiler
 * @param {readonly { input: string, output: string }[]} runs paths
 * @param {string} cwd an empty folder, where no import is found
 */
export async function wholeRuns({ path, native }, runs, cwd) {
  if (!native) {
    const paths = runs.flatMap(({ input, output }) => [input, output]);
    return await run(process.execPath, [PROGRAM, path, ...paths], cwd);
  }
  for (const { input, output } of runs) await run(path, ['--standard-json', input], cwd, output);
}

/** @param {string} program @param {string[]} args @param {string} cwd @param {string} [output] */
async function run(program, args, cwd, output) {
  const file = output === undefined ? undefined : openSync(output, 'w');
  try {
    const child = spawn(program, args, { cwd, stdio: ['ignore', file ?? 'inherit', 'inherit'] });
    const status = await new Promise((resolve, reject) => child.on('error', reject).on('exit', resolve));
    if (status !== 0) throw new Error(`${program} ended with status ${status}`);
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

/**
 * The input is copied to solc's heap. The package's own `compile` puts it on the stack, which overflows from about
 * 1.2 MB on.
 *
 * @param {Soljson} soljson
 * @param {Buffer} input
 */
function compile(soljson, input) {
  const address = soljson._solidity_alloc(input.length + 1);
  soljson.HEAPU8.set(input, address);
  soljson.HEAPU8[address + input.length] = 0;
  const output = soljson._solidity_compile(address, 0, 0);
  const bytes = Buffer.from(soljson.HEAPU8.slice(output, soljson.HEAPU8.indexOf(0, output)));
  soljson._solidity_reset();
  return bytes;
}

if (process.argv[1] === PROGRAM) {
  const [soljsonPath = '', ...paths] = process.argv.slice(2);
  const soljson = createRequire(import.meta.url)(soljsonPath);
  for (let index = 0; index + 1 < paths.length; index += 2) {
    const [input = '', output = ''] = paths.slice(index);
    writeFileSync(output, Buffer.concat([compile(soljson, readFileSync(input)), Buffer.from('\n')]));
  }
}
