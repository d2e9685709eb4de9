import { collect } from '../../bytes.ts';
import type { ImportAccess } from '../../compilers/compiler.ts';
import { ParasolcError } from '../../errors.ts';
import type { SplitPlan } from '../../exchange/plan.ts';
import { closureOf } from '../../graph/closure.ts';
import { cycleEntries } from '../../graph/import-cycles.ts';
import type { Contract } from '../../graph/project-graph.ts';
import { NEEDED_TO_TRANSLATE } from '../../ids/translate-contract.ts';
import { indexJson } from '../../json/index-text.ts';
import { compareUtf8 } from '../../json/key-order.ts';
import { fromValue, jsonToBuffer, slice } from '../../json/write.ts';
import { readWritten, type Written, withoutMembers } from '../../json/written.ts';
import { contractNames } from '../../standard-json/output.ts';
import { INPUT_HEAD, inputTail } from '../../standard-json/run-input.ts';
import {
  analysisSelection,
  irSelection,
  listingContracts,
  type OutputSelection,
  selectionFromEntries,
  selectionOfSources,
  unitSelection,
  withBoth,
  withNeededOutputs,
} from '../../standard-json/selection.ts';

/** A Standard JSON input, in chunks. */
export type RunInput = readonly Uint8Array[];

/** The inputs of the runs of a plan. */
export interface RunInputs {
  /** Where these runs find what the user's input left to be imported. */
  readonly imports: ImportAccess;
  /** Generates these contracts, analyses no more than they need. */
  generating(contracts: readonly string[]): RunInput;
  /** Generates these contracts, analyses all that the whole run analyses. */
  generatingBesideAnalysis(contracts: readonly string[]): RunInput;
  /**
   * Compiles all contracts of the sources of these contracts, with all that is asked of them.
   *
   * @param analysesAll whether to analyse all that the whole run analyses, and to give what is asked of the sources
   */
  compiling(contracts: readonly string[], analysesAll: boolean): RunInput;
  /** The sources that define these contracts. */
  sourcesOf(contracts: readonly string[]): readonly string[];
  /** The selection of a run for these contracts: its keys are the sources that it requests. */
  selectionFor(contracts: readonly string[]): OutputSelection;
  /** Prints the intermediate representation of these contracts. */
  printingIr(contracts: readonly string[], toSettings: SettingsOfIrRun): RunInput;
  /** The same, with all that the whole run says without generating code, and a list of all contracts. */
  printingIrAndAnalysis(contracts: readonly string[], toSettings: SettingsOfIrRun): RunInput;
  /** All that the whole run says without generating code, and a list of all contracts. */
  analysing(): RunInput;
  /** The whole run. */
  everything(): RunInput;
}

/** Makes the settings of a run that prints the intermediate representation from those of one that generates. */
export type SettingsOfIrRun = (settings: Written) => Written;

/** The model checker belongs to analysis: its warnings come once. */
const ANALYSIS_SETTING = 'modelChecker';

/**
 * The sources of each run: all of the plan; those of its contracts and what they import; or these and the sources
 * from which the whole run enters import cycles, since solc can refuse to start elsewhere (`cycleEntries`).
 */
export type SourcesOfRuns = 'all' | 'relevant' | 'relevant and entries';

