import { describe, expect, test } from 'vitest';
import { type IrFamily, type IrObject, type Piece, readIr } from '../../src/link/ir-object.ts';
import { YUL_SOURCE } from '../../src/link/positions.ts';
import { isRefused } from '../../src/link/refused.ts';
import { expectDone } from './objects.ts';
import { compileSolidity, RELEASES, type Solidity } from './solidity.ts';

const SOURCE = `
/* ö */ contract A { uint immutable i = 5; uint immutable j = 6; uint immutable unread = 7; function f() external view returns (uint) { return i + j + i; } }
contract B { uint x; function f() external { x++; } }
contract C { A a = new A(); function g() external returns (bytes memory) { a = new A(); return type(B).runtimeCode; } }
contract D { constructor() { new C(); } function h() external pure returns (bytes memory) { return bytes.concat(type(B).creationCode, type(C).creationCode); } }
library L { function l() external pure returns (uint) { return 1; } }
contract E { bytes code = type(L).runtimeCode; }
contract F { function f() external returns (bytes memory) { new A(); return type(B).runtimeCode; } }
interface I { } abstract contract N { }`;

/** A contract's `ir`, and the name of its object. */
function contract(solidity: Solidity, name: string): { readonly ir: string; readonly object: string } {
  const ir = solidity.contracts.get(`a.sol:${name}`)?.ir ?? '';
  return { ir, object: /object "(\w+)"/.exec(ir)?.[1] ?? '' };
}

function dependenciesIn(pieces: readonly Piece[]): string[] {
  return pieces.flatMap((piece) => (typeof piece === 'string' ? [] : [piece.dependency]));
}

describe.each(RELEASES)('solc %s', (release) => {
  const solidity = compileSolidity(release, { 'a.sol': SOURCE });
  const readText = (text: string): IrFamily => expectDone(readIr(text));
  const read = (name: string): IrFamily => readText(contract(solidity, name).ir);
  const [a, b, c, d, l] = ['A', 'B', 'C', 'D', 'L'].map((name) => contract(solidity, name).object);

  test('objects and what they embed', () => {
    const none = { creationDependencies: [], deployedDependencies: [], runtimeCodeOf: new Set() };
    expect(read('A').object).toMatchObject({ name: a, ...none });
    expect(read('B').object).toMatchObject({ name: b, ...none });
    expect(read('C').object).toMatchObject({
      name: c,
      creationDependencies: [a],
      deployedDependencies: expect.arrayContaining([a, b]),
      runtimeCodeOf: new Set([b]),
    });
    expect(read('D').object).toMatchObject({
      name: d,
      creationDependencies: [c],
      deployedDependencies: expect.arrayContaining([b, c]),
      runtimeCodeOf: new Set(),
    });
    expect(read('E').object).toMatchObject({ creationDependencies: [l], runtimeCodeOf: new Set([l]) });
  });

  test('immutables that the deployed code reads', () => {
    expect(read('A').object.immutables).toHaveLength(2);
    expect(read('C').object.immutables).toEqual([]);
    expect(read('L').object.immutables).toEqual(['library_deploy_address']);
  });

  test('places of the definitions', () => {
    for (const name of ['A', 'B', 'C', 'D', 'E']) {
      const { definition } = read(name).object;
      const text = Buffer.from(SOURCE).subarray(definition?.start, definition?.end).toString();
      expect(text).toMatch(new RegExp(`^contract ${name} \\{.*\\}$`));
      expect(definition?.source).toBe(0);
    }
    const without = compileSolidity(release, { 'a.sol': SOURCE }, { debug: { debugInfo: [] } });
    expect(readText(contract(without, 'A').ir).object.definition).toBeUndefined();
  });

  test('nested objects are those that their contracts have, however deep', () => {
    const { nested, object } = read('D');
    expect([...nested.keys()].sort()).toEqual([a, b, c].sort());
    expect(nested.has(object.name)).toBe(false);
    for (const name of ['A', 'B', 'C']) {
      const direct = read(name).object;
      const inner = readText(nested.get(direct.name) ?? '').object;
      expect(inner).toEqual(direct);
    }
  });

  test('the pieces are the text', () => {
    const { object, nested } = read('D');
    const fill = (pieces: readonly Piece[], { ranges, metadata }: IrObject): string =>
      pieces
        .map((piece) => {
          if (typeof piece !== 'string') {
            const text = nested.get(piece.dependency) ?? '';
            return text.slice(text.indexOf('object "'));
          }
          const named = piece.replace(/@src 0:(\d+):\1/g, (_, number) => {
            const { source, start, length } = ranges[number] ?? { source: -1, start: -1, length: -1 };
            return `@src ${source}:${start}:${start + length}`;
          });
          return named.replace(/hex"e+"/, `hex"${metadata}"`);
        })
        .join('');
    const bare = (text: string): string =>
      text
        .replace(/\/\/\/ @use-src .*/g, '')
        .replace(/(@src \S+).*/g, '$1')
        .replace(/\s+/g, '');
    const whole = bare(contract(solidity, 'D').ir);
    const deployed = fill(object.deployedText, object);
    const constructed = fill([{ dependency: c ?? '' }], object);
    const [before = '', after = ''] = whole.split(bare(deployed));
    expect(before).toBe(bare(fill([object.head], object)));
    expect(after.replace(bare(constructed), '')).toBe(bare(fill([object.rest], object)));
    expect(deployed.startsWith(`object "${d}_deployed" {`) && deployed.endsWith('}')).toBe(true);
    expect(dependenciesIn(object.deployedText).sort()).toEqual([b, c].sort());
    const own = object.deployedText.filter((piece) => typeof piece === 'string').join('');
    expect(object.size).toBe(object.head.length + own.length + object.rest.length);
    expect(object.head.startsWith(`/// @use-src 0:"${YUL_SOURCE}"\nobject "${d}" {\n`)).toBe(true);
  });
});

