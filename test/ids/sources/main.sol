// SPDX-License-Identifier: MIT
pragma solidity >=0.8.20;

import {Base$_1, IOracle$x, Entry as Item, State, Store, Broken, src} from "./base.sol";

contract Main is Base$_1 {
  using Store for Store.Entry;

  function(uint256) internal returns (uint256) pointer;

  constructor(IOracle$x o) Base$_1(7, o) {}

  function run(uint256 a, State s, Item calldata item) external above(a) above(a + 1) open(s) returns (uint256 r) {
    r = over(a) + over(a, a) + over(a, s) + over(r, State.Open);
    stored[s] = item;
    emit Happened(s, item);
    kept.q = r;
    r += kept.twice() + kept.ask(oracle);
    pointer = a > 5 ? one : two;
    r += pointer(a);
    try oracle.id(r) returns (uint256 q) {
      r += q;
    } catch Error(string memory message) {
      if (bytes(message).length > 4) revert src(4);
    } catch {
      revert Broken(item, 1);
    }
    r += call_12(this.loaded, 2);
    assembly {
      let slots := add(kept.slot, sload(stored.slot))
      r := add(r, slots)
    }
  }

  function one(uint256 x) internal returns (uint256) {
    return over(x);
  }

  function two(uint256 x) internal returns (uint256) {
    return over(x, x) + im;
  }

  function loaded(uint256 x) external returns (uint256) {
    Item memory item = oracle.src();
    stored[State.Closed] = item;
    return item.a + x + uint32(type(IOracle$x).interfaceId);
  }

  function push(address a, State s, Pair$ memory pair) external {
    deep[a][s].push(pair);
    delete deep[a][State.Open];
  }

  function encoded(Item[] calldata items, IOracle$x[] memory oracles, State[] memory s) external pure returns (bytes memory) {
    return abi.encode(items, oracles, s);
  }

  function make() external returns (Child) {
    return new Child(oracle, State.Open);
  }
}

contract Child {
  IOracle$x immutable oracle;
  State state;

  constructor(IOracle$x o, State s) {
    oracle = o;
    state = s;
  }

  function who() external view returns (IOracle$x, State) {
    return (oracle, state);
  }
}

library OnlyStore {
  function q(Store.Entry storage s) external view returns (uint256) {
    return s.q;
  }
}
