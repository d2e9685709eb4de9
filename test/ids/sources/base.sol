// SPDX-License-Identifier: MIT
pragma solidity >=0.8.20;

import "./types.sol";
import * as Types from "./types.sol";

abstract contract Base$_1 {
  using {Types.triple} for uint256;

  struct Pair$ {
    uint256 a;
    uint256 b;
  }

  event Happened(State indexed state, Types.Entry entry);

  uint256 immutable im;
  IOracle$x public immutable oracle;
  Store.Entry internal kept;
  mapping(address => mapping(State => Pair$[])) public deep;
  mapping(State => Types.Entry) stored;
  Price[5] prices;
  State[7] public states;

  constructor(uint256 i, IOracle$x o) {
    im = i;
    oracle = o;
  }

  modifier above(uint256 k) {
    require(k > 3, "small");
    _;
  }

  modifier open(State s) {
    if (s == State.Closed) revert Broken(stored[s], im);
    _;
  }

  function over(uint256 a) internal virtual above(a) returns (uint256) {
    for (uint256 i; i < a; i++) states[i % 7] = State.Gone;
    return a.triple();
  }

  function over(uint256 a, uint256 b) internal above(b) returns (uint256) {
    for (uint256 i; i < a; i++) prices[i] = prices[i] + Price.wrap(uint128(b));
    return a + b;
  }

  function over(uint256 a, State s) internal above(a) open(s) returns (uint256) {
    for (uint256 i; i < a; i++) states[i % 5] = s;
    return a;
  }

  function call_12(function(uint256) external returns (uint256) f, uint256 x) internal returns (uint256) {
    return f(x);
  }
}
