import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../src/json/sorted.ts';
import { compileSolidity, expectLinked, occurrences, RELEASES, type Texts } from './linking.ts';

/** A contract with a constructor and a function; the name of a function apart, all of them are equal. */
const part = (name: string, body = ''): string =>
  `contract ${name} { uint x; constructor(uint a) { x = a; ${body} } function f() external returns (uint) { return ++x; } }`;

const LIBRARY = 'library L { function f(uint a) external pure returns (uint) { return 3 * a; } }';

/** Contracts with the same code come to be in several sources. */
const TWINS = {
  'a.sol': `import {L} from "l1.sol"; contract D { uint x; function f() external { x += L.f(x); } }`,
  'b.sol': `import {L} from "l2.sol"; contract D { uint x; function f() external { x += L.f(x); } }`,
  'l1.sol': LIBRARY,
  'l2.sol': LIBRARY,
};

const NO_HASH = { metadata: { bytecodeHash: 'none' } };
const ADDRESS = `0x${'00ab'.repeat(10)}`;

interface Scenario {
  readonly texts: Texts;
  readonly settings?: JsonObject;
  /** How often the creation code of the second contract is in that of the first, with the optimizer and without. */
  readonly holds?: readonly (readonly [string, string, number, number])[];
  /** Contracts that must not be linked, and why. */
  readonly refused?: Readonly<Record<string, RegExp>>;
}

