import { releaseAtLeast } from '../solc-version.ts';
import {
  ANALYSIS_OUTPUTS,
  bytecodeOutputs,
  coveredOutputs,
  covers,
  generatedOutputs,
  isAlwaysAccepted,
  isIrOutput,
  reachesGeneratedOutput,
  SOURCE_OUTPUTS,
} from './outputs.ts';

/** `settings.outputSelection`: source name or `*`, then contract name, `*` or `""`, then selectors. */
export type OutputSelection = ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>;

/** A contract name that no contract can have: it requests a source for analysis and selects no contract. */
export const NO_CONTRACT = '<none>';

/** From this release on, solc decides contract by contract what to generate (`pipelineConfig`). */
const PER_CONTRACT_GENERATION = '0.8.28';

/**
 * Why sources of these names cannot be told apart in a selection; `undefined` if all can. For some of what it
 * decides solc takes `*` and the empty name for all sources (`pipelineConfig`, `isArtifactRequested`).
 */
export function unselectableSource(names: Iterable<string>): string | undefined {
  const wildcard = [...names].find((name) => name === '' || name === '*');
  return wildcard === undefined ? undefined : `a source is called "${wildcard}", which selects every source`;
}

/** The selection as plain JSON data. */
export function selectionToJson(
  selection: OutputSelection,
): Record<string, Record<string, readonly string[]>> {
  return Object.fromEntries(
    [...selection].map(([source, contracts]) => [source, Object.fromEntries(contracts)]),
  );
}

/** The selection as plain data: objects would not keep every name a source can have. */
type SelectionEntries = [source: string, contracts: [contract: string, selectors: string[]][]][];

export function selectionToEntries(selection: OutputSelection): SelectionEntries {
  return [...selection].map(([source, contracts]) => [
    source,
    [...contracts].map(([contract, selectors]) => [contract, [...selectors]]),
  ]);
}

export function selectionFromEntries(entries: SelectionEntries): OutputSelection {
  return new Map(entries.map(([source, contracts]) => [source, new Map(contracts)]));
}

/** Whether solc analyses the source for its own sake (`isRequestedSource`): not only since others import it. */
export function isRequestedSource(selection: OutputSelection, source: string): boolean {
  const selected = [...selection].filter(([, contracts]) => contracts.size > 0);
  return selected.length === 0 || selected.some(([name]) => name === '*' || name === source);
}

/** Whether anything in the selection makes solc generate code (`isBinaryRequested`). */
export function generatesAnything(selection: OutputSelection, release: string): boolean {
  return selectsAny(selection, generatedOutputs(release), release);
}

/** The selectors that ask for outputs of this contract (`isArtifactRequested` for a named contract). */
export function selectorsFor(selection: OutputSelection, source: string, contract: string): string[] {
  const lists = [source, '*'].flatMap((file) => {
    const contracts = selection.get(file);
    return [contract, '*'].map((name) => contracts?.get(name) ?? []);
  });
  return [...new Set(lists.flat())];
}

/** The outputs asked for of a source itself, under the contract name `""`. */
export function sourceOutputsFor(selection: OutputSelection, source: string, release: string): string[] {
  const selectors = [source, '*'].flatMap((file) => selection.get(file)?.get('') ?? []);
  return coveredOutputs(selectors, SOURCE_OUTPUTS, release);
}

/**
 * Whether a whole run with this selection generates code for the contract, though nothing of it may be
 * printed. Its diagnostics are part of the whole run's output, so such contracts are planned too.
 *
 * Until 0.8.27 every selected contract is generated as soon as one needs code (`isRequestedContract`), from
 * 0.8.28 on every contract with a non-empty list (`pipelineConfig`).
 */
export function isGenerated(
  selection: OutputSelection,
  release: string,
  source: string,
  contract: string,
): boolean {
  if (!generatesAnything(selection, release)) return false;
  const lists = pipelineLists(selection, source, contract);
  if (!releaseAtLeast(release, PER_CONTRACT_GENERATION)) return lists.length > 0;
  const bytecode = needsBytecode(selection, release);
  return lists.flat().some((selector) => bytecode || isIrOutput(selector));
}

/**
 * Whether solc makes the intermediate representation of a contract that it generates, though code comes from the legacy
 * pipeline: because an output of it is asked for. Until 0.8.27, asking for it for one contract makes it for all.
 */
export function isIrGenerated(
  selection: OutputSelection,
  release: string,
  source: string,
  contract: string,
): boolean {
  const selectors = releaseAtLeast(release, PER_CONTRACT_GENERATION)
    ? pipelineLists(selection, source, contract).flat()
    : allSelectors(selection);
  return selectors.some(isIrOutput);
}

