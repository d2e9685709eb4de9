import { keccak_256 } from '@noble/hashes/sha3.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { Release } from '../generate/releases.ts';
import { wholeRun } from '../whole-run.ts';
import type { SettingCase } from './cases.ts';
import { type Input, withValue } from './place.ts';

const YUL =
  'object "A" { code { datacopy(0, dataoffset("B"), datasize("B")) return(0, datasize("B")) } object "B" { code { sstore(0, caller()) } } }';
const EVERYTHING = { '*': { '*': ['*'], '': ['*'] } };

/** Texts that are not JSON, not an object, or not an input at all. */
const NO_INPUTS = [
  '',
  ' ',
  'null',
  '1',
  '"x"',
  '[]',
  '{}',
  '{',
  '{}{}',
  '{"language":"Solidity"}',
  '{"sources":{"a":{"content":""}}}',
];

/** Inputs in each language, with sources in each form. */
export function languageInputs(release: Release, base: Input): SettingCase[] {
  const json = (setting: string, value: string, input: Input): SettingCase => ({
    setting,
    value,
    input: Buffer.from(JSON.stringify(input)),
  });
  const content =
    'contract A { function f() external pure returns (uint) { return 1; } } contract B { A a = new A(); }';
  const printed = output(release, {
    language: 'Solidity',
    sources: { 'a.sol': { content } },
    settings: { outputSelection: { '*': { '*': ['evm.legacyAssembly'], '': ['ast'] } } },
  });
  const ast = printed.sources?.['a.sol']?.ast;
  const assemblyJson = printed.contracts?.['a.sol']?.B?.evm?.legacyAssembly;
  const inLanguage = (language: string, sources: object): Input => ({
    language,
    sources,
    settings: { outputSelection: EVERYTHING },
  });
  const digest = `0x${bytesToHex(keccak_256(Buffer.from(content)))}`;
  const withSource = (source: object): Input => withValue(base, ['sources', 'c.sol'], source);
  return [
    ...NO_INPUTS.map((text) => ({ setting: 'the input', value: text, input: Buffer.from(text) })),
    json('language', 'Yul', inLanguage('Yul', { 'a.yul': { content: YUL } })),
    json(
      'language',
      'Yul, two sources',
      inLanguage('Yul', { 'a.yul': { content: YUL }, 'b.yul': { content: YUL } }),
    ),
    json('language', 'SolidityAST', inLanguage('SolidityAST', { 'a.sol': { ast } })),
    json('language', 'EVMAssembly', inLanguage('EVMAssembly', { 'a.sol': { assemblyJson } })),
    json('sources.*.ast', 'in Solidity', withSource({ content, ast })),
    json('sources.*.assemblyJson', 'in Solidity', withSource({ content, assemblyJson })),
    json('sources.*.keccak256', 'right', withSource({ content, keccak256: digest })),
    json(
      'sources.*.keccak256',
      'right, in capitals',
      withSource({ content, keccak256: `0x${digest.slice(2).toUpperCase()}` }),
    ),
    json('sources.*.urls', 'beside a right hash', withSource({ urls: ['c.sol'], keccak256: digest })),
    json('sources.*.urls', 'beside a text', withSource({ urls: ['c.sol'], content })),
  ];
}

interface Printed {
  readonly sources?: Record<string, { ast?: object }>;
  readonly contracts?: Record<string, Record<string, { evm?: { legacyAssembly?: object } }>>;
}

function output(release: Release, input: object): Printed {
  return JSON.parse(wholeRun(release, input).toString());
}
