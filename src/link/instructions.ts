/** Instructions whose names have no number, in lower case as solc prints them. */
const NAMED: readonly (readonly [first: number, names: string])[] = [
  [0x00, 'stop add mul sub div sdiv mod smod addmod mulmod exp signextend'],
  [0x10, 'lt gt slt sgt eq iszero and or xor not byte shl shr sar clz'],
  [0x20, 'keccak256'],
  [0x30, 'address balance origin caller callvalue calldataload calldatasize calldatacopy codesize codecopy'],
  [0x3a, 'gasprice extcodesize extcodecopy returndatasize returndatacopy extcodehash'],
  [0x40, 'blockhash coinbase timestamp number prevrandao gaslimit chainid selfbalance basefee blobhash'],
  [0x4a, 'blobbasefee slotnum'],
  [0x50, 'pop mload mstore mstore8 sload sstore jump jumpi pc msize gas'],
  [0x5c, 'tload tstore mcopy'],
  [0xf0, 'create call callcode return delegatecall create2'],
  [0xfa, 'staticcall'],
  [0xfd, 'revert invalid selfdestruct'],
];

/** Instructions whose names end in a number: the byte of the first one, the first and the last number. */
const NUMBERED: readonly (readonly [name: string, byte: number, first: number, last: number])[] = [
  ['dup', 0x80, 1, 16],
  ['swap', 0x90, 1, 16],
  ['log', 0xa0, 0, 4],
];

/**
 * The byte of each instruction, in hex, by its name in a listing (`Instruction.cpp`). Instructions with data
 * are missing here: listings show them as other items. A wrong entry would give other bytes than solc's,
 * which `makeObject` would notice.
 */
export const INSTRUCTIONS: ReadonlyMap<string, string> = new Map([
  ...NAMED.flatMap(([first, names]) => names.split(' ').map((name, index) => entry(name, first + index))),
  ...NUMBERED.flatMap(([name, byte, first, last]) =>
    Array.from({ length: last - first + 1 }, (_, index) => entry(`${name}${first + index}`, byte + index)),
  ),
  // The name of prevrandao before paris.
  entry('difficulty', 0x44),
]);

function entry(name: string, byte: number): [string, string] {
  return [name, byte.toString(16).padStart(2, '0')];
}

/** The number of bytes of a number (`numberEncodingSize`). Zero has none. */
export function widthOf(value: number): number {
  let width = 0;
  for (let rest = value; rest >= 1; rest /= 256) width++;
  return width;
}

/**
 * An instruction that pushes a number of this width in bytes (one or more), in hex. Like solc, it keeps only
 * the last bytes of a wider number (`toBigEndian`).
 */
export function pushOf(value: number, width: number): string {
  const digits = 2 * width;
  return (0x5f + width).toString(16) + value.toString(16).padStart(digits, '0').slice(-digits);
}
