import type { Bytes } from '../../bytes.ts';
import type { RunCost } from '../../compilers/compiler.ts';
import { closureOf } from '../../graph/closure.ts';
import { type ProjectGraph, projectGraph } from '../../graph/project-graph.ts';
import { readSyntaxTree, type SourceFacts } from '../../graph/syntax-tree.ts';
import { compareUtf8 } from '../../json/key-order.ts';
import { find, parseNode } from '../../json/read.ts';
import type { JsonNode } from '../../json/text.ts';
import { jsonToBuffer } from '../../json/write.ts';
import type { Project } from '../../sources/project.ts';
import { importedTexts } from '../../sources/texts.ts';
import { type Answer, errorStage, notAnAnswer, readAnswer } from '../../standard-json/answer.ts';
import type { StandardJsonInput } from '../../standard-json/input.ts';
import { contractId, indexOutput, printedContracts } from '../../standard-json/output.ts';
import { inputWithoutSources, inputWithSelection } from '../../standard-json/run-input.ts';
import {
  analysisSelection,
  astSelection,
  isAlwaysAcceptedSelection,
  isGenerated,
  isRequestedSource,
  type OutputSelection,
  unselectableSource,
  withBoth,
} from '../../standard-json/selection.ts';
import { type Context, runCompiler } from '../context.ts';
import { KeptFacts } from './kept-facts.ts';

/** What one run without code generation tells of a project. */
export type Analysis =
  /** The project cannot be taken apart; one run must do. */
  | { readonly kind: 'unsplittable'; readonly reason: string }
  /** Analysis failed: there is nothing to generate, its output is the whole run's. */
  | ({ readonly kind: 'failed' } & AnalysisOutput)
  | ({
      readonly kind: 'analysed';
      readonly project: AnalysedProject;
      /** What the analysis run cost, if it printed all syntax trees: it tells how fast machine and compiler are. */
      readonly cost: RunCost | undefined;
    } & AnalysisOutput);

/** The output of the analysis run: that of the whole run without what is generated, and with syntax trees. */
export interface AnalysisOutput {
  readonly output: Bytes;
  readonly root: JsonNode;
}

export interface AnalysedProject {
  readonly graph: ProjectGraph;
  /** Sources that the user's selection requests, sorted as solc sorts them. */
  readonly requested: readonly string[];
  /** Contracts that the whole run generates for their own sake, in the order of generation. */
  readonly generated: readonly string[];
  /** Last AST id of each source of the run, in the order in which solc parsed them. */
  readonly parseOrder: readonly { readonly source: string; readonly lastId: number }[];
  /** Texts that solc read through its import callback, by source unit name. */
  readonly imported: ReadonlyMap<string, Uint8Array>;
}

/**
 * Analyses a project in one solc run; in a second one where sources whose syntax tree is needed were not
 * requested. The trees of sources whose facts an earlier build has kept are not printed.
 *
 * @param everyTree whether to read the trees of sources that nothing requested imports, for their AST ids
 */
export async function analyse(project: Project, context: Context, everyTree = false): Promise<Analysis> {
  const { input } = project;
  context.observer.phase('analysis', 1, 0);
  if (!isAlwaysAcceptedSelection(input.selection) && (await refusesSettings(input, context))) {
    return { kind: 'unsplittable', reason: 'solc refuses the settings' };
  }
  const kept = await KeptFacts.open(project, context);
  const known = kept !== undefined && isUseful(kept, project) ? kept : undefined;
  const selection = analysisSelection(input.selection, context.compiler.version.release, known === undefined);
  const trees = astSelection(known?.unknown ?? []);
  const analysed = await run(project, withBoth(selection, trees), 'analysis', context);
  const { root } = analysed;
  const names = (find(root, 'sources')?.members ?? []).map(({ key }) => key);
  const stage = errorStage(analysed);
  if (stage === 'analysis') return { kind: 'failed', ...analysed };
  // If a hash does not match, solc reports it and goes on.
  if (stage === 'unknown') return { kind: 'unsplittable', reason: 'there is an error in the input itself' };
  if (stage !== undefined) return { kind: 'unsplittable', reason: 'analysis finds errors' };
  if (names.length === 0) return { kind: 'unsplittable', reason: 'analysis reports no sources' };
  const reason = unselectableSource(names);
  if (reason !== undefined) return { kind: 'unsplittable', reason };

  const requested = names.filter((name) => isRequestedSource(input.selection, name)).sort(compareUtf8);
  const fresh = await readFacts(analysed, known && new Set(known.unknown));
  const facts = known?.withKnown(fresh) ?? fresh;
  const reached = closureOf(requested, (name) => facts.get(name)?.imports ?? []);
  if ((everyTree ? names : [...reached]).some((name) => !facts.has(name))) {
    const more = await readMoreFacts(project, everyTree ? names : requested, context);
    if (more.size === 0) return { kind: 'unsplittable', reason: 'imported sources cannot be analysed alone' };
    for (const [name, source] of more) facts.set(name, source);
  }
  kept?.keep(facts);
  const described = analysedProject(project, context, facts, requested, names);
  checkContracts(root, described.graph);
  return { kind: 'analysed', ...analysed, cost: known ? undefined : analysed.cost, project: described };
}

