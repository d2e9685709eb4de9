import * as v from 'valibot';
import { expect, test } from 'vitest';
import { ContractObjectSchema, embeddedIn } from '../../src/link/contract-object.ts';
import { Objects } from './objects.ts';
import { compileSolidity } from './solidity.ts';

const SOURCE = `
library L { function f(uint a) external pure returns (uint) { return a + 1; } }
contract D { function f() external { } }
contract E { function f() external { } }
contract C { uint immutable i; constructor() { i = L.f(2); new D(); } function f() external returns (uint) { new D(); new E(); return i; } }`;

const objects = new Objects(compileSolidity('0.8.37', { 'a.sol': SOURCE }, { optimizer: { enabled: true } }));
const object = objects.object('a.sol:C');
const accepts = (value: unknown): boolean => v.is(ContractObjectSchema, value);

test('an object comes back from disk as it was', () => {
  expect(v.parse(ContractObjectSchema, JSON.parse(JSON.stringify(object)))).toEqual(object);
});

test('the contracts that it embeds, each once', () => {
  expect(embeddedIn(object).sort()).toEqual([objects.ir('a.sol:D').name, objects.ir('a.sol:E').name].sort());
  expect(embeddedIn(objects.object('a.sol:D'))).toEqual([]);
});

test.each([
  ['items', 'zz'],
  ['items', '0'],
  ['items', 'L-1;'],
  ['data', ['0']],
  ['data', 'ab'],
  ['auxdata', 'AB'],
  ['subs', ['']],
  ['subs', [1]],
  ['embedded', [{ sub: -1, kind: 'bytecode' }]],
  ['embedded', [{ sub: 0.5, kind: 'bytecode' }]],
  ['embedded', [{ sub: 0, kind: 'both' }]],
  ['sourceMap', null],
  ['functions', { f: { tag: -1, id: 1, parameterSlots: 0, returnSlots: 0 } }],
  ['functions', { f: { tag: 1 } }],
])('refuses %s of %j', (key, value) => {
  expect(accepts(object)).toBe(true);
  expect(accepts({ ...object, bytecode: { ...object.bytecode, [key]: value } })).toBe(false);
});

test.each([
  ['name', ''],
  ['libraries', [{ placeholder: '__$12$__', file: 'a', library: 'L' }]],
  ['immutables', [5]],
  ['deployedBytecode', undefined],
])('refuses %s of %j', (key, value) => {
  expect(accepts({ ...object, [key]: value })).toBe(false);
});
