import { collect } from '../bytes.ts';
import type { ImportAccess } from '../compilers/compiler.ts';
import { ParasolcError } from '../errors.ts';
import type { SplitPlan } from '../exchange/plan.ts';
import { closureOf } from '../graph/closure.ts';
import { cycleEntries } from '../graph/import-cycles.ts';
import type { Contract } from '../graph/project-graph.ts';
import { NEEDED_TO_TRANSLATE } from '../ids/translate-contract.ts';
import { indexJson } from '../json/index-text.ts';
import { compareUtf8 } from '../json/key-order.ts';
import { fromValue, jsonToBuffer, member, slice } from '../json/write.ts';
import { readWritten, type Written } from '../json/written.ts';
import { INPUT_HEAD, inputTail } from '../standard-json/run-input.ts';
import {
  irSelection,
  type OutputSelection,
  selectionFromEntries,
  unitSelection,
  withNeededOutputs,
} from '../standard-json/selection.ts';

/** The inputs of the runs of a plan. */
export interface UnitInputs {
  /** Where these runs find what the user's input left to be imported. */
  readonly imports: ImportAccess;
  /** Generates these contracts, analyses no more than they need. */
  generating(contracts: readonly string[]): readonly Uint8Array[];
  /** The sources that define these contracts. */
  sourcesOf(contracts: readonly string[]): readonly string[];
  /** The sources that a run for these contracts requests. */
  requestedFor(contracts: readonly string[]): readonly string[];
  /** Prints the intermediate representation of these contracts. */
  printingIr(contracts: readonly string[], settings: Written): readonly Uint8Array[];
  /** Generates these contracts, analyses all that the whole run analyses. */
  generatingBesideAnalysis(contracts: readonly string[]): readonly Uint8Array[];
}

/** @param mode the sources of each run: all, or those that its contracts need */
export async function createUnitInputs(plan: SplitPlan, mode: 'all' | 'relevant'): Promise<UnitInputs> {
  const { compiler, graph, requested, selection: selectionJson } = plan.manifest;
  const selection = selectionFromEntries(selectionJson);
  const contracts = new Map(graph.contracts.map((contract) => [contract.id, contract]));
  const entriesFor = cycleEntries(graph.sources, requested);
  const settings = readWritten(plan.settings);
  const texts = mode === 'all' ? await allSources(plan) : await relevantSources(plan);

  const described = (ids: readonly string[]): Contract[] =>
    ids.map((id) => {
      const contract = contracts.get(id);
      if (contract !== undefined) return contract;
      throw new ParasolcError('PLAN_INVALID', `the plan does not describe "${id}"`, { remedy: 'plan again' });
    });
  const selectionFor = (ids: readonly string[], entries: Entries): OutputSelection => {
    const chosen = described(ids);
    const unit = unitSelection(selection, chosen, entries(chosen.map(({ source }) => source)));
    return mode === 'all' ? unit : withNeededOutputs(unit, NEEDED_TO_TRANSLATE, compiler.release);
  };
  const input = (ids: readonly string[], entries: Entries): Uint8Array[] => {
    const unit = selectionFor(ids, entries);
    return [INPUT_HEAD, ...texts([...unit.keys()]), inputTail(settings, unit)];
  };
  return {
    imports: { kind: 'given', sources: mode === 'all' ? plan.imported : new Map() },
    generating: (ids) => input(ids, entriesFor),
    printingIr: (ids, settings) => {
      const chosen = described(ids);
      const selection = irSelection(chosen, entriesFor(chosen.map(({ source }) => source)));
      return [INPUT_HEAD, ...texts([...selection.keys()]), inputTail(settings, selection)];
    },
    sourcesOf: (ids) => described(ids).map(({ source }) => source),
    requestedFor: (ids) => [...selectionFor(ids, entriesFor).keys()],
    generatingBesideAnalysis: (ids) => input(ids, () => requested),
  };
}

/** Which sources to request besides those of the contracts. */
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
    const source = {
      kind: 'object',
      members: [member('content', fromValue(Buffer.from(content).toString('utf8')))],
    };
    texts.set(name, await jsonToBuffer(source as Parameters<typeof jsonToBuffer>[0]));
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
