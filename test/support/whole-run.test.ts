import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import { uniswapV4Core } from './corpora.ts';
import { RELEASES } from './generate/releases.ts';
import { errorsOf, type SolcOutput } from './solc-output.ts';
import { fullVersion, wholeRun } from './whole-run.ts';

const require = createRequire(import.meta.url);

const INPUT = {
  language: 'Solidity',
  sources: { 'a.sol': { content: 'contract A {} /* größer 😀 */' } },
  settings: { outputSelection: { '*': { '*': ['*'], '': ['ast'] } } },
};
const IMPORTING = {
  language: 'Solidity',
  sources: { 'a.sol': { content: 'import "b.sol"; contract A is B {}' } },
  settings: { outputSelection: { '*': { '*': ['abi'] } } },
};

function parse(output: Buffer): SolcOutput {
  return JSON.parse(output.toString());
}

describe('one whole run', () => {
  test.each(RELEASES)('of %s gives the text that the package of that release gives', (release) => {
    const name = release === '0.8.37' ? 'solc' : `solc-${release}`;
    const packaged: string = require(name).compile(JSON.stringify(INPUT));
    expect(wholeRun(release, INPUT, { fresh: true }).toString()).toBe(packaged);
    expect(fullVersion(release)).toContain(`${release}+commit.`);
  });

  test('takes exact bytes, and is the same each time', () => {
    const bytes = Buffer.from(JSON.stringify(INPUT));
    const runs = [bytes, INPUT, INPUT].map((input) => wholeRun('0.8.28', input, { fresh: true }));
    expect(runs.map((output) => output.equals(wholeRun('0.8.28', INPUT)))).toEqual([true, true, true]);
  });

  test('asks for imports that the input does not hold', () => {
    const asked: string[] = [];
    const imports = (name: string) => {
      asked.push(name);
      return 'contract B {}';
    };
    const found = parse(wholeRun('0.8.28', IMPORTING, { imports }));
    expect(asked).toEqual(['b.sol']);
    expect(Object.keys(found.contracts ?? {})).toEqual(['a.sol', 'b.sol']);
  });

  test('says why an import is missing', () => {
    const imports = () => ({ error: 'gone fishing' });
    expect(errorsOf(parse(wholeRun('0.8.28', IMPORTING, { imports }))).join()).toContain('gone fishing');
    expect(errorsOf(parse(wholeRun('0.8.28', IMPORTING))).join()).toContain('"b.sol" not found');
  });

  test('takes an input beyond 1.2 MB', () => {
    const outputSelection = { 'src/ERC6909.sol': { '*': ['abi'] } };
    const input = uniswapV4Core({ outputSelection });
    expect(JSON.stringify(input).length).toBeGreaterThan(1_500_000);
    expect(errorsOf(parse(wholeRun('0.8.28', input, { fresh: true })))).toEqual([]);
  });

  test('of a release that is not installed is refused', () => {
    expect(() => wholeRun('0.8.99', INPUT)).toThrow('solc 0.8.99 is not among');
  });
});
