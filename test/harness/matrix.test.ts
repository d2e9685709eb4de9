import { describe, expect, it } from 'vitest';
import { expandMatrix, matrixSuffix } from './matrix.ts';

describe('a matrix', () => {
  it('is the product of its vectors, in their order', () => {
    expect(expandMatrix({ os: ['linux', 'mac'], node: [20, 24] })).toEqual([
      { os: 'linux', node: 20 },
      { os: 'linux', node: 24 },
      { os: 'mac', node: 20 },
      { os: 'mac', node: 24 },
    ]);
  });

  it('leaves out what an entry of exclude matches, also in part', () => {
    const exclude = [{ os: 'mac' }, { os: 'linux', node: 24 }];
    expect(expandMatrix({ os: ['linux', 'mac'], node: [20, 24], exclude })).toEqual([
      { os: 'linux', node: 20 },
    ]);
  });

  // The example of GitHub's documentation ("Expanding or adding matrix configurations").
  it('is extended by include as GitHub documents it', () => {
    const include = [
      { color: 'green' },
      { color: 'pink', animal: 'cat' },
      { fruit: 'apple', shape: 'circle' },
      { fruit: 'banana' },
      { fruit: 'banana', animal: 'cat' },
    ];
    expect(expandMatrix({ fruit: ['apple', 'pear'], animal: ['cat', 'dog'], include })).toEqual([
      { fruit: 'apple', animal: 'cat', color: 'pink', shape: 'circle' },
      { fruit: 'apple', animal: 'dog', color: 'green', shape: 'circle' },
      { fruit: 'pear', animal: 'cat', color: 'pink' },
      { fruit: 'pear', animal: 'dog', color: 'green' },
      { fruit: 'banana' },
      { fruit: 'banana', animal: 'cat' },
    ]);
  });

  it('may have nothing but include', () => {
    expect(expandMatrix({ include: [{ shard: 1 }, { shard: 2 }] })).toEqual([{ shard: 1 }, { shard: 2 }]);
  });

  it('is refused where it is empty or too large', () => {
    const many = (count: number): number[] => Array.from({ length: count }, (_, index) => index);
    expect(() => expandMatrix({ shard: [] })).toThrow("matrix vector 'shard' does not contain any values");
    expect(() => expandMatrix({ include: [] })).toThrow('does not contain any values');
    expect(() => expandMatrix({ a: [1], exclude: [{ a: 1 }] })).toThrow('does not contain any values');
    expect(expandMatrix({ a: many(256) })).toHaveLength(256);
    expect(() => expandMatrix({ a: many(257) })).toThrow('257 jobs; at most 256');
    expect(() => expandMatrix({ a: 'x' })).toThrow("matrix vector 'a' is not a sequence");
  });

  it('names its jobs by all their values', () => {
    expect(matrixSuffix({ os: 'linux', deep: { a: [1, true] } })).toBe('(linux, 1, true)');
  });
});