describe('refuses', () => {
  const solidity = compileSolidity('0.8.28', { 'a.sol': SOURCE });
  // What it embeds comes before its own metadata.
  const { ir, object } = contract(solidity, 'F');
  const a = contract(solidity, 'A').object;
  const read = (text: string): unknown => readIr(text);

  test.each([
    ['data that is not there', (text: string) => text.replace(/datasize\("A_\d+"\)/, 'datasize("Other_1")')],
    ['the metadata', (text: string) => text.replace(/dataoffset\("A_\d+"\)/, 'dataoffset(".metadata")')],
    [
      'an object within a dependency that is not its deployed one',
      (text: string) => text.replace(/B_\d+\.B_\d+_deployed/, `${a}.Other`),
    ],
    ['an object that is not that of a contract', (text: string) => text.replaceAll(object, 'C')],
    ['no deployed object', (text: string) => text.replaceAll('_deployed"', '_other"')],
    ['a dependency without a deployed object', (text: string) => text.replaceAll(`"${a}_deployed"`, '"x"')],
    [
      'a dependency whose sources are not named',
      (text: string) => text.replaceAll(/\/\/\/ @use-src .*\n(?=\s+object "A_\d+")/g, ''),
    ],
    ['a comment that is not understood', (text: string) => text.replace('/// @src ', '/// @other ')],
    [
      'data that is not the metadata',
      (text: string) => replaceLast(text, 'data ".metadata"', 'data "other"'),
    ],
    ['two metadata', (text: string) => replaceLast(text, 'data ', 'data ".metadata" hex"00" data ')],
    ['metadata in another form', (text: string) => replaceLast(text, 'hex"', '"')],
    ['metadata of half bytes', (text: string) => replaceLast(text, 'hex"', 'hex"0')],
    ['a range that ends before it begins', (text: string) => text.replace(/@src 0:\d+:\d+/, '@src 0:7:6')],
    ['half a text', (text: string) => text.slice(0, text.length / 2)],
  ])('%s', (_, change) => {
    expect(isRefused(read(ir))).toBe(false);
    const changed = change(ir);
    expect(changed).not.toBe(ir);
    expect(isRefused(read(changed))).toBe(true);
  });
});

function replaceLast(text: string, from: string, to: string): string {
  const at = text.lastIndexOf(from);
  return text.slice(0, at) + to + text.slice(at + from.length);
}
