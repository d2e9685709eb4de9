// Runs a command as a whole process and measures it from outside.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

/**
 * @typedef {object} Measured
 * @property {number} wall Seconds.
 * @property {number} cpu Seconds, user and system, of the process and all the processes it waited for.
 * @property {number} system Seconds: the system's part of these.
 * @property {number} own Seconds, user and system, of the process without the processes it started, to 20 ms.
 * @property {number} peakMemory Bytes: the largest resident set of the process itself.
 * @property {number | null} status Null if a signal ended it, as `limit` does.
 */

/**
 * @typedef {object} MeasureOptions
 * @property {number} [output] A file descriptor for standard output.
 * @property {number} [errors] One for standard error. Default: that of this process.
 * @property {string} [cwd] @property {NodeJS.ProcessEnv} [env]
 * @property {number} [limit] Seconds after which the command is ended.
 */

/**
 * @param {string[]} command
 * @param {MeasureOptions} [options]
 * @returns {Promise<Measured>}
 */
export async function measure(
  [program = '', ...args],
  { output, errors, cwd, env = process.env, limit } = {},
) {
  const before = childrenTimes();
  const start = process.hrtime.bigint();
  const child = spawn(program, args, {
    stdio: ['ignore', output ?? 'ignore', errors ?? 'inherit'],
    cwd,
    // What one round compiled must not answer the next one.
    env: { PARASOLC_CACHE: 'off', ...env },
    timeout: limit === undefined ? undefined : limit * 1000,
  });
  let peakMemory = 0;
  let own = 0;
  const timer = setInterval(() => {
    peakMemory = Math.max(peakMemory, residentPeak(child.pid));
    own = Math.max(own, ownCpu(child.pid));
  }, 20);
  const status = await new Promise((resolve, reject) => child.on('error', reject).on('exit', resolve));
  clearInterval(timer);
  const wall = Number(process.hrtime.bigint() - start) / 1e9;
  const after = childrenTimes();
  const system = after.system - before.system;
  return { wall, cpu: after.user - before.user + system, system, own, peakMemory, status };
}

/** CPU seconds of all children that have ended (proc(5): cutime and cstime). */
function childrenTimes() {
  const [, , user, system] = cpuTimes('self');
  return { user: user ?? 0, system: system ?? 0 };
}

/** @param {number | undefined} pid */
function ownCpu(pid) {
  try {
    const [user = 0, system = 0] = cpuTimes(String(pid));
    return user + system;
  } catch {
    return 0; // It has just ended.
  }
}

/**
 * utime, stime, cutime and cstime of proc(5), which are in ticks of 10 ms, in seconds.
 *
 * @param {string} process
 */
function cpuTimes(process) {
  const stat = readFileSync(`/proc/${process}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return fields.slice(11, 15).map((ticks) => Number(ticks) / 100);
}

/** @param {number | undefined} pid */
function residentPeak(pid) {
  try {
    const found = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
    return Number(found?.[1] ?? 0) * 1024;
  } catch {
    return 0; // It has just ended.
  }
}

/** @param {number[]} values */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const high = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? high : (high + (sorted[middle - 1] ?? Number.NaN)) / 2;
}
