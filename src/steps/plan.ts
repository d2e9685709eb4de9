import { memoryBytes } from '../bytes.ts';
import type { Compiler } from '../compilers/compiler.ts';
import { ParasolcError } from '../errors.ts';
import { EXCHANGE_FORMAT, type Plan, type SplitPlan, type WholePlan } from '../exchange/plan.ts';
import { UNTRANSLATABLE_OUTPUTS } from '../ids/translate-contract.ts';
import { find } from '../json/read.ts';
import type { JsonText, JsonTextMember } from '../json/text.ts';
import { jsonToBuffer, slice } from '../json/write.ts';
import { type Choice, linkability, unlinkableOutput } from '../link/choice.ts';
import { costModel, type Pipeline, projectWork } from '../scheduling/cost-model.ts';
import { type Fleet, type Reckoning, reckoningText, reckonShards } from '../scheduling/shard-count.ts';
import {
  type Group,
  type SplittingStrategy,
  type Strategy,
  splitIntoShards,
} from '../scheduling/strategies.ts';
import type { Project } from '../sources/project.ts';
import { givenTexts, wholeRunTexts } from '../sources/texts.ts';
import { covers } from '../standard-json/outputs.ts';
import { generatingSettings } from '../standard-json/run-input.ts';
import { selectionToEntries, selectorsFor, sourceOutputsFor } from '../standard-json/selection.ts';
import { VERSION } from '../version.ts';
import type { AnalysedProject, Analysis, AnalysisOutput } from './analyse.ts';
import type { Context } from './context.ts';

export interface PlanOptions {
  readonly strategy: Strategy;
  /** Number of shards, or as many as pay on such machines. */
  readonly shards: number | Fleet;
  /** Processes that each shard will run at a time. */
  readonly jobs: number;
  readonly sourcesMode: 'all' | 'relevant';
}

/** Options with the strategy that splits. */
export interface SplitOptions extends PlanOptions {
  readonly splitting: SplittingStrategy;
}

/** `auto` splits only where the predicted time falls below this share of one run's. */
const WORTH_SPLITTING = 0.9;

/**
 * Makes the plan of an analysed project. `auto` is `balanced`, or one run where splitting cannot pay; every
 * other strategy is taken as given where the project can be split at all.
 */
export async function makePlan(
  project: Project,
  analysis: Analysis,
  options: PlanOptions,
  context: Context,
): Promise<Plan> {
  if (analysis.kind === 'unsplittable') return wholePlan(project, analysis.reason, context);
  if (analysis.kind === 'failed') {
    const nothing = { ...options, splitting: 'balanced' } as const;
    return splitPlan(project, analysis, undefined, nothing, NOTHING_TO_GENERATE, context);
  }
  if (options.sourcesMode === 'relevant')
    refuseUntranslatable(project, analysis.project, context.compiler.version.release);

  const strategy = splittingStrategy(
    project,
    analysis.project.generated,
    options,
    context.compiler.version.release,
  );
  const chosen = { ...options, splitting: strategy };
  const decision = decide(analysis, pipelineOf(project), chosen, context.compiler.version.release);
  return decision.kind === 'whole'
    ? wholePlan(project, decision.reason, context)
    : splitPlan(project, analysis, analysis.project, chosen, decision, context);
}

/** A plan of one run of everything. */
export async function wholePlan(
  project: Project,
  reason: string,
  context: { readonly compiler: Pick<Compiler, 'version'> },
): Promise<WholePlan> {
  return {
    manifest: {
      format: EXCHANGE_FORMAT,
      tool: VERSION,
      compiler: context.compiler.version,
      kind: 'whole',
      importCallback: project.access.kind !== 'none',
      reason,
      shards: [{ contracts: [], cost: 0 }],
    },
    input: project.input.given,
    imported: await wholeRunTexts(project, context.compiler.version.release),
  };
}

/** How the contracts are split over shards, and why so. */
export interface Division {
  readonly shards: readonly Group[];
  readonly reason: string;
  /** Where the number of shards was to be reckoned. */
  readonly reckoning?: Reckoning;
}

const NOTHING_TO_GENERATE: Division = { shards: [], reason: 'analysis failed' };

type AnalysedRun = Analysis & { kind: 'analysed' };

type Decision = { readonly kind: 'whole'; readonly reason: string } | ({ readonly kind: 'split' } & Division);

function decide(
  { project: { graph, generated: contracts }, cost }: AnalysedRun,
  pipeline: Pipeline,
  options: SplitOptions,
  release: string,
): Decision {
  if (contracts.length === 0) return { kind: 'split', shards: [], reason: 'nothing needs code generation' };
  const model = costModel(pipeline);
  const splitting = { graph, contracts, model, release };
  const { whole, analysis } = projectWork(graph, contracts, model);
  const split = (shards: number): readonly Group[] => splitIntoShards(splitting, options.splitting, shards);
  const makespan = (groups: readonly Group[]): number => Math.max(...groups.map(({ cost }) => cost));

  const fleet = typeof options.shards === 'number' ? undefined : options.shards;
  const most = typeof options.shards === 'number' ? options.shards : options.shards.most;
  const share = makespan(split(most * options.jobs)) / whole;
  const predicted = `the largest part is predicted to take ${Math.round(share * 100)} % of one run`;
  if (options.strategy === 'auto' && share > WORTH_SPLITTING) {
    return { kind: 'whole', reason: `splitting cannot pay: ${predicted}` };
  }
  if (fleet === undefined) return { kind: 'split', shards: split(most), reason: predicted };
  const reckoning = reckonShards(
    {
      whole,
      dearestOf: (groups) => makespan(split(groups)),
      analysis: { cost: analysis, wall: cost.wall, peakMemory: cost.peakMemory },
    },
    fleet,
  );
  // Without further machines, the one that plans compiles a single shard.
  const shards = split(Math.max(reckoning.shards, 1));
  return { kind: 'split', shards, reason: reckoningText(reckoning), reckoning };
}

