// SPDX-License-Identifier: MIT
pragma solidity >=0.8.20;

/// Comes first in order, so that leaving it out moves every index and id.
contract First {
  uint256 count;

  function square(uint256 x) public pure returns (uint256) {
    return x * x;
  }

  function increment(uint256 by) public returns (uint256) {
    for (uint256 i = 0; i < by; i++) count += i * 2;
    return count;
  }
}
