import { memoryBytes } from '../bytes.ts';
import { ParasolcError } from '../errors.ts';
import { EXCHANGE_FORMAT, type Plan, type SplitPlan, type WholePlan } from '../exchange/plan.ts';
import { UNTRANSLATABLE_OUTPUTS } from '../ids/translate-contract.ts';
import { find } from '../json/read.ts';
import type { JsonText, JsonTextMember } from '../json/text.ts';
import { jsonToBuffer, slice } from '../json/write.ts';
import { type Choice, linkability, unlinkableOutput } from '../link/choice.ts';
import { costModel, type Pipeline, projectWork } from '../scheduling/cost-model.ts';
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
  /** Number of shards, or as many as pay. */
  readonly shards: number | 'auto';
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

/** `--shards auto` takes the fewest shards within this factor of the time that the most would take. */
const NEAR_BEST = 1.15;

/** The most shards that `--shards auto` takes: the jobs that run at once on the smallest plan of the platform. */
const MOST_SHARDS = 20;

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
  if (analysis.kind === 'failed')
    return splitPlan(
      project,
      analysis,
      undefined,
      { ...options, splitting: 'balanced' },
      [],
      'analysis failed',
      context,
    );
  if (options.sourcesMode === 'relevant')
    refuseUntranslatable(project, analysis.project, context.compiler.version.release);

  const strategy = splittingStrategy(
    project,
    analysis.project.generated,
    options,
    context.compiler.version.release,
  );
  const chosen = { ...options, splitting: strategy };
  const decision = decide(analysis.project, pipelineOf(project), chosen, context.compiler.version.release);
  return decision.kind === 'whole'
    ? wholePlan(project, decision.reason, context)
    : splitPlan(project, analysis, analysis.project, chosen, decision.shards, decision.reason, context);
}

/** A plan of one run of everything. */
export async function wholePlan(project: Project, reason: string, context: Context): Promise<WholePlan> {
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
    input: project.input.bytes,
    imported: await wholeRunTexts(project, context.compiler.version.release),
  };
}

type Decision =
  | { readonly kind: 'whole'; readonly reason: string }
  | { readonly kind: 'split'; readonly shards: readonly Group[]; readonly reason: string };

function decide(
  analysed: AnalysedProject,
  pipeline: Pipeline,
  options: SplitOptions,
  release: string,
): Decision {
  const { graph, generated: contracts } = analysed;
  if (contracts.length === 0) return { kind: 'split', shards: [], reason: 'nothing needs code generation' };
  const model = costModel(pipeline);
  const splitting = { graph, contracts, model, release };
  const { whole } = projectWork(graph, contracts, model);
  const split = (shards: number): readonly Group[] => splitIntoShards(splitting, options.splitting, shards);
  const makespan = (groups: readonly Group[]): number => Math.max(...groups.map(({ cost }) => cost));

  const most = options.shards === 'auto' ? MOST_SHARDS : options.shards;
  const share = makespan(split(most * options.jobs)) / whole;
  const predicted = `the largest part is predicted to take ${Math.round(share * 100)} % of one run`;
  if (options.strategy === 'auto' && share > WORTH_SPLITTING) {
    return { kind: 'whole', reason: `splitting cannot pay: ${predicted}` };
  }
  if (options.shards !== 'auto') return { kind: 'split', shards: split(options.shards), reason: predicted };
  const best = makespan(split(MOST_SHARDS * options.jobs));
  for (let shards = 1; ; shards++) {
    if (makespan(split(shards * options.jobs)) > best * NEAR_BEST) continue;
    const reason = `more than ${shards} shards would gain less than 15 %`;
    return { kind: 'split', shards: split(shards), reason };
  }
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
  const { settings, selection } = input;
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
  shards: readonly Group[],
  reason: string,
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
