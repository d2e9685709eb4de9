import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, resolve } from 'node:path';
import { compileFunction } from 'node:vm';

/** What an import is answered with. */
type ImportAnswer = { readonly contents: Uint8Array } | { readonly error: string };

/** Looks up an import by its source unit name. */
export type ImportReader = (name: string) => ImportAnswer;

/** A loaded WebAssembly build of solc (`soljson.js`), one instance with one memory. */
export interface Soljson {
  /** `0.8.28+commit.7893614a.Emscripten.clang` */
  readonly version: string;
  /**
   * Standard JSON in, Standard JSON out. Without a reader there is no import callback at all, as with solc's
   * `--no-import-callback`. After it has thrown, the instance must not be used again.
   */
  compile(input: readonly Uint8Array[], readImport: ImportReader | undefined): Uint8Array<ArrayBuffer>;
  /** Size of its linear memory in bytes. It grows up to 2 GiB and never shrinks. */
  memorySize(): number;
}

/** What Emscripten exports. `HEAPU8` is another object whenever the memory has grown: never keep it. */
interface Exports {
  readonly HEAPU8: Uint8Array;
  _solidity_version(): number;
  _solidity_alloc(size: number): number;
  _solidity_compile(input: number, callback: number, context: number): number;
  _solidity_reset(): void;
  addFunction(callback: Callback, signature: string): number;
  removeFunction(callback: number): void;
}

/** `CStyleReadFileCallback` of `libsolc.h`; the last two are where to put a pointer to the answer. */
type Callback = (context: number, kind: number, data: number, contents: number, error: number) => void;

/**
 * Loads a build from 0.6.0 on: those before have no `solidity_alloc` and another callback. Throws a plain
 * error if the file is not one.
 *
 * The text is compiled here rather than by `require`: a `soljson.js` that lies in a package of
 * `"type": "module"` is CommonJS anyway.
 */
export function loadSoljson(path: string): Soljson {
  const file = resolve(path);
  const module: { exports: unknown } = { exports: {} };
  compileFunction(readFileSync(file, 'utf8'), ['exports', 'require', 'module', '__filename', '__dirname'], {
    filename: file,
  })(module.exports, createRequire(file), module, file, dirname(file));
  const solidity = module.exports;
  if (!isSoljson(solidity)) throw new Error('it lacks the exports of solc 0.6.0 and later');
  return {
    version: readText(solidity, solidity._solidity_version()),
    compile: (input, readImport) => compile(solidity, input, readImport),
    memorySize: () => solidity.HEAPU8.length,
  };
}

function isSoljson(value: unknown): value is Exports {
  if (typeof value !== 'object' || value === null) return false;
  const members = new Map<string, unknown>(Object.entries(value));
  return (
    members.get('HEAPU8') instanceof Uint8Array &&
    ['_solidity_version', '_solidity_alloc', '_solidity_compile', '_solidity_reset'].every(
      (name) => typeof members.get(name) === 'function',
    ) &&
    ['addFunction', 'removeFunction'].every((name) => typeof members.get(name) === 'function')
  );
}

/**
 * Not by `cwrap`, which solc-js uses: it puts the input on the stack of the instance, and an input of more
 * than about 1.2 MB ends in "memory access out of bounds". It would also make one string of the output.
 */
function compile(
  solidity: Exports,
  input: readonly Uint8Array[],
  readImport: ImportReader | undefined,
): Uint8Array<ArrayBuffer> {
  const imports = readImport === undefined ? undefined : registerImports(solidity, readImport);
  const output = readBytes(
    solidity,
    solidity._solidity_compile(store(solidity, input), imports?.index ?? 0, 0),
  );
  // Frees all allocations, the output among them.
  solidity._solidity_reset();
  imports?.release();
  return output;
}

/** Makes a reader callable from inside the instance. `release` throws what the reader has thrown. */
function registerImports(solidity: Exports, readImport: ImportReader): { index: number; release(): void } {
  let thrown: { readonly error: unknown } | undefined;
  const callback: Callback = (_context, kind, data, contents, error) => {
    let answer: ImportAnswer;
    try {
      answer = answerTo(readText(solidity, kind), readText(solidity, data), readImport);
    } catch (problem) {
      // Must not unwind through the frames of the compiler: kept until it has returned.
      thrown ??= { error: problem };
      answer = { error: 'the import callback failed' };
    }
    const [bytes, slot] =
      'contents' in answer ? [answer.contents, contents] : [Buffer.from(answer.error, 'utf8'), error];
    const pointer = store(solidity, [bytes]);
    new DataView(solidity.HEAPU8.buffer).setUint32(slot >>> 0, pointer, true);
  };
  const index = solidity.addFunction(callback, 'viiiii');
  return {
    index,
    release() {
      solidity.removeFunction(index);
      if (thrown !== undefined) throw thrown.error;
    },
  };
}

function answerTo(kind: string, data: string, readImport: ImportReader): ImportAnswer {
  // Same text as solc-js. For the compiler this equals no callback: the query counts as unsolved.
  if (kind === 'smt-query') return { error: 'SMT solver callback not supported' };
  if (kind !== 'source') return { error: `callback kind ${kind} not supported` };
  const answer = readImport(data);
  if ('contents' in answer && answer.contents.includes(0)) {
    // `truncateCString` in libsolc.cpp would cut it there, where the native compiler takes all of it.
    throw new Error(`the source ${JSON.stringify(data)} holds a NUL byte, which cannot be passed to soljson`);
  }
  return answer;
}

/** Copies bytes to the instance as one zero-terminated text. */
function store(solidity: Exports, chunks: readonly Uint8Array[]): number {
  const size = chunks.reduce((sum, chunk) => sum + chunk.length, 0);
  const pointer = solidity._solidity_alloc(size + 1) >>> 0;
  if (pointer === 0) throw new RangeError(`out of memory: solidity_alloc of ${size + 1} bytes failed`);
  let at = pointer;
  for (const chunk of chunks) {
    solidity.HEAPU8.set(chunk, at);
    at += chunk.length;
  }
  solidity.HEAPU8[at] = 0;
  return pointer;
}

function readBytes(solidity: Exports, pointer: number): Uint8Array<ArrayBuffer> {
  const start = pointer >>> 0;
  const memory = solidity.HEAPU8;
  return new Uint8Array(memory.subarray(start, memory.indexOf(0, start)));
}

function readText(solidity: Exports, pointer: number): string {
  return Buffer.from(readBytes(solidity, pointer)).toString('utf8');
}
