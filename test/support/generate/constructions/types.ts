import type { Construction } from './construction.ts';

/** Types, operators, errors and functions that code defines for itself. */
export const TYPES = {
  valueType: {
    since: '0.8.8',
    outside: (id) => [
      `type Price${id} is uint128;`,
      `function doubled${id}(Price${id} price) pure returns (Price${id}) { return Price${id}.wrap(2 * Price${id}.unwrap(price)); }`,
    ],
    members: (id) => [`mapping(Price${id} => Price${id}) internal prices${id};`],
    statement: (id) =>
      `{ Price${id} p = Price${id}.wrap(uint128(x)); prices${id}[p] = doubled${id}(p); r += Price${id}.unwrap(prices${id}[p]); }`,
  },
  operators: {
    since: '0.8.19',
    stateless: true,
    outside: (id) => [
      `type Sum${id} is uint256;`,
      `using {plus${id} as +, same${id} as ==, minus${id} as -, twiceSum${id}} for Sum${id} global;`,
      `function plus${id}(Sum${id} a, Sum${id} b) pure returns (Sum${id}) { return Sum${id}.wrap(Sum${id}.unwrap(a) + Sum${id}.unwrap(b)); }`,
      `function same${id}(Sum${id} a, Sum${id} b) pure returns (bool) { return Sum${id}.unwrap(a) == Sum${id}.unwrap(b); }`,
      `function minus${id}(Sum${id} a) pure returns (Sum${id}) { unchecked { return Sum${id}.wrap(0 - Sum${id}.unwrap(a)); } }`,
      `function twiceSum${id}(Sum${id} a) pure returns (Sum${id}) { return a + a; }`,
    ],
    statement: (id) =>
      `{ Sum${id} a = Sum${id}.wrap(x); if (a + a == -a) r++; r ^= Sum${id}.unwrap(a.twiceSum${id}() + -a); }`,
  },
  attachedFunction: {
    since: '0.8.13',
    stateless: true,
    outside: (id) => [
      `function clamped${id}(uint256 value, uint256 limit) pure returns (uint256) { return value < limit ? value : limit; }`,
    ],
    members: (id) => [`using {clamped${id}} for uint256;`],
    statement: (id) => `r += x.clamped${id}(${id + 9});`,
  },
  requireError: {
    since: '0.8.26',
    legacySince: '0.8.27',
    stateless: true,
    outside: (id) => [`error Outside${id}(address who, uint256 value);`],
    members: (id) => [`error Inside${id}(string reason, uint256[] values);`],
    statement: (id) =>
      `{ require(x != ${id}, Outside${id}(msg.sender, x)); uint256[] memory a = new uint256[](2); require(r < x, Inside${id}("too little", a)); }`,
  },
  modifiers: {
    since: '0.6.0',
    members: (id) => [
      `uint256 private status${id};`,
      `modifier guarded${id}(uint256 limit) { require(status${id} < limit, "again"); status${id}++; _; status${id}--; }`,
      `function guardedCall${id}(uint256 x) public guarded${id}(3) guarded${id}(x) returns (uint256) { if (x > 5) return status${id}; return x; }`,
    ],
    statement: (id) => `r += guardedCall${id}(x);`,
  },
  fileLevel: {
    since: '0.8.4',
    stateless: true,
    outside: (id) => [
      `uint256 constant LIMIT${id} = 10 ** ${(id % 9) + 1};`,
      `enum Phase${id} { Open, Closed, Done }`,
      `struct Order${id} { Phase${id} phase; uint96 amount; bytes note; }`,
      `error Late${id}(Phase${id} phase);`,
    ],
    statement: (id) =>
      `{ Order${id} memory o = Order${id}({ phase: Phase${id}.Closed, amount: uint96(LIMIT${id}), note: hex"00ff" }); if (x == 77) revert Late${id}(o.phase); r += o.amount + o.note.length + uint256(type(Phase${id}).max); }`,
  },
  functionImmutable: {
    since: '0.6.5',
    immutable: true,
    members: (id) => [
      `function onward${id}(uint256 x) internal pure returns (uint256) { return x + ${id}; }`,
      `function(uint256) internal pure returns (uint256) internal immutable next${id} = onward${id};`,
    ],
    statement: (id) => `r += next${id}(x);`,
  },
  namedMapping: {
    since: '0.8.18',
    members: (id) => [`mapping(address owner => mapping(bytes4 id => uint256[] amounts)) public owned${id};`],
    statement: (id) =>
      `{ owned${id}[msg.sender][msg.sig].push(x); r += owned${id}[msg.sender][msg.sig].length; }`,
  },
} as const satisfies Record<string, Construction>;
