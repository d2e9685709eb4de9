// SPDX-License-Identifier: MIT
pragma solidity >=0.8.26;

// What the contracts of constructions.sol are made of. Ümlauts and 漢字: positions count bytes, not characters.

error Refused(address by, uint256 code);

/// A library whose functions are called by its address.
library External {
    function twice(uint256 value) external pure returns (uint256) { return value * 2; }
}

/// A library that has an address in some of the settings, and that calls another one.
library Addressed {
    function sum(uint256[] memory values) external view returns (uint256 total) {
        for (uint256 i = 0; i < values.length; i++) total += External.twice(values[i]);
        total += address(this).code.length;
    }
}

/// A library whose functions are copied into the contracts that call them.
library Internal {
    function half(uint256 value) internal pure returns (uint256) { return value / 2; }
}

/// A value type with operators.
type Amount is uint128;
using {plus as +, isEqual as ==} for Amount global;
function plus(Amount a, Amount b) pure returns (Amount) { return Amount.wrap(Amount.unwrap(a) + Amount.unwrap(b)); }
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
    enum Choice { One, Two, Three }
    uint8 immutable small;
    bool immutable flag;
    address immutable owner;
    bytes4 immutable selector;
    bytes32 immutable word;
    Choice immutable choice;
    uint256 immutable never;
    function(uint8) internal pure returns (uint8) immutable step;
    constructor(uint256 given) {
        word = keccak256(abi.encode(given));
        small = uint8(given);
        flag = given > 5;
        choice = Choice.Two;
        never = given;
        owner = msg.sender;
        selector = this.read.selector;
        step = given > 9 ? up : down;
    }
    function read() external view returns (uint8, bool, bytes4) { return (small, flag, selector); }
    function readAgain() external view returns (bytes32, uint8, bool) { return (word ^ bytes32(selector), small + 1, !flag); }
    function ask() external view returns (address) { return choice == Choice.Two ? owner : address(uint160(uint256(word))); }
    function call(uint8 value) external view returns (uint8) { return step(value); }
    function up(uint8 value) internal pure returns (uint8) { return value + 1; }
    function down(uint8 value) internal pure returns (uint8) { return value - 1; }
}

/// An immutable that is set, and that nothing reads.
contract NeverRead {
    uint256 immutable value;
    constructor(uint256 given) { value = given; }
}

/// The two have equal code that reads immutables of different contracts: they must stay two.
contract TwinOfImmutables { uint256 immutable a; constructor() { a = 7; } function get() external view returns (uint256) { return a; } }
contract OtherTwinOfImmutables { uint256 immutable b; constructor() { b = 7; } function get() external view returns (uint256) { return b; } }

/// Equal code, but for the metadata: without it they are stored once.
contract Twin { uint256 value = 1; function next() external { value++; } }
contract OtherTwin { uint256 value = 1; function next() external { value++; } }

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
function createFreely(uint256 given) returns (Immutables) { return new Immutables(given); }
