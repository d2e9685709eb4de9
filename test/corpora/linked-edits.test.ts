/** Real projects, edited: what changes in the inputs of the Yul runs. */
import { afterAll, describe, expect, test } from 'vitest';
import {
  openZeppelin,
  SLICES,
  type StandardJsonInput,
  slice,
  solady,
  uniswapV4Core,
} from '../support/corpora.ts';
import { closeCompilers } from '../support/engine.ts';
import { respacedInput } from '../support/generate/edits.ts';
import { expectSameOutput } from '../support/same-output.ts';
import { wholeRun } from '../support/whole-run.ts';
import { changedIn, recordYulInputs } from '../support/yul-inputs.ts';
import { options } from './linked.ts';

afterAll(closeCompilers);

const NUMBERS = [3, 141, 59, 26, 5, 35, 8, 979, 32, 384, 62, 6, 433];

/** Builds an input and an edited one, and expects of both what one run gives. */
async function recordBoth(release: string, input: StandardJsonInput, edited: object) {
  const before = await recordYulInputs(release, input);
  const after = await recordYulInputs(release, edited);
  expectSameOutput(after.output, wholeRun(release, edited));
  expect(before.output.equals(after.output)).toBe(false);
  expect(before.inputs.size).toBeGreaterThan(3);
  return { before, after };
}

describe('other comments and white space change nothing', () => {
  test.each<[string, string, () => StandardJsonInput]>([
    ['openZeppelin', '0.8.30', () => slice(openZeppelin(options), SLICES.openZeppelinGovernance)],
    ['solady', '0.8.28', () => slice(solady({ ...options, release: '0.8.28' }), SLICES.soladyFactories)],
    ['uniswap', '0.8.37', () => slice(uniswapV4Core(options), SLICES.uniswapRouter)],
  ])('%s with solc %s', async (_, release, project) => {
    const input = project();
    const { before, after } = await recordBoth(release, input, respacedInput(input, NUMBERS));
    expect(changedIn(after, before)).toEqual([]);
  });
});

test('a body of a contract changes its own run, and not that of the contract that creates it', async () => {
  const input = slice(openZeppelin(options), SLICES.openZeppelinProxy);
  const [name = ''] = Object.keys(input.sources).filter((source) => source.endsWith('/ProxyAdmin.sol'));
  const content = input.sources[name]?.content ?? '';
  const other = content.replace('= "5.0.0"', '= "5.0.0, and a text that takes more than one word of memory"');
  expect(other).not.toBe(content);
  const edited = { ...input, sources: { ...input.sources, [name]: { content: other } } };
  const { before, after } = await recordBoth('0.8.34', input, edited);
  const changed = changedIn(after, before).map((object) => object.replace(/_\d+$/, ''));
  expect(changed).toEqual(['ProxyAdmin']);
});
