import { basename } from 'node:path';
import { type Launcher, startLauncher } from './launcher.ts';
import {
  type ProcessCommand,
  type SpawnProcess,
  type StartedProcess,
  type StartFailure,
  startChild,
} from './started-process.ts';

/** How long a small process takes to start another one, in milliseconds. */
const USUAL_START = 2;
/** What a launcher costs, in milliseconds: the start of Node, and its pipes. */
const LAUNCHER_COST = 60;

/** Starts the processes of one compiler. */
export interface ProcessStarter {
  /** Never rejects. */
  start(command: ProcessCommand): Promise<StartedProcess | StartFailure>;
  /** Call this when all processes have ended. */
  close(): Promise<void>;
}

interface StarterOptions {
  /** Starts the children of this process; `spawn` of `node:child_process` by default. */
  readonly spawn?: SpawnProcess;
  /** In milliseconds; 0 for launchers from the first process on. */
  readonly launcherCost?: number;
}

/**
 * Starts processes as children of this one, until that has taken as much time as a launcher costs; from then on with
 * launchers. So a build of few runs, or one in a small process, never starts a launcher.
 */
export function processStarter({ spawn, launcherCost = LAUNCHER_COST }: StarterOptions = {}): ProcessStarter {
  let lost = 0;
  // Elsewhere Node does not start processes with `fork`. And another program than Node (Electron) may run parasolc.
  let canLaunch = process.platform === 'linux' && /^node(js)?$/.test(basename(process.execPath));
  let launcher: Launcher | undefined;
  const launchers = new Set<Launcher>();

  async function launch(command: ProcessCommand): Promise<StartedProcess | undefined> {
    if (launcher === undefined || launcher.isUsedUp()) launcher = newLauncher();
    const started = await launcher.start(command);
    // Launchers do not work here, or the system has no room. The error of a child tells which.
    if (started === undefined) canLaunch = false;
    return started;
  }
  function newLauncher(): Launcher {
    const started = startLauncher();
    launchers.add(started);
    void started.gone.then(() => launchers.delete(started));
    return started;
  }
  return {
    async start(command) {
      if (canLaunch && lost >= launcherCost) {
        const started = await launch(command);
        if (started !== undefined) return started;
      }
      const began = performance.now();
      const starting = startChild(command, spawn);
      lost += Math.max(0, performance.now() - began - USUAL_START);
      return starting;
    },
    async close() {
      for (const each of launchers) each.close();
      await Promise.all([...launchers].map(({ gone }) => gone));
    },
  };
}
