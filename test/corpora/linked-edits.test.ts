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
import { buildStored, temporaryStore } from '../support/stored.ts';
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

/** Other comments in all sources, the licence and documentation among them. */
function commented(input: StandardJsonInput): StandardJsonInput {
  const sources = Object.entries(input.sources).map(([name, { content }]) => [
    name,
    {
      content: `// first\n${content.replaceAll(/^(\s*(?:\/\/\/|\*) @(?:notice|dev)) /gm, '$1 edited ')}\n/* last */`,
    },
  ]);
  return { ...input, sources: Object.fromEntries(sources) };
}

describe('after an edit of comments no code is generated', () => {
  test.each<[string, string, () => StandardJsonInput]>([
    ['openZeppelin', '0.8.30', () => slice(openZeppelin(options), SLICES.openZeppelinGovernance)],
    ['solady', '0.8.28', () => slice(solady({ ...options, release: '0.8.28' }), SLICES.soladyFactories)],
    ['uniswap', '0.8.37', () => slice(uniswapV4Core(options), SLICES.uniswapRouter)],
  ])('%s with solc %s', async (_, release, project) => {
    const store = temporaryStore();
    const [input, edited] = [project(), commented(project())];
    const options = { store, strategy: 'linked' } as const;
    const before = await buildStored(release, input, options);
    const after = await buildStored(release, edited, options);
    expectSameOutput(after.output, wholeRun(release, edited));
    expect(after.output.equals(before.output)).toBe(false);
    expect(before.compiled.length).toBeGreaterThan(4);
    expect(after.compiled).toEqual(['IR run 0']);
    // Analysis alone: what a run printed of contracts is in the store.
    expect(after.known.length).toBeGreaterThan(3);
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
