import { expect, test } from 'vitest';
import { INSTRUCTIONS, pushOf, widthOf } from '../../src/link/instructions.ts';
import { compileSolidity, opcodesOf, RELEASES } from './solidity.ts';

/** The EVM versions whose names differ, and the one with most instructions that a release has. */
const VERSIONS = { '0.8.28': 'cancun', '0.8.30': 'prague', '0.8.34': 'osaka', '0.8.37': 'osaka' } as const;

/** Instructions of EOF containers, which are refused. */
const EOF =
  /^(?:RETF|RJUMP.*|CALLF|JUMPF|EOFCREATE|RETURNCONTRACT|DATA.*|DUPN|SWAPN|EXCHANGE|RETURNDATALOAD|EXT.*CALL)$/;

test.each(RELEASES)('solc %s: each instruction that has no data', (release) => {
  for (const evmVersion of ['london', VERSIONS[release]]) {
    const table = opcodesOf(compileSolidity(release, { 'a.sol': 'contract C { }' }, { evmVersion }));
    for (const [byte, { name, dataLength }] of table.entries()) {
      const isNone =
        EOF.test(name) || name.startsWith('0x') || dataLength > 0 || /^(?:PUSH0|JUMPDEST)$/.test(name);
      if (!isNone)
        expect(INSTRUCTIONS.get(name.toLowerCase()), name).toBe(byte.toString(16).padStart(2, '0'));
    }
  }
});

test.each([
  [0, 0],
  [1, 1],
  [255, 1],
  [256, 2],
  [65_535, 2],
  [65_536, 3],
  [2 ** 24 - 1, 3],
  [2 ** 24, 4],
  [2 ** 32 - 1, 4],
])('%i takes %i bytes', (value, width) => {
  expect(widthOf(value)).toBe(width);
});

test('a push says how wide it is', () => {
  expect(pushOf(0x12, 1)).toBe('6012');
  expect(pushOf(0x12, 2)).toBe('610012');
  expect(pushOf(0x123456, 3)).toBe('62123456');
  expect(pushOf(0x123456, 2)).toBe('613456');
});
