import { afterAll, describe, expect, test } from 'vitest';
import type { Compiler } from '../../../src/compilers/compiler.ts';
import { known } from '../../../src/link/parts.ts';
import { checkCompiler, readConformanceSet } from '../../../src/steps/conformance/check.ts';
import { sourcesOf } from '../../../src/steps/conformance/constructions.ts';
import type { Context } from '../../../src/steps/context.ts';
import { type Alteration, unknownCompiler } from '../../support/altered-compiler.ts';
import { closeCompilers, compilerOf, contextFor } from '../../support/engine.ts';

afterAll(closeCompilers);

const PROCESSES = 2;

const remembered = new Map<string, Promise<Compiler>>();

/** A release as if nobody knew it. Everything is asked of it once, whatever number of tests asks it. */
async function unknown(release: string, alter?: Alteration): Promise<Context> {
  const right = remembered.get(release) ?? compilerOf(release).then((compiler) => unknownCompiler(compiler));
  remembered.set(release, right);
  return { ...(await contextFor(release)), compiler: unknownCompiler(await right, alter) };
}

test.each(['0.8.28', '0.8.37'])('solc %s conforms', async (release) => {
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

const set = await readConformanceSet();
const variations = set.variations.filter(({ name }) => name === 'optimizer on');
const names = variations
  .flatMap((variation) => [...sourcesOf(set.constructions, variation).values()])
  .flatMap((text) => [...text.matchAll(/^(?:contract|library) (\w+)/gm)].map(([, name = '']) => name));

test('the set has many constructions', () => expect(names.length).toBeGreaterThan(35));

// Each construction in one way, and each way at many constructions: all of all take minutes.
test.each(
  names.map((name, index) => {
    const [way, alter] = known(ALTERATIONS[index % ALTERATIONS.length]);
    return { name, way, alter };
  }),
)('a compiler that prints something else for $name is told: $way', async ({ name, alter }) => {
  let isAltered = false;
  const context = await unknown('0.8.37', (output, input) => {
    const [, object] = /^\{"language":"Yul".*?object \\"(\w+)_\d+\\" \{/.exec(input) ?? [];
    if (object !== name) return output;
    const printed = alter(output);
    isAltered ||= printed !== output;
    return printed;
  });
  expect(await checkCompiler({ ...set, variations, layouts: [] }, PROCESSES, context)).toMatchObject({
    kind: 'differs',
    reason: expect.stringContaining(`"${name}"`),
  });
  expect(isAltered).toBe(true);
});
