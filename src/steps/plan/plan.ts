import { memoryBytes } from '../../bytes.ts';
import {
  isSplit,
  type Plan,
  type SplitPlan,
  type SplitPlanManifest,
  type WholePlan,
} from '../../exchange/plan.ts';
import type { Contract } from '../../graph/project-graph.ts';
import { find } from '../../json/read.ts';
import type { JsonText, JsonTextMember } from '../../json/text.ts';
import { copied, jsonToBuffer } from '../../json/write.ts';
import { withoutMembers } from '../../json/written.ts';
import { isTested } from '../../link/releases.ts';
import { COMPILER_SPEED } from '../../scheduling/compiler-speed.ts';
import type { Pipeline } from '../../scheduling/cost-model.ts';
import type { Fleet } from '../../scheduling/shard-count.ts';
import type { Project } from '../../sources/project.ts';
import { inputTexts, wholeRunTexts } from '../../sources/texts.ts';
import { selectionToEntries, sourceOutputsFor } from '../../standard-json/selection.ts';
import type { Context } from '../context.ts';
import { type AnalysisOutput, analyse } from './analyse.ts';
import {
  canCompileBySource,
  canLinkAny,
  isLinked,
  linkedUnavailable,
  reasonForOneRun,
  refuseUntranslatable,
  type StrategyOptions,
} from './choose-strategy.ts';
import { type Division, divide } from './divide.ts';
import { type Divisible, divisible } from './divisible.ts';
import { type OutlinedProject, outlineProject } from './outline.ts';
import { areSourcesTooCoarse, predictSingle, reasonNotToAnalyse, reasonNotToSplit } from './worth.ts';

export interface PlanOptions extends StrategyOptions {
  /** Number of shards, or as many as finish soonest on such machines. */
  readonly shards: number | Fleet;
  /** Processes that each shard will run at a time. */
  readonly processes: number;
}

/** A plan, and what one run of everything is predicted to take, in milliseconds, where that is known. */
export interface Planned {
  readonly plan: Plan;
  readonly single: number | undefined;
}

/** What planning needs besides the project. */
interface PlanContext {
  readonly compiler: Pick<Context['compiler'], 'version'>;
}

/**
 * Makes the plan of a project: which contracts each shard generates, and how. The texts of the sources are usually
 * enough for that; otherwise the compiler runs first.
 */
export async function makePlan(project: Project, options: PlanOptions, context: Context): Promise<Planned> {
  const planned = await planWith(project, options, true, context);
  const differs = await reasonAgainstLinking(planned.plan, options, context);
  if (differs === undefined) return planned;
  if (options.strategy === 'linked') throw linkedUnavailable(differs);
  context.observer.note(`contracts are not linked: ${differs}`);
  return planWith(project, options, false, context);
}

/** Why a plan that links is not to be followed: of a compiler that is not known, it is found out here. */
async function reasonAgainstLinking(
  plan: Plan,
  { processes }: PlanOptions,
  context: Context,
): Promise<string | undefined> {
  if (!isSplit(plan) || plan.manifest.strategy !== 'linked' || plan.manifest.generated.length === 0)
    return undefined;
  const { version } = context.compiler;
  if (version.program !== undefined) return `the compiler is ${version.program}, not solc`;
  if (isTested(version)) return undefined;
  const conformity = await context.conformance?.check(context, processes);
  if (conformity === undefined) return 'this version of solc is not known';
  return conformity.kind === 'conforms' ? undefined : conformity.reason;
}

