import type { Construction } from './construction.ts';

/** Groups of contracts as real projects have them. The contract that has the construction creates one of them. */
export const MANY_CONTRACTS = {
  diamondInheritance: {
    since: '0.6.0',
    outside: (id) => [
      `abstract contract Top${id} { uint256 internal top${id}; function step${id}() public virtual returns (uint256) { return ++top${id}; } }`,
      `abstract contract Left${id} is Top${id} { function step${id}() public virtual override returns (uint256) { return super.step${id}() + 1; } }`,
      `abstract contract Right${id} is Top${id} { function step${id}() public virtual override returns (uint256) { return super.step${id}() + 2; } }`,
      `contract Bottom${id} is Left${id}, Right${id} { function step${id}() public override(Left${id}, Right${id}) returns (uint256) { return super.step${id}(); } }`,
    ],
    statement: (id) => `r += new Bottom${id}().step${id}();`,
  },
  diamondProxy: {
    since: '0.8.0',
    constantinople: true,
    outside: (id) => [
      `library Facets${id} {`,
      `  struct Table { mapping(bytes4 => address) facets; bytes4[] selectors; }`,
      `  bytes32 internal constant POSITION = keccak256("diamond.${id}");`,
      `  function table() internal pure returns (Table storage t) { bytes32 p = POSITION; assembly { t.slot := p } }`,
      `}`,
      `contract Facet${id} { function count() external view returns (uint256) { return Facets${id}.table().selectors.length; } }`,
      `contract Diamond${id} {`,
      `  constructor() payable { Facets${id}.Table storage t = Facets${id}.table(); bytes4 s = Facet${id}.count.selector; t.facets[s] = address(new Facet${id}()); t.selectors.push(s); }`,
      `  fallback() external payable {`,
      `    address facet = Facets${id}.table().facets[msg.sig];`,
      `    require(facet != address(0), "no such function");`,
      `    assembly {`,
      `      calldatacopy(0, 0, calldatasize())`,
      `      let result := delegatecall(gas(), facet, 0, calldatasize(), 0, 0)`,
      `      returndatacopy(0, 0, returndatasize())`,
      `      switch result case 0 { revert(0, returndatasize()) } default { return(0, returndatasize()) }`,
      `    }`,
      `  }`,
      `  receive() external payable {}`,
      `}`,
    ],
    statement: (id) => `r += Facet${id}(payable(address(new Diamond${id}{value: 1}()))).count();`,
  },
  freeFactory: {
    // Free functions are older, but up to 0.8.3 solc fails if the caller is selected without the contract it creates.
    since: '0.8.4',
    outside: (id) => [
      `contract Made${id} { uint256 public made = ${id}; }`,
      `function make${id}() returns (Made${id}) { return new Made${id}(); }`,
    ],
    statement: (id) => `r += make${id}().made();`,
  },
  storageLayoutAt: {
    since: '0.8.29',
    outside: (id) => [
      `contract Moved${id} layout at 0x${(id + 1) * 1000} { uint256 public first; bytes public second; }`,
    ],
    statement: (id) => `r += new Moved${id}().first();`,
  },
} as const satisfies Record<string, Construction>;
