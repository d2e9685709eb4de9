// SPDX-License-Identifier: MIT
pragma solidity >=0.8.20;

contract Parent {
  mapping(address owner => uint256 amount) public balances;

  modifier counted() virtual {
    _;
  }

  function half(uint256 x) public virtual counted returns (uint256) {
    return x / 2;
  }
}

/// Overrides what its own source holds: ids of both move in a run with fewer sources.
contract Derived is Parent {
  modifier counted() override {
    _;
    balances[msg.sender] += 3;
  }

  function half(uint256 x) public override counted returns (uint256) {
    return super.half(x) - 1;
  }
}
