import { describe, expect, test } from 'vitest';
import { memoryBytes } from '../../src/bytes.ts';
import { stringOf } from '../../src/json/read.ts';
import { readInput, type StandardJsonInput } from '../../src/standard-json/input.ts';
import { failureOf } from '../support/compiler-inputs.ts';

const SOURCES = { 'a.sol': { content: 'contract A {}' } };
const PLAIN = { language: 'Solidity', sources: SOURCES };

function read(input: object | string): Promise<StandardJsonInput> {
  const text = typeof input === 'string' ? input : JSON.stringify(input);
  return readInput(memoryBytes([Buffer.from(text)]), 'in.json');
}

describe('is refused', () => {
  test.each([
    ['no text at all', ''],
    ['white space', ' \n'],
    ['a text that is cut off', JSON.stringify(PLAIN).slice(0, -1)],
    ['a second value', `${JSON.stringify(PLAIN)}{}`],
    ['a comma too many', '{"language":"Solidity","sources":{},}'],
    ['single quotes', "{'language':'Solidity'}"],
    ['Solidity', 'pragma solidity ^0.8.0;\ncontract A {}\n'],
    [
      'a wrong escape in the settings',
      '{"language":"Solidity","sources":{},"settings":{"evmVersion":"\\x"}}',
    ],
    ['a wrong escape in the language', '{"language":"\\x","sources":{}}'],
    [
      'a wrong escape beside the content',
      '{"language":"Solidity","sources":{"a":{"content":"","keccak256":"\\x"}}}',
    ],
    ['a wrong number in the settings', '{"language":"Solidity","sources":{},"settings":{"x":01}}'],
  ])('%s, since it is not JSON', async (_, text) => {
    const failure = await failureOf(read(text));
    expect(failure.code).toBe('INPUT_NOT_JSON');
    expect(failure.message).toContain('in.json');
  });

  test.each([
    ['a list', [PLAIN], 'it is a JSON array'],
    ['a text', '"Solidity"', 'it is a JSON string'],
    ['nothing', 'null', 'it is a JSON literal'],
    ['an empty object', {}, 'it has no "language" and no "sources"'],
    ['the output of solc', { contracts: {}, sources: {} }, 'it has no "language"'],
    ['sources alone', SOURCES, 'it has no "language" and no "sources"'],
    ['settings without sources', { language: 'Solidity', settings: {} }, 'it has no "sources"'],
  ])('%s, since it is not Standard JSON', async (_, input, fact) => {
    const failure = await failureOf(read(input));
    expect(failure.code).toBe('INPUT_NOT_STANDARD_JSON');
    expect(failure.facts).toEqual([fact]);
  });
});

describe('is left to one run, as it is', () => {
  const text = JSON.stringify({ ...PLAIN, settings: {} });
  test.each([
    ['after a byte order mark', `\ufeff${text}`],
    ['with comments', `/* a */ ${text} // b`],
    ['before a zero byte', `${text}\0`],
    ['with a line end in a string', text.replace('A {}', 'A {\n}')],
  ])('JSON %s', async (_, written) => {
    const { original, bytes, sources, unsplittable } = await read(written);
    expect((await original.read(0, original.size)).toString()).toBe(written);
    expect(unsplittable).toMatch(/not strict JSON/);
    const content = sources.get('a.sol');
    expect(content?.kind === 'content' && (await stringOf(bytes, content.content))).toMatch(
      /^contract A \{\n?\}$/,
    );
  });

  test('and refused if it is no Standard JSON', async () => {
    expect(await failureOf(read('[] // a'))).toMatchObject({
      code: 'INPUT_NOT_STANDARD_JSON',
      facts: ['it is a JSON array'],
    });
  });
});

