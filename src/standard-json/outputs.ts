import { releaseAtLeast } from '../solc-version.ts';

/**
 * The outputs a contract or a source can be asked for, in two classes (solc: StandardCompiler.cpp).
 * What is in neither list counts as made by code generation, so that outputs of future versions are asked
 * for where they are available.
 */

/** Outputs of a contract that analysis alone yields. */
export const ANALYSIS_OUTPUTS = [
  'abi',
  'devdoc',
  'evm.methodIdentifiers',
  'metadata',
  'storageLayout',
  'transientStorageLayout',
  'userdoc',
] as const;

/** Outputs of a source, asked for under the contract name `""`. `legacyAST` ended with 0.8. */
export const SOURCE_OUTPUTS = ['ast', 'legacyAST'] as const;

/** Outputs that need code generation but no bytecode (`StandardCompiler.cpp`, `pipelineConfig`). */
const IR_OUTPUTS: readonly string[] = ['ir', 'irAst', 'irOptimized', 'irOptimizedAst', 'yulCFGJson'];

/** Whether a selector asks for an output of the intermediate representation. */
export function isIrOutput(selector: string): boolean {
  return IR_OUTPUTS.includes(selector);
}

const EVM_OBJECT_PARTS = [
  '',
  '.object',
  '.opcodes',
  '.sourceMap',
  '.functionDebugData',
  '.generatedSources',
  '.linkReferences',
];

/** Outputs that need bytecode, in all releases. `evm.methodIdentifiers` is left out on purpose, as in solc. */
export const BYTECODE_OUTPUTS: readonly string[] = [
  '*',
  'evm.gasEstimates',
  'evm.legacyAssembly',
  'evm.assembly',
  ...EVM_OBJECT_PARTS.map((part) => `evm.bytecode${part}`),
  ...EVM_OBJECT_PARTS.map((part) => `evm.deployedBytecode${part}`),
  'evm.deployedBytecode.immutableReferences',
];

/** Outputs that need bytecode and are printed only if selected by exactly this name: `evm.bytecode` is not enough. */
export const ETHDEBUG_OUTPUTS = ['evm.bytecode.ethdebug', 'evm.deployedBytecode.ethdebug'] as const;

/** The first release with these outputs. */
const ETHDEBUG = '0.8.29';

/** Outputs of a release that need bytecode (`isEvmBytecodeRequested`). */
export function bytecodeOutputs(release: string): readonly string[] {
  return releaseAtLeast(release, ETHDEBUG) ? [...BYTECODE_OUTPUTS, ...ETHDEBUG_OUTPUTS] : BYTECODE_OUTPUTS;
}

/** Outputs that make solc generate code at all (`isBinaryRequested`); `ewasm` ended with 0.8.22. */
export function generatedOutputs(release: string): readonly string[] {
  return [...IR_OUTPUTS, 'ewasm.wast', 'ewasm.wasm', ...bytecodeOutputs(release)];
}

/** From this release on a selector also covers what it is a prefix of: `evm` covers `evm.bytecode`. */
const PREFIXES = '0.7.6';

/**
 * Whether every release takes the selector. Later ones refuse some others without `settings.experimental`, and
 * then say nothing else (0.8.35: `irAst`, `yulCFGJson`, `ethdebug`).
 */
export function isAlwaysAccepted(selector: string): boolean {
  const stable: readonly string[] = [
    ...ANALYSIS_OUTPUTS,
    ...SOURCE_OUTPUTS,
    ...BYTECODE_OUTPUTS,
    'evm',
    'ir',
    'irOptimized',
  ];
  return stable.includes(selector);
}

/**
 * Whether a selector of `outputSelection` covers an output: itself, a prefix of it at a dot, or `*`
 * (`isArtifactRequested`; `*` does not cover the outputs of the intermediate representation).
 */
export function covers(selector: string, output: string, release: string): boolean {
  if (selector === output) return true;
  if (output.startsWith(`${selector}.`)) return releaseAtLeast(release, PREFIXES);
  return selector === '*' && !isIrOutput(output);
}

/** The outputs of `candidates` that the selectors cover. */
export function coveredOutputs<Output extends string>(
  selectors: Iterable<string>,
  candidates: readonly Output[],
  release: string,
): Output[] {
  const wanted = [...selectors];
  return candidates.filter((output) => wanted.some((selector) => covers(selector, output, release)));
}

/** Whether a selector can make solc print something that analysis does not yield. */
export function reachesGeneratedOutput(selector: string): boolean {
  return !(ANALYSIS_OUTPUTS as readonly string[]).includes(selector);
}
