#!/usr/bin/env node
/** The command line: wires `main` to this process. Only here are its arguments, environment and signals read. */
import { availableParallelism, totalmem } from 'node:os';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { errorText, main } from './cli/main.ts';
import { nodeErrorCode } from './errors.ts';
import { removeUnfinished } from './files/leftovers.ts';
import { PARENT } from './options/variables.ts';
import type { Progress } from './progress/progress.ts';
import { showProgress } from './progress/show-progress.ts';
import { hostVariables } from './session/host-variables.ts';

/** Signals that end the work, and the exit status that a shell gives them: 128 and the signal's number. */
const STOPS = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;

const stop = new AbortController();
let stopStatus: number | undefined;
/** Who takes the signals, if not this process. */
let taker: ((name: NodeJS.Signals) => void) | undefined;
let progress: Progress | undefined;
for (const name of ['SIGHUP', 'SIGINT', 'SIGTERM'] as const) {
  const status = STOPS[name];
  process.on(name, () => {
    if (taker !== undefined) return taker(name);
    // Does not wait at the second signal. The exit hook of their process groups kills the compilers.
    if (stopStatus !== undefined) exitAtOnce(status);
    stopStatus = status;
    stop.abort();
  });
}
process.on('uncaughtException', (error) => {
  progress?.end();
  process.stderr.write(`parasolc: ${errorText(error, process.env.PARASOLC_DEBUG)}\n`);
  // Node's own status, 1, would say that there are errors in the Solidity code.
  exitAtOnce(3);
});

function exitAtOnce(status: number): never {
  // A half-drawn line would stay on the terminal.
  progress?.end();
  removeUnfinished();
  process.exit(status);
}

/** Why something could not be written to standard output. */
let lost: Error | undefined;

/** The stream, with a listener for errors. Outputs report them in the callbacks of their writes. */
const guarded = new Set<NodeJS.WriteStream>();
function guard(stream: NodeJS.WriteStream): NodeJS.WriteStream {
  if (!guarded.has(stream))
    stream.on('error', (error) => {
      if (stream === process.stdout) lost = error;
    });
  guarded.add(stream);
  return stream;
}

const env = hostVariables(process.env);
process.env[PARENT] = String(process.pid);

const status = await main({
  args: process.argv.slice(2),
  env,
  cwd: process.cwd(),
  get stdin() {
    return process.stdin;
  },
  get stdout() {
    return guard(process.stdout);
  },
  get stderr() {
    return guard(process.stderr);
  },
  progress: (quiet, label) => {
    progress = showProgress(guard(process.stderr), { quiet, label }, env);
    return progress;
  },
  packageRoots: [dirname(fileURLToPath(import.meta.url)), process.cwd()],
  cores: availableParallelism(),
  memory: totalmem(),
  signal: stop.signal,
  takeSignals(take) {
    taker = take;
    return () => {
      taker = undefined;
    };
  },
});

if (stopStatus !== undefined) exitAtOnce(stopStatus);
process.exitCode = status;
process.once('exit', () => {
  // A text that was cut off, such as a list. A reader that has read enough is no fault.
  if (lost === undefined || status !== 0 || nodeErrorCode(lost) === 'EPIPE') return;
  process.stderr.write(`parasolc: standard output cannot be written: ${lost.message} [OUTPUT_UNWRITABLE]\n`);
  process.exitCode = 2;
});
