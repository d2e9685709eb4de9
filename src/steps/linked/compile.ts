import { ParasolcError } from '../../errors.ts';
import type { SplitPlan } from '../../exchange/plan.ts';
import { closureOf } from '../../graph/closure.ts';
import { contractId } from '../../graph/project-graph.ts';
import { indexJson } from '../../json/index-text.ts';
import { find, stringOf } from '../../json/read.ts';
import { readWritten } from '../../json/written.ts';
import { linkability, unlinkableOutput } from '../../link/choice.ts';
import { frontGroups } from '../../scheduling/front-runs.ts';
import type { Group } from '../../scheduling/strategies.ts';
import { indexOutput } from '../../standard-json/output.ts';
import { frontSettings } from '../../standard-json/run-input.ts';
import { selectionFromEntries, selectorsFor } from '../../standard-json/selection.ts';
import { compileUnits, unitCost, unitsOf } from '../compile-units.ts';
import { type Context, runCompiler } from '../context.ts';
import type { WorkQueue } from '../pool.ts';
import { createUnitInputs } from '../unit-input.ts';
import { type CompiledContracts, ContractLinker, type RefusedContract } from './contract-linker.ts';
import { linkFront } from './link-front.ts';

/** Where the work is done. */
export interface LinkedWork {
  readonly jobs: number;
  readonly queue: WorkQueue;
}

/**
 * Compiles the contracts of a shard: those that can be linked by themselves, the others, and those that turn out
 * not to be, as solc does.
 */
export async function compileLinked(
  plan: SplitPlan,
  contracts: readonly string[],
  { jobs, queue }: LinkedWork,
  context: Context,
): Promise<CompiledContracts> {
  const { compiler, selection: entries, sourcesMode, graph } = plan.manifest;
  const selection = selectionFromEntries(entries);
  const settings = readWritten(plan.settings);
  const choice = linkability({ settings, selection, sourcesMode, release: compiler.release });
  if (choice.kind === 'not linkable') {
    throw new ParasolcError('PLAN_INVALID', 'the plan links contracts that cannot be linked', {
      facts: [choice.reason],
      remedy: 'plan again',
    });
  }
  const byId = new Map(graph.contracts.map((contract) => [contract.id, contract]));
  const refused = contracts.flatMap((id): RefusedContract[] => {
    const { source, name } = byId.get(id) ?? { source: '', name: '' };
    const reason = unlinkableOutput(selectorsFor(selection, source, name));
    return reason === undefined ? [] : [{ contract: id, reason }];
  });
  const direct = new Set(refused.map(({ contract }) => contract));
  const linkable = contracts.filter((id) => !direct.has(id));
  const fronts = frontsOf(plan, linkable, jobs);
  const units = unitsOf(plan, [...direct], jobs);
  context.observer.phase('compilation', fronts.length + linkable.length + units.length, 0);

  const inputs = await createUnitInputs(plan, 'all');
  const printing = frontSettings(settings, choice.settings, selection);
  const linker = new ContractLinker({
    selection,
    settings: choice.settings,
    queue,
    context,
    sourceText: (name) => sourceText(plan, name),
    isDeployable: (source, name) => byId.get(contractId(source, name))?.deployable,
  });
  const runFront = async (ids: readonly string[], index: number): Promise<CompiledContracts> => {
    const info = { label: `front ${index}`, kind: 'front', contracts: ids, predicted: 0 } as const;
    const result = await queue.add(
      (signal) =>
        runCompiler({ ...context, signal }, info, inputs.printingIr(ids, printing), inputs.imports).catch(
          breaks,
        ),
      // Everything else waits for them.
      () => Number.POSITIVE_INFINITY,
    );
    if (result === undefined)
      return refuseAll(ids, 'solc fails on the run that prints its intermediate representation');
    const { output, cost } = result;
    const root = await indexOutput(output, info.label);
    return linkFront({ output, root, contracts: ids, cost: unitCost(cost) }, linker);
  };
  const compiled = await Promise.all([...fronts.map(runFront), directly(units, 0)]);
  const late = compiled.flatMap((part) => part.refused);
  const again = await directly(
    unitsOf(
      plan,
      late.map(({ contract }) => contract),
      jobs,
    ),
    units.length,
  );
  return {
    units: [...compiled, again].flatMap((part) => part.units),
    refused: [...refused, ...late],
  };

  async function directly(groups: readonly Group[], first: number): Promise<CompiledContracts> {
    return { units: await compileUnits(plan, groups, first, queue, context), refused: [] };
  }
}

/** A compiler that breaks on a front run may manage the contracts in other ways. */
function breaks(error: unknown): undefined {
  if (!(error instanceof ParasolcError) || error.code !== 'COMPILER_FAILED') throw error;
}

function refuseAll(contracts: readonly string[], reason: string): CompiledContracts {
  return { units: [], refused: contracts.map((contract) => ({ contract, reason })) };
}

/** Bytes of code that a syntax node stands for, on an average of the projects that the costs were measured with. */
const BYTES_PER_NODE = 8;

/** The contracts of each front run. */
function frontsOf({ manifest }: SplitPlan, contracts: readonly string[], jobs: number): string[][] {
  const chosen = new Set(contracts);
  const inSource = new Map<string, string[]>();
  const printing = new Set<string>();
  for (const { id, source, deployable } of manifest.graph.contracts) {
    if (!chosen.has(id)) continue;
    inSource.set(source, [...(inSource.get(source) ?? []), id]);
    if (deployable) printing.add(source);
  }
  const imports = new Map(manifest.graph.sources.map((source) => [source.name, source.imports]));
  const needed = closureOf(inSource.keys(), (name) => imports.get(name) ?? []);
  const sources = manifest.graph.sources
    .filter(({ name }) => needed.has(name))
    .map(({ name, nodes, imports }) => ({
      name,
      imports,
      size: nodes * BYTES_PER_NODE,
      prints: printing.has(name),
    }));
  return frontGroups(sources, jobs)
    .map((names) => names.flatMap((name) => inSource.get(name) ?? []))
    .filter((ids) => ids.length > 0);
}

async function sourceText(plan: SplitPlan, name: string): Promise<Uint8Array> {
  const imported = plan.imported.get(name);
  if (imported !== undefined) return imported;
  const root = await indexJson(plan.sources, (path) => path.length < 2);
  return Buffer.from((await stringOf(plan.sources, find(root, name, 'content'))) ?? '');
}
