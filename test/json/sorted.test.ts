import { createRequire } from 'node:module';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareUtf8 } from '../../src/json/key-order.ts';
import { stringifySorted } from '../../src/json/sorted.ts';

const require = createRequire(import.meta.url);

test('compares as the bytes of the texts compare', () => {
  const text = fc.string({ unit: 'binary' });
  fc.assert(
    fc.property(text, text, (a, b) => {
      expect(Math.sign(compareUtf8(a, b))).toBe(Math.sign(Buffer.compare(Buffer.from(a), Buffer.from(b))));
    }),
  );
});

test.each(['solc-0.8.26', 'solc-0.8.28', 'solc'])('writes what %s writes', (name) => {
  const solc: { compile(input: string): string } = require(name);
  const content = `// SPDX-License-Identifier: MIT
    pragma solidity >=0.8.20;
    /// @notice "quoted" \\ back, é 漢 \u{1f600} \x7f \t tab \b
    contract A {
      uint256[4] padding = [1, 2, 3, 4];
      ${Array.from({ length: 12 }, (_, i) => `uint256 public immutable x${i} = ${i};`).join('\n')}
      function __proto__() external view returns (uint256) { return x1 + x2 + x11; }
    }`;
  const text = solc.compile(
    JSON.stringify({
      language: 'Solidity',
      sources: { 'a.sol': { content }, '\uff21.sol': { content }, '\u{1f600}.sol': { content } },
      settings: { outputSelection: { '*': { '*': ['*'], '': ['ast'] } } },
    }),
  );
  expect(text).toContain('"immutableReferences":{"1');
  expect(stringifySorted(JSON.parse(text))).toBe(text);
});
