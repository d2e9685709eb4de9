import { describe, expect, test } from 'vitest';
import { readWritten } from '../../src/json/written.ts';
import { linkSettings } from '../../src/link/settings.ts';
import { solcOutput } from '../support/solc-output.ts';
import { RELEASES, written } from './solidity.ts';

const VIA_IR = { viaIR: true };
const ADDRESS = `0x${'00Ab'.repeat(10)}`;

test.each([
  ['0.8.27', false],
  ['0.8.9', false],
  ['0.7.6', false],
  ['0.8.28', true],
  ['0.8.30', true],
  ['0.8.37', true],
  ['0.8.38', true],
  ['0.9.0', true],
])('release %s', (release, linkable) => {
  const settings = linkSettings(written(VIA_IR), release);
  if (linkable) expect(settings).toBeTypeOf('object');
  else expect(settings).toMatch(/^it needs solc 0\.8\.28 or later, this is \d/);
});

describe.each(RELEASES)('solc %s', (release) => {
  test.each([
    [{}, 'it needs the via-IR pipeline ("viaIR": true)'],
    [{ viaIR: false }, 'it needs the via-IR pipeline ("viaIR": true)'],
    [{ viaIR: true, viaSSACFG: true }, 'there is no counterpart for the setting "viaSSACFG"'],
    [{ viaIR: true, eofVersion: 1 }, 'there is no counterpart for the setting "eofVersion"'],
    [{ viaIR: true, experimental: true }, 'there is no counterpart for the setting "experimental"'],
    [{ viaIR: true, stopAfter: 'parsing' }, 'there is no counterpart for the setting "stopAfter"'],
    [
      { viaIR: true, parserErrorRecovery: true },
      'there is no counterpart for the setting "parserErrorRecovery"',
    ],
    [{ viaIR: true, constructor: 1 }, 'there is no counterpart for the setting "constructor"'],
    [{ viaIR: true, evmVersion: 5 }, 'there is no counterpart for the setting "evmVersion"'],
    [{ viaIR: true, debug: { other: 1 } }, 'there is no counterpart for the setting "debug.other"'],
    [
      { viaIR: true, debug: { debugInfo: ['location', 'ethdebug'] } },
      'there is no counterpart for the setting "debug.debugInfo.1"',
    ],
    [
      { viaIR: true, libraries: { 'a.sol': { L: '0x12' } } },
      /^there is no counterpart for the setting "libraries/,
    ],
    [
      { viaIR: true, libraries: { 'a.sol': { L: 'ab'.repeat(20) } } },
      /^there is no counterpart for the setting "libraries/,
    ],
    [
      { viaIR: true, libraries: { 'a.sol': { L: `0X${'ab'.repeat(20)}` } } },
      /^there is no counterpart for the setting "libraries/,
    ],
    [{ viaIR: true, libraries: [] }, /^there is no counterpart for the setting "libraries/],
    [
      { viaIR: true, debug: { debugInfo: ['snippet'] } },
      'there is no counterpart for "snippet" without "location" in the setting "debug.debugInfo"',
    ],
  ])('refuses %j', (settings, reason) => {
    expect(linkSettings(written(settings), release)).toEqual(
      typeof reason === 'string' ? reason : expect.stringMatching(reason),
    );
  });

  /** Whether solc takes the settings. */
  const isTaken = (settings: object): boolean => {
    const sources = { 'a.sol': { content: 'contract A { }' } };
    const outputSelection = { '*': { '*': ['evm.bytecode.object'] } };
    const { errors = [] } = solcOutput(release, {
      language: 'Solidity',
      sources,
      settings: { ...settings, outputSelection },
    });
    return !errors.some(({ severity }) => severity === 'error');
  };

  // The run that prints the intermediate representation has other ones: what solc refuses must not slip through.
  test('takes no debugInfo that solc refuses', () => {
    const parts = ['*', 'location', 'snippet', 'ast-id', 'all', 'ethdebug', ''];
    const lists = [[], ...parts.map((part) => [part]), ...parts.flatMap((a) => parts.map((b) => [a, b]))];
    for (const debugInfo of lists) {
      const settings = { ...VIA_IR, debug: { debugInfo } };
      if (!isTaken(settings))
        expect(linkSettings(written(settings), release), debugInfo.join()).toBeTypeOf('string');
    }
  });

  test.each([
    [{ ...VIA_IR, libraries: { 'a.sol': { L: ADDRESS } } }],
    [{ ...VIA_IR, libraries: { 'a.sol': { L: 'ab'.repeat(20) } } }],
    [{ ...VIA_IR, libraries: { 'a.sol': { L: '0x' } } }],
    [{ ...VIA_IR, libraries: { 'a.sol': { L: `0x${'zz'.repeat(20)}` } } }],
    [{ ...VIA_IR, libraries: [] }],
    [{ ...VIA_IR, libraries: { 'a.sol': [] } }],
  ])('takes no addresses that solc refuses: %j', (settings) => {
    if (!isTaken(settings)) expect(linkSettings(written(settings), release)).toBeTypeOf('string');
    else expect(linkSettings(written(settings), release)).toBeTypeOf('object');
  });
});

describe('passes on', () => {
  const settings = (more: object) => linkSettings(written({ ...VIA_IR, ...more }), '0.8.28');
  test('the optimizer as it is, and the EVM version', () => {
    const optimizer = {
      enabled: true,
      runs: 7,
      details: { yul: true, yulDetails: { optimizerSteps: 'u:fDnTOc' } },
    };
    expect(settings({ optimizer, evmVersion: 'paris' })).toMatchObject({
      evmVersion: 'paris',
      yul: {
        text: JSON.stringify({
          optimizer,
          evmVersion: 'paris',
          debug: { debugInfo: ['location', 'ast-id'] },
        }),
      },
    });
    const none = settings({});
    expect(none).toMatchObject({ evmVersion: undefined });
    expect(none).toHaveProperty('yul.text', '{"debug":{"debugInfo":["location","ast-id"]}}');
  });

  test('the text of the input, to the letter', () => {
    const optimizer = '"\\u006fptimizer":{ "runs":1e2,"runs" :9007199254740993 }';
    const text = `{"viaIR":true, ${optimizer} ,"\\u0065vmVersion": "p\\u0061ris"}`;
    const debug = '"debug":{"debugInfo":["location","ast-id"]}';
    expect(linkSettings(readWritten(text), '0.8.28')).toMatchObject({
      evmVersion: 'paris',
      yul: {
        text: `{"\\u006fptimizer":{ "runs":1e2,"runs" :9007199254740993 },"\\u0065vmVersion":"p\\u0061ris",${debug}}`,
      },
    });
  });

  test.each([
    [undefined, ['location', 'ast-id']],
    [['*'], ['location', 'ast-id']],
    [
      ['snippet', '*'],
      ['location', 'ast-id'],
    ],
    [['location', 'snippet'], ['location']],
    [['ast-id'], ['ast-id']],
    [[], []],
  ])('debugInfo %j without snippets', (debugInfo, kept) => {
    const debug = debugInfo === undefined ? {} : { debug: { debugInfo } };
    expect(settings(debug)).toMatchObject({
      debugInfo: kept,
      yul: { text: JSON.stringify({ debug: { debugInfo: kept } }) },
    });
  });

  test('no more: what has its effect in the intermediate representation is not', () => {
    const more = {
      metadata: { bytecodeHash: 'none', appendCBOR: false, useLiteralContent: true },
      remappings: ['a=b'],
      modelChecker: { engine: 'chc' },
      outputSelection: {},
      debug: { revertStrings: 'strip' },
      libraries: {},
    };
    expect(settings(more)).toEqual(settings({}));
  });

  test('no addresses whose full names are equal: solc takes one of them', () => {
    const libraries = { 'a:b': { c: ADDRESS }, a: { 'b:c': `0x${'11'.repeat(20)}` } };
    expect(settings({ libraries })).toBe('two entries of the setting "libraries" have the same full name');
  });

  test('addresses in small letters, by file and name', () => {
    const libraries = { 'a:b.sol': { L: ADDRESS, __proto__x: ADDRESS }, constructor: { valueOf: ADDRESS } };
    const address = '00ab'.repeat(10);
    expect(settings({ libraries })).toMatchObject({
      libraries: new Map([
        ['a:b.sol:L', address],
        ['a:b.sol:__proto__x', address],
        ['constructor:valueOf', address],
      ]),
    });
  });
});
