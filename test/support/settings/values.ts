import { LISTS } from './known.ts';
import type { Input } from './place.ts';

/** Texts of JSON that are tried for a key, valid and invalid ones. */
export interface Values {
  readonly texts: readonly string[];
  /** Other settings beside the key. Each of these is tried. */
  readonly beside?: readonly Input[];
}

const json = (...values: readonly unknown[]): string[] => values.map((value) => JSON.stringify(value));
const optimizer = (settings: object): Input => ({ settings: { optimizer: settings } });
const checker = (settings: object): Input => ({ settings: { modelChecker: settings } });

const FLAG: Values = { texts: json(true, false) };
const DETAIL: Values = { ...FLAG, beside: [optimizer({ enabled: true }), {}] };
/** Little work for the model checker, which takes minutes for a whole project. */
const CHECKS = { engine: 'bmc', targets: ['assert'], contracts: { 'a/other.sol': ['Square'] } };
const CHECKED: Values = { ...FLAG, beside: [{}, checker(CHECKS)] };

const ADDRESS = '0x1234567890123456789012345678901234567890';
const linking = (library: unknown): Input => ({ 'b/parts.sol': { Linked: library } });

/** Numbers that JSON allows and that do not fit a double. */
const NUMBERS = [
  ...['0', '1', '2', '200', '10000', '4294967295', '4294967296', '9007199254740993', '18446744073709551615'],
  ...['18446744073709551616', '1e400', '1e2', '200.0', '-0', '"200"'],
];

