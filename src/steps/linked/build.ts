import type { Bytes } from '../../bytes.ts';
import { ParasolcError } from '../../errors.ts';
import type { Part } from '../../exchange/part.ts';
import { EXCHANGE_FORMAT, type SplitPlan } from '../../exchange/plan.ts';
import { graphOfPrinted } from '../../graph/ir-graph.ts';
import { contractId } from '../../graph/project-graph.ts';
import { find } from '../../json/read.ts';
import type { JsonNode } from '../../json/text.ts';
import { linkability, unlinkableOutput } from '../../link/choice.ts';
import { dependenciesOf } from '../../link/linked-contract.ts';
import type { LinkSettings } from '../../link/settings.ts';
import { readImportGraph, type SourceText } from '../../sources/import-graph.ts';
import type { Project } from '../../sources/project.ts';
import { readDiagnostics } from '../../standard-json/diagnostics.ts';
import type { StandardJsonInput } from '../../standard-json/input.ts';
import { indexOutput } from '../../standard-json/output.ts';
import { isGenerated, unselectableSource } from '../../standard-json/selection.ts';
import { VERSION } from '../../version.ts';
import { type AnalysedProject, type AnalysisOutput, analyse } from '../analyse.ts';
import { compileUnits, unitCost, unitsOf } from '../compile-units.ts';
import { type Context, runCompiler } from '../context.ts';
import { splitPlan } from '../plan.ts';
import { type WorkQueue, withQueue } from '../pool.ts';
import { routesOf } from '../routes.ts';
import { type CompiledContracts, ContractLinker, type PrintedObject } from './contract-linker.ts';
import { withoutIr } from './front-analysis.ts';
import { frontInputs, requestedSources } from './front-inputs.ts';
import { linkFront } from './link-front.ts';

/** A plan and the part that was made of it. */
export interface LinkedBuild {
  readonly plan: SplitPlan;
  readonly part: Part;
}

export interface LinkedOptions {
  /** solc processes at a time. */
  readonly jobs: number;
  /** Digest of the plan, to be written into the part. */
  readonly planDigest: string;
}

/** Says that the build has to be done step by step. */
class NeedsSteps extends Error {
  override readonly name = 'NeedsSteps';
}

/** `Contract requests the ABI coder v1`: comes out along with the intermediate representation. */
const ABI_CODER_V1 = '2066';

/**
 * Builds a project whose contracts can all be linked, without waiting for an analysis that says what there is:
 * the intermediate representation tells it. The first front run also gives the outputs and diagnostics of
 * analysis; the others, if any, run beside it, and contracts are compiled as soon as they are printed.
 *
 * @returns `undefined` where the steps one after another are needed: analysis fails, not all selected outputs
 *   can be linked, or the order of diagnostics depends on the syntax trees
 */
export async function buildLinked(
  project: Project,
  options: LinkedOptions,
  context: Context,
): Promise<LinkedBuild | undefined> {
  const { release } = context.compiler.version;
  const settings = settingsToLink(project.input, release);
  if (settings === undefined) return undefined;
  context.compiler.prepare(options.jobs);
  const texts = await readImportGraph(project, release);
  if (unselectableSource(texts.keys()) !== undefined) return undefined;
  const queueOptions = {
    jobs: options.jobs,
    signal: context.signal,
    onRetry: (failure: Error) => context.observer.note(`${failure.message}: it is tried again, alone`),
  };
  try {
    return await withQueue(queueOptions, (queue) =>
      buildWith({ project, settings, texts, queue, context }, options),
    );
  } catch (error) {
    if (error instanceof NeedsSteps) return undefined;
    throw error;
  }
}

/** The settings to link with, where every contract of the project can be linked as far as the input tells. */
function settingsToLink(
  { writtenSettings: settings, selection, unsplittable }: StandardJsonInput,
  release: string,
): LinkSettings | undefined {
  const choice = linkability({ settings, selection, sourcesMode: 'all', release });
  const selectors = [...selection.values()].flatMap((contracts) =>
    [...contracts].flatMap(([name, list]) =>
      name === '' ? list.filter((selector) => selector !== 'ast') : list,
    ),
  );
  const possible = unsplittable === undefined && unlinkableOutput(selectors) === undefined;
  return possible && choice.kind === 'linkable' ? choice.settings : undefined;
}

interface Work {
  readonly project: Project;
  readonly settings: LinkSettings;
  readonly texts: ReadonlyMap<string, SourceText>;
  readonly queue: WorkQueue;
  readonly context: Context;
}

