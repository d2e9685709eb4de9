import { describe, expect, test } from 'vitest';
import { openZeppelin, openZeppelin3, SLICES, slice, solady, uniswapV4Core } from './corpora.ts';
import { errorsOf, solcOutput } from './solc-output.ts';

/** The analysis of everything, without code generation: enough to see that nothing is missing. */
const outputSelection = { '*': { '*': ['abi'] } };

describe('the real inputs compile', () => {
  test('OpenZeppelin, from 0.8.20 on', () => {
    const input = openZeppelin({ outputSelection });
    expect(Object.keys(input.sources).length).toBe(143);
    expect(errorsOf(solcOutput('0.8.20', input))).toEqual([]);
  });

  test.each(['0.8.20', '0.8.37'])('Solady, as far as %s can', (release) => {
    expect(errorsOf(solcOutput(release, solady({ release, outputSelection })))).toEqual([]);
  });

  test('Uniswap with tests and dependencies', () => {
    const input = uniswapV4Core({ outputSelection });
    expect(Object.keys(input.sources).length).toBe(160);
    expect(errorsOf(solcOutput('0.8.37', input))).toEqual([]);
  });
});

describe('a slice', () => {
  const wholes = {
    openZeppelin3: openZeppelin3(),
    openZeppelin: openZeppelin(),
    solady: solady(),
    uniswap: uniswapV4Core(),
  };

  test.each(Object.entries(SLICES))('%s holds all that its entries import', (name, entries) => {
    const [, whole] = Object.entries(wholes).find(([prefix]) => name.startsWith(prefix)) ?? [];
    if (whole === undefined) throw new Error(`no corpus for ${name}`);
    const part = slice(whole, entries, outputSelection);
    const release = name === 'openZeppelin3' ? '0.7.6' : '0.8.28';
    expect(errorsOf(solcOutput(release, part))).toEqual([]);
    expect(Object.keys(part.sources).length).toBeLessThan(Object.keys(whole.sources).length);
  });

  test('asks for what the whole input asks for', () => {
    const part = slice(wholes.openZeppelin, ['VestingWallet.sol']);
    expect(part.settings).toEqual(wholes.openZeppelin.settings);
    expect(Object.keys(part.sources)).toContain('@openzeppelin/contracts/access/Ownable.sol');
  });

  test('of an unknown or ambiguous source is refused', () => {
    expect(() => slice(wholes.solady, ['Nowhere.sol'])).toThrow('0 sources end in Nowhere.sol');
    expect(() => slice(wholes.solady, ['ERC1967Factory.sol'])).toThrow('2 sources end in');
  });
});
