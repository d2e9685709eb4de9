import { createReadStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import manifest from '../../package.json' with { type: 'json' };
import { isFile } from '../compilers/files.ts';
import { releaseAtLeast } from '../solc-version.ts';
import type { Forge, ForgeConfig } from './forge.ts';

/**
 * The first and the last release of each minor version, for a Forge that does not show what it knows. The last
 * one of all is the embedded compiler, which each version of this tool brings anew.
 */
const SERIES = [
  ['0.4.11', '0.4.26'],
  ['0.5.0', '0.5.17'],
  ['0.6.0', '0.6.12'],
  ['0.7.0', '0.7.6'],
  ['0.8.0', manifest.dependencies.solc],
] as const;

/**
 * The releases of solc among which Forge would choose: those that it has installed and, unless it is offline,
 * those that it knows and would download.
 */
export async function candidateReleases(forge: Forge, { solc, offline }: ForgeConfig): Promise<string[]> {
  const installed = (await installedCompilers(forge.env)).keys();
  const known = offline ? [] : await forgeReleases(forge.path);
  const named = solc !== undefined && isRelease(solc) ? [solc] : [];
  const all = new Set([...installed, ...known, ...named]);
  return [...all].sort((a, b) => (a === b ? 0 : releaseAtLeast(a, b) ? 1 : -1));
}

/** `0.8.28`: what else Forge takes as `solc` is a path. */
export function isRelease(text: string): boolean {
  return /^\d+\.\d+\.\d+$/.test(text);
}

/**
 * Forge carries the list of releases that it was built with, as JSON: `"0.8.28":"solc-linux-amd64-v0.8.28+…"`.
 * A wrapper script or a future Forge may not show it; then all releases that we know are assumed.
 */
async function forgeReleases(path: string): Promise<readonly string[]> {
  const found = new Set<string>();
  let rest = '';
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 22 })) {
    const text = rest + (chunk as Buffer).toString('latin1');
    for (const [, release] of text.matchAll(/"(\d+\.\d+\.\d+)": ?"solc-/g)) if (release) found.add(release);
    rest = text.slice(-64);
  }
  return found.size > 0 ? [...found] : SERIES.flatMap(([first, last]) => series(first, last));
}

function series(first: string, last: string): string[] {
  const [minor, from, to] = [first.replace(/\d+$/, ''), patchOf(first), patchOf(last)];
  return Array.from({ length: to - from + 1 }, (_, index) => `${minor}${from + index}`);
}

function patchOf(release: string): number {
  return Number(release.split('.')[2]);
}

/** Where programs keep their data, by the customs of the system (`dirs`, `data_dir`). */
export function dataFolder(env: Forge['env']): string {
  const home = env.HOME ?? homedir();
  return process.platform === 'darwin'
    ? join(home, 'Library/Application Support')
    : (env.XDG_DATA_HOME ?? join(home, '.local/share'));
}

/**
 * Forge's own compilers: their files, by release. Forge keeps them (`svm-rs`, `data_dir`) in `~/.svm` if there is one,
 * else in the user's data folder.
 */
export async function installedCompilers(env: Forge['env']): Promise<Map<string, string>> {
  for (const folder of [join(env.HOME ?? homedir(), '.svm'), join(dataFolder(env), 'svm')]) {
    const names = await readdir(folder).catch(() => undefined);
    if (names === undefined) continue;
    const found = new Map<string, string>();
    for (const release of names.filter(isRelease)) {
      const path = join(folder, release, `solc-${release}`);
      if (await isFile(path)) found.set(release, path);
    }
    return found;
  }
  return new Map();
}
