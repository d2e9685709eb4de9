/** Entry of a worker thread that holds one instance of the WebAssembly compiler. Bundled on its own. */
import { parentPort, workerData } from 'node:worker_threads';
import { createFileReader } from '../../files/file-reader.ts';
import type { ImportAccess } from '../compiler.ts';
import { type ImportReader, loadSoljson, type Soljson } from './soljson.ts';
import type { ThreadError, ThreadReply, ThreadRequest, ThreadSettings } from './wasm-messages.ts';

const { soljson }: ThreadSettings = workerData;

function importReader(imports: ImportAccess): ImportReader | undefined {
  switch (imports.kind) {
    case 'none':
      return undefined;
    case 'files':
      return createFileReader(imports);
    case 'given':
      return (name) => {
        const contents = imports.sources.get(name);
        return contents === undefined ? { error: 'File not found.' } : { contents };
      };
  }
}

function answer(compiler: Soljson, { input, imports }: ThreadRequest): ThreadReply {
  const started = performance.now();
  try {
    const output = compiler.compile(input, importReader(imports));
    return { kind: 'output', output, busy: performance.now() - started, memory: compiler.memorySize() };
  } catch (thrown) {
    return { kind: 'failed', error: asThreadError(thrown) };
  }
}

function asThreadError(thrown: unknown): ThreadError {
  return thrown instanceof Error
    ? { name: thrown.name, message: thrown.message }
    : { name: 'Error', message: String(thrown) };
}

function send(reply: ThreadReply): void {
  // The output is handed over, not copied.
  const transferred = reply.kind === 'output' && reply.output.buffer instanceof ArrayBuffer;
  parentPort?.postMessage(reply, transferred ? [reply.output.buffer] : []);
}

function start(): void {
  let compiler: Soljson;
  try {
    compiler = loadSoljson(soljson);
  } catch (thrown) {
    send({ kind: 'unusable', message: asThreadError(thrown).message });
    return;
  }
  parentPort?.on('message', (request: ThreadRequest) => send(answer(compiler, request)));
  send({ kind: 'ready', version: compiler.version });
}

start();