/** @param mode the sources of each run */
export async function createRunInputs(plan: SplitPlan, mode: SourcesOfRuns): Promise<RunInputs> {
  const { compiler, graph, requested, selection: selectionJson } = plan.manifest;
  const selection = selectionFromEntries(selectionJson);
  const entriesFor = mode === 'relevant' ? () => new Set<string>() : cycleEntries(graph.sources, requested);
  const texts = mode === 'all' ? await allSources(plan) : await relevantSources(plan);
  const settings = readWritten(plan.settings);
  const generatingSettings = withoutMembers(settings, ANALYSIS_SETTING);
  const analysed = listingContracts(analysisSelection(selection, compiler.release, false));

  const described = (ids: readonly string[]): Pick<Contract, 'source' | 'name'>[] => ids.map(contractNames);
  const selectionFor = (ids: readonly string[], entries: Entries): OutputSelection => {
    const chosen = described(ids);
    const unit = unitSelection(selection, chosen, entries(chosen.map(({ source }) => source)));
    return mode === 'all' ? unit : withNeededOutputs(unit, NEEDED_TO_TRANSLATE, compiler.release);
  };
  const inputOf = (settings: Written, outputs: OutputSelection): RunInput => [
    INPUT_HEAD,
    ...texts([...outputs.keys()]),
    inputTail(settings, outputs),
  ];
  const input = (ids: readonly string[], entries: Entries): RunInput =>
    inputOf(generatingSettings, selectionFor(ids, entries));
  return {
    imports: { kind: 'given', sources: mode === 'all' ? plan.imported : new Map() },
    generating: (ids) => input(ids, entriesFor),
    generatingBesideAnalysis: (ids) => input(ids, () => requested),
    compiling: (ids, analysesAll) => {
      const sources = new Set(described(ids).map(({ source }) => source));
      const parts = {
        entries: analysesAll ? requested : entriesFor(sources),
        withTrees: analysesAll ? requested : [],
      };
      const outputs = selectionOfSources(selection, sources, parts, compiler.release);
      return inputOf(analysesAll ? settings : generatingSettings, outputs);
    },
    sourcesOf: (ids) => described(ids).map(({ source }) => source),
    selectionFor: (ids) => selectionFor(ids, entriesFor),
    printingIr: (ids, toSettings) => {
      const chosen = described(ids);
      const entries = entriesFor(chosen.map(({ source }) => source));
      return inputOf(toSettings(generatingSettings), irSelection(chosen, entries));
    },
    printingIrAndAnalysis: (ids, toSettings) =>
      inputOf(toSettings(settings), withBoth(analysed, irSelection(described(ids), []))),
    analysing: () => inputOf(settings, analysed),
    everything: () => inputOf(settings, selection),
  };
}

/** Which sources to request in addition to those of the contracts. */
type Entries = (sources: readonly string[]) => Iterable<string>;

type SourceTexts = (requested: readonly string[]) => readonly Uint8Array[];

/** Every source in every run: ids and bytecode are those of the whole run. Encoded once for all runs. */
async function allSources(plan: SplitPlan): Promise<SourceTexts> {
  const chunks = await collect(plan.sources.chunks());
  return () => chunks;
}

/** The requested sources and what they import, in the order of their names. */
async function relevantSources(plan: SplitPlan): Promise<SourceTexts> {
  const root = await indexJson(plan.sources, (path) => path.length === 0);
  const texts = new Map<string, Uint8Array>();
  for (const { key, value } of root.members ?? [])
    texts.set(key, await jsonToBuffer(slice(plan.sources, value)));
  for (const [name, content] of plan.imported) {
    const source = fromValue({ content: Buffer.from(content).toString('utf8') });
    texts.set(name, await jsonToBuffer(source));
  }
  const importsOf = relevantImports(plan);
  return (requested) => {
    const pieces = importsOf(requested).flatMap((name, index) => {
      const text = texts.get(name);
      if (text === undefined) throw new ParasolcError('PLAN_INVALID', `the plan lacks the source "${name}"`);
      return [Buffer.from(`${index === 0 ? '{' : ','}${JSON.stringify(name)}:`), text];
    });
    return [...pieces, Buffer.from('}')];
  };
}

/** The sources of a run with only what these sources need, sorted: solc numbers them in this order. */
export function relevantImports({ manifest }: SplitPlan): (requested: Iterable<string>) => string[] {
  const imports = new Map(manifest.graph.sources.map((source) => [source.name, source.imports]));
  return (requested) => [...closureOf(requested, (name) => imports.get(name) ?? [])].sort(compareUtf8);
}