/** Whether a whole run generates every contract of which something is selected, if it generates any (`isGenerated`). */
function generatesEverySelected(selection: OutputSelection, release: string): boolean {
  if (!releaseAtLeast(release, PER_CONTRACT_GENERATION) || needsBytecode(selection, release)) return true;
  const lists = [...selection.values()].flatMap((contracts) => [...contracts.values()]);
  return lists.every((list) => list.length === 0 || list.some(isIrOutput));
}

/** Whether the intermediate representation of any contract is asked for as an output. */
export function isIrSelected(selection: OutputSelection): boolean {
  return allSelectors(selection).includes('ir');
}

/** Both selections in one. */
export function withBoth(a: OutputSelection, b: OutputSelection): OutputSelection {
  const both = new Map([...a].map(([source, contracts]) => [source, new Map(contracts)]));
  for (const [source, contracts] of b) {
    const known = both.get(source) ?? new Map<string, readonly string[]>();
    both.set(source, known);
    for (const [name, selectors] of contracts) {
      known.set(name, [...new Set([...(known.get(name) ?? []), ...selectors])]);
    }
  }
  return both;
}

/** Whether every release takes the selection as it is. */
export function isAlwaysAcceptedSelection(selection: OutputSelection): boolean {
  return allSelectors(selection).every(isAlwaysAccepted);
}

/** Why a run cannot be split at this selection without changing what is generated; `undefined` if it can. */
export function unsplittableSelection(selection: OutputSelection): string | undefined {
  for (const [source, contracts] of selection) {
    const inherited = contracts.has('*') ? [] : (contracts.get('') ?? []);
    const output = inherited.find(isIrOutput);
    if (output !== undefined) return `"${output}" is selected for the source "${source}" as a whole`;
  }
  return undefined;
}

/**
 * The selection of the analysis run: all the outputs of the user's selection that need no code generation. It requests
 * the same sources, so that the diagnostics and their order are those of the whole run.
 *
 * @param trees whether to have the syntax tree of every requested source, too
 */
export function analysisSelection(
  selection: OutputSelection,
  release: string,
  trees: boolean,
): OutputSelection {
  const requested = [...selection].filter(([, contracts]) => contracts.size > 0);
  return new Map(
    requested.map(([source, contracts]) => {
      const lists = [...contracts]
        .filter(([contract]) => contract !== '')
        .map(
          ([contract, selectors]) =>
            [contract, coveredOutputs(selectors, ANALYSIS_OUTPUTS, release)] as const,
        );
      const ofSource = coveredOutputs(contracts.get('') ?? [], SOURCE_OUTPUTS, release);
      const ofEach = trees ? [...new Set(['ast', ...ofSource])] : ofSource;
      return [source, new Map([...lists, ['', ofEach] as const])] as const;
    }),
  );
}

/** An output that analysis gives of every contract, also of those without functions. */
const EVERY_CONTRACT_HAS = 'evm.methodIdentifiers';

/** The selection with an output of every contract of its sources: so that the run lists all that there are. */
export function listingContracts(selection: OutputSelection): OutputSelection {
  return withBoth(
    selection,
    new Map([...selection.keys()].map((source) => [source, new Map([['*', [EVERY_CONTRACT_HAS]]])])),
  );
}

/** Requests the syntax trees of these sources, and nothing else. */
export function astSelection(sources: Iterable<string>): OutputSelection {
  return new Map([...sources].map((source) => [source, new Map([['', ['ast']]])]));
}

/** Asks for the intermediate representation of these contracts, and also requests the analysis of `entries`. */
export function irSelection(
  contracts: Iterable<{ readonly source: string; readonly name: string }>,
  entries: Iterable<string>,
): OutputSelection {
  const selection = new Map<string, Map<string, readonly string[]>>();
  for (const source of entries) selection.set(source, new Map([[NO_CONTRACT, []]]));
  for (const { source, name } of contracts) {
    const names = selection.get(source) ?? new Map<string, readonly string[]>();
    selection.set(source, names.set(name, ['ir']));
  }
  return selection;
}

/**
 * The selection of a run that generates just these contracts, with the outputs the user's selection asks of
 * them, and also requests the analysis of `entries`.
 *
 * solc decides some things once for a run, from all selectors together: whether to make bytecode, and until
 * 0.8.27 whether to make the intermediate representation of every contract. A contract that does not exist
 * therefore carries the user's other selectors along.
 */
