import { copyFile, link, mkdir, readdir, rename, rm, stat, utimes } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { digestOfFile } from '../../bytes.ts';
import { pack, unpack } from '../../exchange/archive.ts';
import { makeFolder } from '../../files/make-folder.ts';
import { makeFolderOf, RUN, type StoredRun, type StoreFolder } from '../../store/store-folder.ts';

/**
 * A pack is a plain `tar` of files of the store, by their names there; they are compressed already. This is the largest one, in
 * bytes: the outputs of solc in it are about eight times as large. A repository may have 10 GB.
 */
const MOST_BYTES = 2 ** 29;

/** When entries that were unpacked have last been used: reading one marks it, as the store does for older ones. */
const NOT_USED = new Date(1000);

/** A run in a store, and the digest of its file. */
export type UnpackedRuns = ReadonlyMap<string, string>;

/**
 * Puts the entries of a pack into a store. A pack may come from anywhere: only files with names of entries are written,
 * and no more than the pack's own size. The store checks each entry when it is read.
 *
 * @param temp a folder to be made, on the same disk as the store
 */
export async function unpackPack(
  archive: string,
  store: StoreFolder,
  temp: string,
  wanted?: ReadonlySet<string>,
): Promise<UnpackedRuns> {
  const { size } = await stat(archive);
  if (size > MOST_BYTES) throw new Error(`it has ${size} bytes, more than ${MOST_BYTES}`);
  await mkdir(temp);
  try {
    await unpack(archive, temp, RUN, (packed) => packed);
    return await moveRuns(temp, store, wanted);
  } finally {
    await rm(temp, { recursive: true, force: true });
  }
}

/** Moves the entries of a folder into a store. */
export async function moveRuns(
  folder: string,
  store: StoreFolder,
  wanted?: ReadonlySet<string>,
): Promise<UnpackedRuns> {
  const runs = new Map<string, string>();
  for (const name of (await readdir(folder)).filter((name) => RUN.test(name))) {
    const key = basename(name, '.run');
    if (wanted !== undefined && !wanted.has(key)) continue;
    const [from, to] = [join(folder, name), store.fileOf(key)];
    runs.set(key, await digestOfFile(from));
    await makeFolderOf(store.path, dirname(to));
    await rename(from, to);
    await utimes(to, NOT_USED, NOT_USED);
  }
  return runs;
}

/** What was done with a store since entries were unpacked into it. */
export interface StoreUse {
  /** Of the entries that were unpacked, those that were read. */
  readonly used: readonly StoredRun[];
  /** Entries that were made, also in place of unpacked ones that could not be used. */
  readonly made: readonly StoredRun[];
}

export async function useOf(store: StoreFolder, unpacked: UnpackedRuns): Promise<StoreUse> {
  const [used, made]: StoredRun[][] = [[], []];
  for (const run of await store.runs()) {
    if (run.used === NOT_USED.getTime()) continue;
    const isOld = unpacked.get(run.key) === (await digestOfFile(run.path));
    (isOld ? used : made)?.push(run);
  }
  return { used: used ?? [], made: made ?? [] };
}

/** A pack. */
export interface MadePack {
  readonly runs: number;
  /** In bytes. */
  readonly size: number;
}

/** Packs entries; if they are too large for one pack, the smaller ones. */
export async function packRuns(runs: readonly StoredRun[], archive: string, temp: string): Promise<MadePack> {
  let left = MOST_BYTES - 2 ** 20;
  const packed = [...runs]
    .sort((a, b) => a.size - b.size || (a.key < b.key ? -1 : 1))
    .filter(({ size }) => {
      // A header and padding belong to each file.
      left -= size + 1024;
      return left >= 0;
    });
  const names = await linkRuns(packed, temp);
  await pack(temp, names, archive, true);
  await rm(temp, { recursive: true, force: true });
  return { runs: packed.length, size: (await stat(archive)).size };
}

/** Puts entries into a folder, under their names. */
export async function linkRuns(runs: readonly StoredRun[], folder: string): Promise<string[]> {
  await makeFolder(folder);
  for (const { path } of runs) {
    const target = join(folder, basename(path));
    await link(path, target).catch(() => copyFile(path, target));
  }
  return runs.map(({ path }) => basename(path));
}