/** @param mayLink whether contracts are linked where the settings allow it */
async function planWith(
  project: Project,
  options: PlanOptions,
  mayLink: boolean,
  context: Context,
): Promise<Planned> {
  const whole = async (reason: string): Promise<Planned> => ({
    plan: await wholePlan(project, reason, context),
    single: undefined,
  });
  const planned = (plan: Planned | string): Planned | Promise<Planned> =>
    typeof plan === 'string' ? whole(plan) : plan;
  const { release } = context.compiler.version;
  const oneRun = reasonForOneRun(project, options.strategy);
  if (oneRun !== undefined) return whole(oneRun);
  const links = mayLink && isLinked(project, options, release);
  if (options.sourcesMode === 'relevant') return planned(await planFromAnalysis(project, options, context));
  if (options.strategy === 'auto' && options.shards === 1 && options.processes === 1 && !links)
    return whole('only one process');
  if (links || options.strategy === 'auto' || options.strategy === 'balanced') {
    const outline = await outlineProject(project, release, context.signal);
    if (outline.kind === 'incomplete') return whole(outline.reason);
    const reason = options.strategy === 'auto' ? reasonNotToSplit(outline, options, links) : undefined;
    if (reason !== undefined) return whole(reason);
    const splitting =
      links && canLinkAny(contractsOf(outline), project.input.selection, options)
        ? 'linked'
        : canCompileBySource(project, outline, options, release) &&
            !areSourcesTooCoarse(outline, mostShards(options) * options.processes)
          ? 'balanced'
          : undefined;
    const work = estimatedWork(project, outline, context);
    if (splitting !== undefined)
      return planned(await planFromTexts(project, outline, work, splitting, options, context));
    const slower =
      options.strategy === 'auto' && options.shards === 1 && work.contracts.length > 0
        ? reasonNotToAnalyse(work, options.processes)
        : undefined;
    if (slower !== undefined) return whole(slower);
  }
  return planned(await planFromAnalysis(project, options, context));
}

/** What there is to divide, as the sources tell. */
function estimatedWork(
  project: Project,
  { graph, generated }: OutlinedProject,
  { compiler }: Context,
): Divisible {
  return divisible({
    graph,
    contracts: generated,
    pipeline: pipelineOf(project),
    release: compiler.version.release,
    speed: COMPILER_SPEED[compiler.kind],
    estimated: true,
  });
}

function mostShards({ shards }: PlanOptions): number {
  return typeof shards === 'number' ? shards : shards.most;
}

/** The contracts that the whole run generates. */
function contractsOf({ graph, generated }: OutlinedProject): readonly Contract[] {
  const chosen = new Set(generated);
  return graph.contracts.filter(({ id }) => chosen.has(id));
}

/**
 * A plan that is made without asking the compiler.
 *
 * @returns why one run must do
 */
async function planFromTexts(
  project: Project,
  outline: OutlinedProject,
  estimate: Divisible,
  splitting: 'linked' | 'balanced',
  options: PlanOptions,
  { compiler }: Context,
): Promise<Planned | string> {
  const work = splitting === 'balanced' ? { ...estimate, analysed: outline.requested } : estimate;
  const division = divide(work, { ...options, splitting });
  if (division.kind === 'whole') return division.reason;
  const manifest: SplitPlanManifest = {
    ...planHeader(project, work.pipeline, options, { compiler }),
    ...{ strategy: splitting, estimated: true, parseOrder: [] },
    ...dividedManifest(division, outline),
  };
  const names = new Set(project.input.sources.keys());
  const plan = {
    manifest,
    analysis: undefined,
    ...(await textsOf(project, names)),
    imported: outline.imported,
  };
  return { plan, single: predictSingle(work) };
}

/** @returns why one run must do */
async function planFromAnalysis(
  project: Project,
  options: PlanOptions,
  context: Context,
): Promise<Planned | string> {
  const { release } = context.compiler.version;
  // Where this machine compiles as well, its other processes load the compiler meanwhile.
  if (options.shards === 1) context.compiler.prepare(options.processes);
  const analysis = await analyse(project, context, options.sourcesMode === 'relevant');
  if (analysis.kind === 'unsplittable') return analysis.reason;
  const pipeline = pipelineOf(project);
  const splitting =
    options.strategy === 'auto' || options.strategy === 'single' || options.strategy === 'linked'
      ? 'balanced'
      : options.strategy;
  const base = {
    ...planHeader(project, pipeline, options, context),
    ...{ strategy: splitting, estimated: false },
  };
  const texts = await textsOf(project, sourcesTaken(analysis));
  const output = memoryBytes([await jsonToBuffer(analysisWithoutExtras(project, analysis, release))]);
  if (analysis.kind === 'failed') {
    const nothing = {
      ...{ reason: 'analysis failed', shards: [], requested: [], generated: [], parseOrder: [] },
      graph: { sources: [], contracts: [] },
    };
    const plan: SplitPlan = {
      manifest: { ...base, ...nothing },
      analysis: output,
      ...texts,
      imported: new Map(),
    };
    return { plan, single: undefined };
  }
  const { graph, generated, parseOrder, imported } = analysis.project;
  if (options.sourcesMode === 'relevant') refuseUntranslatable(project, analysis.project, release);
  const work = divisible({
    ...{ graph, contracts: generated, pipeline, release },
    // What was known tells nothing about the speed of this machine.
    ...(analysis.cost === undefined || analysis.cost.known ? {} : { measured: analysis.cost }),
    speed: COMPILER_SPEED[context.compiler.kind],
    estimated: false,
  });
  const division = divide(work, { ...options, splitting });
  if (division.kind === 'whole') return division.reason;
  const plan: SplitPlan = {
    manifest: { ...base, ...dividedManifest(division, analysis.project), parseOrder: [...parseOrder] },
    analysis: output,
    ...texts,
    imported,
  };
  return { plan, single: predictSingle(work) };
}

