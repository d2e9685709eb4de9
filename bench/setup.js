// What the benchmarks share: the program that they measure, a folder for their files, and the reading of traces.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const CLI = fileURLToPath(new URL('../dist/cli.js', import.meta.url));

/** The machine, for the line above a table. */
export const MACHINE = `${cpus()[0]?.model}, ${availableParallelism()} cores, Node ${process.version}`;

/** Makes a temporary folder, which is removed when the process ends. */
export function workFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'parasolc-bench-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(1));
  return folder;
}

/**
 * The events of a file that `--trace` wrote: those of solc, and how contracts were compiled.
 *
 * @param {string} path
 * @returns {{ ph: string, cat: string, dur: number, args: { peakMemory?: number, known?: boolean } }[]}
 */
export function traceEvents(path) {
  // Another process may still be adding events: then the bracket at the end is missing.
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line.replace(/,$/, '')))
    .filter(({ ph, cat }) => ph !== 'M' && cat !== 'command');
}
