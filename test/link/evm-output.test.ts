import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evmOutput, LINKED_OUTPUTS } from '../../src/link/evm-output.ts';
import { withAddresses } from '../../src/link/linked-code.ts';
import { covers } from '../../src/standard-json/outputs.ts';
import { Objects } from './objects.ts';
import { compileSolidity, opcodesOf, outputOf, RELEASES, type Solidity } from './solidity.ts';

const TEXTS = {
  'b.sol':
    'library L { function f(uint a) external pure returns (uint) { return a + 1; } } library M { function g(uint a) external pure returns (uint) { return a + 2; } }',
  'a.sol': `import "b.sol"; library L2 { function h(uint a) external pure returns (uint) { return a * 3; } }
    contract D { uint immutable i = 5; uint immutable j = 7; function f(uint a) external returns (uint) { return L.f(a + i) + L2.h(M.g(a + j)) + i; } }
    contract C { constructor() { new D(); L2.h(4); } function c() external returns (D) { L.f(3); L2.h(3); L.f(4); return new D(); } }
    interface I { function f() external; } abstract contract N { function n() external virtual; }`,
};

const LIBRARIES = { 'b.sol': { L: `0x${'ab'.repeat(20)}` } };

/** The member `evm` of each contract's output, where there is one. */
function printed(release: string, selectors: readonly string[], libraries: object): Record<string, unknown> {
  const sources = Object.fromEntries(Object.entries(TEXTS).map(([name, content]) => [name, { content }]));
  const settings = { viaIR: true, libraries, outputSelection: { '*': { '*': selectors } } };
  const { contracts = {} } = outputOf(release, { language: 'Solidity', sources, settings });
  const list = Object.entries(contracts).flatMap(([file, ofFile]) =>
    Object.entries(ofFile).map(([name, { evm }]) => [`${file}:${name}`, evm] as const),
  );
  return Object.fromEntries(list);
}

interface Case {
  readonly libraries: object;
  readonly solidity: Solidity;
  readonly objects: Objects;
}

const NAMES = ['a.sol:C', 'a.sol:D', 'a.sol:L2', 'b.sol:L', 'b.sol:M'];

describe.each(RELEASES)('solc %s', (release) => {
  test('whatever is selected', () => {
    const cases = [{}, LIBRARIES].map((libraries): Case => {
      const solidity = compileSolidity(release, TEXTS, { libraries });
      return { libraries, solidity, objects: new Objects(solidity) };
    });
    const selectors = fc.uniqueArray(fc.constantFrom(...LINKED_OUTPUTS), { minLength: 1, maxLength: 4 });
    const expectAlike = (selected: readonly string[], { libraries, solidity, objects }: Case): void => {
      const expected = printed(release, selected, libraries);
      const wants = (output: string): boolean =>
        selected.some((selector) => covers(selector, output, release));
      for (const name of NAMES) {
        const contract = withAddresses(objects.link(name), solidity.settings.libraries);
        expect(evmOutput(contract, wants, opcodesOf(solidity)), `${name} ${selected}`).toEqual(
          expected[name],
        );
      }
      for (const name of ['a.sol:I', 'a.sol:N']) {
        expect(evmOutput(undefined, wants, undefined), `${name} ${selected}`).toEqual(expected[name]);
      }
    };
    for (const one of cases) expectAlike(['evm.bytecode', 'evm.deployedBytecode'], one);
    fc.assert(fc.property(selectors, fc.constantFrom(...cases), expectAlike), { numRuns: 12, seed: 3 });
  });

  test('nothing is selected', () => {
    const objects = new Objects(compileSolidity(release, TEXTS));
    expect(evmOutput(objects.link('a.sol:C'), () => false, undefined)).toBeUndefined();
    expect(evmOutput(undefined, () => false, undefined)).toBeUndefined();
  });
});
