import { afterAll, describe, expect, test } from 'vitest';
import { memoryBytes } from '../../src/bytes.ts';
import { indexJson } from '../../src/json/index-text.ts';
import { find } from '../../src/json/read.ts';
import { slice } from '../../src/json/write.ts';
import type { Merged } from '../../src/steps/built.ts';
import { verify } from '../../src/steps/verify.ts';
import { failureOf } from '../support/compiler-inputs.ts';
import { closeCompilers, contextFor, projectOf, runEngine } from '../support/engine.ts';

afterAll(closeCompilers);

const RELEASE = '0.8.28';

function inputOf(texts: Readonly<Record<string, string>>): object {
  return {
    language: 'Solidity',
    sources: Object.fromEntries(Object.entries(texts).map(([name, content]) => [name, { content }])),
    settings: {
      outputSelection: {
        '*': { '*': ['abi', 'evm.bytecode', 'metadata', 'evm.methodIdentifiers'], '': ['ast'] },
      },
    },
  };
}

const GOOD = inputOf({
  'a.sol': 'import "b.sol"; contract A is B { B public b = new B(); } interface I { function f() external; }',
  'b.sol': 'import "a.sol"; contract B { uint public x; } library L { function l() public {} }',
  'odd/__proto__.sol': 'contract constructor_ { function f() public { uint unused; } } contract toString { }',
});
const MODES = ['sample', 'full'] as const;

/** The merged output with the bytes at a path changed; the same length, so that offsets stay. */
async function tampered(
  output: Buffer,
  path: readonly string[],
  changed: (text: string) => string,
): Promise<Merged> {
  const node = find(await indexJson(memoryBytes([output]), () => true), ...path.map(step));
  if (node === undefined) throw new Error(`no ${path.join('/')}`);
  const text = changed(output.subarray(node.start, node.end).toString('latin1'));
  const bytes = memoryBytes([
    output.subarray(0, node.start),
    Buffer.from(text, 'latin1'),
    output.subarray(node.end),
  ]);
  const merged = slice(bytes, await indexJson(bytes, () => false));
  return { kind: 'merged', text: merged, diagnostics: [], hasErrors: false };
}

function step(key: string): string | number {
  return /^\d+$/.test(key) ? Number(key) : key;
}

/** Changes one hexadecimal digit. */
function otherDigit(text: string): string {
  return `${text.slice(0, 20)}${text[20] === '0' ? '1' : '0'}${text.slice(21)}`;
}

async function check(
  input: object,
  merged: Merged,
  mode: 'sample' | 'full',
  sourcesMode: 'all' | 'relevant' = 'all',
): Promise<void> {
  await verify(await projectOf(input), merged, { mode, sourcesMode }, await contextFor(RELEASE));
}

describe.each(MODES)('%s', (mode) => {
  test('a good output passes', async () => {
    for (const sourcesMode of ['all', 'relevant'] as const) {
      const { built } = await runEngine(RELEASE, GOOD, { sourcesMode });
      await check(GOOD, built, mode, sourcesMode);
    }
  });

  test('another digit of the bytecode of a source by itself is found', async () => {
    const { output } = await runEngine(RELEASE, GOOD, { sourcesMode: 'relevant' });
    const path = ['contracts', 'a.sol', 'A', 'evm', 'bytecode', 'object'];
    const failure = await failureOf(check(GOOD, await tampered(output, path, otherDigit), mode, 'relevant'));
    expect(failure.facts).toEqual([`first difference at ${path.join(' / ')}`]);
  });

  test.each(['a.sol/A', 'b.sol/B', 'odd\\__proto__.sol/constructor_'])(
    'another digit of the bytecode of %s is found',
    async (id) => {
      const [source = '', name = ''] = id.split('/').map((part) => part.replaceAll('\\', '/'));
      const { output } = await runEngine(RELEASE, GOOD);
      const path = ['contracts', source, name, 'evm', 'bytecode', 'object'];
      const failure = await failureOf(check(GOOD, await tampered(output, path, otherDigit), mode));
      expect(failure.code).toBe('OUTPUTS_DIFFER');
      expect(failure.facts).toEqual([`first difference at ${path.join(' / ')}`]);
    },
  );

  test('an output that is missing, or one too many, is found', async () => {
    const { output } = await runEngine(RELEASE, GOOD);
    const path = ['contracts', 'a.sol', 'A', 'evm', 'methodIdentifiers'];
    const missing = await tampered(output, path, () => '{}');
    expect((await failureOf(check(GOOD, missing, mode))).facts).toEqual([
      `first difference at ${[...path, 'b()'].join(' / ')}`,
    ]);
    const more = await tampered(output, path, (text) => text.replace('{', '{"a()":"00000000",'));
    expect((await failureOf(check(GOOD, more, mode))).facts).toEqual([
      `first difference at ${[...path, 'a()'].join(' / ')}`,
    ]);
  });

  test('an output with errors of code generation passes, as one run gives them', async () => {
    const deep = `function f(${Array.from({ length: 17 }, (_, i) => `uint a${i}`).join(', ')}) external pure returns (uint) { return a0 + a16; }`;
    const failing = inputOf({
      'a.sol': 'contract A { uint public x; }',
      'b.sol': `contract B { ${deep} }`,
      'c.sol': 'contract C { }',
    });
    const { built } = await runEngine(RELEASE, failing);
    expect(built.hasErrors).toBe(true);
    await check(failing, built, mode);
  });

  test('an output with errors of analysis passes', async () => {
    const wrong = inputOf({ 'a.sol': 'contract A { uint x = "text"; }' });
    await check(wrong, (await runEngine(RELEASE, wrong)).built, mode);
  });
});

test('only the full verification sees what is no output of a contract', async () => {
  const { output } = await runEngine(RELEASE, GOOD);
  const path = ['sources', 'a.sol', 'ast', 'nodes', '0', 'src'];
  const changed = await tampered(output, path, (text) => text.replace('0', '1'));
  await check(GOOD, changed, 'sample');
  const failure = await failureOf(check(GOOD, changed, 'full'));
  expect(failure.code).toBe('OUTPUTS_DIFFER');
  expect(failure.facts.join()).toContain('sources / a.sol / ast');
});
