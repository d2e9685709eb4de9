// SPDX-License-Identifier: MIT
pragma solidity >=0.8.26;

// What the contracts of constructions.sol are made of. Ümlauts and 漢字: positions count bytes, not characters.

error Refused(address by, uint256 code);

/// A library whose functions are called by its address.
library External {
    function twice(uint256 value) external pure returns (uint256) { return value << 1; }
}

/// A library that has an address in some of the settings, and that calls another one.
library Addressed {
    function sum(uint256 a, uint256 b) external view returns (uint256) {
        unchecked { return External.twice(a) + External.twice(b) + address(this).code.length; }
    }
}

/// A library whose functions are copied into the contracts that call them.
library Internal {
    function half(uint256 value) internal pure returns (uint256) { return value >> 1; }
}

/// A value type with operators.
type Amount is uint128;
using {plus as +, isEqual as ==} for Amount global;
function plus(Amount a, Amount b) pure returns (Amount) { unchecked { return Amount.wrap(Amount.unwrap(a) + Amount.unwrap(b)); } }
function isEqual(Amount a, Amount b) pure returns (bool) { return Amount.unwrap(a) == Amount.unwrap(b); }

/// No code of its own.
contract Empty {}

/// An argument of the constructor, and the size of everything in front of it.
contract Argument {
    uint256 public value;
    constructor(uint256 given) payable { value = given; }
}

/// Immutables of several sizes and types: read once, several times, in the order of neither; one is never read.
contract Immutables {
    uint8 immutable small;
    bool immutable flag;
    address immutable owner;
    bytes32 immutable word;
    uint256 immutable never;
    function(uint256) internal pure returns (uint256) immutable step;
    constructor(uint256 given) {
        word = bytes32(given);
        small = uint8(given);
        flag = given > 5;
        never = given;
        owner = msg.sender;
        step = flag ? up : down;
    }
    function read() external view returns (uint8, bool, bytes32) { return (small, flag, word); }
    function call(uint256 value) external view returns (uint256) { return step(flag ? small : uint256(word) ^ value ^ uint160(owner)); }
    function up(uint256 value) internal pure returns (uint256) { return value ^ 1; }
    function down(uint256 value) internal pure returns (uint256) { return value & 1; }
}

/// An immutable that is set, and that nothing reads.
contract NeverRead {
    uint256 immutable value;
    constructor(uint256 given) { value = given; }
}

/// Equal code, but for the metadata: without it they are stored once.
contract Twin { uint256 value = 1; function next() external { value = 2; } }
contract OtherTwin { uint256 value = 1; function next() external { value = 2; } }

/// Nothing can be deployed of these.
interface Named { function named() external returns (string memory); }
abstract contract Creator {
    event Created(address indexed at);
    Argument internal made;
    constructor(uint256 given) { made = new Argument(given); }
    function create(uint256 given) public virtual returns (Argument) {
        made = new Argument(given);
        emit Created(address(made));
        return made;
    }
}

/// A function outside contracts that creates.
function createFreely(uint256 given) returns (NeverRead) { return new NeverRead(given); }
