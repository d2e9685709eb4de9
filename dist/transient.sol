// SPDX-License-Identifier: MIT
pragma solidity >=0.8.28;

// What only recent versions of the EVM have.

/// Transient storage.
contract HasTransientStorage {
    bool transient entered;
    uint256 transient depth;
    modifier guarded() { require(!entered, "entered"); entered = true; _; entered = false; }
    function run() external guarded returns (uint256) { depth += 1; return depth; }
}

/// Creates what has transient storage.
contract CreatesTransient {
    HasTransientStorage immutable made = new HasTransientStorage();
    function run() external returns (HasTransientStorage) { return new HasTransientStorage(); }
}
