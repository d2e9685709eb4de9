import { expect, test } from 'vitest';
import { INSTRUCTIONS } from '../../src/link/instructions.ts';
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