/** What one run of everything is predicted to take on this machine, in milliseconds. */
export function predictSingle(project: Project, { project: analysed, cost }: AnalysedRun): number {
  const { graph, generated } = analysed;
  const { whole, analysis } = projectWork(graph, generated, costModel(pipelineOf(project)));
  return (whole / analysis) * cost.wall;
}

/**
 * The strategy that splits; `auto` and `single` choose it only where they split. Fails with
 * `STRATEGY_UNAVAILABLE` where `linked` is asked for and nothing can be linked.
 */
function splittingStrategy(
  { input }: Project,
  generated: readonly string[],
  { strategy, sourcesMode }: PlanOptions,
  release: string,
): SplittingStrategy {
  if (strategy !== 'auto' && strategy !== 'single' && strategy !== 'linked') return strategy;
  const { writtenSettings: settings, selection } = input;
  const reason = reasonNotToLink({ settings, selection, sourcesMode, release }, generated);
  if (reason === undefined) return 'linked';
  if (strategy === 'linked') throw linkedUnavailable(reason);
  return 'balanced';
}

/** Why none of these contracts can be linked; `undefined` where some can. */
function reasonNotToLink(choice: Choice, contracts: readonly string[]): string | undefined {
  const project = linkability(choice);
  if (project.kind === 'not linkable') return project.reason;
  const reasons = contracts.map((id) => {
    const colon = id.lastIndexOf(':');
    return unlinkableOutput(selectorsFor(choice.selection, id.slice(0, colon), id.slice(colon + 1)));
  });
  return reasons.includes(undefined) ? undefined : (reasons[0] ?? 'nothing needs code generation');
}

/** `--strategy linked` where nothing can be linked. */
export function linkedUnavailable(reason: string): ParasolcError {
  return new ParasolcError('STRATEGY_UNAVAILABLE', 'nothing can be linked', {
    facts: [reason],
    remedy: 'use `--strategy auto`, which links what can be linked',
  });
}

/** A plan whose analysis is done, and whose shards generate. */
export async function splitPlan(
  project: Project,
  analysis: AnalysisOutput,
  analysed: AnalysedProject | undefined,
  options: SplitOptions,
  { shards, reason, reckoning }: Division,
  context: Context,
): Promise<SplitPlan> {
  const { input } = project;
  const survivors = new Set((find(analysis.root, 'sources')?.members ?? []).map(({ key }) => key));
  return {
    manifest: {
      format: EXCHANGE_FORMAT,
      tool: VERSION,
      compiler: context.compiler.version,
      kind: 'split',
      reason,
      ...(reckoning === undefined ? {} : { reckoning }),
      strategy: options.splitting,
      sourcesMode: options.sourcesMode,
      pipeline: pipelineOf(project),
      selection: selectionToEntries(input.selection),
      shards: shards.map(({ contracts, cost }) => ({ contracts: [...contracts], cost })),
      requested: [...(analysed?.requested ?? [])],
      generated: [...(analysed?.generated ?? [])],
      graph: (analysed?.graph ?? { sources: [], contracts: [] }) as SplitPlan['manifest']['graph'],
      parseOrder: [...(analysed?.parseOrder ?? [])],
    },
    analysis: memoryBytes([
      await jsonToBuffer(analysisWithoutExtras(project, analysis, context.compiler.version.release)),
    ]),
    sources: memoryBytes([await jsonToBuffer(await givenTexts(project, survivors))]),
    settings: (await jsonToBuffer(generatingSettings(input))).toString('utf8'),
    imported: analysed?.imported ?? new Map(),
  };
}

/** The output of the analysis run as the user's own selection would have it. */
function analysisWithoutExtras(
  { input }: Project,
  { output, root }: AnalysisOutput,
  release: string,
): JsonText {
  const members = (root.members ?? []).map((entry): JsonTextMember => {
    if (entry.key !== 'sources') return { ...entry, value: slice(output, entry.value) };
    const sources = (entry.value.members ?? []).map((source): JsonTextMember => {
      const wanted = new Set(['id', ...sourceOutputsFor(input.selection, source.key, release)]);
      const outputs = (source.value.members ?? [])
        .filter(({ key }) => wanted.has(key))
        .map((member) => ({ ...member, value: slice(output, member.value) }));
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

function refuseUntranslatable(
  { input }: Project,
  { graph, generated }: AnalysedProject,
  release: string,
): void {
  const chosen = new Set(generated);
  const outputs = new Set(
    graph.contracts
      .filter(({ id }) => chosen.has(id))
      .flatMap(({ source, name }) => selectorsFor(input.selection, source, name))
      .flatMap((selector) => UNTRANSLATABLE_OUTPUTS.filter((output) => covers(selector, output, release))),
  );
  if (outputs.size === 0) return;
  throw new ParasolcError(
    'STRATEGY_UNAVAILABLE',
    '`--sources relevant` cannot give all the selected outputs',
    {
      facts: [`their ids cannot be translated: ${[...outputs].sort().join(', ')}`],
      remedy: 'select other outputs by name in "outputSelection", or use `--sources all`',
    },
  );
}
