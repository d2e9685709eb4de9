/** Small inputs that are split when they are told to be. */

export const RELEASE = '0.8.37';

const PRAGMA = 'pragma solidity >=0.6.0;\n';

function input(sources: Record<string, string>): object {
  return {
    language: 'Solidity',
    sources: Object.fromEntries(Object.entries(sources).map(([name, content]) => [name, { content }])),
    settings: { outputSelection: { '*': { '*': ['abi', 'evm.bytecode', 'metadata'], '': ['ast'] } } },
  };
}

/** Three contracts, one of which embeds another, and a warning. */
export const GOOD = input({
  'lib/Base.sol': `${PRAGMA}contract Base { uint public x; }\n`,
  'A.sol': `${PRAGMA}import "lib/Base.sol";\ncontract A is Base { Base public b = new Base(); }\n`,
  'C.sol': `// \u00fc\u4e16\n${PRAGMA}contract C { function f() public {} }\n`,
});

/** An error that analysis finds. */
export const WRONG = input({ 'W.sol': `${PRAGMA}contract W { uint x = "text"; }\n` });

/** An error that only code generation finds, in one of two contracts. */
export const TOO_DEEP = input({
  'D.sol': `${PRAGMA}contract D { function f(${Array.from({ length: 17 }, (_, i) => `uint a${i}`).join(', ')}) external pure returns (uint) { return a0 + a16; } }\n`,
  'E.sol': `${PRAGMA}contract E { uint public y; }\n`,
});

/** Imports a file that the input does not hold. */
export const IMPORTING = input({
  'A.sol': `${PRAGMA}import "lib/Base.sol";\ncontract A is Base { Base public b = new Base(); }\n`,
  'C.sol': `${PRAGMA}contract C { uint public z; }\n`,
});

export const BASE = `${PRAGMA}contract Base { uint public x; }\n`;
