import { isFrom, type Release } from '../generate/releases.ts';

/** Sources of a Standard JSON input, by name. */
export type Sources = Readonly<Record<string, { readonly content: string }>>;

/** The EVM versions without something that `recent.sol` uses. */
const WITHOUT_TRANSIENT = [
  ...['homestead', 'tangerineWhistle', 'spuriousDragon', 'byzantium', 'constantinople', 'petersburg'],
  ...['istanbul', 'berlin', 'london', 'paris', 'shanghai'],
];

/** A library that is called by its address, in one file with everything that other files inherit. */
const PARTS = `
library Linked { function twice(uint x) external pure returns (uint) { return 2 * x; } }
library Inner { function half(uint x) internal pure returns (uint) { return x / 2; } }
interface Shape { function area() external view returns (uint); }
/// @title A base
abstract contract Base is Shape {
    event Made(address indexed at, string text);
    uint internal kept;
    modifier once { require(kept != 7, "once"); _; }
    constructor(uint start) VISIBLE { kept = start; }
}
`;

/** Inherits, has immutables, creates, reads code, calls libraries. Two contracts are called `Square`. */
const MAIN = `
import "dep/parts.sol";
import { Square as Other } from "./other.sol";
contract Square is Base(4) {
    uint immutable side;
    constructor(uint given) VISIBLE payable { side = given; }
    /// @notice its size
    function area() external view override returns (uint) { return side * side + Linked.twice(kept); }
}
contract Factory is Base {
    Square public made;
    constructor(uint start) VISIBLE Base(start) { made = new Square(1); }
    function area() public view override once returns (uint) { return made.area(); }
    function make(uint[] calldata sides) external returns (bytes memory code) {
        for (uint i = 0; i < sides.length; i++) made = new Square{value: 1}(Inner.half(sides[i]));
        emit Made(address(new Other()), "made");
        code = type(Other).runtimeCode;
        assembly { mstore(0, add(mload(code), 0x1234567890123456789012345678901234567890)) }
    }
    fallback() external payable { delete kept; }
}
`;

const OTHER =
  'contract Square { function(uint) external returns (uint)[] calls; uint8 x = 3; string text = "a text"; }';

/** Errors, value types with operators, functions outside contracts, a warning of the analysis. */
const MODERN = `
type Amount is uint128;
using { add as + } for Amount global;
function add(Amount a, Amount b) pure returns (Amount) { return Amount.wrap(Amount.unwrap(a) + Amount.unwrap(b)); }
error Refused(address by);
contract Modern {
    function sum(Amount a, Amount b) external view returns (Amount) { uint unused; if (msg.sender == address(0)) revert Refused(msg.sender); return a + b; }
}
`;

/** Features that only recent EVM versions have. */
const RECENT = `
import { Square as Plain } from "./other.sol";
contract Recent {
    uint transient depth;
    function salted(bytes32 salt) external returns (address at) {
        depth += 1;
        try new Plain{salt: salt}() returns (Plain made) { at = address(made); } catch (bytes memory reason) { require(reason.length > 0); }
    }
}
`;

/** The project of the matrix of settings: small, and with every construction that linking and translation touch. */
export function sourcesFor(release: Release, evmVersion?: string): Sources {
  const pragma = '// SPDX-License-Identifier: MIT\npragma solidity >=0.6.0;\n';
  const visible = isFrom('0.7.0', release) ? '' : 'public';
  const texts = {
    'a/main.sol': MAIN,
    'a/other.sol': OTHER,
    'b/parts.sol': PARTS,
    ...(isFrom('0.8.19', release) ? { 'b/modern.sol': MODERN } : {}),
    ...(isFrom('0.8.28', release) && !WITHOUT_TRANSIENT.includes(evmVersion ?? '')
      ? { 'a/recent.sol': RECENT }
      : {}),
  };
  return Object.fromEntries(
    Object.entries(texts).map(([name, text]) => [
      name,
      { content: pragma + text.replaceAll('VISIBLE', visible) },
    ]),
  );
}

/** The remapping that `a/main.sol` needs. */
export const REMAPPINGS = ['dep/=b/'];
