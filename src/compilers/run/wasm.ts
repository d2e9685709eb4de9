import { resolve } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { memoryBytes } from '../../bytes.ts';
import { ParasolcError } from '../../errors.ts';
import { type CompilerVersion, parseVersion } from '../../solc-version.ts';
import type { Compiler, CompilerResult, CompilerRun } from '../compiler.ts';
import { checkOutput } from './output-check.ts';
import { sharedBytes, sharedImports } from './shared-bytes.ts';
import { wasmFailure } from './wasm-failure.ts';
import { startThread, type WasmThread } from './wasm-worker.ts';

/**
 * V8 compiles a function of WebAssembly again, with all optimisations, when it has run for a while (1.8 million by
 * default, in bytes of code executed). solc has many functions that are called for a short time: with a later
 * start of it a run of OpenZeppelin takes 7 % less time and 10 % less CPU, longer ones about the same.
 */
const TIERING = '--wasm-tiering-budget=30000000';

/**
 * A WebAssembly build of solc (`soljson.js`, from 0.6.0 on), in worker threads. A thread is started when none is
 * idle, and used again: loading takes half a second and more. After any failure its instance is in an unknown
 * state, and it is thrown away. Fails with `COMPILER_UNUSABLE` if the file is not such a build.
 *
 * @param known its version, if that is certain: then it is only loaded for its first run
 */
export async function openWasmCompiler(soljsonPath: string, known?: CompilerVersion): Promise<Compiler> {
  setFlagsFromString(TIERING);
  const path = resolve(soljsonPath);
  const closing = new AbortController();
  const threads = new Set<WasmThread>();
  const idle: WasmThread[] = [];
  /** Threads that are still loading the compiler, for the runs to come. */
  const loading: { readonly thread: WasmThread; readonly ending: ReturnType<WasmThread['ready']> }[] = [];

  function start(): WasmThread {
    const thread = startThread({ soljson: path });
    threads.add(thread);
    return thread;
  }
  function load(signal: AbortSignal): (typeof loading)[number] {
    const thread = start();
    return { thread, ending: thread.ready(signal) };
  }
  async function discard(thread: WasmThread): Promise<void> {
    threads.delete(thread);
    await thread.end();
  }
  async function loadVersion(): Promise<CompilerVersion> {
    const thread = start();
    const ending = await thread.ready(closing.signal);
    const version = ending.kind === 'ready' ? parseVersion(ending.version) : undefined;
    if (version !== undefined) {
      idle.push(thread);
      return version;
    }
    await discard(thread);
    throw new ParasolcError('COMPILER_UNUSABLE', `${path} is not a WebAssembly build of solc`, {
      facts: [reasonOf(ending)],
      fix: 'give the soljson.js of solc 0.6.0 or later',
    });
  }
  /** A thread that has loaded the compiler. */
  async function takeThread(label: string, signal: AbortSignal): Promise<WasmThread> {
    const waiting = idle.pop();
    if (waiting !== undefined) return waiting;
    const { thread, ending: loaded } = loading.shift() ?? load(signal);
    const ending = await loaded;
    if (ending.kind === 'ready' && parseVersion(ending.version)?.build === version.build) return thread;
    await discard(thread);
    if (ending.kind === 'ready' || ending.kind === 'unusable') {
      throw new ParasolcError('COMPILER_FAILED', `the compiler ${path} cannot be loaded again for ${label}`, {
        facts: [reasonOf(ending)],
      });
    }
    throw wasmFailure(label, ending);
  }
  async function run({ label, input, imports, signal }: CompilerRun): Promise<CompilerResult> {
    const started = performance.now();
    const stop = signal === undefined ? closing.signal : AbortSignal.any([signal, closing.signal]);
    if (stop.aborted) throw wasmFailure(label, { kind: 'cancelled' });
    const thread = await takeThread(label, stop);
    try {
      const request = { input: input.map(sharedBytes), imports: sharedImports(imports) };
      const ending = await thread.ask(request, stop);
      if (ending.kind !== 'output') throw wasmFailure(label, ending);
      checkOutput(label, [ending.output]);
      idle.push(thread);
      return {
        output: memoryBytes([ending.output]),
        cost: {
          wall: performance.now() - started,
          cpu: ending.busy,
          peakMemory: ending.memory,
          bytesIn: input.reduce((sum, chunk) => sum + chunk.length, 0),
          bytesOut: ending.output.length,
        },
      };
    } catch (error) {
      await discard(thread);
      throw error;
    }
  }
  const version = known ?? (await loadVersion());
  return {
    kind: 'wasm',
    canPause: false,
    version,
    path,
    run,
    invocation: async ({ kind }) =>
      `${path}: solidity_compile, ${kind === 'none' ? 'no ' : ''}import callback`,
    prepare(count) {
      while (threads.size < count && !closing.signal.aborted) loading.push(load(closing.signal));
    },
    async close() {
      closing.abort();
      await Promise.all([...threads].map(discard));
    },
  };
}

function reasonOf(ending: Awaited<ReturnType<WasmThread['ready']>>): string {
  switch (ending.kind) {
    case 'ready':
      return `it says its version is ${JSON.stringify(ending.version)}`;
    case 'unusable':
      return ending.message;
    case 'died':
      return `${ending.error.name}: ${ending.error.message}`;
    default:
      return `the thread answered "${ending.kind}"`;
  }
}
