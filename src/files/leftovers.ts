import { createHash, randomBytes } from 'node:crypto';
import { readFileSync, readlinkSync, rmSync } from 'node:fs';
import { lstat, mkdir, readdir, realpath, rm } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { messageOf, ParasolcError } from '../errors.ts';

/** The mark of a process in the names of what it makes for a time: realm, process id, random. */
const MARK = /^([0-9a-f]{12})-(\d{1,10})-[0-9a-f]{12}$/;

/** A unique part of a name that identifies the process that owns a temporary file or folder. */
export function ownMark(): string {
  return `${realm()}-${process.pid}-${randomBytes(6).toString('hex')}`;
}

/** Temporary files and folders of this process. */
const unfinished = new Set<string>();

/** Has a temporary file or folder removed if the process exits at once. */
export function markUnfinished(path: string): void {
  unfinished.add(path);
}

/** Undoes `markUnfinished` for a path that is finished or removed. */
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
 * Removes the files and folders that killed processes left in this folder: those whose name is
 * `prefix`, a mark and one of the suffixes. Never fails, and touches nothing of a process that may be alive: files
 * from another machine, another container or before a restart stay, since their process cannot be checked.
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
  // Fails if something is already there, so the folder is certainly ours; only readable by this user.
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

/** Only files of this user: anyone may be able to write to the folder, as in `/tmp`. */
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
