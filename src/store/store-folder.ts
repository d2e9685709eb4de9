import { appendFile, lstat, readdir, readFile, rm, rmdir, stat, utimes, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Bytes } from '../bytes.ts';
import { nodeErrorCode } from '../errors.ts';
import { type Draft, draftAt, placed } from '../files/drafts.ts';
import { ownMark } from '../files/leftovers.ts';
import { makeFolder } from '../files/make-folder.ts';
import { isFolder } from '../files/without-links.ts';
import { readEntry, writeEntry } from './entry.ts';

/** Age from which a draft counts as abandoned, in milliseconds. */
const ABANDONED = 60 * 60 * 1000;
/** After a tidy-up so much of the limit is in use. */
const TIDIED = 0.8;
/** The largest record of what was written, in bytes. */
const LONGEST_RECORD = 1 << 16;

/** What was written since the last tidy-up, in bytes: a line for each build. */
const RECORD = 'written';
const RECORD_DRAFT = /^written\.[0-9a-f]{12}-\d{1,10}-[0-9a-f]{12}\.tmp$/;
const GROUP = /^[0-9a-f]{2}$/;
/** The name of the file of a run. */
export const RUN = /^[0-9a-f]{64}\.run$/;
const RUN_DRAFT = /^[0-9a-f]{64}\.run\.[0-9a-f]{12}-\d{1,10}-[0-9a-f]{12}\.tmp$/;
const COMPILERS = 'compilers';
const COMPILER = /^[0-9a-f]{64}\.json(?:\.[0-9a-f]{12}-\d{1,10}-[0-9a-f]{12}\.tmp)?$/;

/** An entry that was used longer ago than this is marked as used now, in milliseconds. */
const MARKED_FOR = 60 * 60 * 1000;

/** A file that the store wrote. */
interface StoredFile {
  readonly path: string;
  readonly size: number;
  /** When it was last used, in milliseconds since 1970. */
  readonly used: number;
  readonly isDraft: boolean;
}

/** A run that is kept. */
export interface StoredRun extends Omit<StoredFile, 'isDraft'> {
  readonly key: string;
}

/** What is to be removed. */
export interface PruneRequest {
  /** What may stay, in bytes; the least recently used goes first. */
  readonly size?: number | undefined;
  /** What has not been used for this long, in milliseconds, goes. */
  readonly unused?: number | undefined;
}

/** What is in a store. */
export interface StoreContents {
  readonly runs: number;
  /** In bytes. */
  readonly size: number;
  /** When the run that has not been used for longest was used, in milliseconds since 1970. */
  readonly oldest: number | undefined;
}

/**
 * The files of a store. Anything else in the folder is left alone: all names that it touches have a form that nobody
 * else uses.
 */
export class StoreFolder {
  readonly path: string;

  /** @param path absolute; made when something is kept */
  constructor(path: string) {
    this.path = path;
  }

  /** The file of a run. Runs are grouped by the first digits, since folders with very many files are slow. */
  fileOf(key: string): string {
    return join(this.path, key.slice(0, 2), `${key}.run`);
  }

  /** The file with what is known of a compiler. */
  compilerFile(name: string): string {
    return join(this.path, COMPILERS, `${name}.json`);
  }

  /** A draft beside a file of the store. It is found by its name if this process is killed. */
  draftOf(path: string): Draft {
    return draftAt(`${path}.${ownMark()}.tmp`, path);
  }

  /** What is kept by a key. Something else in its place is removed. */
  async read(key: string): Promise<Bytes | undefined> {
    const path = this.fileOf(key);
    try {
      const output = await readEntry(path, key);
      if (output !== undefined) await markUsed(path);
      return output;
    } catch {
      // It is damaged, or something else is in its place.
      await removeFile(path);
      return undefined;
    }
  }

  /**
   * Keeps something by a key. Fails as writing to a file does.
   *
   * @param largest the largest file that is kept, in bytes
   * @returns the size of the file; 0 if it was too large to be kept
   */
  async write(key: string, output: AsyncIterable<Buffer>, largest: number): Promise<number> {
    const path = this.fileOf(key);
    await makeFolderOf(this.path, dirname(path));
    return writeEntry(this.draftOf(path), { key, output, largest });
  }

  /** The runs in it. */
  async runs(): Promise<StoredRun[]> {
    return (await this.files())
      .filter(({ isDraft }) => !isDraft)
      .map(({ path, size, used }) => ({ key: basename(path, '.run'), path, size, used }));
  }

  async contents(): Promise<StoreContents> {
    const runs = await this.runs();
    const used = runs.map((run) => run.used);
    return {
      runs: runs.length,
      size: totalSize(runs),
      oldest: used.length === 0 ? undefined : used.reduce((a, b) => Math.min(a, b)),
    };
  }

