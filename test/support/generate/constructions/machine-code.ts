import type { Construction } from './construction.ts';

/** Inline assembly as libraries have it. */
export const MACHINE_CODE = {
  assemblyState: {
    since: '0.6.0',
    members: (id) => [`uint128 private low${id};`, `uint128 private high${id};`],
    // The names of slots had an underscore before 0.7.
    statement: (id, release) => {
      const mark = release.startsWith('0.6') ? '_' : '.';
      return `assembly { let v := sload(high${id}${mark}slot) r := add(r, div(v, exp(256, high${id}${mark}offset))) sstore(low${id}${mark}slot, add(v, x)) }`;
    },
  },
  assemblyCalldata: {
    since: '0.7.5',
    members: (id) => [
      `function tail${id}(bytes calldata data) external pure returns (uint256 r) { assembly { r := add(calldataload(data.offset), data.length) } }`,
    ],
  },
  assemblyCall: {
    since: '0.6.0',
    constantinople: true,
    stateless: true,
    statement: () =>
      'assembly { let ok := staticcall(gas(), and(x, 0xff), 0, 0, 0, 0) switch ok case 0 { returndatacopy(0, 0, returndatasize()) revert(0, returndatasize()) } default { r := add(r, shr(1, returndatasize())) } }',
  },
  assemblyFunctions: {
    since: '0.8.13',
    stateless: true,
    statement: () =>
      '{ uint256 n = x; assembly ("memory-safe") { function power(base, exponent) -> result { result := 1 for { let i := 0 } lt(i, exponent) { i := add(i, 1) } { if iszero(base) { leave } if eq(i, 9) { break } result := mul(result, base) } } r := add(power(n, 3), power(add(n, 1), 2)) } }',
  },
  assemblyConstant: {
    since: '0.6.0',
    members: (id) => [
      `uint256 internal constant K${id} = ${id + 3};`,
      `bytes32 private constant SLOT${id} = 0x${String(id % 10).repeat(64)};`,
    ],
    statement: (id) => `assembly { sstore(SLOT${id}, add(x, K${id})) r := sload(SLOT${id}) }`,
  },
  assemblySelector: {
    since: '0.8.10',
    members: (id) => [`function here${id}(uint256 x) external pure returns (uint256) { return x; }`],
    statement: (id) =>
      `{ function(uint256) external pure returns (uint256) target = this.here${id}; assembly { r := add(target.selector, target.address) } }`,
  },
  assemblyClone: {
    since: '0.6.0',
    stateless: true,
    statement: () =>
      'assembly { let p := mload(0x40) mstore(p, 0x3d602d80600a3d3981f3363d3d373d3d3d363d73000000000000000000000000) mstore(add(p, 0x14), mul(x, 0x1000000000000000000000000)) mstore(add(p, 0x28), 0x5af43d82803e903d91602b57fd5bf30000000000000000000000000000000000) r := create(0, p, 0x37) }',
  },
  assemblyMcopy: {
    since: '0.8.24',
    cancun: true,
    stateless: true,
    statement: () =>
      '{ bytes memory from = abi.encode(x, r); assembly ("memory-safe") { let to := mload(0x40) mcopy(to, add(from, 32), 64) r := keccak256(to, 64) } }',
  },
  transientAssembly: {
    since: '0.8.24',
    cancun: true,
    stateless: true,
    statement: (id) =>
      `assembly { if tload(${id}) { revert(0, 0) } tstore(${id}, x) r := tload(${id}) tstore(${id}, 0) }`,
  },
  transientState: {
    since: '0.8.28',
    cancun: true,
    members: (id) => [
      `bool private transient locked${id};`,
      `uint256 internal transient depth${id};`,
      `address internal transient sender${id};`,
    ],
    statement: (id) =>
      `{ require(!locked${id}); locked${id} = true; depth${id} += x; sender${id} = msg.sender; r = depth${id}; locked${id} = false; }`,
  },
} as const satisfies Record<string, Construction>;
