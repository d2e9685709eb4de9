import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../src/json/sorted.ts';
import { expectObjectsLinked } from './objects.ts';
import { compileSolidity, RELEASES } from './solidity.ts';

/** Contracts that embed each other in all the ways there are. */
const SOURCE = `
library L { function f(uint a) external pure returns (uint) { return a + 1; } }
library M { function g(uint a) external view returns (uint) { return address(this).code.length + L.f(a); } }
contract Empty { }
contract Same { }
contract Twin { uint x = 1; function f() external { x++; } }
contract D { uint public x; constructor(uint a) payable { x = a; } function g() external view returns (uint) { return x * 2; } }
contract None { uint immutable never; constructor() { never = 5; } }
contract I {
  uint immutable a; uint immutable b; uint immutable c; address immutable d;
  constructor(uint p) { a = p; b = p * 2; c = p * 3; d = address(this); }
  function s() external view returns (uint) { return a + b; }
  function t() external view returns (uint) { return a * 7 - b; }
  function u() external view returns (address) { return d; }
}
contract Makes { D d; function make() external returns (address, address) { d = new D(L.f(5)); return (address(new I(7)), address(new None())); } }
contract Constructs { D immutable d; bytes code; constructor() { d = new D(3); new I(M.g(4)); code = type(Makes).runtimeCode; } function h() external view returns (uint) { return d.g(); } }
contract Both { D d; constructor() { d = new D(1); new Makes(); } function again() external { d = new D(2); new Constructs(); new None(); } }
contract Deep { constructor() { new Both(); } function f() external returns (address) { return address(new Both()); } }
contract Deeper { I i; Deep d; constructor() { i = new I(2); } function f() external { d = new Deep(); } }
contract Runtime {
  function r() external pure returns (bytes memory, bytes memory) { return (type(Makes).runtimeCode, type(Twin).runtimeCode); }
  function q() external pure returns (bytes memory) { return type(D).runtimeCode; }
  function p() external pure returns (bytes memory) { return bytes.concat(type(D).creationCode, type(Twin).creationCode); }
}
contract RuntimeOnly { bytes b; constructor() { b = type(Twin).runtimeCode; b = type(Makes).runtimeCode; new Twin(); } }
contract Equal { function f(bool b) external { if (b) new Empty(); new Same(); new Empty(); } }
contract Unused { function f() external { if (false) new D(1); } }
contract Unlinked { function f() external returns (uint) { new Makes(); return M.g(new Makes().make.selector.length); } }
contract Reverts { error X(); fallback() external { revert X(); } }`;

const SETTINGS: readonly JsonObject[] = [
  {},
  { optimizer: { enabled: true } },
  { optimizer: { enabled: true, runs: 1 } },
  { optimizer: { enabled: true, runs: 1_000_000 } },
  { optimizer: { enabled: false, details: { yul: true } } },
  { optimizer: { enabled: true, details: { yul: false } } },
  { optimizer: { enabled: true, details: { yul: true, yulDetails: { optimizerSteps: 'u:' } } } },
  { optimizer: { enabled: true }, evmVersion: 'paris' },
  { evmVersion: 'paris' },
  { optimizer: { enabled: true }, evmVersion: 'london' },
  { optimizer: { enabled: true }, metadata: { appendCBOR: false } },
  { optimizer: { enabled: true }, debug: { debugInfo: [] } },
  { optimizer: { enabled: true }, debug: { debugInfo: ['ast-id'] } },
  { optimizer: { enabled: true }, debug: { debugInfo: ['location', 'snippet'], revertStrings: 'debug' } },
  { optimizer: { enabled: true }, libraries: { 'a.sol': { L: `0x${'ab'.repeat(20)}` } } },
  { libraries: { 'a.sol': { L: `0x${'ab'.repeat(20)}`, M: `0x${'cd'.repeat(20)}` } } },
];

test.each(SETTINGS)('contracts that embed each other: %j', (settings) => {
  const objects = expectObjectsLinked(compileSolidity('0.8.28', { 'a.sol': SOURCE }, settings));
  expect(objects.runs).toBe(objects.count);
});

describe.each(RELEASES)('solc %s', (release) => {
  test.each([true, false])('contracts that embed each other, optimizer %s', (enabled) => {
    expectObjectsLinked(compileSolidity(release, { 'a.sol': SOURCE }, { optimizer: { enabled } }));
  });
});
