// SPDX-License-Identifier: MIT
pragma solidity >=0.8.26;

// Everything in Solidity that linking relies on. Each contract holds one construction, and is called after it.

import "./parts.sol";
import {Refused as Denied} from "./parts.sol";

/// Creates in a function.
contract CreatesInFunction {
    function run() external returns (Argument) { return new Argument(1); }
}

/// Creates in the constructor alone: that code is beside the deployed one.
contract CreatesInConstructor {
    Argument public made;
    constructor() { made = new Argument{value: 0}(External.twice(2)); new Empty(); }
}

/// Creates the same and another one in both.
contract CreatesInBoth {
    Argument public made;
    constructor() { made = new Argument(1); new Twin(); }
    function run() external { made = new Argument(2); new Empty(); new Twin(); }
}

/// Creates with salt and value.
contract CreatesWithSaltAndValue {
    function run(bytes32 salt) external payable returns (address a, address b) {
        a = address(new Argument{value: msg.value / 2, salt: salt}(3));
        b = address(new Argument{value: 1 wei}(4));
    }
}

/// Creates in `try`, and catches.
contract TriesToCreate {
    event Failed(bytes reason);
    function run() external returns (address at) {
        try new NeverRead(9) returns (NeverRead made) { at = address(made); }
        catch Error(string memory) { revert("created nothing"); }
        catch Panic(uint256 code) { revert Denied(msg.sender, code); }
        catch (bytes memory reason) { emit Failed(reason); }
    }
}

/// Embeds what embeds others.
contract Nested {
    CreatesInBoth inner;
    constructor() { inner = new CreatesInBoth(); }
    function run() external { inner = new CreatesInBoth(); new CreatesInConstructor(); }
}

/// Embeds one contract in several ways: directly, and in two others.
contract Diamond {
    function run() external { new CreatesInFunction(); new TriesToCreate(); new Argument(5); new CreatesInConstructor(); }
}

/// Embeds code that is equal if there is no metadata, some of it twice.
contract EmbedsEqualCode {
    function run(bool again) external {
        if (again) new Twin();
        new OtherTwin();
        new Twin();
    }
}

/// Embeds what the optimizer finds to be unreachable.
contract EmbedsUnreachable {
    function run() external { if (false) new Twin(); new Empty(); }
}

/// Reads creation code.
contract ReadsCreationCode {
    function read() external pure returns (bytes memory) {
        return bytes.concat(type(Argument).creationCode, type(Twin).creationCode);
    }
}

/// Reads no more of creation code than its length, and of deployed code: neither is stored.
contract ReadsLengths {
    function read() external pure returns (uint256) { return type(Twin).creationCode.length ^ type(OtherTwin).runtimeCode.length; }
}

/// Reads deployed code, of contracts that it embeds and of others, in the order of neither.
contract ReadsRuntimeCode {
    bytes kept;
    constructor() { kept = type(OtherTwin).runtimeCode; kept = type(Twin).runtimeCode; new OtherTwin(); }
    function read() external returns (bytes memory, bytes memory) {
        new Twin();
        return (type(CreatesInFunction).runtimeCode, type(Argument).runtimeCode);
    }
    function readMore() external pure returns (bytes memory) { return type(Twin).runtimeCode; }
}

/// Reads names, which are no code.
contract ReadsNames {
    function read() external pure returns (string memory, bytes4) { return (type(Empty).name, type(Named).interfaceId); }
}

/// Sets immutables, also inherited ones, beside code that creates.
contract SetsImmutables is Immutables(12) {
    Argument immutable made;
    constructor() { made = new Argument(uint256(word)); }
    function use() external returns (Argument) { new NeverRead(small); return made; }
}

/// Reads an immutable so often that its offsets take one and two bytes.
contract ReadsImmutableOften {
    uint256 immutable a;
    uint256 immutable b;
    constructor(uint256 given) { a = given; b = given + 1; }
    function one(uint256 x) external view returns (uint256) { return x ^ a; }
    function two(uint256 x) external view returns (uint256) { return x | a; }
    function three(uint256 x) external view returns (uint256) { return x & a; }
    function four(uint256 x) external view returns (uint256) { return x == a ? b : a; }
    function five(uint256 x) external view returns (uint256) { return x << a; }
    function six(uint256 x) external view returns (uint256) { return x >> a; }
}

/// Calls libraries by their addresses, in both codes.
contract CallsLibraries {
    uint256 total;
    constructor() { total = External.twice(21); }
    function run(uint256 value) external { total = Addressed.sum(value, External.twice(Internal.half(total))); }
}

