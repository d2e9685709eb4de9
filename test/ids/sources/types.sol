// SPDX-License-Identifier: MIT
pragma solidity >=0.8.20;

type Price is uint128;

function triple(uint256 x) pure returns (uint256) {
  return x * 3;
}

function add(Price a, Price b) pure returns (Price) {
  return Price.wrap(Price.unwrap(a) + Price.unwrap(b));
}

using {add as +} for Price global;

struct Inner {
  address owner;
  uint256[3] amounts;
}

struct Entry {
  uint256 a;
  bytes b;
  Inner inner;
}

enum State {
  Open,
  Closed,
  Gone
}

error Broken(Entry entry, uint256 id);

/// Named as a member of AST nodes is.
error src(uint256 code);

interface IOracle$x {
  function id(uint256 x) external returns (uint256);
  function src() external view returns (Entry memory);
}

library Store {
  /// Named as another struct is.
  struct Entry {
    uint256 q;
  }

  function twice(Entry storage s) internal view returns (uint256) {
    return s.q * 2;
  }

  function ask(Entry storage s, IOracle$x oracle) external returns (uint256) {
    return oracle.id(s.q);
  }
}
