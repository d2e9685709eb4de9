import { guardProcess } from './process-guard.ts';

/** How long a process may take to end after SIGTERM before SIGKILL follows, in milliseconds. */
const KILL_DELAY = 1_000;

/** Whether the system can interrupt processes: Windows has no signals for it. */
export const CAN_PAUSE = process.platform !== 'win32';

/** Leaders of the process groups that are alive. */
const alive = new Set<number>();
let exitHook = false;

/**
 * The processes below one child: the child itself and, where the compiler is a wrapper script, what it
 * started. The child must have been spawned `detached`, which makes it the leader of its own group.
 */
interface ProcessGroup {
  /** Interrupts all processes, or lets them go on. */
  pause(isOn: boolean): void;
  /** Asks all processes to end, and kills those that do not. */
  end(): void;
  /** Call this when the leader is gone: kills the processes it left behind. */
  leaderGone(): void;
}

/** Watches the group of `leader`. If this process ends first, for any reason, the group is killed. */
export function watchGroup(leader: number): ProcessGroup {
  if (!exitHook) {
    exitHook = true;
    process.on('exit', () => {
      for (const pid of alive) signalGroup(pid, 'SIGKILL');
    });
  }
  alive.add(leader);
  const unguard = guardProcess(-leader);
  let hardKill: NodeJS.Timeout | undefined;
  return {
    pause(isOn) {
      if (CAN_PAUSE) signalGroup(leader, isOn ? 'SIGSTOP' : 'SIGCONT');
    },
    end() {
      signalGroup(leader, 'SIGTERM');
      // An interrupted process takes no notice before it goes on.
      if (CAN_PAUSE) signalGroup(leader, 'SIGCONT');
      hardKill ??= setTimeout(() => signalGroup(leader, 'SIGKILL'), KILL_DELAY);
    },
    leaderGone() {
      clearTimeout(hardKill);
      signalGroup(leader, 'SIGKILL');
      alive.delete(leader);
      unguard();
    },
  };
}

function signalGroup(leader: number, signal: NodeJS.Signals): void {
  try {
    // Windows has no process groups: there only the process itself is ended.
    process.kill(process.platform === 'win32' ? leader : -leader, signal);
  } catch {
    // ESRCH: the group is gone already. EPERM (macOS): only zombies are left in it.
  }
}
