import { afterAll, describe, expect, test } from 'vitest';
import { jsonToBuffer } from '../../src/json/write.ts';
import { compileShard } from '../../src/steps/compile/compile.ts';
import { wholePlan } from '../../src/steps/plan/plan.ts';
import { closeCompilers, contextFor, mergedOf, projectOf, runEngine } from '../support/engine.ts';
import { wholeRun } from '../support/whole-run.ts';

afterAll(closeCompilers);

const TEXT = 'contract A { function f() public { uint unused; } } contract B { A a = new A(); }';
const SOURCES = { 'a.sol': { content: TEXT }, 'b.sol': { content: 'import "a.sol"; contract C is A {}' } };
const SETTINGS = { outputSelection: { '*': { '*': ['abi', 'evm.bytecode.object'], '': ['ast'] } } };
const INPUT = { language: 'Solidity', sources: SOURCES, settings: SETTINGS };

const with_ = (settings: object): object => ({ ...INPUT, settings: { ...SETTINGS, ...settings } });
const selecting = (outputSelection: object): object => ({ ...INPUT, settings: { outputSelection } });

/** What a person or a program may hand in by mistake, or rightly though it looks like one. */
const INPUTS: Readonly<Record<string, object | string>> = {
  'a source without a name': { ...INPUT, sources: { ...SOURCES, '': { content: TEXT } } },
  'a source whose name is a star': { ...INPUT, sources: { ...SOURCES, '*': { content: TEXT } } },
  'an imported source without a name': {
    ...with_({ remappings: ['x='] }),
    sources: { '': { content: TEXT }, 'b.sol': { content: 'import "x"; contract C { A a = new A(); }' } },
  },
  'no settings': { language: 'Solidity', sources: SOURCES },
  'an empty selection': selecting({}),
  'a selection of nothing': selecting({ '*': {}, 'a.sol': { '': [] } }),
  'a selection of sources that there are not': selecting({ 'x.sol': { '*': ['*'] } }),
  'a selection of contracts that there are not': selecting({ 'a.sol': { X: ['evm'] } }),
  'one contract twice over': selecting({
    '*': { A: ['abi'], '*': ['evm.bytecode'] },
    'a.sol': { A: ['metadata', 'metadata'] },
  }),
  'settings that are a list': { ...INPUT, settings: [] },
  'settings that are null': { ...INPUT, settings: null },
  'a selection that is a list': selecting([]),
  'outputs that are no list': selecting({ '*': { '*': 'abi' } }),
  'an unknown key': { ...INPUT, extra: 1 },
  'an unknown setting': with_({ optimiser: { enabled: true } }),
  'a wrong type of setting': with_({ optimizer: { enabled: 'yes' } }),
  'an unknown EVM version': with_({ evmVersion: 'frontier?' }),
  'remappings that are wrong': with_({ remappings: ['x'] }),
  'libraries that are wrong': with_({ libraries: { 'a.sol': { L: '0x1' } } }),
  'a library that there is not': with_({ libraries: { 'x.sol': { L: `0x${'1'.repeat(40)}` } } }),
  'another language': { ...INPUT, language: 'Vyper' },
  stopAfter: { ...INPUT, settings: { stopAfter: 'parsing', outputSelection: { '*': { '': ['ast'] } } } },
  'no sources': { ...INPUT, sources: {} },
  'sources that are a list': { ...INPUT, sources: [] },
  'a source that is null': { ...INPUT, sources: { ...SOURCES, 'c.sol': null } },
  'a source without content': { ...INPUT, sources: { ...SOURCES, 'c.sol': {} } },
  'a source by a url that cannot be read': {
    ...INPUT,
    sources: { ...SOURCES, 'c.sol': { urls: ['c.sol'] } },
  },
  'a hash that does not match': {
    ...INPUT,
    sources: { ...SOURCES, 'c.sol': { content: '', keccak256: `0x${'1'.repeat(64)}` } },
  },
  'a hash that is none': { ...INPUT, sources: { ...SOURCES, 'c.sol': { content: '', keccak256: 'x' } } },
  'empty sources': { ...INPUT, sources: { 'a.sol': { content: '' }, 'b.sol': { content: ' \n' } } },
  'a syntax error in one source': { ...INPUT, sources: { ...SOURCES, 'c.sol': { content: 'contract {' } } },
  'an import that there is not': {
    ...INPUT,
    sources: { ...SOURCES, 'c.sol': { content: 'import "missing.sol"; contract X {}' } },
  },
  'the same contract name in two sources': {
    ...INPUT,
    sources: { ...SOURCES, 'c.sol': { content: 'contract A {}' } },
  },
  'keys in another order, and white space': JSON.stringify(
    { settings: SETTINGS, sources: SOURCES, language: 'Solidity' },
    undefined,
    '\t',
  ),
  'a source given twice': `{"language":"Solidity","sources":{"a.sol":{"content":"contract A {}"},"a.sol":{"content":"contract B {}"}},"settings":${JSON.stringify(SETTINGS)}}`,
  'a wrong escape in a source':
    '{"language":"Solidity","sources":{"a.sol":{"content":"contract A {} // \\x"}}}',
  'a wrong escape in a source, after white space':
    '\n\n  {"language":"Solidity","sources":{"a.sol":{"content":"contract A {} // \\x"}}}\n',
  'a byte order mark': `\ufeff${JSON.stringify(INPUT)}`,
  'comments beside the values': `// a "\n${JSON.stringify(INPUT).replace('"sources":', '/* "b" */"sources"/**/: // c\n')} // d`,
  'a zero byte at the end': `${JSON.stringify(INPUT)}\n\0`,
  'a zero byte before other things': `${JSON.stringify(INPUT)}\0}{`,
  'a line end and a tab in a source': JSON.stringify(INPUT).replaceAll('{ ', '{\n\t'),
  'a line end in the settings': JSON.stringify(with_({ remappings: ['a=b'] })).replace('a=b', 'a=\nb'),
  'another control character in a source': JSON.stringify(INPUT).replaceAll('{ ', '{\u0001'),
  'a half of a character in a source': `{"language":"Solidity","sources":{"a.sol":{"content":"contract A {} // \\ud800"}},"settings":${JSON.stringify(SETTINGS)}}`,
  'a zero byte in a source': {
    ...INPUT,
    sources: { 'a.sol': { content: `${TEXT} // \u0000 contract Z {}` } },
  },
  'a byte order mark in a source': { ...INPUT, sources: { 'a.sol': { content: `\ufeff${TEXT}` } } },
};

