import { expect, it } from 'vitest';
import { memoryBytes, textBytes } from '../../src/bytes.ts';
import { outputValue } from '../../src/json/output-value.ts';
import { member, slice, verbatim } from '../../src/json/write.ts';

const OUTPUT = {
  contracts: {
    'a.sol': {
      A: { abi: [{ name: 'é', type: '\u2028' }], evm: { bytecode: { object: '60'.repeat(50) } } },
      // A name that Solidity allows.
      __proto__x: {},
    },
    'b.sol': { '7': { abi: [] }, B: { abi: [] } },
  },
  errors: [{ message: 'x'.repeat(100) }, { message: 'y' }],
  sources: { 'a.sol': { id: 0 } },
};
const TEXT = JSON.stringify(OUTPUT).replace('__proto__x', '__proto__');

function whole(text: string) {
  const bytes = memoryBytes([Buffer.from(`  ${text}\n`)]);
  return { kind: 'slice', bytes, start: 2, end: bytes.size - 1 } as const;
}

it.each([1, 30, 150, 1 << 20])('is what JSON.parse gives, taken apart down to %i bytes', async (longest) => {
  const value = await outputValue(whole(TEXT), longest);
  // By their texts, which tell the order of members as well.
  expect(JSON.stringify(value)).toBe(JSON.stringify(JSON.parse(TEXT)));
  expect(JSON.stringify(value)).toContain('"__proto__":{}');
});

it('puts a text together from its pieces', async () => {
  const bytes = textBytes('{"abi":[]}');
  const contract = slice(bytes, { kind: 'object', start: 0, end: bytes.size });
  const text = {
    kind: 'object',
    members: [
      member('__proto__', contract),
      member('errors', { kind: 'array', items: [verbatim('1'), contract] }),
    ],
  } as const;
  expect(JSON.stringify(await outputValue(text))).toBe('{"__proto__":{"abi":[]},"errors":[1,{"abi":[]}]}');
});
