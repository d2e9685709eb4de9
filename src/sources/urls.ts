import { keccak_256 } from '@noble/hashes/sha3.js';
import type { ReadSource } from '../files/file-reader.ts';

/** What became of the `urls` of a source. */
interface UrlOutcome {
  /** The source's text; absent if no URL gave one, and then solc runs without that source. */
  readonly content?: Buffer;
  /** URLs that could not be read, before the one that could: solc reports each, as warnings if one could. */
  readonly unreadable: readonly { readonly url: string; readonly error: string }[];
  /** URLs with a text of another hash: solc reports each as an error, even where a later URL is good. */
  readonly mismatched: readonly string[];
}

/**
 * Tries the URLs of a source in order and takes the first that can be read and has the hash
 * (`StandardCompiler::parseInput`). solc reads them with its import callback: to `solc`, a URL is a file's name.
 */
export function tryUrls(
  urls: readonly string[],
  keccak256: string | undefined,
  read: ReadSource,
): UrlOutcome {
  const unreadable: { url: string; error: string }[] = [];
  const mismatched: string[] = [];
  for (const url of urls) {
    const result = read(url);
    if ('error' in result) unreadable.push({ url, error: result.error });
    else if (!matchesHash(keccak256, result.contents)) mismatched.push(url);
    else return { content: result.contents, unreadable, mismatched };
  }
  return { unreadable, mismatched };
}

/** The text of a source that is given by `urls`, or nothing where none can be read and has the hash. */
export function loadUrl(
  urls: readonly string[],
  keccak256: string | undefined,
  read: ReadSource,
): Buffer | undefined {
  return tryUrls(urls, keccak256, read).content;
}

/**
 * Whether a source's content has the Keccak-256 hash its `keccak256` states. No or an empty statement holds for
 * all. `0x` may be missing; of an odd number of digits the first stands for a byte of its own, so one leading
 * zero may be missing too; another length, or anything but hex digits, never matches (`h256` of `FixedHash.h`).
 */
export function matchesHash(keccak256: string | undefined, content: Uint8Array): boolean {
  if (keccak256 === undefined || keccak256 === '') return true;
  const digits = /^(?:0x)?([0-9a-fA-F]{63,64})$/.exec(keccak256)?.[1];
  if (digits === undefined) return false;
  const stated = Buffer.from(digits.padStart(64, '0'), 'hex');
  return stated.equals(keccak_256(content));
}