/** Each step of the Yul optimizer by itself, and all other letters, which are not steps. */
const STEPS = [...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'];

/** The values for each key, in addition to those that a compiler lists (`Known`) and wrong types. */
export const VALUES: Readonly<Record<string, Values>> = {
  auxiliaryInput: { texts: json({}, { smtlib2responses: {} }) },
  'auxiliaryInput.smtlib2responses': {
    texts: json(
      {},
      { [`0x${'1'.repeat(64)}`]: 'sat\n' },
      { '0x1': 'unsat\n' },
      { x: 'sat' },
      { [`0x${'1'.repeat(64)}`]: 1 },
    ),
  },
  language: { texts: json('Vyper', 'solidity', 'Solidity ') },
  sources: {
    texts: json({ '': { content: 'contract A {}' } }, { '*': { content: 'contract A {}' } }, { a: {} }),
  },
  'sources.*.content': { texts: json('', ' ', 'contract', 'contract A {} contract B { A a = new A(); }') },
  'sources.*.keccak256': { texts: json(`0x${'1'.repeat(64)}`, '1', '0x', `0x${'z'.repeat(64)}`) },
  'sources.*.urls': { texts: json([], ['b/parts.sol'], [1], ['file://b/parts.sol', 'b/parts.sol']) },
  settings: { texts: json({}, { viaIR: true }) },
  'settings.debug': { texts: json({}) },
  'settings.debug.debugInfo': {
    texts: json(
      [],
      ['*'],
      ['location', 'snippet'],
      ['snippet', 'location'],
      ['location', 'location'],
      ['*', 'no'],
      ['no'],
      [''],
    ),
    beside: [{}, { settings: { outputSelection: { '*': { '*': ['*', 'ir', 'irOptimized'], '': ['*'] } } } }],
  },
  'settings.debug.revertStrings': { texts: json('no', 'Debug') },
  'settings.eofVersion': {
    texts: json(0, 1, 2, 256, 257),
    beside: [{}, { settings: { evmVersion: 'osaka' } }],
  },
  'settings.evmVersion': {
    texts: json('frontier', 'Paris', 'latest'),
    beside: [{}, { settings: { experimental: true } }],
  },
  'settings.experimental': FLAG,
  'settings.libraries': {
    texts: json(
      {},
      linking(ADDRESS),
      linking('0xABCDEFabcdefABCDEFabcdefABCDEFabcdefABCD'),
      linking(`0x${'0'.repeat(40)}`),
      { '': { Linked: ADDRESS } },
      { 'a/main.sol': { Linked: ADDRESS } },
      { 'b/parts.sol': { Linked: ADDRESS, Inner: ADDRESS, Base: ADDRESS, No: ADDRESS } },
      { 'dep/parts.sol': { Linked: ADDRESS } },
      { 'b/parts.sol:Linked': { '': ADDRESS } },
      { b: { 'x:Linked': ADDRESS }, 'b:x': { Linked: `0x${'2'.repeat(40)}` } },
      ...[
        '0x1',
        ADDRESS.slice(2),
        `${ADDRESS}00`,
        `0X${ADDRESS.slice(2)}`,
        `0x${'z'.repeat(40)}`,
        '',
        1,
        null,
      ].map(linking),
      { 'b/parts.sol': {} },
      { 'b/parts.sol': null },
      { 'b/parts.sol': [] },
    ),
  },
  'settings.metadata': {
    texts: json({}, { appendCBOR: false, bytecodeHash: 'none' }, { appendCBOR: false, bytecodeHash: 'ipfs' }),
  },
  'settings.metadata.appendCBOR': FLAG,
  'settings.metadata.bytecodeHash': { texts: json('no', 'IPFS') },
  'settings.metadata.useLiteralContent': FLAG,
  'settings.modelChecker': {
    texts: json(
      {},
      { engine: 'none' },
      ...[0, 1, 2].map((bmcLoopIterations) => ({ ...CHECKS, bmcLoopIterations })),
    ),
  },
  // Without an engine: the model checker needs minutes for 200 iterations, and all memory for more.
  'settings.modelChecker.bmcLoopIterations': { texts: NUMBERS },
  'settings.modelChecker.contracts': {
    texts: json(
      {},
      { 'a/main.sol': ['Factory'] },
      { 'a/main.sol': ['No'] },
      { no: ['Factory'] },
      { '': ['x'] },
      { 'a/main.sol': [] },
      { 'a/main.sol': [''] },
    ),
    beside: [{}, checker(CHECKS)],
  },
  'settings.modelChecker.divModNoSlacks': CHECKED,
  'settings.modelChecker.engine': {
    texts: json('no', 'BMC'),
    beside: [checker(CHECKS)],
  },
  'settings.modelChecker.extCalls': { texts: json('no') },
  'settings.modelChecker.invariants': { texts: json([], ['no'], ['contract', 'reentrancy']) },
  'settings.modelChecker.printQuery': {
    ...FLAG,
    beside: [{}, checker({ ...CHECKS, solvers: ['smtlib2'] })],
  },
  'settings.modelChecker.showProvedSafe': CHECKED,
  'settings.modelChecker.showUnproved': CHECKED,
  'settings.modelChecker.showUnsupported': CHECKED,
  'settings.modelChecker.solvers': { texts: json([], ['no'], ['smtlib2', 'z3']) },
  'settings.modelChecker.targets': { texts: json([], ['no'], ['assert', 'balance']) },
  'settings.modelChecker.timeout': { texts: NUMBERS },
  'settings.optimizer': { texts: json({}, { enabled: true, details: {} }, { details: {} }) },
  'settings.optimizer.enabled': FLAG,
  'settings.optimizer.runs': { texts: NUMBERS, beside: [optimizer({ enabled: true })] },
  'settings.optimizer.details': { texts: json({}), beside: [optimizer({ enabled: true })] },
  'settings.optimizer.details.yul': DETAIL,
  'settings.optimizer.details.yulDetails': {
    texts: json({}),
    beside: [
      optimizer({ details: { yul: true } }),
      optimizer({ details: { yul: false } }),
      optimizer({ enabled: true }),
    ],
  },
  'settings.optimizer.details.yulDetails.optimizerSteps': {
    texts: json(
      '',
      ':',
      'u:',
      ':u',
      'fDnTOc:',
      'dhfoDgvulfnTUtnIf',
      'dhfo[xa[r]EscLM]cCTUtTOntnfDIul:fDnTOc',
      '[',
      ']',
      'a[b',
      '[]',
      '::',
      'a:b:c',
      'u u',
      '\n',
      'ü',
      ...STEPS,
    ),
    beside: [optimizer({ details: { yul: true } }), optimizer({ details: { yul: false } })],
  },
  'settings.optimizer.details.yulDetails.stackAllocation': {
    ...FLAG,
    beside: [
      optimizer({ enabled: true }),
      optimizer({ details: { yul: true } }),
      optimizer({ details: { yul: false } }),
    ],
  },
  'settings.outputSelection': { texts: json({}, { '*': {} }) },
  'settings.parserErrorRecovery': FLAG,
  'settings.remappings': {
    texts: json(
      ...[
        [],
        ['dep/=b/'],
        [':dep/=b/'],
        ['a:dep/=b/'],
        ['a/main.sol:dep/=b/'],
        ['c:dep/=b/'],
        ['dep/parts.sol=b/parts.sol'],
      ],
      ...[
        ['dep/=no/', 'dep/=b/'],
        ['dep/=b/', 'dep/=no/'],
        ['dep/=no/', 'a:dep/=b/'],
        ['dep/=b/', 'dep/=b/'],
        ['dep/='],
      ],
      ...[['x'], ['=b/'], [':=b/'], [''], ['dep/=b/', ''], ['dep/=b/', 1], ['dep/=b/', 'ü=ö', 'x y=z']],
    ),
  },
  'settings.stopAfter': {
    texts: json('no', 'analysis'),
    beside: [{}, { settings: { outputSelection: { '*': { '': ['ast'] } } } }],
  },
  'settings.viaIR': FLAG,
  'settings.viaSSACFG': { ...FLAG, beside: [{}, { settings: { experimental: true } }] },
  ...Object.fromEntries(
    [
      ...[
        'constantOptimizer',
        'cse',
        'deduplicate',
        'inliner',
        'jumpdestRemover',
        'orderLiterals',
        'peephole',
      ],
      'simpleCounterForLoopUncheckedIncrement',
    ].map((name) => [`settings.optimizer.details.${name}`, DETAIL]),
  ),
};

/** Values of each type, most of which are wrong for a key. */
export const OF_EACH_TYPE = [
  'null',
  'true',
  '0',
  '-1',
  '1.5',
  '""',
  '"x"',
  '[]',
  '{}',
  '[null]',
  '["x"]',
  '{"x":1}',
  '1e400',
];

/** The text of a value that a compiler lists for a setting. */
export function listed(setting: string, value: string): string {
  return JSON.stringify(LISTS.some((name) => setting.endsWith(`.${name}`)) ? [value] : value);
}
