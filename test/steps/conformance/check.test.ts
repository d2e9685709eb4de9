import { afterAll, describe, expect, test } from 'vitest';
import { checkCompiler, readConformanceSet } from '../../../src/steps/conformance/check.ts';
import { sourcesOf } from '../../../src/steps/conformance/constructions.ts';
import type { Context } from '../../../src/steps/context.ts';
import { type Alteration, unknownCompiler } from '../../support/altered-compiler.ts';
import { closeCompilers, compilerOf, contextFor } from '../../support/engine.ts';

afterAll(closeCompilers);

const PROCESSES = 2;

/** A release as if nobody knew it. */
async function unknown(release: string, alter?: Alteration): Promise<Context> {
  return { ...(await contextFor(release)), compiler: unknownCompiler(await compilerOf(release), alter) };
}

test.each(['0.8.28', '0.8.30', '0.8.34', '0.8.37'])('solc %s conforms', async (release) => {
  expect(await checkCompiler(await readConformanceSet(), PROCESSES, await unknown(release))).toEqual({
    kind: 'conforms',
  });
});

describe('solc 0.8.26 does not', () => {
  test('layouts differ', async () => {
    const set = await readConformanceSet();
    expect(await checkCompiler({ ...set, variations: [] }, PROCESSES, await unknown('0.8.26'))).toEqual({
      kind: 'differs',
      reason: expect.stringMatching(/^the layout of .* differs$/),
    });
  });

  test('source maps differ, even if layouts do not count', async () => {
    const set = await readConformanceSet();
    const variations = set.variations.filter(({ name }) => name === 'optimizer off, other settings');
    const only = { ...set, variations, layouts: [] };
    expect(await checkCompiler(only, PROCESSES, await unknown('0.8.26'))).toEqual({
      kind: 'differs',
      reason: expect.stringMatching(/^"\w+" differs in "evm\.\w+\.sourceMap"/),
    });
  });
});

test('a compiler that cannot compile the set does not, and it is told why', async () => {
  const set = await readConformanceSet();
  expect(await checkCompiler({ ...set, layouts: [] }, PROCESSES, await unknown('0.8.20'))).toMatchObject({
    kind: 'differs',
    reason: expect.stringMatching(/^the set cannot be compiled: /),
  });
  expect(await checkCompiler(set, PROCESSES, await unknown('0.6.12'))).toMatchObject({ kind: 'differs' });
});

/** Ways in which what a Yul run prints of an object can be wrong. Each changes one thing. */
const ALTERATIONS: readonly (readonly [name: string, alter: (output: string) => string])[] = [
  [
    'a position',
    (output) =>
      output.replace(
        /"sourceMap":"(\d+):(\d+)/,
        (_, start, length) => `"sourceMap":"${start}:${Number(length) + 1}`,
      ),
  ],
  [
    'an instruction',
    (output) =>
      output.replace(/"object":"(6080604052|60a0604052|60c0604052)?(..)/, (text) => `${text.slice(0, -2)}01`),
  ],
  ['the listing', (output) => output.replace('codecopy', 'copycode')],
  [
    'what stands for the metadata, in the listing and in the code',
    (output) => {
      const [, metadata = ''] = /auxdata: 0x(e{20,})/.exec(output) ?? [];
      return output.replaceAll(metadata, metadata.replace(/.$/, 'd'));
    },
  ],
];

describe.each(ALTERATIONS)('a compiler that prints something else in a Yul run: %s', (_, alter) => {
  test('is told from a right one, for each construction', async () => {
    const set = await readConformanceSet();
    const variations = set.variations.filter(({ name }) => name === 'optimizer on');
    let altered = '';
    const context = await unknown('0.8.37', (output, input) => {
      const [, name] = /^\{"language":"Yul".*?object \\"(\w+)_\d+\\" \{/.exec(input) ?? [];
      return name === altered ? alter(output) : output;
    });
    const sources = variations.flatMap((variation) => [...sourcesOf(set.constructions, variation).values()]);
    const names = sources.flatMap((text) =>
      [...text.matchAll(/^(?:contract|library) (\w+)/gm)].map(([, name = '']) => name),
    );
    expect(names.length).toBeGreaterThan(35);
    for (altered of names) {
      const found = await checkCompiler({ ...set, variations, layouts: [] }, PROCESSES, context);
      expect(found, altered).toMatchObject({
        kind: 'differs',
        reason: expect.stringContaining(`"${altered}"`),
      });
    }
    altered = '';
    expect(await checkCompiler({ ...set, variations, layouts: [] }, PROCESSES, context)).toEqual({
      kind: 'conforms',
    });
  });
});
