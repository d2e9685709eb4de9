// SPDX-License-Identifier: MIT
pragma solidity >=0.8.20;

/// Three structs of one name: the optimizer's short function names collide.
contract SameNames {
  struct T {
    uint256 a;
    string b;
  }

  struct U {
    T t;
    L2.T u;
    L3.T v;
  }

  function f(U[] memory u, T memory t, L2.T calldata v, L3.T[] calldata w) external pure returns (bytes memory, L3.T memory) {
    return (abi.encode(u, t, v, w), w[0]);
  }

  function g(T memory t, L2.T[] memory v, L3.T[3] memory w) external pure returns (bytes memory, U memory) {
    return (abi.encode(t, v, w, uint8(4)), U(t, v[0], w[0]));
  }
}

library L2 {
  struct T {
    string a;
    address b;
    uint256[] d;
  }
}

library L3 {
  struct T {
    string a;
    address b;
    uint256[] d;
    string c;
  }
}
