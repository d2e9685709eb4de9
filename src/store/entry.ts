import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createBrotliCompress, createBrotliDecompress, constants as zlib } from 'node:zlib';
import * as v from 'valibot';
import { type Bytes, openFileBytes } from '../bytes.ts';
import type { Draft } from '../files/drafts.ts';
import { openWithoutLinks } from '../files/without-links.ts';
import { spooled } from '../spool.ts';

/**
 * An entry is one file: a line with the format and the SHA-256 of all that follows, a line of JSON about the run, and
 * the output, compressed.
 */
const MAGIC = 'parasolc-run 1 ';
/** Length of the first line, in bytes. */
const HEAD = MAGIC.length + 64 + 1;
/** The longest second line that is read, in bytes. */
const LONGEST_ABOUT = 4096;

/**
 * Brotli at its lowest quality: outputs of solc become 8 times smaller at 490 MB/s, and come back at 530 MB/s. (gzip at
 * its lowest: 5 times, 260 MB/s and 430 MB/s.) Less to write, to read and to digest costs less time than this takes.
 */
const COMPRESSION = { params: { [zlib.BROTLI_PARAM_QUALITY]: 1 } };

const AboutSchema = v.pipe(v.string(), v.parseJson(), v.object({ key: v.string() }));

/** What could not be an entry of this store. */
class NoEntry extends Error {}

/**
 * Reads the output that is kept in a file. Undefined if there is no such file.
 *
 * @throws {Error} if it is not what was written for this key
 */
export async function readEntry(path: string, key: string): Promise<Bytes | undefined> {
  const opened = await openWithoutLinks(path);
  if (opened === undefined) return undefined;
  const { file, size } = opened;
  try {
    if (size < HEAD) throw new NoEntry('it is not an entry');
    return await checkedOutput(openFileBytes(file, size), key);
  } finally {
    await file.close();
  }
}

async function checkedOutput(bytes: Bytes, key: string): Promise<Bytes> {
  const head = (await bytes.read(0, HEAD)).toString('latin1');
  if (!head.startsWith(MAGIC)) throw new NoEntry('it is of another format');
  const line = await bytes.read(HEAD, Math.min(bytes.size, HEAD + LONGEST_ABOUT));
  const end = line.indexOf('\n');
  if (end === -1) throw new NoEntry('it says nothing about its run');
  const about = v.parse(AboutSchema, line.toString('utf8', 0, end));
  if (about.key !== key) throw new NoEntry('it is of another run');
  const hash = createHash('sha256').update(line.subarray(0, end + 1));
  const compressed = Readable.from(hashed(bytes.chunks(HEAD + end + 1), hash));
  const output = await pipeline(compressed, createBrotliDecompress(), (pieces: AsyncIterable<Buffer>) =>
    spooled(pieces),
  );
  if (head !== headOf(hash.digest('hex'))) throw new NoEntry('its digest is wrong');
  return output;
}

/** What is to be kept. */
interface NewEntry {
  readonly key: string;
  readonly output: AsyncIterable<Buffer>;
  /** The largest file that is kept, in bytes. */
  readonly largest: number;
}

/**
 * Writes an entry, beside its place first. Fails as writing to a file does; then nothing is left.
 *
 * @returns the size of the file; 0 if it was too large to be kept
 */
export async function writeEntry(draft: Draft, { key, output, largest }: NewEntry): Promise<number> {
  try {
    const file = await open(draft.path, 'wx', 0o600);
    let size = HEAD;
    try {
      const about = Buffer.from(`${JSON.stringify({ key })}\n`);
      const hash = createHash('sha256').update(about);
      // A placeholder: the digest is written last, so a truncated file has none.
      await file.writeFile(Buffer.concat([Buffer.alloc(HEAD), about]));
      size += about.length;
      await pipeline(Readable.from(output), createBrotliCompress(COMPRESSION), async (packed) => {
        for await (const piece of hashed(packed as AsyncIterable<Buffer>, hash)) {
          size += piece.length;
          if (size <= largest) await file.writeFile(piece);
        }
      });
      if (size > largest) return 0;
      await file.write(headOf(hash.digest('hex')), 0, 'latin1');
    } finally {
      await file.close();
    }
    await draft.putInPlace();
    return size;
  } finally {
    await draft.discard();
  }
}

async function* hashed(
  chunks: AsyncIterable<Buffer>,
  hash: { update(chunk: Buffer): unknown },
): AsyncGenerator<Buffer> {
  for await (const chunk of chunks) {
    hash.update(chunk);
    yield chunk;
  }
}

function headOf(digest: string): string {
  return `${MAGIC}${digest}\n`;
}