/** Whether fewer trees are needed: those of sources that nothing requests are printed in a run of their own. */
function isUseful({ unknown }: KeptFacts, { input }: Project): boolean {
  return (
    unknown.length < input.sources.size && unknown.every((name) => isRequestedSource(input.selection, name))
  );
}

/** Checks that the contracts which have outputs are those of the syntax trees. */
function checkContracts(root: JsonNode, { contracts }: ProjectGraph): void {
  const known = new Set(contracts.map(({ id }) => id));
  const foreign = printedContracts(root).filter((id) => !known.has(id));
  if (foreign.length > 0)
    throw notAnAnswer(
      'analysis',
      foreign.map((id) => `there is no contract ${JSON.stringify(id)}`),
    );
}

/** Whether solc refuses the input for its settings alone, which is all that it then says. */
async function refusesSettings(input: StandardJsonInput, context: Context): Promise<boolean> {
  const info = { label: 'settings', kind: 'analysis', contracts: [], predicted: 0 } as const;
  const text = await jsonToBuffer(inputWithoutSources(input));
  const { output } = await runCompiler(context, info, [text], { kind: 'none' });
  return find(await indexOutput(output, info.label), 'sources') === undefined;
}

function analysedProject(
  project: Project,
  { compiler }: Context,
  facts: ReadonlyMap<string, SourceFacts>,
  requested: readonly string[],
  names: readonly string[],
): AnalysedProject {
  const parseOrder = [...facts.values()]
    .map(({ name, lastId }) => ({ source: name, lastId }))
    .sort((a, b) => a.lastId - b.lastId);
  const blocks = new Map(
    parseOrder.map(({ source, lastId }, index) => [source, lastId - (parseOrder[index - 1]?.lastId ?? 0)]),
  );
  const graph = projectGraph(facts, requested, (name) => blocks.get(name) ?? 0);
  return {
    graph,
    requested,
    generated: graph.contracts
      .filter(({ source, name }) =>
        isGenerated(project.input.selection, compiler.version.release, source, name),
      )
      .map(({ source, name }) => contractId(source, name)),
    parseOrder,
    imported: importedTexts(
      project,
      names.filter((name) => !project.input.sources.has(name)),
    ),
  };
}

/**
 * Syntax trees of some sources and all that they import, in a run of its own: it requests the imported sources
 * too, which would change the order of the first run's diagnostics. None where that run fails: what nothing
 * requests may have errors, and requests can enter an import cycle at another source (`cycleEntries`).
 */
async function readMoreFacts(
  project: Project,
  roots: readonly string[],
  context: Context,
): Promise<ReadonlyMap<string, SourceFacts>> {
  let facts: ReadonlyMap<string, SourceFacts> = new Map();
  let wanted = new Set(roots);
  // Each round reaches the imports of the sources of the one before.
  for (let before = 0; wanted.size > before; ) {
    before = wanted.size;
    const analysed = await run(project, astSelection(wanted), 'syntax trees', context);
    // Before 0.8.28 solc prints trees all the same, without what analysis adds to them.
    if (analysed.hasErrors) return new Map();
    facts = await readFacts(analysed);
    wanted = closureOf(wanted, (name) => facts.get(name)?.imports ?? []);
  }
  return facts;
}

async function run(
  { input, access }: Project,
  selection: OutputSelection,
  label: 'analysis' | 'syntax trees',
  context: Context,
): Promise<Answer & { readonly cost: RunCost }> {
  const info = { label, kind: label, contracts: [], predicted: 0 };
  const text = await jsonToBuffer(inputWithSelection(input, selection));
  const { output, cost } = await runCompiler(context, info, [text], access);
  const question = { sources: input.sources.keys(), imports: access.kind !== 'none' };
  return { ...(await readAnswer(output, question, label)), cost };
}

/** @param wanted the sources whose trees are read, all by default */
async function readFacts(
  { output, root }: AnalysisOutput,
  wanted?: ReadonlySet<string>,
): Promise<Map<string, SourceFacts>> {
  const facts = new Map<string, SourceFacts>();
  for (const { key, value } of find(root, 'sources')?.members ?? []) {
    const tree = find(value, 'ast');
    // One tree at a time: together they can be many times as large as all that planning needs of them.
    if (tree !== undefined && wanted?.has(key) !== false)
      facts.set(key, readSyntaxTree(key, await parseNode(output, tree)));
  }
  return facts;
}
