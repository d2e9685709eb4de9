import { afterAll, expect, test } from 'vitest';
import type { Compiler } from '../../src/compilers/compiler.ts';
import { type LastBuild, lastBuildOf } from '../../src/steps/last-build.ts';
import { RunStore } from '../../src/store/run-store.ts';
import { StoreFolder } from '../../src/store/store-folder.ts';
import { closeCompilers, compilerOf, contextFor, projectOf } from '../support/engine.ts';
import { expectSameOutput } from '../support/same-output.ts';
import { buildStored, temporaryStore } from '../support/stored.ts';
import { wholeRun } from '../support/whole-run.ts';

afterAll(closeCompilers);

const RELEASE = '0.8.28';

function inputOf(content: string, settings: object = {}): object {
  const outputSelection = { '*': { '*': ['abi', 'evm.bytecode.object'] } };
  const sources = { 'a.sol': { content }, 'b.sol': { content: 'contract B { uint y; }' } };
  return { language: 'Solidity', sources, settings: { viaIR: true, outputSelection, ...settings } };
}

/** A compiler that is said to be native, so that one run may be begun early. */
async function native(): Promise<Compiler> {
  return { ...(await compilerOf(RELEASE)), kind: 'native', close: async () => undefined };
}

/** Does something with what is known of the last build of an input, and waits until it is kept. */
async function withLast<Result>(
  store: string,
  input: object,
  use: (last: LastBuild | undefined) => Result,
): Promise<Result> {
  const runStore = new RunStore(new StoreFolder(store), 2 ** 30);
  const context = { ...(await contextFor(RELEASE)), compiler: await native(), store: runStore };
  const result = use(await lastBuildOf(await projectOf(input), context));
  expect(await runStore.settle()).toBeUndefined();
  return result;
}

test('what a build has shown is known of the same sources by name and the same settings', async () => {
  const store = temporaryStore();
  const wasLinked = async (input: object) =>
    (await withLast(store, input, (last) => last?.outcome)) === 'linked';
  await withLast(store, inputOf('contract A { }'), (last) => last?.keep('linked'));
  expect(await wasLinked(inputOf('contract A { uint edited; }'))).toBe(true);
  expect(await wasLinked(inputOf('contract A { }', { optimizer: { enabled: true } }))).toBe(false);
  expect(await wasLinked({ ...inputOf('contract A { }'), sources: { 'c.sol': { content: '' } } })).toBe(
    false,
  );
  await withLast(store, inputOf('contract A { }'), (last) => last?.keep('other'));
  expect(await wasLinked(inputOf('contract A { }'))).toBe(false);
});

test('after a build that was linked, no run is begun early; if that turns out wrong, the next time again', async () => {
  const store = temporaryStore();
  await withLast(store, inputOf('contract A { }'), (last) => last?.keep('linked'));
  const build = async (content: string): Promise<readonly string[]> => {
    const options = { store, strategy: 'auto', compiler: await native() } as const;
    const { output, phases } = await buildStored(RELEASE, inputOf(content), options);
    expectSameOutput(output, wholeRun(RELEASE, inputOf(content)));
    return phases;
  };
  // It is too small to be divided.
  expect(await build('contract A { uint a; }')).not.toContain('one run while planning');
  expect(await build('contract A { uint b; }')).toContain('one run while planning');
});
