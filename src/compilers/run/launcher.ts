import { type ChildProcess, spawn } from 'node:child_process';
import { Socket } from 'node:net';
import type { ProcessCommand, ProcessExit, StartedProcess } from './started-process.ts';

/**
 * How many processes one launcher can start. Each needs three pipes, and all pipes are made when the launcher is
 * started. With fewer, more time goes into starting launchers (about 50 ms each); with more, more file handles.
 */
const SLOTS = 64;
/** File descriptor of the first pipe in the launcher: 0 to 2 are its standard streams, 3 is for messages. */
const FIRST_PIPE = 4;

/** A request to the launcher. */
interface StartMessage extends ProcessCommand {
  readonly slot: number;
}

/** From the launcher: the id of a process, null if the process could not be started; then how it ended. */
type LauncherMessage =
  | { readonly slot: number; readonly pid: number | null }
  | { readonly slot: number; readonly exit: ProcessExit };

/**
 * The program of the launcher. It closes its own ends of a slot's pipes at once: the process that got them must be
 * the only one that holds them open. When parasolc is gone, the launcher kills what it has started, and ends.
 */
const PROGRAM = `
const { spawn } = require('node:child_process');
const { closeSync } = require('node:fs');
const alive = new Set();
const send = (message) => process.send(message, () => undefined);
process.on('message', ({ slot, file, args, ...options }) => {
  const pipes = [0, 1, 2].map((stream) => ${FIRST_PIPE} + 3 * slot + stream);
  let child;
  try {
    child = spawn(file, args, { ...options, detached: true, stdio: pipes });
    child.on('error', () => undefined);
  } catch {}
  for (const pipe of pipes) closeSync(pipe);
  const pid = child?.pid ?? null;
  send({ slot, pid });
  if (pid === null) return;
  alive.add(pid);
  child.once('exit', (status, signal) => {
    alive.delete(pid);
    send({ slot, exit: { status, signal } });
  });
});
process.on('disconnect', () => {
  for (const pid of alive) {
    try {
      process.kill(-pid, 'SIGKILL');
    } catch {}
  }
  process.exit();
});
`;

/** A small process that starts other processes. */
export interface Launcher {
  /**
   * Whether it starts no more: all of its pipes are used, a start has failed, or it is gone. Then it ends with the last
   * of its processes.
   */
  isUsedUp(): boolean;
  /** Starts a process. Gives undefined if that failed, for any reason. Never rejects. */
  start(command: ProcessCommand): Promise<StartedProcess | undefined>;
  /** Ends the launcher. What it has started must be gone. */
  close(): void;
  /** Resolves when the launcher is gone. */
  readonly gone: Promise<void>;
}

/** Who waits for the messages about one slot. */
interface Slot {
  onStart(pid: number | null): void;
  onExit(exit: ProcessExit): void;
}

/**
 * Starts a launcher. It starts processes faster than a large process can: on Linux, Node starts a process with `fork`,
 * which copies the page tables of its own process, and everything waits for that. Measured with Node 20 and 24: 1 ms at
 * 40 MB, 9 ms at 200 MB, 30 ms at 700 MB. See https://github.com/nodejs/node/issues/14917, and
 * https://github.com/libuv/libuv/issues/1715 for why libuv does not use `vfork`.
 */
export function startLauncher(): Launcher {
  const waiting = new Map<number, Slot>();
  let nextSlot = 0;
  let isGone = false;
  let hasFailed = false;
  const isUsedUp = (): boolean => isGone || hasFailed || 3 * nextSlot >= pipes.length;

  const child = spawnLauncher();
  // There are no streams if there are too many open files.
  const streams: readonly unknown[] | undefined = child?.stdio;
  const pipes = streams?.slice(FIRST_PIPE).filter((stream) => stream instanceof Socket) ?? [];
  const gone = new Promise<void>((resolve) => {
    const end = (): void => {
      isGone = true;
      for (const slot of waiting.values()) {
        slot.onStart(null);
        // What ends a launcher from outside is mostly a lack of memory. The process itself is ended by the caller.
        slot.onExit({ status: null, signal: 'SIGKILL' });
      }
      waiting.clear();
      for (const pipe of pipes.slice(3 * nextSlot)) pipe.destroy();
      resolve();
    };
    if (child === undefined) return end();
    child.on('error', end);
    child.once('exit', end);
  });
  child?.on('message', (message: LauncherMessage) => {
    const slot = waiting.get(message.slot);
    if ('pid' in message) slot?.onStart(message.pid);
    else slot?.onExit(message.exit);
  });
  // What keeps parasolc waiting is a process that runs: its messages, and its pipes.
  for (const pipe of pipes) pipe.on('error', () => undefined).unref();
  child?.channel?.unref();
  child?.unref();

  return {
    isUsedUp,
    async start(command) {
      const slot = nextSlot++;
      const [stdin, stdout, stderr] = pipes.slice(3 * slot, 3 * slot + 3);
      if (isGone || stdin === undefined || stdout === undefined || stderr === undefined) return undefined;
      for (const pipe of [stdin, stdout, stderr]) pipe.ref();
      child?.channel?.ref();
      // Node's pipes go both ways. That a process has closed its input must not look like the end of writing to it.
      stdin.allowHalfOpen = true;

      let onExit: Slot['onExit'] = () => undefined;
      const exited = new Promise<ProcessExit>((resolve) => {
        onExit = resolve;
      });
      const pid = await new Promise<number | null>((resolve) => {
        waiting.set(slot, { onStart: resolve, onExit });
        const message: StartMessage = { env: process.env, ...command, slot };
        child?.send(message, (error) => {
          if (error !== null) resolve(null);
        });
      });
      const end = (): void => {
        waiting.delete(slot);
        stdin.destroy();
        if (waiting.size > 0) return;
        child?.channel?.unref();
        if (isUsedUp()) child?.kill('SIGKILL');
      };
      if (pid === null) {
        hasFailed = true;
        end();
        stdout.destroy();
        stderr.destroy();
        return undefined;
      }
      void exited.then(end);
      return { pid, stdin, stdout, stderr, exited };
    },
    close() {
      child?.ref();
      child?.kill('SIGKILL');
    },
    gone,
  };
}

function spawnLauncher(): ChildProcess | undefined {
  try {
    return spawn(process.execPath, ['-e', PROGRAM], {
      // A signal from the terminal is for parasolc, which ends everything in order.
      detached: true,
      // They may load programs, and make Node wait for a debugger.
      env: { ...process.env, NODE_OPTIONS: undefined },
      stdio: ['ignore', 'ignore', 'ignore', 'ipc', ...new Array<'pipe'>(3 * SLOTS).fill('pipe')],
    });
  } catch {
    return undefined; // No memory.
  }
}