/** A plan of one run of everything. */
export async function wholePlan(project: Project, reason: string, context: PlanContext): Promise<WholePlan> {
  return {
    manifest: {
      compiler: context.compiler.version,
      kind: 'whole',
      importCallback: project.access.kind !== 'none',
      reason,
      shards: [{ contracts: [], cost: 0 }],
    },
    input: project.input.original,
    imported: await wholeRunTexts(project, context.compiler.version.release),
  };
}

/** What a plan says of the input itself. */
function planHeader(
  { input }: Project,
  pipeline: Pipeline,
  { sourcesMode }: PlanOptions,
  { compiler }: PlanContext,
): Pick<SplitPlanManifest, 'kind' | 'compiler' | 'sourcesMode' | 'pipeline' | 'selection'> {
  return {
    kind: 'split',
    compiler: compiler.version,
    sourcesMode,
    pipeline,
    selection: selectionToEntries(input.selection),
  };
}

/** What a plan says of the contracts, and of how they are divided. */
function dividedManifest(
  { shards, reason, estimate }: Division,
  { graph, requested, generated }: Pick<OutlinedProject, 'graph' | 'requested' | 'generated'>,
): Pick<SplitPlanManifest, 'shards' | 'reason' | 'shardEstimate' | 'graph' | 'requested' | 'generated'> {
  return {
    reason,
    ...(estimate === undefined ? {} : { shardEstimate: estimate }),
    shards: shards.map(({ contracts, cost }) => ({ contracts: [...contracts], cost })),
    requested: [...requested],
    generated: [...generated],
    graph: graph as SplitPlanManifest['graph'],
  };
}

/** @param taken names of the given sources that solc takes */
async function textsOf(
  project: Project,
  taken: ReadonlySet<string>,
): Promise<Pick<SplitPlan, 'sources' | 'settings'>> {
  return {
    sources: memoryBytes([await jsonToBuffer(await inputTexts(project, taken))]),
    settings: withoutMembers(project.input.writtenSettings, 'outputSelection').text,
  };
}

function sourcesTaken({ root }: AnalysisOutput): ReadonlySet<string> {
  return new Set((find(root, 'sources')?.members ?? []).map(({ key }) => key));
}

/** The output of the analysis run as the user's own selection would have it. */
function analysisWithoutExtras(
  { input }: Project,
  { output, root }: AnalysisOutput,
  release: string,
): JsonText {
  const members = (root.members ?? []).map((entry): JsonTextMember => {
    if (entry.key !== 'sources') return copied(output, entry);
    const sources = (entry.value.members ?? []).map((source): JsonTextMember => {
      const wanted = new Set(['id', ...sourceOutputsFor(input.selection, source.key, release)]);
      const outputs = (source.value.members ?? [])
        .filter(({ key }) => wanted.has(key))
        .map((member) => copied(output, member));
      return { ...source, value: { kind: 'object', members: outputs } };
    });
    return { ...entry, value: { kind: 'object', members: sources } };
  });
  return { kind: 'object', members };
}

function pipelineOf({ input }: Project): Pipeline {
  const optimizer = input.settings.optimizer;
  const enabled =
    typeof optimizer === 'object' &&
    optimizer !== null &&
    'enabled' in optimizer &&
    optimizer.enabled === true;
  return { viaIR: input.settings.viaIR, optimizer: enabled };
}
