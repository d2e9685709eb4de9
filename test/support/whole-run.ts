import { createRequire } from 'node:module';
import { keptRunsOf } from './kept-runs.ts';

/**
 * Answers an `import` that is not in the input: with the text of the source, with the reason why there is
 * none, or not at all.
 */
export type ImportCallback = (name: string) => string | { readonly error: string } | undefined;

export interface WholeRunOptions {
  /** Without it solc runs without an import callback, as with `--no-import-callback`. */
  readonly imports?: ImportCallback;
  /** Runs the compiler even if the output is kept from an earlier run. */
  readonly fresh?: boolean;
}

/** The low-level face of an Emscripten build of solc (`libsolc.h`). Addresses are offsets into `HEAPU8`. */
interface Soljson {
  /** The memory. It is another array after the memory has grown, so it is looked up at each use. */
  readonly HEAPU8: Uint8Array;
  _solidity_alloc(size: number): number;
  _solidity_compile(input: number, readCallback: number, context: number): number;
  _solidity_reset(): void;
  _solidity_version(): number;
  addFunction(callback: (...values: number[]) => void, signature: string): number;
  removeFunction(callback: number): void;
}

const require = createRequire(import.meta.url);
const instances = new Map<string, Soljson>();
const kept = keptRunsOf(process.env);

/**
 * One real run of the WebAssembly solc of a release over a Standard JSON input: the tests' independent
 * reference. It shares no code with `src`. Its output is kept on disk, since most tests ask for the same each time.
 *
 * The input is copied to solc's heap. The package's own `compile` puts it on the stack instead, which
 * overflows from about 1.2 MB on (`RuntimeError: memory access out of bounds`).
 *
 * @param release `0.8.28`: one of the `solc` packages of this project's development dependencies.
 * @param input Standard JSON, as a value or as the exact bytes.
 * @returns The exact bytes of the output.
 * @throws `RuntimeError` if the compiler itself crashes. The instance is not used again.
 */
export function wholeRun(release: string, input: object | Buffer, options: WholeRunOptions = {}): Buffer {
  const { imports, fresh = false } = options;
  const bytes = Buffer.isBuffer(input) ? input : Buffer.from(JSON.stringify(input));
  const run = () => runNow(release, bytes, imports);
  // The answers of an import callback are not known in advance, so such a run is never kept.
  return imports !== undefined || fresh ? run() : kept.output(soljsonPath(release), bytes, run);
}

function runNow(release: string, input: Buffer, imports: ImportCallback | undefined): Buffer {
  const soljson = instances.get(release) ?? load(release);
  // Present again only after a run that ended well: after a trap the memory is in an unknown state.
  instances.delete(release);
  const output = compile(soljson, input, imports);
  instances.set(release, soljson);
  return output;
}

/** The full version of a release: `0.8.28+commit.7893614a.Emscripten.clang`. */
export function fullVersion(release: string): string {
  const soljson = instances.get(release) ?? load(release);
  instances.set(release, soljson);
  return readText(soljson, soljson._solidity_version()).toString();
}

/** The memory of a release's compiler before its first run: it has all texts that the compiler knows. */
export function startMemory(release: string): Buffer {
  return Buffer.from(load(release).HEAPU8);
}

/** Where the WebAssembly build of a release is installed. */
export function soljsonPath(release: string): string {
  if (process.env.SOLC_TEST_COMPILERS === 'off') throw new Error('a unit test runs no compiler');
  const alias = `solc-${release}`;
  const name = isInstalled(alias) ? alias : 'solc';
  const { version }: { version: string } = require(`${name}/package.json`);
  if (version !== release) throw new Error(`solc ${release} is not among the development dependencies`);
  return require.resolve(`${name}/soljson.js`);
}

function isInstalled(name: string): boolean {
  try {
    require.resolve(`${name}/soljson.js`);
    return true;
  } catch {
    return false;
  }
}

function load(release: string): Soljson {
  const path = soljsonPath(release);
  // Emscripten's start code makes the process abort on any unhandled rejection; that is the tests' business.
  const events = ['uncaughtException', 'unhandledRejection'] as const;
  const before = events.map((event) => process.listeners(event as 'uncaughtException'));
  delete require.cache[path];
  const soljson: unknown = require(path);
  events.forEach((event, index) => {
    for (const listener of process.listeners(event as 'uncaughtException'))
      if (!before[index]?.includes(listener)) process.removeListener(event, listener);
  });
  if (!isSoljson(soljson)) throw new Error(`${path} is no build of solc that this binding knows`);
  const found = readText(soljson, soljson._solidity_version()).toString();
  if (!found.startsWith(`${release}+`)) throw new Error(`${path} is solc ${found}, not ${release}`);
  return soljson;
}

function isSoljson(value: unknown): value is Soljson {
  const functions = [
    '_solidity_alloc',
    '_solidity_compile',
    '_solidity_reset',
    'addFunction',
    'removeFunction',
  ];
  return (
    typeof value === 'object' &&
    value !== null &&
    functions.every((name) => typeof Reflect.get(value, name) === 'function') &&
    Reflect.get(value, 'HEAPU8') instanceof Uint8Array
  );
}

function compile(soljson: Soljson, input: Buffer, imports: ImportCallback | undefined): Buffer {
  const callback = imports === undefined ? 0 : soljson.addFunction(reader(soljson, imports), 'viiiii');
  const output = soljson._solidity_compile(writeText(soljson, input), callback, 0);
  const bytes = readText(soljson, output);
  soljson._solidity_reset();
  if (callback !== 0) soljson.removeFunction(callback);
  return bytes;
}

/** `CStyleReadFileCallback` of `libsolc.h`: writes the address of either a text or an error. */
function reader(soljson: Soljson, imports: ImportCallback): (...values: number[]) => void {
  return (_context = 0, kind = 0, name = 0, contentsAt = 0, errorAt = 0) => {
    const isSource = readText(soljson, kind).toString() === 'source';
    const answer = isSource ? imports(readText(soljson, name).toString()) : undefined;
    const found = typeof answer === 'string';
    const text = found ? answer : (answer?.error ?? 'File not found.');
    const address = writeText(soljson, Buffer.from(text));
    const memory = soljson.HEAPU8;
    new DataView(memory.buffer).setUint32(found ? contentsAt : errorAt, address, true);
  };
}

function readText(soljson: Soljson, address: number): Buffer {
  const memory = soljson.HEAPU8;
  return Buffer.from(memory.slice(address, memory.indexOf(0, address)));
}

function writeText(soljson: Soljson, text: Buffer): number {
  const address = soljson._solidity_alloc(text.length + 1);
  soljson.HEAPU8.set(text, address);
  soljson.HEAPU8[address + text.length] = 0;
  return address;
}
