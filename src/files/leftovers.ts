import { createHash, randomBytes } from 'node:crypto';
import { readFileSync, readlinkSync, rmSync } from 'node:fs';
import { lstat, mkdir, readdir, realpath, rm } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { messageOf, ParasolcError } from '../errors.ts';

/** The mark of a process in the names of its temporary files: realm, process id, random. */
const MARK = /^([0-9a-f]{12})-(\d{1,10})-[0-9a-f]{12}$/;

/** A unique part of a name, which identifies the process that owns a temporary file or folder. */
export function ownMark(): string {
  return `${realm()}-${process.pid}-${randomBytes(6).toString('hex')}`;
}

/** Temporary files and folders of this process that still exist. */
const unfinished = new Set<string>();

/** From now on the file or folder is removed if the process is stopped. */
export function markUnfinished(path: string): void {
  unfinished.add(path);
}

/** Undoes `markUnfinished` for a path that is in place or removed. */
export function markFinished(path: string): void {
  unfinished.delete(path);
}

/** Removes temporary files and folders synchronously, for a process that is about to exit. */
export function removeUnfinished(): void {
  for (const path of unfinished) {
    try {
      rmSync(path, { recursive: true, force: true });
    } catch {
      // A later run removes it.
    }
  }
}

/**
 * Removes the files and folders that killed processes left in this folder: those named `prefix`, a mark and
 * one of the suffixes. Never fails. Files of processes that may be running stay, and so do files from another
 * machine, another container or before a restart, since their processes cannot be checked.
 */
export async function removeLeft(
  folder: string,
  prefix: string,
  suffixes: readonly string[] = [''],
): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    if (name.startsWith(prefix) && suffixes.some((suffix) => isLeft(name.slice(prefix.length), suffix)))
      await removeOwn(join(folder, name)).catch(() => undefined); // It does no harm.
  }
}

/**
 * Makes a temporary folder for this process, and removes those that earlier processes left. The caller removes it
 * with `removeTemporaryFolder`. Fails with `OUTPUT_UNWRITABLE`.
 *
 * @param kind the start of its name, such as `parasolc-imports`
 * @returns its real path
 */
export async function temporaryFolder(kind: string): Promise<string> {
  await removeLeft(tmpdir(), `${kind}-`);
  const folder = join(tmpdir(), `${kind}-${ownMark()}`);
  // Fails if the path exists, so the folder is certainly ours. Only this user can read it.
  try {
    await mkdir(folder, { mode: 0o700 });
    const path = await realpath(folder);
    markUnfinished(path);
    return path;
  } catch (cause) {
    throw new ParasolcError('OUTPUT_UNWRITABLE', `no temporary folder can be created in ${tmpdir()}`, {
      facts: [messageOf(cause)],
      fix: 'set TMPDIR to a folder that exists and is writable',
    });
  }
}

/** Removes a folder made by `temporaryFolder`. */
export async function removeTemporaryFolder(path: string): Promise<void> {
  await rm(path, { recursive: true, force: true });
  markFinished(path);
}

function isLeft(name: string, suffix: string): boolean {
  if (!name.endsWith(suffix)) return false;
  const [, where, pid] = MARK.exec(name.slice(0, name.length - suffix.length)) ?? [];
  return where === realm() && !isAlive(Number(pid));
}

/** Only files of this user: in folders like `/tmp` anyone can create files. */
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
    // EPERM: it belongs to another user.
    return !(error instanceof Error && 'code' in error && error.code === 'ESRCH');
  }
}

let known: string | undefined;

/** Identifies where process ids are unique: one boot of a machine, and one container. */
function realm(): string {
  known ??= createHash('sha256')
    .update([hostname(), told(bootId), told(pidNamespace)].join('\n'))
    .digest('hex')
    .slice(0, 12);
  return known;
}

const bootId = (): string => readFileSync('/proc/sys/kernel/random/boot_id', 'latin1');
const pidNamespace = (): string => readlinkSync('/proc/self/ns/pid');

/** A fact that only Linux reports. Other systems have no containers that share files but not process ids. */
function told(ask: () => string): string {
  try {
    return ask();
  } catch {
    return '';
  }
}
