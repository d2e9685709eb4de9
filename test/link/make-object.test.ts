import { describe, expect, test } from 'vitest';
import { makeObject } from '../../src/link/make-object.ts';
import type { PrintedObject } from '../../src/link/object-run.ts';
import { isRefused } from '../../src/link/refused.ts';
import { Objects } from './objects.ts';
import { compileSolidity } from './solidity.ts';

const SOURCE = `
library L { function f(uint a) external pure returns (uint) { return a + 1; } }
contract D { uint immutable a; constructor(uint b) { a = b; } function f() external view returns (uint) { return L.f(a); } }
contract E { function e() external { } }
contract C { uint immutable i; constructor() { i = L.f(2); new D(1); } function g() external returns (bytes memory) { new D(i); return type(E).runtimeCode; } }`;

const solidity = compileSolidity('0.8.28', { 'a.sol': SOURCE }, { optimizer: { enabled: true } });
const objects = new Objects(solidity);
const [ir, printed] = [objects.ir('a.sol:C'), objects.printed('a.sol:C')];

function reasonOf(changed: PrintedObject, evmVersion?: string): string | undefined {
  const object = makeObject(ir, changed, evmVersion);
  return isRefused(object) ? object.reason : undefined;
}

/** A printed text with one occurrence of something replaced. */
function replaced(text: string, from: string | RegExp, to: string): string {
  const changed = text.replace(from, to);
  expect(changed).not.toBe(text);
  return changed;
}

test('an object knows the contracts that it embeds, its immutables and libraries', () => {
  const { name, libraries, immutables, bytecode, deployedBytecode } = objects.object('a.sol:C');
  expect(reasonOf(printed)).toBeUndefined();
  expect(name).toMatch(/^C_\d+$/);
  expect(libraries.map(({ file, library }) => [file, library])).toEqual([['a.sol', 'L']]);
  expect(immutables).toEqual(ir.immutables);
  const nameOf = (id: string): string => objects.ir(`a.sol:${id}`).name;
  expect(bytecode.subs).toEqual([null, nameOf('D')]);
  expect(bytecode.embedded).toEqual([
    { sub: 0, kind: 'bytecode' },
    { sub: 1, kind: 'bytecode' },
  ]);
  expect([...deployedBytecode.subs].sort()).toEqual([nameOf('D'), nameOf('E')].sort());
  expect(deployedBytecode.embedded).toEqual([
    { sub: deployedBytecode.subs.indexOf(nameOf('D')), kind: 'bytecode' },
    { sub: deployedBytecode.subs.indexOf(nameOf('E')), kind: 'deployedBytecode' },
  ]);
});

describe('refuses what the layout does not give', () => {
  const { hex } = printed.bytecode.code;
  const withCode = (kind: 'bytecode' | 'deployedBytecode', hex: string): PrintedObject => ({
    ...printed,
    [kind]: { ...printed[kind], code: { ...printed[kind].code, hex } },
  });

  test.each([
    ['another byte', withCode('bytecode', replaced(hex, '80', '81'))],
    ['a byte more', withCode('bytecode', `${hex}00`)],
    ['a byte less', withCode('bytecode', hex.slice(0, -2))],
    [
      'another byte of the deployed code',
      withCode('deployedBytecode', replaced(printed.deployedBytecode.code.hex, '80', '81')),
    ],
    [
      'a reference more',
      {
        ...printed,
        bytecode: {
          ...printed.bytecode,
          code: {
            hex,
            references: [...printed.bytecode.code.references, { start: 0, file: 'a.sol', library: 'L' }],
          },
        },
      },
    ],
  ])('%s', (_, changed) => {
    expect(reasonOf(changed)).toBe('its layout does not give what solc printed');
  });

  test('zeros of another EVM version', () => {
    expect(reasonOf(printed, 'london')).toBe('its layout does not give what solc printed');
  });

  test.each([
    [
      'an instruction of another name',
      /\bcodecopy\b/,
      'extcodecopy',
      'its layout does not give what solc printed',
    ],
    ['a push of another number', '0x40', '0x41', 'its layout does not give what solc printed'],
    ['a line less', /\n {2}codecopy\n/, '\n', 'its layout does not give what solc printed'],
    ['a tag that is nowhere', /\btag_\d+(?=[,)])/, 'tag_999', 'its code refers to something unknown'],
    [
      'a library that is nowhere',
      /linkerSymbol\("\w{8}/,
      'linkerSymbol("00000000',
      'its code refers to something unknown',
    ],
    [
      'a sub-assembly that is nowhere',
      /dataSize\(sub_0\)/,
      'dataSize(sub_7)',
      'its code refers to unknown code',
    ],
    [
      'a placeholder that is none',
      /auxdata: 0x0000000\d/,
      'auxdata: 0x12345678',
      'its assembly embeds unknown code',
    ],
    [
      'an immutable that is nowhere',
      /\bimmutable\("0x\w{8}/,
      'immutable("0x12345678',
      'it reads an unknown immutable',
    ],
    ['other metadata', /auxdata: 0xee/, 'auxdata: 0xef', 'its assembly ends with unknown data'],
    ['no metadata', /auxdata: 0xe+/, '', 'its assembly'],
    ['an unknown line', /\n {2}codecopy\n/, '\n  copycode\n', 'its assembly has an unknown line'],
  ])('%s', (_, from, to, reason) => {
    expect(reasonOf({ ...printed, assembly: replaced(printed.assembly, from, to) })).toContain(reason);
  });

  test.each(['bytecode', 'deployedBytecode'] as const)(
    'a source range that the run was not given: %s',
    (kind) => {
      const sourceMap = printed[kind].sourceMap.replace(/^\d+/, '99999');
      expect(reasonOf({ ...printed, [kind]: { ...printed[kind], sourceMap } })).toBe(
        'its source map has an unknown range',
      );
    },
  );

  test('a function that begins where no jump leads', () => {
    const functionDebugData = { f: { entryPoint: 1, id: 5, parameterSlots: 0, returnSlots: 0 } };
    const changed = { ...printed, bytecode: { ...printed.bytecode, functionDebugData } };
    expect(reasonOf(changed)).toBe('one of its functions does not begin at a jump target');
  });
});
