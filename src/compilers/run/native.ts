import { memoryBytes } from '../../bytes.ts';
import { messageOf, ParasolcError } from '../../errors.ts';
import { temporaryFolderFull } from '../../files/full-disk.ts';
import { type CompilerVersion, parseVersionOutput } from '../../solc-version.ts';
import type { Compiler, CompilerResult, CompilerRun } from '../compiler.ts';
import { importFolders } from './import-files.ts';
import { nativeFailure } from './native-failure.ts';
import { commandLine, invocationText } from './native-options.ts';
import { checkOutput, withoutLineFeed } from './output-check.ts';
import { LONGEST_OUTPUT, type ProcessRequest, runProcess } from './process.ts';
import { CAN_PAUSE } from './process-group.ts';
import { type ProcessStarter, processStarter } from './process-starter.ts';

/** How long `--version` may take, in milliseconds. A wrapper around the WebAssembly build takes seconds. */
const VERSION_TIMEOUT = 60_000;
/** How much `--version` may print, in bytes. */
const VERSION_LENGTH = 1 << 16;
const RUNNABLE = 'give the path of a solc executable that runs on this machine';

interface NativeOptions {
  /** Starts the processes. */
  readonly starter?: ProcessStarter;
  /** How long `--version` may take, in milliseconds. */
  readonly versionTimeout?: number;
  /** How much a run may print, in bytes. */
  readonly longestOutput?: number;
  /** Ends opening it; runs have signals of their own. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * A solc executable, or a script that behaves like one: a process per run, JSON in and out by pipe.
 * Fails with `COMPILER_UNUSABLE` if it does not answer `--version` as solc does.
 */
export async function openNativeCompiler(path: string, options: NativeOptions = {}): Promise<Compiler> {
  const starter = options.starter ?? processStarter();
  const version = await askVersion(path, starter, options).catch(async (error: unknown) => {
    await starter.close();
    throw error;
  });
  const folders = importFolders();
  const closing = new AbortController();
  const running = new Set<Promise<CompilerResult>>();

  async function runOnce({ label, input, imports, signal, pause }: CompilerRun): Promise<CompilerResult> {
    const started = performance.now();
    const request: ProcessRequest = {
      ...(await commandLine(imports, version.release, folders).catch((error: unknown) => {
        // No temporary folder: no fault of the compiler.
        if (error instanceof ParasolcError) throw error;
        const full = temporaryFolderFull(error);
        if (full !== undefined) throw full;
        throw new ParasolcError('COMPILER_FAILED', `the imports of ${label} cannot be written to a folder`, {
          facts: [messageOf(error)],
          cause: error,
        });
      })),
      file: path,
      input,
      longestOutput: options.longestOutput ?? LONGEST_OUTPUT,
      signal: signal === undefined ? closing.signal : AbortSignal.any([signal, closing.signal]),
      pause,
    };
    const result = await runProcess(request, starter.start);
    const failure = nativeFailure(label, request, result);
    if (failure !== undefined) throw failure;
    checkOutput(label, result.stdout);
    const output = memoryBytes(withoutLineFeed(result.stdout));
    return {
      output,
      cost: {
        wall: performance.now() - started,
        ...result.usage,
        bytesIn: input.reduce((sum, chunk) => sum + chunk.length, 0),
        bytesOut: output.size,
      },
    };
  }
  return {
    kind: 'native',
    version,
    path,
    canPause: CAN_PAUSE,
    async run(run) {
      if (closing.signal.aborted)
        throw new ParasolcError('CANCELLED', `the compiler was closed before ${run.label}`);
      const result = runOnce(run);
      running.add(result);
      return result.finally(() => running.delete(result));
    },
    invocation: (imports) => invocationText(path, imports, version.release),
    prepare() {
      // A process is started for its run alone.
    },
    async close() {
      closing.abort();
      await Promise.allSettled(running);
      await starter.close();
      await folders.remove();
    },
  };
}

async function askVersion(
  path: string,
  starter: ProcessStarter,
  options: NativeOptions,
): Promise<CompilerVersion> {
  const late = AbortSignal.timeout(options.versionTimeout ?? VERSION_TIMEOUT);
  const signal = options.signal === undefined ? late : AbortSignal.any([late, options.signal]);
  const request: ProcessRequest = {
    file: path,
    args: ['--version'],
    input: [],
    longestOutput: VERSION_LENGTH,
    signal,
  };
  const result = await runProcess(request, starter.start);
  const { ending } = result;
  // Its input does not matter here.
  const failure = nativeFailure('--version', request, {
    ...result,
    ending: ending.kind === 'exited' ? { ...ending, inputError: undefined } : ending,
  });
  if (failure !== undefined) {
    const what = ending.kind === 'cancelled' ? 'did not answer --version in time' : 'cannot be used';
    throw new ParasolcError('COMPILER_UNUSABLE', `the compiler ${path} ${what}`, {
      facts: failure.facts,
      cause: failure.cause ?? failure,
      fix: (failure.code === 'COMPILER_OUT_OF_MEMORY' ? failure.fix : undefined) ?? RUNNABLE,
    });
  }
  const printed = Buffer.concat(result.stdout).toString('utf8');
  const version = parseVersionOutput(printed);
  if (version !== undefined) return version;
  throw new ParasolcError('COMPILER_UNUSABLE', `${path} does not print its version like solc`, {
    facts: printed.trim() === '' ? ['--version printed nothing'] : ['--version printed:', ...shown(printed)],
    fix: 'give the path of an unmodified solc',
  });
}

/** The last lines of a text, each of bounded length. */
function shown(text: string): string[] {
  return text
    .trimEnd()
    .split('\n')
    .slice(-5)
    .map((line) => line.slice(0, 200));
}
