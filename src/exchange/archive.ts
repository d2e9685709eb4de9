import { closeSync, openSync, writeSync } from 'node:fs';
import { basename, join } from 'node:path';
import * as tar from 'tar';
import { fileBytes } from '../bytes.ts';

/**
 * Packs these files of a folder, without times and owners, so that equal contents give equal archives.
 *
 * @param isCompressed whether the files are small already, and only put together
 */
export async function pack(
  folder: string,
  names: Iterable<string>,
  archive: string,
  isCompressed = false,
): Promise<void> {
  const gzip = isCompressed ? false : { level: 6 };
  const options = { gzip, portable: true, mtime: new Date(0), cwd: folder };
  await tar.create({ ...options, file: archive }, [...names].sort());
}

/** No text packs better than this; above, `tar` refuses an archive. Its own bound of 1000 is within gzip's reach. */
const BEST_RATIO = 1_100;

/**
 * What an archive may unpack to, in bytes: more than any plan or part, less than what fills a disk. Outputs of
 * solc, which are mostly hexadecimal digits and repeated names, pack to a tenth.
 */
function mostUnpacked(packed: number): number {
  return 2 ** 30 + 200 * packed;
}

/**
 * Unpacks the files at the top of an archive whose names match; nothing else of it is written, be it a link, a
 * device or a path. Writing is synchronous, so that nothing is under way any more when this ends, however it
 * ends. Throws a plain error if the archive cannot be read or is not whole.
 */
export async function unpack(
  archive: string,
  folder: string,
  names: RegExp,
  bound: (packed: number) => number = mostUnpacked,
): Promise<void> {
  let open: number | undefined;
  const close = (): void => {
    if (open !== undefined) closeSync(open);
    open = undefined;
  };
  const bytes = await fileBytes(archive);
  const most = bound(bytes.size);
  let left = most;
  const parser = new tar.Parser({
    strict: true,
    maxDecompressionRatio: BEST_RATIO,
    filter: (name, entry) =>
      'type' in entry && entry.type === 'File' && names.test(name) && basename(name) === name,
    onReadEntry: (entry) => {
      // A second file of one name fails here.
      const file = openSync(join(folder, entry.path), 'wx');
      open = file;
      entry.on('data', (chunk: Buffer) => {
        left -= chunk.length;
        if (left < 0) throw new Error(`it unpacks to more than ${most} bytes`);
        writeAll(file, chunk);
      });
      entry.on('end', close);
    },
  });
  let failed = false;
  const ending = new Promise<Error | undefined>((settle) => {
    parser.on('end', () => settle(undefined));
    parser.on('error', (error: Error) => {
      failed = true;
      settle(error);
    });
  });
  try {
    for await (const chunk of bytes.chunks()) {
      parser.write(chunk);
      if (failed) break;
    }
    if (!failed) parser.end();
    const error = await ending;
    if (error !== undefined) throw error;
  } finally {
    close();
    await bytes.close();
  }
}

/** If the disk is nearly full, only part of a chunk is written. */
function writeAll(file: number, chunk: Buffer): void {
  for (let at = 0; at < chunk.length; ) at += writeSync(file, chunk, at);
}
