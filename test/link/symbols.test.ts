import { keccak_256 } from '@noble/hashes/sha3.js';
import { expect, test } from 'vitest';
import { readListing } from '../../src/link/listing.ts';
import { immutableIndex, libraryIndex, namesIn } from '../../src/link/symbols.ts';
import { compileYul } from './listings.ts';
import { expectDone } from './objects.ts';

/** The first number whose hash begins with a zero byte: a listing leaves that out. */
const SHORT = String(
  Array.from({ length: 5000 }, (_, id) => id).find((id) => keccak_256(Buffer.from(String(id)))[0] === 0),
);

test.each(['5', SHORT])('the immutable %s, one that nobody reads, and libraries', (id) => {
  const text = `object "a" { code { setimmutable(0, "${id}", linkersymbol("f.sol:L")) setimmutable(0, "7", linkersymbol("g:h.sol:L")) }
    object "b" { code { sstore(0, loadimmutable("${id}")) sstore(1, linkersymbol("f.sol:L")) } } }`;
  const { assembly, code } = compileYul(
    '0.8.28',
    text.replace('code {', 'code { codecopy(0, dataoffset("b"), datasize("b"))'),
  );
  const listing = expectDone(readListing(assembly, true));
  const listings = [listing, ...listing.subs];
  const names = namesIn(listings, code, [id]);
  const hashes = (kind: string): string[] =>
    listings.flatMap(({ items }) =>
      items.flatMap((item) => (item.kind === kind && 'hash' in item ? [item.hash] : [])),
    );
  expect(hashes('immutable').map((hash) => names.immutables[immutableIndex(names, hash)]?.id)).toEqual([id]);
  expect(
    hashes('assign')
      .map((hash) => names.immutables[immutableIndex(names, hash)]?.id)
      .sort(),
  ).toEqual([expect.stringMatching(/^0x[0-9a-f]+$/), id]);
  expect(
    hashes('library')
      .map((hash) => names.libraries[libraryIndex(names, hash)])
      .map((name) => `${name?.file} ${name?.library}`)
      .sort(),
  ).toEqual(['f.sol L', 'f.sol L', 'g:h.sol L']);
  expect([immutableIndex(names, 'ff'), libraryIndex(names, 'ff')]).toEqual([-1, -1]);
});
