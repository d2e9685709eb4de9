import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';

/** The shell of every POSIX system. */
const SHELL = '/bin/sh';

/**
 * Reads which processes there are (`+ 123`) and which are gone (`- 123`) until the pipe ends, which is when its
 * writer is gone for any reason: then the remaining processes are killed. `-123` is a process group.
 */
const SCRIPT = `
trap '' HUP INT TERM
here=
while read -r word target; do
  rest=
  for each in $here; do [ "$each" = "$target" ] || rest="$rest $each"; done
  here=$rest
  [ "$word" = + ] && here="$here $target"
done
# Not every shell takes both forms.
for each in $here; do kill -s KILL -- "$each" || kill -KILL "$each"; done
`;

let guard: ChildProcess | undefined;

/**
 * Has a process killed if this one dies without a chance to do so itself (SIGKILL, out of memory): by a small shell
 * that waits for the end of a pipe. Node cannot ask the system for that (`prctl` of Linux), and only the shell knows
 * process groups on every POSIX system. On Windows the system itself ends the processes of one that is gone.
 *
 * @param target a process id, or the negative of a process group's
 * @returns to be called as soon as the process is gone
 */
export function guardProcess(target: number): () => void {
  tell(`+ ${target}`);
  return () => tell(`- ${target}`);
}

function tell(line: string): void {
  guard ??= startGuard();
  guard?.stdin?.write(`${line}\n`);
}

function startGuard(): ChildProcess | undefined {
  if (process.platform === 'win32' || !existsSync(SHELL)) return undefined;
  // A guard that cannot be started or was killed does not fail the build.
  let started: ChildProcess;
  try {
    started = spawn(SHELL, ['-c', SCRIPT], {
      // Its own session, out of reach of terminal signals, without any of our file descriptors.
      detached: true,
      cwd: '/',
      env: {},
      stdio: ['pipe', 'ignore', 'ignore'],
    });
  } catch {
    return undefined; // No memory.
  }
  started.on('error', () => undefined);
  // There are no streams if there are too many open files.
  if (!started.stdin) return started;
  started.stdin.on('error', () => undefined);
  // It ends with this process, which does not wait for it.
  started.unref();
  if ('unref' in started.stdin && typeof started.stdin.unref === 'function') started.stdin.unref();
  return started;
}
