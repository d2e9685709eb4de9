import { pick } from './draft.ts';

/** Literals that look like the text of generated code, or like the end of a string in it. */
const TEXTS = [
  '"/// @src 0:1:2"',
  '"@src 0:1:2  \\"{ }\\""',
  `'it\\'s "{" /* open'`,
  '"ends in a backslash \\\\"',
  '"*/ // @ast-id 7 \\n\\t\\r }"',
  'unicode"größer 数え 😀 \\u2028"',
  'hex"7d222f2f0a7b5c"',
  '"object \\"C_1\\" { code { datasize(\\"D_2\\") loadimmutable(\\"7\\") } data \\".metadata\\" hex\\"00\\" }"',
  '"/// @use-src 0:\\"a.sol\\", 1:\\"b.sol\\""',
  '""',
];

/** A string literal for any number. */
export function oddText(number: number): string {
  return pick(TEXTS, number) ?? '""';
}

/** If code needs it often, and is optimized for few runs, solc keeps it as data after the code. */
const WORD = '0xc5d2460186f7233c927e7db2dcc703c0e500b653ca82273b7bfad8045d85a470';

/** Blocks that add to `r`. The names in them are words of Yul. */
const BLOCKS = [
  'assembly { r := add(r, 1) }',
  'assembly ("memory-safe") { let p := mload(0x40) mstore(p, "@src 0:1:2 { ") r := xor(r, keccak256(p, 32)) }',
  'assembly ("memory-safe") { function object(data) -> code { code := add(data, 1) } for { let hex_ := 0 } lt(hex_, 3) { hex_ := add(hex_, 1) } { r := object(r) } }',
  'assembly ("memory-safe") { /* } " */ switch mod(r, 3) case 0 { r := "}\\"{\\\\" } case hex"7d" { r := 2 } default { r := codesize() } }',
  '/* /// @src 0:1:2 */ assembly ("memory-safe") { if r { let deployed := mul(r, 3) r := div(deployed, 2) } if iszero(r) { invalid() } }',
  'assembly ("memory-safe") { let p := mload(0x40) codecopy(p, 0, codesize()) r := xor(r, keccak256(p, codesize())) }',
  `assembly { r := xor(add(r, ${WORD}), mul(add(r, 7), ${WORD})) r := xor(r, div(${WORD}, add(r, 1))) }`,
  `assembly { if gt(r, ${WORD}) { sstore(${WORD}, r) } r := add(r, addmod(r, ${WORD}, 9)) }`,
  "assembly ('memory-safe') { let code := '// \"' r := xor(r, code) pop(extcodesize(address())) }",
];

/** A block of assembly for any number. */
export function oddAssembly(number: number): string {
  return pick(BLOCKS, number) ?? '';
}
