import { expect, test } from 'vitest';
import { type Definition, Functions } from '../../src/graph/reachable-functions.ts';
import { outlineSource } from '../../src/sources/outline.ts';

/** Counts how often it is asked for something. */
class CountingSet<Item> extends Set<Item> {
  asked = 0;

  override has(item: Item): boolean {
    this.asked++;
    return super.has(item);
  }

  override *[Symbol.iterator](): SetIterator<Item> {
    for (const item of super.values()) {
      this.asked++;
      yield item;
    }
  }
}

/** Contracts whose functions have the same names, and the work of weighing one of them. */
function weighOneOf(count: number): { readonly weight: number; readonly asked: number } {
  const definitions = Array.from({ length: count }, (_, id): Definition => {
    const text = `contract C${id} { function sum() public { add(); } function add() internal { } }`;
    const contract = outlineSource(Buffer.from(text)).contracts[0];
    if (contract === undefined) throw new Error('no contract is found');
    return { source: `C${id}.sol`, code: contract, contract, inlined: [] };
  });
  const code = new CountingSet(definitions.slice(0, 1));
  return { weight: new Functions(definitions).weigh(code, code), asked: code.asked };
}

test('a contract is weighed without looking at functions of the same name in other contracts', () => {
  const few = weighOneOf(2);
  expect(few.weight).toBeGreaterThan(0);
  expect(weighOneOf(200)).toEqual(few);
});
