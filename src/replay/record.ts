import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { putInPlace } from '../files/drafts.ts';
import type { ReplayStore } from './store.ts';

/** A small JSON file beside the entries of a store. Work goes on without it: nothing here fails. */
export interface RecordFile<Value> {
  readonly name: string;
  readonly schema: v.GenericSchema<unknown, Value>;
  /** The largest file that is read, in bytes. */
  readonly largest: number;
}

/** Undefined if the file is missing, too large, or not what was written. */
export async function readRecord<Value>(
  { folder }: ReplayStore,
  { name, schema, largest }: RecordFile<Value>,
): Promise<Value | undefined> {
  try {
    const path = join(folder, name);
    const stats = await stat(path);
    if (!stats.isFile() || stats.size > largest) return undefined;
    return v.parse(schema, JSON.parse(await readFile(path, 'utf8')));
  } catch {
    return undefined;
  }
}

/** Puts the file in place as a whole. */
export async function writeRecord(
  store: ReplayStore,
  { name }: RecordFile<unknown>,
  value: unknown,
): Promise<void> {
  try {
    await store.prepare();
    await putInPlace(join(store.folder, name), (draft) =>
      writeFile(draft, JSON.stringify(value), { flag: 'wx' }),
    );
  } catch {
    // The next run looks again.
  }
}