async function buildWith(work: Work, { jobs, planDigest }: LinkedOptions): Promise<LinkedBuild> {
  const { project, texts, queue, context } = work;
  const { selection } = project.input;
  const { release } = context.compiler.version;
  const linker = new ContractLinker({
    ...work,
    selection,
    sourceText: async (name) => texts.get(name)?.text ?? new Uint8Array(),
    isDeployable: (source, name) => texts.get(source)?.contracts.get(name),
  });
  const inputs = await frontInputs({ ...work, input: project.input, release, jobs });
  context.observer.phase('intermediate representation', inputs.length, 0);
  let printing = inputs.length;
  let analysis: Promise<AnalysisOutput> | undefined;
  const compile = async (input: Uint8Array, index: number): Promise<CompiledContracts> => {
    const info = { label: `front ${index}`, kind: 'front', contracts: [], predicted: 0 } as const;
    const { output, cost } = await queue.add(
      (signal) => runCompiler({ ...context, signal }, info, [input], project.access).catch(takeSteps),
      // Everything else waits for them.
      () => Number.POSITIVE_INFINITY,
    );
    const root = await indexOutput(output, info.label);
    await check(output, root, texts);
    const linked = linkFront({ output, root, contracts: [], cost: unitCost(cost) }, linker, () => {
      const withCode = linker.printed.filter(({ object }) => object !== undefined);
      if (--printing === 0) context.observer.phase('linking', withCode.length, 0);
    });
    if (index === 0) analysis = withoutIr(output, root);
    return linked;
  };
  const compiled = await Promise.all(inputs.map(compile));
  const units = compiled.flatMap((part) => part.units);
  const refused = compiled.flatMap((part) => part.refused);
  if (analysis === undefined || isIncomplete(linker.printed, refused, work)) throw new NeedsSteps();

  const plan =
    refused.length === 0
      ? await planOf(work, await analysis, projectOf(linker.printed, work), jobs)
      : await planWithTrees(work, jobs);
  const direct = unitsOf(
    plan,
    refused.map(({ contract }) => contract),
    jobs,
  );
  const done = [...units, ...(await compileUnits(plan, direct, 0, queue, context))];
  const manifest = {
    format: EXCHANGE_FORMAT,
    tool: VERSION,
    plan: planDigest,
    shard: 0,
    compiler: { ...context.compiler.version },
    units: done.map(({ manifest }) => manifest),
    refused,
  } as const;
  context.observer.routed(routesOf([manifest]));
  return { plan, part: { manifest, units: done.map(({ output }) => output) } };
}

/** Whether the runs left out a contract that the selection makes solc generate. */
function isIncomplete(
  printed: readonly PrintedObject[],
  refused: CompiledContracts['refused'],
  { project, texts, context }: Work,
): boolean {
  const { release } = context.compiler.version;
  const found = new Set([...printed.map(({ id }) => id), ...refused.map(({ contract }) => contract)]);
  return [...texts].some(([source, { contracts }]) =>
    [...contracts.keys()].some(
      (name) =>
        !found.has(contractId(source, name)) && isGenerated(project.input.selection, release, source, name),
    ),
  );
}

/** A compiler that breaks on a front run may manage smaller ones. */
function takeSteps(error: unknown): never {
  throw error instanceof ParasolcError && error.code === 'COMPILER_FAILED' ? new NeedsSteps() : error;
}

/** Gives up where something other than the intermediate representation decides what the output is. */
async function check(output: Bytes, root: JsonNode, texts: Work['texts']): Promise<void> {
  const diagnostics = await readDiagnostics(output, find(root, 'errors'));
  if (diagnostics.some(({ isError, errorCode }) => isError || errorCode === ABI_CODER_V1))
    throw new NeedsSteps();
  const names = (find(root, 'sources')?.members ?? []).map(({ key }) => key);
  // The order of the sources follows from imports as we read them: so they must be those that solc read.
  if (names.length !== texts.size || names.some((name) => !texts.has(name))) throw new NeedsSteps();
  for (const { key: source, value } of find(root, 'contracts')?.members ?? [])
    if (value.members?.some(({ key }) => texts.get(source)?.contracts.has(key) !== true))
      throw new NeedsSteps();
}

/** What an analysis would have said of the project, as far as merging needs it. */
function projectOf(printed: readonly PrintedObject[], { project, texts }: Work): AnalysedProject {
  const ids = new Map(
    printed.flatMap(({ id, object }) => (object === undefined ? [] : [[object.name, id] as const])),
  );
  const inSource = new Map<string, PrintedObject[]>();
  for (const contract of printed)
    inSource.set(contract.source, [...(inSource.get(contract.source) ?? []), contract]);
  const sources = new Map(
    [...texts].map(([name, { text, imports }]) => {
      const contracts = (inSource.get(name) ?? []).map((contract) => ({
        name: contract.name,
        code: contract.object && {
          place: contract.object.place,
          dependencies: dependenciesOf(contract.object).flatMap((dependency) => ids.get(dependency) ?? []),
          size: contract.object.size,
        },
      }));
      return [name, { name, size: text.length, imports, contracts }] as const;
    }),
  );
  const requested = requestedSources({ input: project.input, texts });
  const graph = graphOfPrinted(sources, requested);
  return {
    graph,
    requested,
    generated: graph.contracts.map(({ id }) => id),
    parseOrder: [],
    imported: new Map(),
  };
}

async function planWithTrees(work: Work, jobs: number): Promise<SplitPlan> {
  const analysis = await analyse(work.project, work.context);
  if (analysis.kind !== 'analysed') throw new NeedsSteps();
  return planOf(work, analysis, analysis.project, jobs);
}

function planOf(
  { project, context }: Work,
  analysis: AnalysisOutput,
  analysed: AnalysedProject,
  jobs: number,
): Promise<SplitPlan> {
  const options = {
    strategy: 'linked',
    splitting: 'linked',
    shards: 1,
    jobs,
    sourcesMode: 'all',
  } as const;
  const shards = [{ contracts: analysed.generated, cost: 0 }];
  return splitPlan(
    project,
    analysis,
    analysed,
    options,
    { shards, reason: 'each contract is compiled by itself' },
    context,
  );
}