const SCENARIOS: Readonly<Record<string, Scenario>> = {
  'a factory': {
    texts: { 'a.sol': `${part('D')} contract C { function m() external returns (D) { return new D(1); } }` },
    holds: [['a.sol:C', 'a.sol:D', 1, 1]],
  },
  'what only the constructor creates': {
    texts: { 'a.sol': `${part('D')} contract C { D public d = new D(1); D immutable e = new D(2); }` },
    holds: [['a.sol:C', 'a.sol:D', 1, 1]],
  },
  'what both halves create': {
    texts: {
      'a.sol': `${part('D')} ${part('E', 'x++;')} contract C { D public d; uint immutable n = 7;
        constructor() { d = new D(n); new E(1); } function m() external { d = new D(n); } function g() external view returns (uint) { return n; } }`,
    },
    holds: [
      ['a.sol:C', 'a.sol:D', 2, 2],
      ['a.sol:C', 'a.sol:E', 1, 1],
    ],
  },
  'several levels': {
    texts: {
      'z.sol': part('A'),
      'y.sol': `import "z.sol"; contract B { A a = new A(1); function m() external { new A(2); } }`,
      'a.sol': `import "y.sol"; contract C { constructor() { new B(); } function m() external { new A(3); new B(); } }
        contract D { function m() external returns (bytes memory) { new C(); return type(B).creationCode; } }
        contract E is D { function n() external { new D(); new C(); } }`,
    },
    holds: [
      ['a.sol:C', 'z.sol:A', 5, 5],
      ['a.sol:D', 'a.sol:C', 1, 1],
      ['a.sol:E', 'a.sol:D', 1, 1],
    ],
  },
  'code as data': {
    texts: {
      'a.sol': `${part('D')} library L { function f() external returns (uint) { return 7; } }
        contract C { bytes code; constructor() { code = type(D).runtimeCode; }
          function r() external returns (bytes memory, bytes memory) { return (type(D).runtimeCode, type(D).creationCode); }
          function s() external returns (bytes memory) { return type(D).runtimeCode; } }
        contract K { function l() external returns (bytes memory, bytes memory) { return (type(L).runtimeCode, type(L).creationCode); } }`,
    },
  },
  'equal dependencies': {
    texts: {
      'a.sol': part('D'),
      'b.sol': part('D'),
      'c.sol': `import {D as A} from "a.sol"; import {D as B} from "b.sol";
        contract C { constructor() { new A(1); new B(2); }
          function m() external { new B(1); new A(2); }
          function r() external returns (bytes memory, bytes memory) { return (type(A).runtimeCode, type(B).runtimeCode); } }`,
    },
    settings: NO_HASH,
    holds: [['c.sol:C', 'a.sol:D', 2, 2]],
  },
  'dependencies that are equal but for their metadata': {
    texts: {
      'a.sol': part('D'),
      'b.sol': part('D'),
      'c.sol': `import {D as A} from "a.sol"; import {D as B} from "b.sol"; contract C { function m() external { new B(1); new A(2); } }`,
    },
    holds: [
      ['c.sol:C', 'a.sol:D', 1, 1],
      ['c.sol:C', 'b.sol:D', 1, 1],
    ],
  },
  'a dependency that is not needed': {
    texts: {
      'a.sol': `${part('D')} contract C { function m(bool b) external { bool no; if (no) new D(1); if (b) new C1(); } constructor() { bool no; if (no) new D(1); } }
        contract C1 { uint public x; function y() internal { new D(2); } }`,
    },
    holds: [['a.sol:C', 'a.sol:D', 0, 2]],
  },
  'equal dependencies, of which one is not needed': {
    texts: {
      'a.sol': part('D'),
      'b.sol': part('D'),
      'c.sol': `import {D as A} from "a.sol"; import {D as B} from "b.sol"; contract C { function m() external { bool no; if (no) new A(1); new B(2); } }`,
    },
    settings: NO_HASH,
    holds: [['c.sol:C', 'a.sol:D', 1, 1]],
  },
  'libraries without addresses': {
    texts: {
      ...TWINS,
      'c.sol': `import {D as A} from "a.sol"; import {D as B} from "b.sol"; import {L} from "l1.sol";
        contract C { uint x = L.f(1); constructor() { new A(); new B(); } function m() external { new B(); x = L.f(x); } function n() external { new A(); new B(); } }`,
    },
    settings: NO_HASH,
    holds: [
      ['c.sol:C', 'a.sol:D', 2, 2],
      ['c.sol:C', 'b.sol:D', 2, 2],
    ],
  },
  'libraries of which some have addresses': {
    texts: {
      ...TWINS,
      'c.sol': `import {D as A} from "a.sol"; import {D as B} from "b.sol"; import {L} from "l2.sol";
        contract C { uint x = L.f(1); function m() external { new B(); x = L.f(x); new A(); } }`,
    },
    settings: { libraries: { 'l1.sol': { L: ADDRESS }, 'c.sol': { L: ADDRESS } } },
    holds: [['c.sol:C', 'a.sol:D', 1, 1]],
  },
  // solc sets addresses when the code is laid out: until then these dependencies differ, and both are stored.
  'two libraries with one address': {
    texts: {
      ...TWINS,
      'c.sol': `import {D as A} from "a.sol"; import {D as B} from "b.sol"; contract C { function m() external { new B(); new A(); } }`,
    },
    settings: { ...NO_HASH, libraries: { 'l1.sol': { L: ADDRESS }, 'l2.sol': { L: ADDRESS } } },
    holds: [
      ['c.sol:C', 'a.sol:D', 2, 2],
      ['c.sol:C', 'b.sol:D', 2, 2],
    ],
  },
  'a library of an odd name': {
    texts: {
      'ö "l":\\1.sol': LIBRARY,
      'a.sol': `import "${'\\xc3\\xb6'} \\"l\\":\\\\1.sol"; contract D { function f(uint x) external returns (uint) { return L.f(x); } } contract C { function m() external { new D(); } }`,
    },
  },
  'names that mean something elsewhere': {
    texts: {
      'a.sol': `contract D_7_deployed { uint public x; } contract __proto__ { uint public y; function object() external { new D_7_deployed(); } }
        contract constructor_ { function data() external { new __proto__(); new $$(); } } contract $$ { uint public z; }`,
    },
  },
  'immutables that are read in several places, and not at all': {
    texts: {
      'a.sol': `${part('D')} contract C { uint immutable a = 1; uint immutable b; uint immutable c = 3; uint immutable unread = 4;
        constructor(uint n) { b = n; new D(n); new D(c); }
        function f(uint i) external returns (uint) { if (i == 1) return a + b; if (i == 2) return b * c; if (i == 3) return new D(b).f(); return a; } }`,
    },
  },
  // solc stores equal code once, here the deployed code of the contract and that of the base.
  'the deployed code of a base that is equal to its own': {
    texts: {
      'a.sol': `contract D { uint x; function f() external returns (uint) { return ++x; } }
        contract C is D { constructor() { x = type(D).runtimeCode.length; } }
        contract K { function m() external { new C(); } }`,
    },
    settings: NO_HASH,
    refused: {
      'a.sol:C': /^its deployed code is equal to code that it embeds$/,
      'a.sol:K': /^"C_\d+", which it embeds, is not linked$|equal to code that it embeds$/,
    },
  },
  'a dependency too short for a placeholder': {
    texts: {
      'a.sol':
        'contract D { } contract C { function r() external returns (bytes memory) { return type(D).runtimeCode; } }',
    },
    settings: { metadata: { appendCBOR: false } },
    refused: { 'a.sol:C': /^the code of a dependency is too short to be told from other code$/ },
  },
};

/** Each release, and the optimizer both ways with the first and the last. */
const COMPILERS = RELEASES.flatMap((release, index) =>
  [true, false].flatMap((optimizer) => (index === (optimizer ? 2 : 1) ? [] : [{ release, optimizer }])),
);

describe.each(COMPILERS)('solc $release, optimizer $optimizer', ({ release, optimizer }) => {
  test.each(Object.entries(SCENARIOS))('%s', (_, { texts, settings = {}, holds = [], refused = {} }) => {
    const solidity = compileSolidity(release, texts, { ...settings, optimizer: { enabled: optimizer } });
    const code = (id: string): string => solidity.contracts.get(id)?.evm.bytecode.object ?? '';
    for (const [outer, inner, optimized, plain] of holds) {
      const count = occurrences(code(outer), code(inner));
      expect(count, `${inner} in ${outer}`).toBe(optimizer ? optimized : plain);
    }
    const reasons = expectLinked(solidity);
    expect(Object.keys(reasons).sort()).toEqual(Object.keys(refused).sort());
    for (const [id, reason] of Object.entries(reasons)) expect(reason).toMatch(refused[id] ?? /^$/);
  });
});
