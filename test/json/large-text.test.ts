import { expect, test } from 'vitest';
import type { Bytes } from '../../src/bytes.ts';
import { indexJson } from '../../src/json/index-text.ts';
import { find } from '../../src/json/read.ts';
import { repeatedBytes } from './texts.ts';

const MEGABYTE = 1 << 20;

/** The bytes, and by how much the process grew while they were read. */
function metered(bytes: Bytes): { bytes: Bytes; growth: () => number } {
  const before = process.memoryUsage.rss();
  let most = before;
  return {
    growth: () => most - before,
    bytes: {
      ...bytes,
      async *chunks() {
        let count = 0;
        for await (const chunk of bytes.chunks()) {
          if (count++ % 64 === 0) most = Math.max(most, process.memoryUsage.rss());
          yield chunk;
        }
      },
    },
  };
}

test('a text longer than the longest string is indexed without holding it', async () => {
  const period = `{"nodeType":"Identifier","src":"1:2:3","nested":[{"a":[1,2,{"b":"\\"\\\\"}]}],"x":null},`;
  const periods = Math.ceil((640 * MEGABYTE) / period.length);
  const { bytes, growth } = metered(repeatedBytes('{"ast":[', period, periods, '0],"end":"é"}'));
  const node = await indexJson(bytes, (path) => path.length === 0);
  expect(node.end).toBe(bytes.size);
  expect(find(node, 'ast')).toEqual({ kind: 'array', start: 7, end: bytes.size - 12 });
  expect(find(node, 'end')).toEqual({ kind: 'string', start: bytes.size - 5, end: bytes.size - 1 });
  expect(growth()).toBeLessThan(128 * MEGABYTE);
});

test('places beyond 4 GiB are exact', async () => {
  const period = 'f0'.repeat(500_003);
  const { bytes, growth } = metered(repeatedBytes('["', period, 4400, '",[7]]'));
  expect(bytes.size).toBeGreaterThan(2 ** 32);
  const node = await indexJson(bytes, () => true);
  expect(node.items).toMatchObject([
    { kind: 'string', start: 1, end: bytes.size - 5 },
    { kind: 'array', start: bytes.size - 4, end: bytes.size - 1 },
  ]);
  expect(growth()).toBeLessThan(128 * MEGABYTE);
});
