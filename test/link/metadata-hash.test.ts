import { describe, expect, test } from 'vitest';
import { metadataOf } from '../../src/link/metadata-hash.ts';
import { wholeRun } from '../support/whole-run.ts';
import { RELEASES } from './solidity.ts';

const LEAF = 256 * 1024;

/** What solc prints as metadata of a contract, and what it puts behind its code. */
function printed(release: string, comment: string, metadata: object): { text: Buffer; hex: string } {
  const input = {
    language: 'Solidity',
    sources: { 'a.sol': { content: `// ${comment}\ncontract C { }` } },
    settings: { viaIR: true, metadata, outputSelection: { '*': { C: ['ir', 'metadata'] } } },
  };
  const { ir, metadata: text } = JSON.parse(wholeRun(release, input).toString()).contracts['a.sol'].C;
  return { text: Buffer.from(text), hex: /data ".metadata" hex"([0-9a-f]*)"/.exec(ir)?.[1] ?? '' };
}

/** Bytes by which the metadata is longer than the comment, with the comment in it. */
function overhead(release: string): number {
  return printed(release, '', { useLiteralContent: true }).text.length;
}

describe.each(RELEASES)('solc %s', (release) => {
  test.each(['', 'another comment', 'ü'])('the hash of the metadata: comment "%s"', (comment) => {
    const before = printed(release, 'before', {});
    const after = printed(release, comment, {});
    expect(after.hex).not.toBe(before.hex);
    expect(metadataOf(before.hex, after.text)).toBe(after.hex);
  });

  test('without a hash, and without metadata', () => {
    const { text, hex } = printed(release, '', { bytecodeHash: 'none' });
    expect(hex).not.toBe('');
    expect(metadataOf(hex, text)).toBe(hex);
    expect(metadataOf(hex, undefined)).toBe(hex);
    const none = printed(release, '', { appendCBOR: false, bytecodeHash: 'none' });
    expect(metadataOf(none.hex, none.text)).toBe('');
  });

  test('another hash, or no text, is not known', () => {
    const { text, hex } = printed(release, '', { bytecodeHash: 'bzzr1' });
    expect(metadataOf(hex, text)).toBeUndefined();
    expect(metadataOf(printed(release, '', {}).hex, undefined)).toBeUndefined();
  });
});

/** A file of several blocks. (Of more than 174, 45 MB, there is another level: that takes solc half a minute.) */
test.each([LEAF - 1, LEAF, LEAF + 1, 2 * LEAF, 3 * LEAF + 7])('metadata of %i bytes', (size) => {
  const [release] = RELEASES.slice(-1) as [string];
  const settings = { useLiteralContent: true };
  const { text, hex } = printed(release, 'x'.repeat(size - overhead(release)), settings);
  expect(text.length).toBe(size);
  expect(metadataOf(printed(release, '', settings).hex, text)).toBe(hex);
});
