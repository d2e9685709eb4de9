import { expect } from 'vitest';

/** Sources by name. */
export type Texts = Readonly<Record<string, string>>;

/** Contracts that embed others, in constructors and not, their deployed code, and a source that imports nothing. */
export const TEXTS = {
  'a.sol': `library Sum { function plus(uint a, uint b) external pure returns (uint) { return a + b; } }
/// @notice Counts.
contract Leaf {
    uint immutable x;
    constructor(uint a) { x = Sum.plus(a, 1); }
    function f() external view returns (uint y) {
        /// @solidity memory-safe-assembly
        assembly { y := mload(0x40) }
        return x + y;
    }
}
interface Nothing { }`,
  'b.sol': `import "a.sol"; contract Maker { Leaf l = new Leaf(3); function make() external returns (Leaf) { return new Leaf(4); } function code() external pure returns (bytes memory) { return type(Sum).runtimeCode; } }`,
  'c.sol': `import "b.sol"; contract Top { function f() external { new Maker(); new Leaf(5); } } contract Heir is Maker { }`,
  'd.sol': `function free(uint a) pure returns (uint) { return a * 3; }
contract Alone { string s = "/* no comment"; function f(uint a) external pure returns (uint) { return free(a); } }`,
};

/** A source that imports another one, which a remapping can replace by its copy. */
export const REMAPPED_TEXTS: Texts = {
  'a.sol': 'contract A { function f() external pure returns (uint) { return 1; } }',
  'copy/A.sol': 'contract A { function f() external pure returns (uint) { return 2; } }',
  'lib/A.sol': 'contract A { function f() external pure returns (uint) { return 3; } }',
  'user.sol': 'import "lib/A.sol"; contract User { A a = new A(); }',
};

/** `TEXTS` with an edit in one of them. */
export function edited(file: keyof typeof TEXTS, from: string, to: string): Texts {
  return editedIn(TEXTS, file, from, to);
}

/** Texts with an edit in one of them. */
export function editedIn(texts: Texts, file: string, from: string, to: string): Texts {
  const text = texts[file] ?? '';
  expect(text).toContain(from);
  return { ...texts, [file]: text.replace(from, to) };
}

/** A via-IR input with the optimizer. */
export function viaIRInput(texts: Texts, outputSelection: object, settings: object = {}) {
  const sources = Object.fromEntries(Object.entries(texts).map(([name, content]) => [name, { content }]));
  const optimizer = { enabled: true };
  return {
    language: 'Solidity',
    sources,
    settings: { viaIR: true, optimizer, outputSelection, ...settings },
  };
}
