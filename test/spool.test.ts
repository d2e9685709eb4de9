import { mkdtempSync, readdirSync, readlinkSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Bytes } from '../src/bytes.ts';
import { Spool } from '../src/spool.ts';

/** The folder for temporary files of this process alone. */
const TEMPORARY = mkdtempSync(join(tmpdir(), 'spool-test-'));
const before = process.env.TMPDIR;
beforeAll(() => {
  process.env.TMPDIR = TEMPORARY;
});
afterAll(() => {
  process.env.TMPDIR = before;
  rmSync(TEMPORARY, { recursive: true });
});

/** How many files in the folder this process has open, those included whose names are gone. */
function openFiles(): number {
  return readdirSync('/proc/self/fd').filter((fd) => {
    try {
      return readlinkSync(`/proc/self/fd/${fd}`).startsWith(TEMPORARY);
    } catch {
      return false; // Closed since the folder was listed.
    }
  }).length;
}

async function chunksOf(bytes: Bytes, start?: number, end?: number): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of bytes.chunks(start, end)) chunks.push(chunk);
  return Buffer.concat(chunks);
}

test('what is kept is read back as it was, in memory and on disk, in any order and in part', async () => {
  const pieces = fc.array(fc.uint8Array({ maxLength: 40 }), { minLength: 1, maxLength: 12 });
  const range = fc.tuple(fc.nat({ max: 40 }), fc.nat({ max: 40 }));
  await fc.assert(
    fc.asyncProperty(pieces, fc.nat({ max: 200 }), range, async (list, limit, [a, b]) => {
      const spool = new Spool(limit);
      const kept = list.map((piece) => ({
        piece: Buffer.from(piece),
        bytes: spool.keep(Buffer.from(piece)),
      }));
      for (const { piece, bytes } of kept.reverse()) {
        expect(bytes.size).toBe(piece.length);
        const [start, end] = [Math.min(a, b, piece.length), Math.min(Math.max(a, b), piece.length)];
        expect(await chunksOf(bytes)).toEqual(piece);
        expect(await chunksOf(bytes, start, end)).toEqual(piece.subarray(start, end));
        expect(await bytes.read(start, end)).toEqual(piece.subarray(start, end));
        await bytes.close();
        // Closing one piece takes nothing from the others, nor from itself.
        expect(await bytes.read(0, bytes.size)).toEqual(piece);
      }
      expect(readdirSync(TEMPORARY)).toEqual([]);
    }),
    { numRuns: 60, seed: 1 },
  );
});

test('a piece of more than one chunk comes back whole', async () => {
  const piece = Buffer.alloc(5_000_001, 'abcdefg');
  const spool = new Spool(0);
  spool.keep(Buffer.from('first'));
  const bytes = spool.keep(piece);
  spool.keep(Buffer.from('last'));
  expect((await chunksOf(bytes)).equals(piece)).toBe(true);
  expect((await bytes.read(1_048_570, 1_048_590)).equals(piece.subarray(1_048_570, 1_048_590))).toBe(true);
});

describe.runIf(process.platform === 'linux')('the disk', () => {
  test('is not used up to the limit, and from there on by one file without a name', async () => {
    const others = openFiles();
    const spool = new Spool(10);
    spool.keep(Buffer.alloc(4));
    spool.keep(Buffer.alloc(6));
    spool.keep(Buffer.alloc(0));
    expect(openFiles()).toBe(others);
    for (const size of [1, 20, 3]) {
      spool.keep(Buffer.alloc(size));
      expect(openFiles()).toBe(others + 1);
    }
    expect(readdirSync(TEMPORARY)).toEqual([]);
  });

  test('takes a piece that is larger than what is left, and memory goes on taking those that fit', () => {
    const others = openFiles();
    const spool = new Spool(10);
    const [large, small] = [spool.keep(Buffer.alloc(11, 1)), spool.keep(Buffer.alloc(10, 2))];
    expect([large.size, small.size]).toEqual([11, 10]);
    expect(openFiles()).toBe(others + 1);
  });

  test('that cannot be written fails with the reason', () => {
    process.env.TMPDIR = join(TEMPORARY, 'missing');
    try {
      expect(() => new Spool(0).keep(Buffer.from('x'))).toThrow(
        expect.objectContaining({ code: 'OUTPUT_UNWRITABLE', facts: [expect.stringContaining('ENOENT')] }),
      );
    } finally {
      process.env.TMPDIR = TEMPORARY;
    }
  });
});
