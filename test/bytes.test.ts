import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { type Bytes, fileBytes, joinedBytes, memoryBytes } from '../src/bytes.ts';

const folder = mkdtempSync(join(tmpdir(), 'parasolc-bytes-'));
afterAll(() => rmSync(folder, { recursive: true }));

const parts = fc.array(fc.uint8Array({ maxLength: 20 }), { maxLength: 12 });
const range = fc.tuple(fc.nat({ max: 260 }), fc.nat({ max: 260 }));

async function expectBytes(bytes: Bytes, all: Buffer, [a, b]: [number, number]): Promise<void> {
  const [start, end] = [Math.min(a, b, all.length), Math.min(Math.max(a, b), all.length)];
  expect(bytes.size).toBe(all.length);
  expect((await bytes.read(start, end)).equals(all.subarray(start, end))).toBe(true);
  const chunks: Buffer[] = [];
  for await (const chunk of bytes.chunks(start, end)) chunks.push(chunk);
  expect(Buffer.concat(chunks).equals(all.subarray(start, end))).toBe(true);
}

test('bytes in memory are those of the chunks, wherever they are cut', async () => {
  await fc.assert(
    fc.asyncProperty(parts, range, (chunks, at) =>
      expectBytes(memoryBytes(chunks), Buffer.concat(chunks), at),
    ),
  );
});

test('bytes of a file are those of the file', async () => {
  const path = join(folder, 'file');
  await fc.assert(
    fc.asyncProperty(parts, range, async (chunks, at) => {
      writeFileSync(path, Buffer.concat(chunks));
      const bytes = await fileBytes(path);
      await expectBytes(bytes, Buffer.concat(chunks), at);
      await bytes.close();
    }),
    { numRuns: 30 },
  );
});

test('a file that has become shorter is an error, not other bytes', async () => {
  const path = join(folder, 'shorter');
  writeFileSync(path, 'abcdef');
  const bytes = await fileBytes(path);
  writeFileSync(path, 'abc');
  await expect(bytes.read(0, 6)).rejects.toThrow('ends at byte 3');
  await bytes.close();
});

test('joined bytes are those of all parts, wherever they are cut', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(parts, { maxLength: 5 }), range, (lists, at) =>
      expectBytes(joinedBytes(lists.map(memoryBytes)), Buffer.concat(lists.flat()), at),
    ),
  );
});