export function unitSelection(
  selection: OutputSelection,
  contracts: Iterable<{ readonly source: string; readonly name: string }>,
  entries: Iterable<string>,
): OutputSelection {
  const unit = new Map<string, Map<string, readonly string[]>>();
  const ofSource = (source: string): Map<string, readonly string[]> => {
    const known = unit.get(source) ?? new Map<string, readonly string[]>();
    unit.set(source, known);
    return known;
  };
  for (const { source, name } of contracts) {
    const selectors = selectorsFor(selection, source, name).filter(reachesGeneratedOutput);
    // A list with a name that no output has generates the contract and prints nothing of it.
    ofSource(source).set(name, selectors.length > 0 ? selectors : [NO_CONTRACT]);
  }
  for (const source of entries) ofSource(source).set(NO_CONTRACT, []);
  const carrier = unit.keys().next().value;
  if (carrier !== undefined) {
    ofSource(carrier).set(NO_CONTRACT, [...new Set(allSelectors(selection).filter(reachesGeneratedOutput))]);
  }
  return unit;
}

/** From this release on, asking for the syntax tree of a source does not make solc generate its contracts. */
const TREES_BESIDE_CODE = PER_CONTRACT_GENERATION;

/**
 * Whether `selectionOfSources` can keep the outputs of contracts and those of the sources themselves apart. What is
 * selected under the empty name alone selects all contracts, too (`pipelineConfig`).
 */
export function canSelectBySource(
  selection: OutputSelection,
  sources: readonly string[],
  release: string,
): boolean {
  const asksForSources = sources.some((source) => sourceOutputsFor(selection, source, release).length > 0);
  if (asksForSources && !releaseAtLeast(release, TREES_BESIDE_CODE)) return false;
  if (!generatesEverySelected(selection, release)) return false;
  return [...selection.values()].every(
    (contracts) => contracts.has('*') || (contracts.get('') ?? []).length === 0,
  );
}

/**
 * The selection of a run that compiles all contracts of some sources, with all the outputs that the user's selection
 * asks of them, and also requests the analysis of `entries`.
 *
 * @param withTrees the sources of which it also gives what the user's selection asks of them as a whole
 */
export function selectionOfSources(
  selection: OutputSelection,
  sources: Iterable<string>,
  { entries, withTrees }: { readonly entries: Iterable<string>; readonly withTrees: Iterable<string> },
  release: string,
): OutputSelection {
  const unit = new Map<string, Map<string, readonly string[]>>();
  for (const source of sources) {
    const names = new Map<string, readonly string[]>();
    for (const [name, selectors] of ['*', source].flatMap((file) => [...(selection.get(file) ?? [])]))
      if (name !== '') names.set(name, [...new Set([...(names.get(name) ?? []), ...selectors])]);
    unit.set(source, names);
  }
  const [carrier] = unit.values();
  carrier?.set(NO_CONTRACT, [...new Set(allSelectors(selection).filter(reachesGeneratedOutput))]);
  for (const source of entries) if (!unit.has(source)) unit.set(source, new Map([[NO_CONTRACT, []]]));
  for (const source of withTrees) {
    const outputs = sourceOutputsFor(selection, source, release);
    const names = unit.get(source) ?? new Map<string, readonly string[]>();
    // `*` after the empty name: it takes its place for what is generated (`pipelineConfig`).
    if (outputs.length > 0) unit.set(source, names.set('', outputs).set('*', names.get('*') ?? []));
  }
  return unit;
}

/** The selection with more selectors wherever one covers an output that needs them. */
export function withNeededOutputs(
  selection: OutputSelection,
  needs: ReadonlyMap<string, string>,
  release: string,
): OutputSelection {
  const extend = (selectors: readonly string[]): string[] => {
    const needed = coveredOutputs(selectors, [...needs.keys()], release).flatMap(
      (output) => needs.get(output) ?? [],
    );
    return [...new Set([...selectors, ...needed])];
  };
  return new Map(
    [...selection].map(([source, contracts]) => [
      source,
      new Map([...contracts].map(([contract, selectors]) => [contract, extend(selectors)])),
    ]),
  );
}

/** Whether bytecode is made at all in a run with this selection (`isEvmBytecodeRequested`). */
function needsBytecode(selection: OutputSelection, release: string): boolean {
  return selectsAny(selection, bytecodeOutputs(release), release);
}

/** Whether any selector covers any of these outputs. */
function selectsAny(selection: OutputSelection, outputs: readonly string[], release: string): boolean {
  return allSelectors(selection).some((selector) =>
    outputs.some((output) => covers(selector, output, release)),
  );
}

function allSelectors(selection: OutputSelection): string[] {
  return [...selection.values()].flatMap((contracts) => [...contracts.values()].flat());
}

/**
 * The lists that decide whether a contract is generated. solc files both `""` and `*` under one key, in the
 * order of the JSON object's sorted keys, so that `*` replaces `""` where both are given (`pipelineConfig`).
 */
function pipelineLists(selection: OutputSelection, source: string, contract: string): (readonly string[])[] {
  return ['*', source].flatMap((file) => {
    const contracts = selection.get(file);
    const everyContract = contracts?.get('*') ?? contracts?.get('');
    return [everyContract, contracts?.get(contract)].filter((list) => list !== undefined);
  });
}
