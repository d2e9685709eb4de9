import fc from 'fast-check';
import type { Features } from './releases.ts';
import { type SelectionDraft, selectionsOf } from './selection.ts';
import type { SettingsDraft } from './settings.ts';

/** Sequences of the Yul optimizer's steps: none, none at all, few, two halves, and one that is short of the usual. */
const SEQUENCES = [':', 'dhfoDgvulfnTUtnIf', 'u:fDnTOc', 'dhfoD[xarrscLM]:uf', 'ejs:'];

const OPTIMIZERS: readonly SettingsDraft['optimizer'][] = [
  { enabled: true, runs: 200 },
  { enabled: false },
  { enabled: true, runs: 1 },
  { enabled: true, runs: 1_000_000 },
  { enabled: true },
  undefined,
  ...SEQUENCES.map((optimizerSteps) => ({
    enabled: true,
    details: { yul: true, yulDetails: { optimizerSteps } },
  })),
  { enabled: false, details: { yul: true, yulDetails: { stackAllocation: false } } },
  { enabled: true, runs: 2, details: { yul: false } },
  { enabled: true, details: { inliner: false, deduplicate: true, cse: true, constantOptimizer: true } },
  { enabled: false, details: { peephole: false, jumpdestRemover: false } },
];

const METADATA: readonly object[] = [
  { bytecodeHash: 'none' },
  { appendCBOR: false, bytecodeHash: 'none' },
  { useLiteralContent: true },
  { bytecodeHash: 'bzzr1', useLiteralContent: true },
];

const DEBUG_INFO = [undefined, [], ['location'], ['snippet', 'location'], ['*'], ['ast-id', 'location']];
const REVERT_STRINGS = [undefined, undefined, 'strip', 'debug', 'default'];

/** Via-IR settings that code can be linked with, of EVM versions from paris on. */
export function linkableSettings({ evmVersions }: Features): fc.Arbitrary<SettingsDraft> {
  const recent = evmVersions.slice(evmVersions.indexOf('paris'));
  const debug = fc.record({
    debugInfo: fc.constantFrom(...DEBUG_INFO),
    revertStrings: fc.constantFrom(...REVERT_STRINGS),
  });
  return fc.record<SettingsDraft>({
    viaIR: fc.constant(true),
    optimizer: fc.constantFrom(...OPTIMIZERS),
    evmVersion: fc.constantFrom(undefined, ...recent.toReversed()),
    // Without a hash of the sources, contracts that are alike have equal code, and empty ones are tiny.
    metadata: fc.constantFrom(undefined, ...METADATA, ...METADATA.slice(0, 2)),
    debug: debug.map((drawn) =>
      Object.values(drawn).every((value) => value === undefined) ? undefined : drawn,
    ),
    linked: fc.constantFrom(0, 0b0101, 0b1111_1111),
  });
}

const ANALYSIS_OUTPUTS = [
  'abi',
  'metadata',
  'devdoc',
  'userdoc',
  'storageLayout',
  'transientStorageLayout',
  'evm.methodIdentifiers',
];

/** All outputs of linking: each half as a whole, and its parts. */
const CODE_OUTPUTS = [
  'evm.bytecode',
  'evm.bytecode.object',
  'evm.bytecode.opcodes',
  'evm.bytecode.sourceMap',
  'evm.bytecode.linkReferences',
  'evm.bytecode.functionDebugData',
  'evm.bytecode.generatedSources',
  'evm.deployedBytecode',
  'evm.deployedBytecode.object',
  'evm.deployedBytecode.opcodes',
  'evm.deployedBytecode.sourceMap',
  'evm.deployedBytecode.linkReferences',
  'evm.deployedBytecode.functionDebugData',
  'evm.deployedBytecode.generatedSources',
  'evm.deployedBytecode.immutableReferences',
];

/** Selections of outputs of linking and of the analysis, always with some code. */
export function linkableSelections(): fc.Arbitrary<SelectionDraft> {
  const whole = ['evm.bytecode', 'evm.deployedBytecode'];
  const parts = fc.uniqueArray(fc.constantFrom(...CODE_OUTPUTS), { minLength: 1, maxLength: 4 });
  const both = fc
    .tuple(parts, fc.uniqueArray(fc.constantFrom(...ANALYSIS_OUTPUTS), { maxLength: 3 }))
    .map((lists) => lists.flat());
  return selectionsOf({
    outputs: fc.oneof(
      { withCrossShrink: true },
      { weight: 3, arbitrary: fc.constant(whole) },
      { weight: 2, arbitrary: fc.constant(['abi', ...whole, 'metadata']) },
      { weight: 1, arbitrary: fc.constant(['ir', ...whole]) },
      { weight: 2, arbitrary: both },
    ),
    shapes: ['everything', 'everything', 'files', 'contracts', 'mixed', 'sparse'],
  });
}
