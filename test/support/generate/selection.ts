import fc from 'fast-check';
import type { Features } from './releases.ts';

export type OutputSelection = Record<string, Record<string, readonly string[]>>;

/** An `outputSelection` before the project has names. */
export interface SelectionDraft {
  readonly shape: 'everything' | 'files' | 'contracts' | 'mixed' | 'sparse' | 'nothing';
  /** Lists of outputs, used in turn. */
  readonly outputs: readonly (readonly string[])[];
  /** Which files or contracts are selected, by index modulo their number. */
  readonly chosen: readonly number[];
  readonly extras: readonly ('ast' | 'someAsts' | 'missingFile' | 'missingContract' | 'emptyFile')[];
}

/** What a selection needs to know of a contract. */
export interface Selectable {
  readonly file: string;
  readonly name: string;
  /** It has code: it is not abstract and no interface. */
  readonly deployable: boolean;
}

/** If one of these is selected for a contract without code, the run ends in an internal error (0.8.26 to 0.8.37). */
const OUTPUTS_OF_CODE_ONLY = ['irAst', 'irOptimizedAst'];

const ANALYSIS_OUTPUTS = ['abi', 'metadata', 'devdoc', 'userdoc', 'storageLayout', 'evm.methodIdentifiers'];
const CODE_OUTPUTS = [
  'evm.bytecode',
  'evm.bytecode.object',
  'evm.bytecode.opcodes',
  'evm.bytecode.sourceMap',
  'evm.bytecode.linkReferences',
  'evm.deployedBytecode',
  'evm.deployedBytecode.object',
  'evm.deployedBytecode.immutableReferences',
  'evm.gasEstimates',
  'evm.assembly',
  'evm.legacyAssembly',
];

/** The names a release knows that are not in the lists above. IR before 0.8 lacks much of the language. */
function recentOutputs({ minor, patch }: Features): string[] {
  if (minor < 8) return [];
  return [
    ...['evm.bytecode.generatedSources', 'evm.deployedBytecode.functionDebugData', 'ir', 'irOptimized'],
    // Twice, because they are never selected for contracts without code.
    ...(patch >= 26 ? [...OUTPUTS_OF_CODE_ONLY, ...OUTPUTS_OF_CODE_ONLY] : []),
    ...(patch >= 28 ? ['transientStorageLayout'] : []),
  ];
}

/** Selections of every form that Standard JSON allows and build tools send. */
export function selections(features: Features): fc.Arbitrary<SelectionDraft> {
  const code = [...CODE_OUTPUTS, ...recentOutputs(features)];
  const some = (names: readonly string[]) =>
    fc.uniqueArray(fc.constantFrom(...names), { minLength: 1, maxLength: 4 });
  const outputs = fc.oneof(
    { withCrossShrink: true },
    fc.constant(['abi', 'evm.bytecode', 'evm.deployedBytecode', 'metadata']),
    some([...ANALYSIS_OUTPUTS, ...code]),
    some(code),
    some(ANALYSIS_OUTPUTS),
    fc.constantFrom(['*'], ['evm'], [], ['noSuchOutput'], ['evm.bytecode', 'evm', 'evm.bytecode']),
  );
  const shapes: SelectionDraft['shape'][] = ['files', 'contracts', 'mixed', 'sparse'];
  return selectionsOf({
    outputs,
    shapes: ['everything', 'everything', 'everything', ...shapes, ...shapes, 'nothing'],
  });
}

/** Selections of these shapes, made of these lists of outputs. */
export function selectionsOf({
  outputs,
  shapes,
}: {
  readonly outputs: fc.Arbitrary<readonly string[]>;
  readonly shapes: readonly SelectionDraft['shape'][];
}): fc.Arbitrary<SelectionDraft> {
  return fc.record<SelectionDraft>({
    shape: fc.constantFrom(...shapes),
    outputs: fc.array(outputs, { minLength: 1, maxLength: 3 }),
    chosen: fc.array(fc.nat({ max: 99 }), { minLength: 1, maxLength: 4 }),
    extras: fc.oneof(
      { withCrossShrink: true },
      { weight: 2, arbitrary: fc.constant([]) },
      {
        weight: 1,
        arbitrary: fc.uniqueArray(
          fc.constantFrom('ast', 'someAsts', 'missingFile', 'missingContract', 'emptyFile'),
        ),
      },
    ),
  });
}

/** The selection for a project of these files and contracts. */
export function resolveSelection(
  draft: SelectionDraft,
  files: readonly string[],
  contracts: readonly Selectable[],
): OutputSelection {
  const selection = new Map<string, Map<string, readonly string[]>>();
  let handedOut = 0;
  const outputs = (deployable = false) => {
    const names = draft.outputs[handedOut++ % draft.outputs.length] ?? [];
    return deployable ? names : names.filter((name) => !OUTPUTS_OF_CODE_ONLY.includes(name));
  };
  const select = (file: string, contract: string, names: readonly string[]) =>
    selection.set(file, (selection.get(file) ?? new Map()).set(contract, names));
  const chosenFiles = draft.chosen.flatMap((index) => files[index % files.length] ?? []);
  const chosenContracts = draft.chosen.flatMap((index) => contracts[index % contracts.length] ?? []);

  if (draft.shape === 'everything') select('*', '*', outputs());
  if (draft.shape === 'files') for (const file of chosenFiles) select(file, '*', outputs());
  if (draft.shape === 'contracts')
    for (const { file, name, deployable } of chosenContracts) select(file, name, outputs(deployable));
  if (draft.shape === 'mixed') {
    select('*', '*', ['abi']);
    for (const { file, name, deployable } of chosenContracts) select(file, name, outputs(deployable));
    for (const file of chosenFiles.slice(1)) select(file, '*', outputs());
  }
  if (draft.shape === 'sparse') {
    // As Forge selects changed files: every file is named, unchanged ones with an empty list.
    for (const file of files) select(file, '*', chosenFiles.includes(file) ? outputs() : []);
  }
  const [first] = chosenFiles;
  if (draft.extras.includes('ast')) select('*', '', ['ast']);
  if (draft.extras.includes('someAsts') && first !== undefined) select(first, '', ['ast']);
  if (draft.extras.includes('missingFile')) select('missing/File.sol', '*', outputs());
  if (draft.extras.includes('missingContract') && first !== undefined) select(first, '<none>', outputs());
  if (draft.extras.includes('emptyFile') && first !== undefined && !selection.has(first))
    selection.set(first, new Map());
  return Object.fromEntries([...selection].map(([file, names]) => [file, Object.fromEntries(names)]));
}

/**
 * The files whose analysis a selection asks for (`CompilerStack::isRequestedSource`): those with a key for
 * some contract, or all if the selection names none at all or `"*"`.
 */
export function requestedFiles(selection: OutputSelection, files: readonly string[]): readonly string[] {
  const named = Object.keys(selection).filter((file) => Object.keys(selection[file] ?? {}).length > 0);
  return named.length === 0 || named.includes('*') ? files : files.filter((file) => named.includes(file));
}

/** Whether something is selected for every contract, through `"*"`. */
export function requestsAllContracts(selection: OutputSelection): boolean {
  const names = Object.keys(selection['*'] ?? {});
  return names.includes('*') || names.includes('');
}

/** Whether a selection has outputs that need `settings.experimental` from 0.8.35 on. */
export function requestsExperimental(selection: OutputSelection): boolean {
  const names = Object.values(selection).flatMap((contracts) => Object.values(contracts).flat());
  return names.some((name) => OUTPUTS_OF_CODE_ONLY.includes(name));
}
