import { createHash, type Hash } from 'node:crypto';
import { open } from 'node:fs/promises';
import * as v from 'valibot';
import { type Bytes, bytesFrom, openFileBytes } from '../bytes.ts';
import { draftFor } from '../files/drafts.ts';
import { openWithoutLinks } from '../files/without-links.ts';
import type { JsonText } from '../json/text.ts';
import { writeJson } from '../json/write.ts';
import {
  type OutputSelection,
  selectionFromEntries,
  selectionToEntries,
} from '../standard-json/selection.ts';

/**
 * An entry of the store is one file: a line with the SHA-256 of all that follows, a line with the selection that
 * was asked for, and the output as solc prints it.
 */
const MAGIC = 'parasolc-replay 1 ';
/** Length of the first line, in bytes. */
const HEAD = MAGIC.length + 64 + 1;
/** The longest selection that is read, in bytes. */
const LONGEST_SELECTION = 1 << 24;

const SelectionSchema = v.pipe(
  v.string(),
  v.parseJson(),
  v.array(v.tuple([v.string(), v.array(v.tuple([v.string(), v.array(v.string())]))])),
);

/** An output that was kept. */
export interface Entry {
  readonly selection: OutputSelection;
  /** Closed by the caller that opened the entry. */
  readonly output: Bytes;
}

/**
 * Opens and checks an entry. Undefined if there is no such file.
 *
 * @param largest the largest file that is looked into, in bytes
 * @throws {Error} if it is not an entry, or not what was written
 */
export async function openEntry(path: string, largest: number): Promise<Entry | undefined> {
  const opened = await openWithoutLinks(path);
  if (opened === undefined) return undefined;
  const { file, size } = opened;
  try {
    if (size < HEAD || size > largest) throw new Error('it is not an entry');
    return await checkedEntry(openFileBytes(file, size));
  } catch (error) {
    await file.close();
    throw error;
  }
}

async function checkedEntry(bytes: Bytes): Promise<Entry> {
  const head = await bytes.read(0, HEAD);
  const hash = createHash('sha256');
  for await (const chunk of bytes.chunks(HEAD)) hash.update(chunk);
  if (head.toString('latin1') !== headOf(hash)) throw new Error('its digest is wrong');
  const line = await bytes.read(HEAD, Math.min(bytes.size, HEAD + LONGEST_SELECTION));
  const end = line.indexOf('\n');
  if (end === -1) throw new Error('it has no selection');
  const selection = selectionFromEntries(v.parse(SelectionSchema, line.toString('utf8', 0, end)));
  return { selection, output: bytesFrom(bytes, HEAD + end + 1) };
}

/**
 * Writes an entry, beside its place first.
 *
 * @param isWorthIt is shown the output as it was written; where it answers false, nothing is kept
 */
export async function writeEntry(
  path: string,
  selection: OutputSelection,
  output: JsonText,
  isWorthIt: (written: Bytes) => Promise<boolean>,
): Promise<void> {
  const draft = await draftFor(path);
  const file = await open(draft.path, 'wx+');
  try {
    const line = Buffer.from(`${JSON.stringify(selectionToEntries(selection))}\n`);
    const hash = createHash('sha256').update(line);
    await file.writeFile(Buffer.concat([Buffer.alloc(HEAD), line]));
    let size = HEAD + line.length;
    for await (const chunk of writeJson(output)) {
      hash.update(chunk);
      await file.writeFile(chunk);
      size += chunk.length;
    }
    // Written last, so that a truncated file has no digest.
    await file.write(headOf(hash), 0, 'latin1');
    const written = bytesFrom(openFileBytes(file, size), HEAD + line.length);
    if (await isWorthIt(written)) await draft.putInPlace();
  } finally {
    await file.close();
    await draft.discard();
  }
}

function headOf(hash: Hash): string {
  return `${MAGIC}${hash.digest('hex')}\n`;
}
