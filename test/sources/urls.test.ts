import { keccak_256 } from '@noble/hashes/sha3.js';
import { describe, expect, test } from 'vitest';
import type { ReadSource } from '../../src/files/file-reader.ts';
import { loadUrl, matchesHash, tryUrls } from '../../src/sources/urls.ts';
import { RELEASES, readerOf, runSolc } from './solc-run.ts';

const TEXT = Buffer.from('contract C {}');
const HASH = Buffer.from(keccak_256(TEXT)).toString('hex');

/** A text whose hash starts with a zero, and that hash. */
function zeroHash(): [Buffer, string] {
  for (let count = 0; ; count++) {
    const text = Buffer.from(`contract C { uint x${count}; }`);
    const hash = Buffer.from(keccak_256(text)).toString('hex');
    if (hash.startsWith('0')) return [text, hash];
  }
}
const [ZERO_TEXT, ZERO_HASH] = zeroHash();

const STATEMENTS: [string | undefined, Buffer, boolean][] = [
  [undefined, TEXT, true],
  ['', TEXT, true],
  [HASH, TEXT, true],
  [`0x${HASH}`, TEXT, true],
  [`0x${HASH.toUpperCase()}`, TEXT, true],
  [`0X${HASH}`, TEXT, false],
  [`0x${HASH}00`, TEXT, false],
  [`0x${HASH.slice(2)}`, TEXT, false],
  [`0x${HASH.slice(0, -1)}`, TEXT, false],
  [`0x${HASH.slice(0, -1)}g`, TEXT, false],
  ['0x', TEXT, false],
  [` 0x${HASH}`, TEXT, false],
  [`0x${HASH}`, ZERO_TEXT, false],
  [`0x${ZERO_HASH}`, ZERO_TEXT, true],
  [`0x${ZERO_HASH.slice(1)}`, ZERO_TEXT, true],
  [ZERO_HASH.slice(1), ZERO_TEXT, true],
];

/** Whether the compiler takes a source, what it asks for, and what it says of it. */
function solcTakes(release: (typeof RELEASES)[number], source: object, read: ReadSource) {
  const other = { content: '' };
  const { output, asked } = runSolc(
    release,
    {
      language: 'Solidity',
      sources: { S: source, other },
      settings: { outputSelection: { '*': { '': ['ast'] } } },
    },
    read,
  );
  const complaints = (output.errors ?? [])
    .map(({ severity, message }) => `${severity}: ${message}`)
    .filter((text) => / url | hash /.test(text));
  return {
    taken: output.sources?.S !== undefined || (output.errors ?? []).some(isAboutS),
    asked,
    complaints,
  };
}

/** Where reading another source failed, there is no syntax tree, but what the compiler says of `S` shows it has it. */
function isAboutS({ sourceLocation }: { readonly sourceLocation?: { readonly file: string } }): boolean {
  return sourceLocation?.file === 'S';
}

describe.each(RELEASES)('%s', (release) => {
  test.each(STATEMENTS)('a hash stated as %j', (keccak256, content, holds) => {
    expect(matchesHash(keccak256, content)).toBe(holds);
    const { complaints } = solcTakes(
      release,
      { content: content.toString(), keccak256 },
      readerOf(new Map()),
    );
    expect(complaints).toEqual(holds ? [] : ['error: Mismatch between content and supplied hash for "S"']);
  });

  test.each([
    [['good'], HASH, true],
    [['gone', 'good', 'other'], HASH, true],
    [['other', 'gone', 'good'], HASH, true],
    [['other', 'good'], undefined, true],
    [['gone', 'other'], HASH, false],
    [['gone'], undefined, false],
    [[], HASH, false],
  ])('urls %j with hash %s', (urls, keccak256, found) => {
    const texts = new Map([
      ['good', TEXT],
      ['other', ZERO_TEXT],
    ]);
    const asked: string[] = [];
    const outcome = tryUrls(urls, keccak256, (url) => {
      asked.push(url);
      return readerOf(texts)(url);
    });
    expect(loadUrl(urls, keccak256, readerOf(texts))).toEqual(outcome.content);
    expect(outcome.content !== undefined).toBe(found);

    const solc = solcTakes(release, { urls, keccak256 }, readerOf(texts));
    expect(asked).toEqual(solc.asked);
    expect(solc.complaints).toEqual([
      ...outcome.mismatched.map(
        (url) => `error: Mismatch between content and supplied hash for "S" at "${url}"`,
      ),
      ...outcome.unreadable.map(
        ({ url, error }) => `${found ? 'warning' : 'error'}: Cannot import url ("${url}"): ${error}`,
      ),
    ]);
    if (solc.complaints.every((text) => text.startsWith('warning'))) expect(solc.taken).toBe(found);
  });
});
