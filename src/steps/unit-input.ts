import type { ImportAccess } from '../compilers/compiler.ts';
import { ParasolcError } from '../errors.ts';
import type { SplitPlan } from '../exchange/plan.ts';
import { closureOf } from '../graph/closure.ts';
import { cycleEntries } from '../graph/import-cycles.ts';
import { indexJson } from '../json/index-text.ts';
import { compareBytewise } from '../json/sorted.ts';
import { fromValue, jsonToBuffer, member, slice } from '../json/write.ts';
import { INPUT_HEAD, inputTail } from '../standard-json/run-input.ts';
import { type OutputSelection, selectionFromJson, unitSelection } from '../standard-json/selection.ts';

/** The inputs of the runs of a plan. */
export interface UnitInputs {
  /** Where these runs find what the user's input left to be imported. */
  readonly imports: ImportAccess;
  /** Generates these contracts, analyses no more than they need. */
  generating(contracts: readonly string[]): readonly Uint8Array[];
  /** Generates one contract, analyses all that the whole run analyses. */
  generatingBesideAnalysis(contract: string): readonly Uint8Array[];
}

export async function createUnitInputs(plan: SplitPlan): Promise<UnitInputs> {
  const { graph, requested, selection: selectionJson, sourcesMode } = plan.manifest;
  const selection = selectionFromJson(selectionJson);
  const contracts = new Map(graph.contracts.map((contract) => [contract.id, contract]));
  const entriesFor = cycleEntries(graph.sources, requested);
  const texts = sourcesMode === 'all' ? await allSources(plan) : await relevantSources(plan);

  const input = (
    ids: readonly string[],
    entries: (sources: readonly string[]) => Iterable<string>,
  ): Uint8Array[] => {
    const chosen = ids.map((id) => {
      const contract = contracts.get(id);
      if (contract === undefined)
        throw new ParasolcError('PLAN_INVALID', `the plan does not describe "${id}"`);
      return contract;
    });
    const sources = chosen.map(({ source }) => source);
    const unit: OutputSelection = unitSelection(selection, chosen, entries(sources));
    return [INPUT_HEAD, ...texts([...unit.keys()]), inputTail(plan.settings, unit)];
  };
  return {
    imports: { kind: 'given', sources: sourcesMode === 'all' ? plan.imported : new Map() },
    generating: (ids) => input(ids, entriesFor),
    generatingBesideAnalysis: (id) => input([id], () => requested),
  };
}

type SourceTexts = (requested: readonly string[]) => readonly Uint8Array[];

/** Every source in every run: ids and bytecode are those of the whole run. Encoded once for all runs. */
async function allSources(plan: SplitPlan): Promise<SourceTexts> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of plan.sources.chunks()) chunks.push(chunk);
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
  return (requested) => [...closureOf(requested, (name) => imports.get(name) ?? [])].sort(compareBytewise);
}