describe('is left to one run', () => {
  test.each<[string, object | string, RegExp]>([
    ['Yul', { ...PLAIN, language: 'Yul' }, /the language is "Yul"/],
    ['SolidityAST', { ...PLAIN, language: 'SolidityAST' }, /the language is "SolidityAST"/],
    ['a language that is no text', { ...PLAIN, language: 7 }, /the language is 7/],
    ['stopAfter', { ...PLAIN, settings: { stopAfter: 'parsing' } }, /"stopAfter" is "parsing"/],
    ['stopAfter that is no text', { ...PLAIN, settings: { stopAfter: [] } }, /"settings"/],
    ['settings that are no object', { ...PLAIN, settings: [] }, /"settings"/],
    ['settings that are null', { ...PLAIN, settings: null }, /"settings"/],
    ['viaIR that is no boolean', { ...PLAIN, settings: { viaIR: 'yes' } }, /"settings"/],
    ['remappings that are no list', { ...PLAIN, settings: { remappings: 'a=b' } }, /"settings"/],
    ['a selection that is a list', { ...PLAIN, settings: { outputSelection: ['*'] } }, /"settings"/],
    [
      'a selection that is too flat',
      { ...PLAIN, settings: { outputSelection: { '*': ['abi'] } } },
      /"settings"/,
    ],
    [
      'an output that is no text',
      { ...PLAIN, settings: { outputSelection: { '*': { '*': [1] } } } },
      /"settings"/,
    ],
    [
      'IR of a whole source',
      { ...PLAIN, settings: { outputSelection: { '*': { '': ['ir'] } } } },
      /"ir" is selected/,
    ],
    ['no sources', { ...PLAIN, sources: {} }, /there are no sources/],
    ['a list of sources', { ...PLAIN, sources: [] }, /there are no sources/],
    ['a source that is a text', { ...PLAIN, sources: { a: 'contract A {}' } }, /the source "a"/],
    ['a source without content', { ...PLAIN, sources: { a: {} } }, /the source "a" has neither/],
    ['content that is no text', { ...PLAIN, sources: { a: { content: 1 } } }, /the source "a" has neither/],
    ['urls that are no list', { ...PLAIN, sources: { a: { urls: 'a.sol' } } }, /the source "a"/],
    ['a hash that is no text', { ...PLAIN, sources: { a: { content: '', keccak256: 1 } } }, /the source "a"/],
    [
      'a source given twice',
      '{"language":"Solidity","sources":{"a":{"content":""},"a":{"content":""}}}',
      /"sources" \/ "a"/,
    ],
    [
      'the same name, escaped',
      '{"language":"Solidity","sources":{"a":{"content":""},"\\u0061":{"content":""}}}',
      /"sources" \/ "a"/,
    ],
    [
      'settings given twice',
      '{"language":"Solidity","sources":{"a":{"content":""}},"settings":{},"settings":{}}',
      /"settings" is given twice/,
    ],
    [
      'a setting given twice',
      '{"language":"Solidity","sources":{"a":{"content":""}},"settings":{"viaIR":true,"viaIR":false}}',
      /"viaIR"/,
    ],
    [
      'content given twice',
      '{"language":"Solidity","sources":{"a":{"content":"","content":"x"}}}',
      /"content"/,
    ],
  ])('%s', async (_, input, reason) => {
    expect((await read(input)).unsplittable).toMatch(reason);
  });
});

describe('is split', () => {
  test.each<[string, object | string]>([
    ['no settings', PLAIN],
    ['empty settings', { ...PLAIN, settings: {} }],
    ['an empty selection', { ...PLAIN, settings: { outputSelection: {} } }],
    ['a selection of nothing', { ...PLAIN, settings: { outputSelection: { '*': {}, 'a.sol': { '': [] } } } }],
    ['settings that nobody knows', { ...PLAIN, settings: { unknown: { x: 1 } } }],
    ['keys in another order', { settings: {}, sources: SOURCES, language: 'Solidity' }],
    ['white space', ` \r\n\t${JSON.stringify(PLAIN, undefined, '\t')}\n\n`],
    [
      'escaped keys',
      '{"l\\u0061nguage":"Solidity","s\\u006furces":{"\\u0061.sol":{"c\\u006fntent":"contract A {}"}}}',
    ],
  ])('%s', async (_, input) => {
    const { unsplittable, sources, settings } = await read(input);
    expect(unsplittable).toBeUndefined();
    expect([...sources.keys()]).toEqual(['a.sol']);
    expect(settings).toMatchObject({ viaIR: false, remappings: [] });
  });

  test('names keep their characters, whatever they are', async () => {
    const names = ['__proto__', 'constructor', '1', '10', 'ünï.sol', '日本語.sol', '😀.sol', '"\\\n'];
    const sources = Object.fromEntries(names.map((name) => [name, { content: `// ${name}` }]));
    const outputSelection = Object.fromEntries(
      names.map((name) => [name, Object.fromEntries([[name, ['abi']]])]),
    );
    const input = await read({ language: 'Solidity', sources, settings: { outputSelection } });
    expect(input.unsplittable).toBeUndefined();
    expect([...input.sources.keys()].sort()).toEqual([...names].sort());
    expect([...input.selection.keys()].sort()).toEqual([...names].sort());
    for (const [name, source] of input.sources) {
      const content = source.kind === 'content' ? await stringOf(input.bytes, source.content) : undefined;
      expect(content).toBe(`// ${name}`);
      expect(input.selection.get(name)).toEqual(new Map([[name, ['abi']]]));
    }
  });

  test('a source is given by its content or its urls, with or without a hash', async () => {
    const sources = {
      both: { content: 'a', urls: ['b'], keccak256: '0x12' },
      urls: { urls: ['b', 'c'] },
      hashed: { urls: ['b'], keccak256: '12' },
    };
    const input = await read({ language: 'Solidity', sources });
    expect([...input.sources]).toMatchObject([
      ['both', { kind: 'content', keccak256: '0x12' }],
      ['urls', { kind: 'urls', urls: ['b', 'c'], keccak256: undefined }],
      ['hashed', { kind: 'urls', urls: ['b'], keccak256: '12' }],
    ]);
  });
});