async function throughPlanOfOneRun(release: string, bytes: Buffer): Promise<string> {
  const context = await contextFor(release);
  const plan = await wholePlan(await projectOf(bytes), 'requested', context);
  const part = await compileShard(plan, { shard: 0, processes: 1 }, context);
  return (await jsonToBuffer((await mergedOf(plan, [part])).text)).toString();
}

test.each(Object.entries(INPUTS))('linked, or refused: %s', async (_, input) => {
  const odd = typeof input === 'string' ? input : viaIR(input);
  const bytes = Buffer.from(typeof odd === 'string' ? odd : JSON.stringify(odd));
  const output = await runEngine('0.8.28', bytes, { strategy: 'linked' }).then(
    (run) => run.output.toString(),
    (error: unknown) => {
      expect(error).toMatchObject({ code: 'STRATEGY_UNAVAILABLE' });
      return undefined;
    },
  );
  if (output !== undefined) expect(output).toBe(wholeRun('0.8.28', bytes).toString());
});

function viaIR(input: object): object {
  if (!('settings' in input) || typeof input.settings !== 'object' || Array.isArray(input.settings))
    return input;
  return { ...input, settings: { ...input.settings, viaIR: true } };
}

describe.each(['0.7.6', '0.8.28'])('solc %s', (release) => {
  test.each(Object.entries(INPUTS))('%s', async (_, input) => {
    const bytes = Buffer.from(typeof input === 'string' ? input : JSON.stringify(input));
    const expected = wholeRun(release, bytes).toString();
    for (const strategy of ['balanced', 'naive', 'auto', 'single'] as const) {
      const { output } = await runEngine(release, bytes, { strategy });
      expect(output.toString()).toBe(expected);
    }
    // Elsewhere, solc has an import callback, whose words differ from those for having none.
    if (!/not found|No import callback/.test(expected))
      expect(await throughPlanOfOneRun(release, bytes)).toBe(expected);
  });
});
