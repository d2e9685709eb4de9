import type { ThreadError, ThreadReply, ThreadRequest, ThreadSettings } from './wasm-messages.ts';
import { startWorker } from './wasm-thread-source.ts';

/** How waiting for a thread ends: its reply, its death, or the caller's signal. */
export type ThreadEnding =
  | ThreadReply
  | { readonly kind: 'died'; readonly error: ThreadError }
  | { readonly kind: 'cancelled' };

/** One worker thread, seen from outside. It has at most one request at a time. */
export interface WasmThread {
  /** Waits until the compiler is loaded. */
  ready(signal: AbortSignal): Promise<ThreadEnding>;
  ask(request: ThreadRequest, signal: AbortSignal): Promise<ThreadEnding>;
  /** Ends the thread, in the middle of a run if need be. */
  end(): Promise<void>;
}

export function startThread(settings: ThreadSettings): WasmThread {
  // Emscripten prints to the console what it aborts with; standard output belongs to the Standard JSON output.
  const worker = startWorker({ workerData: settings, stdout: true, stderr: true, execArgv: [] });
  worker.stdout.resume();
  worker.stderr.resume();

  let death: ThreadError | undefined;
  worker.on('error', (error: unknown) => {
    death ??= error instanceof Error ? error : { name: 'Error', message: String(error) };
  });
  worker.once('exit', (status) => {
    death ??= { name: 'Error', message: `the thread ended with status ${status}` };
  });

  function nextReply(signal: AbortSignal): Promise<ThreadEnding> {
    return new Promise((resolve) => {
      const settle = (ending: ThreadEnding): void => {
        worker.off('message', settle).off('messageerror', lost).off('exit', died);
        signal.removeEventListener('abort', cancel);
        resolve(ending);
      };
      const lost = (error: Error): void => settle({ kind: 'died', error });
      const died = (): void => {
        settle({ kind: 'died', error: death ?? { name: 'Error', message: 'the thread has ended' } });
      };
      const cancel = (): void => settle({ kind: 'cancelled' });
      worker.once('message', settle).once('messageerror', lost).once('exit', died);
      signal.addEventListener('abort', cancel);
      if (signal.aborted) cancel();
      else if (death !== undefined) died();
    });
  }
  return {
    ready: nextReply,
    ask(request, signal) {
      const reply = nextReply(signal);
      if (!signal.aborted) worker.postMessage(request);
      return reply;
    },
    async end() {
      await worker.terminate();
    },
  };
}
