import { describe, expect, test } from 'vitest';
import { prunedNumbering } from '../../src/ids/numbering.ts';
import { translateContract } from '../../src/ids/translate-contract.ts';
import { translator } from '../../src/ids/translator.ts';
import { isJsonObject, type JsonValue, stringifySorted } from '../../src/json/sorted.ts';
import { type Build, compile, folder, importClosure, numberingOfRun, type Texts } from './runs.ts';

/** Every output that can be translated. */
const OUTPUTS = [
  'abi',
  'devdoc',
  'evm.bytecode',
  'evm.deployedBytecode',
  'evm.gasEstimates',
  'evm.methodIdentifiers',
  'metadata',
  'storageLayout',
  'userdoc',
];

const ours = folder(new URL('sources', import.meta.url).pathname);
const openZeppelin = folder(new URL('../../node_modules/@openzeppelin/contracts', import.meta.url).pathname);

/** OpenZeppelin's tokens: the files at hand that they import. */
function tokens(): Texts {
  const build = { solc: 'solc', viaIR: false, optimizer: false };
  const all = compile(build, openZeppelin, { '*': { '': ['ast'] } });
  const roots = [...openZeppelin.keys()].filter((name) => /^token\/ERC(20|1155)\//.test(name));
  const names = new Set(roots.flatMap((root) => importClosure(all, root)));
  return new Map([...openZeppelin].filter(([name]) => names.has(name)));
}

interface Comparison {
  /** Contracts equal to those of the whole run after translation. */
  readonly equal: string[];
  /** Contracts equal before translation as well. */
  readonly unchanged: string[];
  readonly different: string[];
  /** Contracts with names that cannot be translated, and with nothing else that differs. */
  readonly ambiguous: string[];
  /** Contracts with other bytecode: compiler issue 15686. */
  readonly otherBytecode: string[];
}

function bytecode(contract: JsonValue | undefined): unknown {
  const evm = isJsonObject(contract) ? contract.evm : undefined;
  const objects = isJsonObject(evm) ? [evm.bytecode, evm.deployedBytecode] : [];
  return JSON.stringify(objects.map((object) => (isJsonObject(object) ? object.object : undefined)));
}

/**
 * A contract without the names of its generated functions, and without what depends on how long they are: positions in
 * the source that solc generates.
 */
function withoutNames(contract: JsonValue): JsonValue {
  if (!isJsonObject(contract)) return contract;
  const named = ['functionDebugData', 'generatedSources', 'sourceMap', 'assembly', 'legacyAssembly'];
  const members = Object.entries(contract).filter(([key]) => !named.includes(key));
  return Object.fromEntries(members.map(([key, value]) => [key, withoutNames(value)]));
}

/** Compiles each source with just its imports, translates, and compares with one run of everything. */
function compare(build: Build, texts: Texts): Comparison {
  const whole = compile(build, texts, { '*': { '*': OUTPUTS, '': ['ast'] } });
  const full = numberingOfRun(whole);
  const result: Comparison = { equal: [], unchanged: [], different: [], ambiguous: [], otherBytecode: [] };
  for (const root of texts.keys()) {
    const kept = importClosure(whole, root);
    const numbers = translator(prunedNumbering(full, kept), full);
    const selection = { [root]: { '*': OUTPUTS }, '*': { '': ['ast'] } };
    const pruned = compile(build, new Map(kept.map((name) => [name, texts.get(name) ?? ''])), selection);
    for (const [name, contract] of Object.entries(pruned.contracts[root] ?? {})) {
      const expected = whole.contracts[root]?.[name] ?? null;
      const translated = translateContract(contract, numbers);
      const label = `${root}:${name}`;
      if (bytecode(contract) !== bytecode(expected)) result.otherBytecode.push(label);
      else if (stringifySorted(translated) === stringifySorted(expected)) result.equal.push(label);
      else if (stringifySorted(withoutNames(translated)) === stringifySorted(withoutNames(expected)))
        result.ambiguous.push(label);
      else result.different.push(label);
      if (stringifySorted(contract) === stringifySorted(expected)) result.unchanged.push(label);
    }
  }
  return result;
}

describe('a run with fewer sources, translated, equals the whole run', () => {
  const builds: Build[] = [
    { solc: 'solc-0.8.20', viaIR: false, optimizer: false },
    { solc: 'solc-0.8.20', viaIR: false, optimizer: true },
    { solc: 'solc-0.8.28', viaIR: false, optimizer: true },
    { solc: 'solc-0.8.28', viaIR: true, optimizer: false },
    { solc: 'solc', viaIR: false, optimizer: false },
    { solc: 'solc', viaIR: true, optimizer: true },
  ];

  test.each(builds)('$solc, via-IR $viaIR, optimizer $optimizer: difficult names', (build) => {
    const { equal, different, ambiguous, otherBytecode, unchanged } = compare(build, ours);
    expect(different).toEqual([]);
    expect(otherBytecode).toEqual([]);
    // Legacy code generation without the optimizer does not shorten names.
    if (!build.optimizer && !build.viaIR) expect(ambiguous).toEqual([]);
    expect(equal.length).toBeGreaterThan(unchanged.length);
    expect(equal.length).toBeGreaterThanOrEqual(7);
  });

  test.each([
    { solc: 'solc-0.8.28', viaIR: true, optimizer: true },
    { solc: 'solc', viaIR: false, optimizer: true },
  ])('$solc, via-IR $viaIR, optimizer $optimizer: tokens of OpenZeppelin', (build) => {
    const { equal, different, ambiguous, otherBytecode, unchanged } = compare(build, tokens());
    expect(different).toEqual([]);
    expect(ambiguous).toEqual([]);
    expect(otherBytecode).toEqual([]);
    expect(equal.length).toBeGreaterThan(20);
    expect(unchanged.length).toBeLessThan(equal.length / 2);
  });
});

test('refuses a source map into the utility source where that source is not there', () => {
  const build = { solc: 'solc', viaIR: false, optimizer: true };
  const output = compile(build, ours, {
    '*': { '': ['ast'] },
    'main.sol': { Main: ['evm.bytecode.sourceMap'] },
  });
  const full = numberingOfRun(output);
  const contract = output.contracts['main.sol']?.Main ?? null;
  expect(() => translateContract(contract, translator(full, full))).toThrow(
    expect.objectContaining({ code: 'INTERNAL' }),
  );
});

test('refuses outputs that cannot be translated', () => {
  const build = { solc: 'solc', viaIR: true, optimizer: false };
  const output = compile(build, ours, {
    '*': { '': ['ast'] },
    'ahead.sol': { First: ['ir', 'evm.assembly'] },
  });
  const full = numberingOfRun(output);
  const contract = output.contracts['ahead.sol']?.First ?? null;
  expect(() => translateContract(contract, translator(full, full))).toThrow(
    expect.objectContaining({ code: 'STRATEGY_UNAVAILABLE', facts: ['ir', 'evm.assembly'] }),
  );
});
