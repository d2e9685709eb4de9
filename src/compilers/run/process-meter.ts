import { readFileSync } from 'node:fs';

/** Time between two samples, in milliseconds. */
const INTERVAL = 50;

/** Length of a clock tick of `/proc/<pid>/stat` in milliseconds: `USER_HZ` is 100 on every Linux platform. */
const TICK = 10;

/** CPU time in milliseconds and peak resident memory in bytes, of a process and those it started. */
export interface ProcessUsage {
  readonly cpu: number | undefined;
  readonly peakMemory: number | undefined;
}

interface ProcessMeter {
  /** Takes a sample now: at moments when the use is known to be near its peak. */
  sample(): void;
  /** Ends the sampling and gives what was seen; undefined if the system has no `/proc`. */
  stop(): ProcessUsage;
}

/**
 * Samples what a process uses, as the kernel tells it (proc(5)): Node has no `wait4`, so the exact numbers of
 * a child are out of reach. What happens after the last sample is missed, at most `INTERVAL` of it.
 */
export function meterProcess(pid: number): ProcessMeter {
  let cpu: number | undefined;
  let peakMemory: number | undefined;
  const sample = (): void => {
    const seen = usageOf(pid);
    cpu = greater(cpu, seen.cpu);
    peakMemory = greater(peakMemory, seen.peakMemory);
  };
  if (process.platform !== 'linux') {
    return { sample: () => undefined, stop: () => ({ cpu, peakMemory }) };
  }
  const timer = setInterval(sample, INTERVAL);
  sample();
  return {
    sample,
    stop() {
      clearInterval(timer);
      return { cpu, peakMemory };
    },
  };
}

/** Sum over the process and its descendants; those that ended are in their parent's `cutime` and `cstime`. */
function usageOf(pid: number): ProcessUsage {
  const stat = readProc(`${pid}/stat`);
  if (stat === undefined) return { cpu: undefined, peakMemory: undefined };
  // The second field, the name in parentheses, may hold spaces and parentheses itself.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const [utime, stime, cutime, cstime] = fields.slice(11, 15).map(Number);
  const own = ((utime ?? 0) + (stime ?? 0) + (cutime ?? 0) + (cstime ?? 0)) * TICK;
  const peak = /^VmHWM:\s*(\d+) kB$/m.exec(readProc(`${pid}/status`) ?? '')?.[1];

  const children = (readProc(`${pid}/task/${pid}/children`) ?? '')
    .split(' ')
    .filter(Boolean)
    .map(usageOfText);
  return {
    cpu: children.reduce((sum, child) => sum + (child.cpu ?? 0), own),
    peakMemory: children.reduce<number | undefined>(
      (sum, child) => (child.peakMemory === undefined ? sum : (sum ?? 0) + child.peakMemory),
      peak === undefined ? undefined : Number(peak) * 1024,
    ),
  };
}

const usageOfText = (pid: string): ProcessUsage => usageOf(Number(pid));

function readProc(path: string): string | undefined {
  try {
    return readFileSync(`/proc/${path}`, 'latin1');
  } catch {
    return undefined; // The process ended between two reads.
  }
}

function greater(left: number | undefined, right: number | undefined): number | undefined {
  if (left === undefined || right === undefined) return left ?? right;
  return Math.max(left, right);
}
