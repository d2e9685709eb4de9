import { keccak_256 } from '@noble/hashes/sha3.js';
import type { ReadSource } from '../files/file-reader.ts';

/** The result of reading the `urls` of a source. */
interface UrlOutcome {
  /** The text of the source; undefined if no URL has it, in which case solc runs without that source. */
  readonly content?: Buffer;
  /**
   * URLs that could not be read, before one that could. solc reports each, as a warning if a later one could
   * be read.
   */
  readonly unreadable: readonly { readonly url: string; readonly error: string }[];
  /** URLs whose text has another hash. solc reports each as an error, even if a later URL is good. */
  readonly mismatched: readonly string[];
}

/**
 * Tries the URLs of a source in order and uses the first one that can be read and has the hash
 * (`StandardCompiler::parseInput`). solc reads them with its import callback, so for `solc` a URL is a file
 * name.
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

/** The text of a source with `urls`, or undefined if none can be read and has the hash. */
export function loadUrl(
  urls: readonly string[],
  keccak256: string | undefined,
  read: ReadSource,
): Buffer | undefined {
  return tryUrls(urls, keccak256, read).content;
}

/**
 * Whether the content of a source has the hash in its `keccak256`. A missing or empty hash always matches.
 * `0x` may be missing. If the number of digits is odd, the first one is a byte of its own, so one leading
 * zero may be missing too. Other lengths, and anything except hex digits, never match (`h256` of
 * `FixedHash.h`).
 */
export function matchesHash(keccak256: string | undefined, content: Uint8Array): boolean {
  if (keccak256 === undefined || keccak256 === '') return true;
  const digits = /^(?:0x)?([0-9a-fA-F]{63,64})$/.exec(keccak256)?.[1];
  if (digits === undefined) return false;
  const stated = Buffer.from(digits.padStart(64, '0'), 'hex');
  return stated.equals(keccak_256(content));
}
