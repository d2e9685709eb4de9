import { lstat, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Bytes } from '../bytes.ts';
import { messageOf, nodeErrorCode } from '../errors.ts';
import { removeOldDrafts } from '../files/drafts.ts';
import { makeFolder } from '../files/make-folder.ts';
import { isFolder } from '../files/without-links.ts';
import { find } from '../json/read.ts';
import type { JsonText } from '../json/text.ts';
import type { CompilerVersion } from '../solc-version.ts';
import { readDiagnostics } from '../standard-json/diagnostics.ts';
import type { StandardJsonInput } from '../standard-json/input.ts';
import { indexOutput } from '../standard-json/output.ts';
import { type Entry, openEntry, writeEntry } from './entry.ts';
import { type ReplayKey, replayKey } from './key.ts';
import { narrowed } from './narrow.ts';

/** An output that need not be compiled. */
interface CachedOutput {
  readonly text: JsonText;
  /** To be called when the text has been written. */
  close(): Promise<void>;
}

/** What is in a store, or was removed from it. */
export interface ReplayContents {
  readonly entries: number;
  /** In bytes. */
  readonly size: number;
}

/** How much is kept; the oldest goes first. */
export interface StoreLimits {
  /** Of all entries together, in bytes. */
  readonly bytes: number;
  readonly entries: number;
}

const LIMITS: StoreLimits = { bytes: 2 ** 31, entries: 256 };

const ENTRY = /^(?<family>[0-9a-f]{64})-[0-9a-f]{64}\.replay$/;

/**
 * Outputs of earlier runs in a folder, by input. A damaged entry is
 * removed and never causes a failure. Several processes may use one folder: entries are written elsewhere and renamed.
 *
 * The digests detect damage, not attacks: anyone who can write to the folder can also write to where the build tool
 * keeps its artifacts.
 */
export class ReplayStore {
  readonly folder: string;
  readonly limits: StoreLimits;

  /** @param folder absolute; made when something is kept */
  constructor(folder: string, limits: StoreLimits = LIMITS) {
    this.folder = folder;
    this.limits = limits;
  }

  /** The output that this compiler gives for the input, if that is certain. */
  async find(input: StandardJsonInput, version: CompilerVersion): Promise<CachedOutput | undefined> {
    const key = await replayKey(input, version.build);
    if (key === undefined || !(await isFolder(this.folder))) return undefined;
    const same = await this.open(nameOf(key));
    if (same !== undefined)
      return cached(same, { kind: 'slice', bytes: same.output, start: 0, end: same.output.size });
    for (const { name } of await this.entries()) {
      if (ENTRY.exec(name)?.groups?.family !== key.family) continue;
      const wider = await this.open(name);
      if (wider === undefined) continue;
      const text = await narrowed(wider, input, version.release);
      if (text !== undefined) return cached(wider, text);
      await wider.output.close();
    }
    return undefined;
  }

  /**
   * Keeps an output, if it depends on nothing but the input. Never fails: without it, the next run compiles.
   *
   * @returns why nothing was kept, if a user may want to know
   */
  async keep(
    input: StandardJsonInput,
    version: CompilerVersion,
    output: JsonText,
  ): Promise<string | undefined> {
    const key = await replayKey(input, version.build);
    if (key === undefined) return undefined;
    try {
      await this.prepare();
      await writeEntry(join(this.folder, nameOf(key)), input.selection, output, (written) =>
        dependsOnInputAlone(written, input),
      );
      await this.prune({});
      return undefined;
    } catch (error) {
      return messageOf(error);
    }
  }

  /** What is kept. */
  async contents(): Promise<ReplayContents> {
    return contentsOf(await this.entries());
  }

  /**
   * Removes entries: the least recently used above a size, in bytes, and those unused for so many milliseconds. Returns
   * what was removed.
   */
  async prune({
    size = this.limits.bytes,
    unused = Number.POSITIVE_INFINITY,
  }: {
    readonly size?: number | undefined;
    readonly unused?: number | undefined;
  }): Promise<ReplayContents> {
    if (!(await isFolder(this.folder))) return contentsOf([]);
    let bytes = 0;
    const gone = (await this.entries()).filter((file, index) => {
      bytes += file.size;
      return bytes > size || index >= this.limits.entries || file.age > unused;
    });
    for (const { name } of gone) await remove(join(this.folder, name));
    await removeOldDrafts(this.folder);
    return contentsOf(gone);
  }

  /** Makes the folder, which git is told to ignore. Fails if there is something else in its place. */
  async prepare(): Promise<void> {
    await makeFolder(this.folder);
    if (!(await isFolder(this.folder))) throw new Error(`${this.folder} is a link`);
    await writeFile(join(this.folder, '.gitignore'), '*\n', { flag: 'wx' }).catch((error: unknown) => {
      if (nodeErrorCode(error) !== 'EEXIST') throw error;
    });
  }

  private async open(name: string): Promise<Entry | undefined> {
    const path = join(this.folder, name);
    try {
      const entry = await openEntry(path, this.limits.bytes);
      // Entries in use stay.
      if (entry !== undefined) await utimes(path, new Date(), new Date()).catch(() => undefined);
      return entry;
    } catch {
      await remove(path);
      return undefined;
    }
  }

  /** The newest first. */
  private async entries(): Promise<StoredFile[]> {
    // Behind a link is nothing of ours.
    if (!(await isFolder(this.folder))) return [];
    return (await this.files(ENTRY)).sort((a, b) => a.age - b.age || (a.name < b.name ? -1 : 1));
  }

  private async files(pattern: RegExp): Promise<StoredFile[]> {
    const names = await readdir(this.folder).catch(() => []);
    const found = names
      .filter((name) => pattern.test(name))
      .map(async (name) => {
        const stats = await lstat(join(this.folder, name)).catch(() => undefined);
        return stats && { name, size: stats.size, age: Date.now() - stats.mtimeMs };
      });
    // Another process may have removed some.
    return (await Promise.all(found)).filter((file) => file !== undefined);
  }
}

interface StoredFile {
  readonly name: string;
  readonly size: number;
  /** Since it was last used, in milliseconds. */
  readonly age: number;
}

function contentsOf(files: readonly StoredFile[]): ReplayContents {
  return { entries: files.length, size: files.reduce((sum, { size }) => sum + size, 0) };
}

function nameOf({ family, selection }: ReplayKey): string {
  return `${family}-${selection}.replay`;
}

function cached(entry: Entry, text: JsonText): CachedOutput {
  return { text, close: () => entry.output.close() };
}

/**
 * Whether an output is that of its input wherever it is compiled: solc read no source besides those of the input,
 * and missed none. An output with errors is not kept; it is made again in less time than code takes to generate.
 */
async function dependsOnInputAlone(output: Bytes, { sources }: StandardJsonInput): Promise<boolean> {
  const root = await indexOutput(output, 'the output to be kept');
  const used = new Set(find(root, 'sources')?.members?.map(({ key }) => key));
  if (used.size !== sources.size || ![...used].every((name) => sources.has(name))) return false;
  const diagnostics = await readDiagnostics(output, root);
  return !diagnostics.some(({ isError }) => isError);
}

/** Removes a file, folder or link, but not the target of a link. */
async function remove(path: string): Promise<void> {
  await rm(path, { recursive: true, force: true }).catch(() => undefined);
}