/// Embeds code that calls libraries.
contract EmbedsCallsOfLibraries {
    constructor() { new CallsLibraries(); }
    function run() external returns (address, address) { return (address(new CallsLibraries()), address(new Empty())); }
}

/// Inherits code that creates, with an argument.
contract Inherits is Creator(8) {
    modifier once() { require(address(made) == address(0), "already"); _; }
    function create(uint256 given) public override once returns (Argument) { return super.create(given * 2); }
}

/// Creates in a function outside contracts.
contract CreatesFreely {
    function run() external returns (NeverRead) { return createFreely(3); }
}

/// Value types with operators.
contract UsesOperators {
    function run(Amount a, Amount b) external pure returns (Amount) { return a == b ? a : a + b; }
}

/// Errors of all kinds, and texts: short, long, of other alphabets, of any bytes.
contract Fails {
    error Own(bytes2 data);
    function fail(uint256 kind) external view {
        if (kind == 1) revert Denied(msg.sender, kind);
        if (kind == 2) revert Own(hex"00ff");
        if (kind == 3) revert("a reason that is longer than the thirty-two bytes of a word, and than sixty-four");
        if (kind == 4) revert(unicode"größer als 漢字 🎉");
        require(kind != 5, "\"5\" \\ no");
        require(kind != 6, Denied(address(this), 6));
        assert(kind != 7);
        revert Own(bytes2(uint16(kind / (kind - 8))));
    }
}

/// Inline assembly, with braces and names that look like something else.
contract UsesAssembly {
    function create(bytes32 salt) external returns (address at) {
        bytes memory code = type(Twin).creationCode;
        assembly ("memory-safe") {
            // object "Other_1" { code { } }
            let object_ := "object \"x\" { code {"
            at := create2(0, add(code, 32), mload(code), salt)
            if iszero(extcodesize(at)) { revert(0, 0) }
            mstore(0, object_)
        }
    }
    function measure() external pure returns (uint256 size, uint256 first) {
        /// @solidity memory-safe-assembly
        assembly {
            size := codesize()
            codecopy(0, 0, 32)
            first := mload(0)
        }
    }
    function unsafe(uint256 a) external pure returns (uint256 b) {
        assembly { mstore(0x40, add(mload(0x40), 64)) b := a }
    }
}

/// Functions without a name, and internal functions as values.
contract Dispatches {
    function(uint256) internal pure returns (uint256) action;
    constructor(bool up) payable { action = up ? increase : decrease; }
    receive() external payable { action = decrease; }
    fallback(bytes calldata data) external returns (bytes memory) { return data[4:]; }
    function act(uint256 value) external view returns (uint256) { return action(value); }
    function increase(uint256 value) internal pure returns (uint256) { return value + 1; }
    function decrease(uint256 value) internal pure returns (uint256) { return value - 1; }
}

/// Constants that are shorter as data, where size matters more than gas.
contract HoldsConstants {
    bytes32 constant FIRST = 0x8f3a61c05d7e92b4f1a8c3d6e97b204f5a6d8c1e3b7f90a2c4d5e6f708192a3b;
    bytes32 constant SECOND = 0x1c7e5b9d3f2a8046e1d7c9b5a3f08264957b3d1e8f6a0c2b4d6e8f1a3c5b7d9e;
    bytes32[6] kept;
    constructor() { kept[0] = FIRST; kept[1] = FIRST ^ blockhash(1); new Twin(); kept[2] = FIRST; }
    function first(bytes32 x) external pure returns (bool) { return x == FIRST; }
    function second(bytes32 x) external { kept[3] = SECOND; kept[4] = x | SECOND; kept[5] = x & FIRST; kept[x > SECOND ? 0 : 1] = SECOND; kept[x > FIRST ? 2 : 1] = FIRST; new OtherTwin(); }
}

/// So many functions that jumps are two bytes wide.
contract HasManyFunctions {
    function f1() external pure returns (uint256) { return 1; }
    function f2() external pure returns (uint256) { return 2; }
    function f3() external pure returns (uint256) { return 3; }
    function f4() external pure returns (uint256) { return 4; }
    function f5() external pure returns (uint256) { return 5; }
    function f6() external pure returns (uint256) { return 6; }
    function f7() external pure returns (uint256) { return 7; }
    function f8() external pure returns (uint256) { return 8; }
    function f9() external pure returns (uint256) { return 9; }
    function f10() external pure returns (uint256) { return 10; }
    function f11() external pure returns (uint256) { return 11; }
    function f12() external pure returns (uint256) { return 12; }
}

/// Calls itself: a function that the optimizer does not inline, so that its name and id are printed.
contract Recurses {
    function count(uint256 value) public pure returns (uint256) {
        return value < 2 ? value : count(value - 1) + count(value - 2);
    }
}