  /** Removes runs, and drafts that processes left. Returns what was removed. */
  async prune({ size, unused }: PruneRequest): Promise<Pick<StoreContents, 'runs' | 'size'>> {
    const now = Date.now();
    const files = await this.files();
    const runs = files.filter(({ isDraft }) => !isDraft).sort((a, b) => b.used - a.used);
    let sum = 0;
    const gone = runs.filter((run) => {
      sum += run.size;
      const isOld = unused !== undefined && now - run.used > unused;
      return isOld || (size !== undefined && sum > size);
    });
    const abandoned = files.filter(({ isDraft, used }) => isDraft && now - used > ABANDONED);
    for (const { path } of [...gone, ...abandoned]) await removeFile(path);
    const removed = totalSize(gone);
    await this.recordSize(sum - removed);
    return { runs: gone.length, size: removed };
  }

  /** Removes everything that the store wrote. */
  async clear(): Promise<Pick<StoreContents, 'runs' | 'size'>> {
    const files = await this.files();
    const compilers = await namesIn(join(this.path, COMPILERS), COMPILER);
    const records = (await namesIn(this.path)).filter((name) => name === RECORD || RECORD_DRAFT.test(name));
    for (const path of [
      ...files.map((file) => file.path),
      ...compilers.map((name) => join(this.path, COMPILERS, name)),
      ...records.map((name) => join(this.path, name)),
    ])
      await removeFile(path);
    // Folders in which there is something else stay.
    for (const name of [...(await namesIn(this.path, GROUP)), COMPILERS])
      await rmdir(join(this.path, name)).catch(() => undefined);
    const runs = files.filter(({ isDraft }) => !isDraft);
    return { runs: runs.length, size: totalSize(runs) };
  }

  /**
   * Counts what was written, and removes the least recently used runs if it may be more than the limit by now. Only
   * then all files are looked at, so most builds pay for one line in one file.
   *
   * @param limit of all runs together, in bytes
   */
  async tidyAfter(written: number, limit: number): Promise<void> {
    const record = join(this.path, RECORD);
    await appendFile(record, `${written}\n`, { mode: 0o600 });
    const text = await readFile(record, 'latin1');
    const sum = text.split('\n').reduce((total, line) => total + Number(line), 0);
    if (sum <= limit && text.length <= LONGEST_RECORD) return;
    await this.prune({ size: sum <= limit ? limit : limit * TIDIED });
  }

  /** Starts the record anew. */
  private async recordSize(size: number): Promise<void> {
    const record = join(this.path, RECORD);
    try {
      await placed(this.draftOf(record), (path) => writeFile(path, `${size}\n`, { flag: 'wx', mode: 0o600 }));
    } catch (error) {
      if (nodeErrorCode(error) !== 'ENOENT') throw error;
    }
  }

  private async files(): Promise<StoredFile[]> {
    const found: StoredFile[] = [];
    for (const group of await namesIn(this.path, GROUP)) {
      const folder = join(this.path, group);
      // Not through a link: what is behind it was not put there by the store.
      if (!(await isFolder(folder))) continue;
      for (const name of await namesIn(folder)) {
        const isDraft = RUN_DRAFT.test(name);
        if (!name.startsWith(group) || !(isDraft || RUN.test(name))) continue;
        const path = join(folder, name);
        // Another process may have removed it.
        const stats = await lstat(path).catch(() => undefined);
        if (stats?.isFile() === true) found.push({ path, size: stats.size, used: stats.mtimeMs, isDraft });
      }
    }
    return found;
  }
}

/** Makes the folder of a file, readable only by this user. */
export async function makeFolderOf(root: string, folder: string): Promise<void> {
  await makeFolder(root, 0o700);
  await makeFolder(folder, 0o700);
}

/** Removes a file, a link or an empty folder, if that is possible. */
export async function removeFile(path: string): Promise<void> {
  await rm(path, { force: true }).catch(() => rmdir(path).catch(() => undefined));
}

/** The names in a folder; none if there is no folder. */
async function namesIn(folder: string, pattern = /^/): Promise<string[]> {
  return (await readdir(folder).catch(() => [])).filter((name) => pattern.test(name));
}

function totalSize(files: readonly Pick<StoredFile, 'size'>[]): number {
  return files.reduce((total, { size }) => total + size, 0);
}

/** The time of the file says when it was last used. */
async function markUsed(path: string): Promise<void> {
  const now = new Date();
  try {
    const { mtimeMs } = await stat(path);
    if (now.getTime() - mtimeMs > MARKED_FOR) await utimes(path, now, now);
  } catch {
    // It has just been removed, or belongs to another user.
  }
}
