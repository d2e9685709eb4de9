/** A project that is divided, and at which code generation fails: the next build of it is one run. */
import { afterAll, expect, test } from 'vitest';
import { closeCompilers, compilerOf } from '../support/engine.ts';
import { expectSameOutput } from '../support/same-output.ts';
import { buildStored, type StoredBuild, temporaryStore } from '../support/stored.ts';
import { wholeRun } from '../support/whole-run.ts';

afterAll(closeCompilers);

const RELEASE = '0.8.28';

/** Variables that cannot move to memory. */
const VARIABLES = Array.from({ length: 20 }, (_, index) => `v${index}`);
const TOO_DEEP = `function deep() external { ${VARIABLES.map((name) => `uint ${name} = gasleft();`).join(' ')}
  assembly { ${VARIABLES.map((name, slot) => `sstore(${slot}, ${name})`).join(' ')} } }`;

/** Enough work to be worth dividing. */
function workOf(contract: number): string {
  const functions = Array.from(
    { length: 40 },
    (_, index) =>
      `function f${index}(uint[] memory a, string memory b) public returns (bytes32) { return keccak256(abi.encode(a, b, ${contract})); }`,
  );
  return functions.join('\n');
}

function inputOf(extra: string): object {
  const contracts = Array.from({ length: 28 }, (_, index) => [
    `c${index}.sol`,
    { content: `contract C${index} { ${workOf(index)} ${index === 27 ? extra : ''} }` },
  ]);
  const outputSelection = { '*': { '*': ['evm.bytecode.object'] } };
  return {
    language: 'Solidity',
    sources: Object.fromEntries(contracts),
    settings: { optimizer: { enabled: true }, outputSelection },
  };
}

test('one run shows the error, and is all that the next build begins with', async () => {
  const store = temporaryStore();
  // One run is begun early only with a native compiler.
  const compiler = { ...(await compilerOf(RELEASE)), kind: 'native' } as const;
  const build = async (extra: string): Promise<StoredBuild> => {
    const built = await buildStored(RELEASE, inputOf(extra), { store, strategy: 'auto', compiler });
    expectSameOutput(built.output, wholeRun(RELEASE, inputOf(extra)));
    return built;
  };
  const first = await build(TOO_DEEP);
  expect(first.notes).toEqual(['compiling in one run: code generation fails']);
  const second = await build(`${TOO_DEEP} uint edited;`);
  expect(second.phases).toEqual(['one run while planning']);
  // Fixed: the same once more, and then it is divided again.
  expect((await build('')).phases).toEqual(['one run while planning']);
  expect((await build('uint edited;')).compiled).toContain('unit 0');
});
