import { createHash, randomBytes } from 'node:crypto';
import { readFileSync, readlinkSync } from 'node:fs';
import { lstat, mkdir, readdir, realpath, rm } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';

/** The mark of a process in the names of what it makes for a time: realm, process id, random. */
const MARK = /^([0-9a-f]{12})-(\d{1,10})-[0-9a-f]{12}$/;

/** A part of a name that tells whose a temporary file or folder is, and that nobody else uses. */
export function ownMark(): string {
  return `${realm()}-${process.pid}-${randomBytes(6).toString('hex')}`;
}

/**
 * Removes the files and folders that processes have left which were killed: those of this folder whose name is
 * `prefix`, a mark and one of the suffixes. Never fails, and touches nothing of a process that may be alive: what
 * was made on another machine, in another container or before a restart stays, since nothing is known of its maker.
 */
export async function removeLeft(
  folder: string,
  prefix: string,
  suffixes: readonly string[] = [''],
): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    if (name.startsWith(prefix) && suffixes.some((suffix) => isLeft(name.slice(prefix.length), suffix)))
      await removeOwn(join(folder, name)).catch(() => undefined); // It is in nobody's way.
  }
}

/**
 * Makes a folder of this process among the system's temporary ones, and removes those that earlier processes left.
 *
 * @param kind names it: `parasolc-imports`
 * @returns its real path
 */
export async function temporaryFolder(kind: string): Promise<string> {
  await removeLeft(tmpdir(), `${kind}-`);
  const folder = join(tmpdir(), `${kind}-${ownMark()}`);
  // Fails where something is there, so that it is ours; for nobody else to look into.
  await mkdir(folder, { mode: 0o700 });
  return realpath(folder);
}

function isLeft(name: string, suffix: string): boolean {
  if (!name.endsWith(suffix)) return false;
  const [, where, pid] = MARK.exec(name.slice(0, name.length - suffix.length)) ?? [];
  return where === realm() && !isAlive(Number(pid));
}

/** Only what this user has made: the folder may be one that everybody writes to, as `/tmp` is. */
async function removeOwn(path: string): Promise<void> {
  const { uid } = await lstat(path);
  if (process.getuid !== undefined && uid !== process.getuid()) return;
  await rm(path, { recursive: true, force: true });
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it is another user's.
    return !(error instanceof Error && 'code' in error && error.code === 'ESRCH');
  }
}

let known: string | undefined;

/** Tells apart the places where a process id means something else: machines, their starts, and containers. */
function realm(): string {
  known ??= createHash('sha256')
    .update([hostname(), told(bootId), told(pidNamespace)].join('\n'))
    .digest('hex')
    .slice(0, 12);
  return known;
}

const bootId = (): string => readFileSync('/proc/sys/kernel/random/boot_id', 'latin1');
const pidNamespace = (): string => readlinkSync('/proc/self/ns/pid');

/** What Linux says; other systems have no containers that share a file system and not the process ids. */
function told(ask: () => string): string {
  try {
    return ask();
  } catch {
    return '';
  }
}
