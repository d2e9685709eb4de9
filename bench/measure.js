// Runs a command as a whole process and measures it from outside.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

/**
 * @typedef {object} Measured
 * @property {number} wall Seconds.
 * @property {number} cpu Seconds, user and system, of the process and all the processes it waited for.
 * @property {number} system Of these, seconds in the system.
 * @property {number} own Of these, seconds of the process without the processes it started, to 20 ms.
 * @property {number} peakMemory Bytes: the largest resident set of the process itself.
 * @property {number} peakTogether Bytes: the largest sum of the resident sets of the process and those below it.
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
  let [peakMemory, peakTogether, own] = [0, 0, 0];
  const timer = setInterval(() => {
    peakMemory = Math.max(peakMemory, residentPeak(child.pid));
    peakTogether = Math.max(peakTogether, residentTogether(child.pid));
    own = Math.max(own, ownCpu(child.pid));
  }, 20);
  const status = await new Promise((resolve, reject) => child.on('error', reject).on('exit', resolve));
  clearInterval(timer);
  const wall = Number(process.hrtime.bigint() - start) / 1e9;
  const after = childrenTimes();
  const system = after.system - before.system;
  const cpu = after.user - before.user + system;
  return { wall, cpu, system, own, peakMemory, peakTogether, status };
}

/** CPU seconds of all children that have ended (proc(5): cutime and cstime). */
function childrenTimes() {
  const [, , user = 0, system = 0] = cpuTimes('self');
  return { user, system };
}

/** @param {number | undefined} pid */
function ownCpu(pid) {
  const [user = 0, system = 0] = cpuTimes(pid);
  return user + system;
}

/**
 * utime, stime, cutime and cstime of proc(5), which are in ticks of 10 ms, in seconds. None if the process has ended.
 *
 * @param {number | 'self' | undefined} pid
 */
function cpuTimes(pid) {
  const stat = readProc(`${pid}/stat`);
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return fields.slice(11, 15).map((ticks) => Number(ticks) / 100);
}

/** @param {number | undefined} pid */
function residentPeak(pid) {
  return kilobytes(readProc(`${pid}/status`), 'VmHWM') * 1024;
}

/**
 * Compilers may be children of a child: see `src/compilers/run/launcher.ts`.
 *
 * @param {number | string | undefined} pid
 * @returns {number}
 */
function residentTogether(pid) {
  const children = readProc(`${pid}/task/${pid}/children`).split(' ').filter(Boolean);
  return children.reduce(
    (sum, child) => sum + residentTogether(child),
    kilobytes(readProc(`${pid}/status`), 'VmRSS') * 1024,
  );
}

/** @param {string} status @param {string} field */
function kilobytes(status, field) {
  return Number(new RegExp(`^${field}:\\s+(\\d+) kB$`, 'm').exec(status)?.[1] ?? 0);
}

/** @param {string} path */
function readProc(path) {
  try {
    return readFileSync(`/proc/${path}`, 'utf8');
  } catch {
    return ''; // The process has just ended.
  }
}

/** @param {number[]} values */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const high = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? high : (high + (sorted[middle - 1] ?? Number.NaN)) / 2;
}
