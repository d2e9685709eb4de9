import { createReadStream } from 'node:fs';
import { readFile, realpath, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import * as v from 'valibot';

/**
 * What identifies a compiler's file: its path, size and time of change; of an npm package of solc, its
 * version, since every job installs packages again. Undefined if there is no file.
 */
export async function identityOf(path: string): Promise<string | undefined> {
  try {
    const real = await realpath(path);
    const { size, mtimeMs } = await stat(real);
    const version = basename(real) === 'soljson.js' ? await packageVersion(dirname(real)) : undefined;
    return version === undefined
      ? `file ${real} of ${size} bytes from ${mtimeMs}`
      : `npm package solc ${version} of ${size} bytes`;
  } catch {
    return undefined;
  }
}

const PackageSchema = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({ name: v.literal('solc'), version: v.string() }),
);

async function packageVersion(folder: string): Promise<string | undefined> {
  const text = await readFile(join(folder, 'package.json'), 'utf8').catch(() => '');
  const manifest = v.safeParse(PackageSchema, text);
  return manifest.success ? manifest.output.version : undefined;
}

/**
 * Whether a program holds the words that it prints: of `Version: 0.8.28+commit.7893614a.Linux.g++`, solc holds what
 * is after the plus sign in one piece (`Common.cmake`). A shim does not, whichever solc it starts.
 *
 * @param printed what `--version` prints
 */
export async function holdsItsVersion(path: string, printed: string): Promise<boolean> {
  const words = /\+(commit\.\S+)\s*$/.exec(printed)?.[1];
  if (words === undefined) return false;
  let rest = Buffer.alloc(0);
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) {
    const bytes = Buffer.concat([rest, chunk as Buffer]);
    if (bytes.includes(words)) return true;
    rest = bytes.subarray(-words.length);
  }
  return false;
}
