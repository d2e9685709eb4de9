import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import * as tar from 'tar';

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
 * Unpacks the files at the top of an archive whose names match. Nothing else of it is written: no link, no device,
 * nothing outside the folder. It is synchronous, so nothing is being written any more when it ends, with or without
 * an error. Throws a plain error if the archive cannot be read or is not whole.
 */
export async function unpack(
  archive: string,
  folder: string,
  names: RegExp,
  bound: (packed: number) => number = mostUnpacked,
): Promise<void> {
  const most = bound((await stat(archive)).size);
  const unpacked = new Set<string>();
  let left = most;
  tar.extract({
    sync: true,
    file: archive,
    cwd: folder,
    strict: true,
    noMtime: true,
    preserveOwner: false,
    maxDecompressionRatio: BEST_RATIO,
    // What is read at once is unpacked at once, in memory.
    maxReadSize: 2 ** 18,
    filter(name, entry) {
      if (!('type' in entry) || entry.type !== 'File' || !names.test(name) || basename(name) !== name)
        return false;
      if (unpacked.has(name)) throw new Error(`it holds ${name} twice`);
      unpacked.add(name);
      // The archive does not decide what can be run.
      entry.mode = 0o644;
      left -= entry.size ?? 0;
      if (left < 0) throw new Error(`it unpacks to more than ${most} bytes`);
      return true;
    },
  });
}
