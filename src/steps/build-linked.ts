import { type Bytes, memoryBytes } from '../bytes.ts';
import type { Part } from '../exchange/part.ts';
import { EXCHANGE_FORMAT, type SplitPlan } from '../exchange/plan.ts';
import { cycleEntries } from '../graph/import-cycles.ts';
import { graphOfPrinted } from '../graph/ir-graph.ts';
import { compareUtf8 } from '../json/key-order.ts';
import { find, parseNode } from '../json/read.ts';
import type { JsonNode, JsonText, JsonTextMember } from '../json/text.ts';
import { jsonToBuffer, slice } from '../json/write.ts';
import { linkability, unlinkableOutput } from '../link/choice.ts';
import type { LinkSettings } from '../link/settings.ts';
import { type FrontSource, frontGroups } from '../scheduling/front-runs.ts';
import { outlineCode } from '../sources/code-outline.ts';
import { readImportGraph, type SourceText } from '../sources/import-graph.ts';
import type { Project } from '../sources/project.ts';
import { readDiagnostics } from '../standard-json/diagnostics.ts';
import type { StandardJsonInput } from '../standard-json/input.ts';
import { indexOutput } from '../standard-json/output.ts';
import { frontSettings, inputWithSettings } from '../standard-json/run-input.ts';
import {
  analysisSelection,
  generatedNames,
  irSelection,
  isRequestedSource,
  withBoth,
} from '../standard-json/selection.ts';
import { VERSION } from '../version.ts';
import { type AnalysedProject, type AnalysisOutput, analyse } from './analyse.ts';
import { compileUnits, unitCost, unitsOf } from './compile-units.ts';
import { type Context, runCompiler } from './context.ts';
import { ContractLinker } from './link-contracts.ts';
import { type CompiledContracts, linkFront } from './link-front.ts';
import { splitPlan } from './plan.ts';
import { type WorkQueue, withQueue } from './pool.ts';

/** A plan and the parts that were made of it. */
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

/** Says that the syntax trees are needed: the order of things cannot be told without them. */
class NeedsTrees extends Error {
  override readonly name = 'NeedsTrees';
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
  const settings = settingsToLink(project.input, context.compiler.version.release);
  if (settings === undefined) return undefined;
  context.compiler.prepare(options.jobs);
  const texts = await readImportGraph(project, context.compiler.version.release);
  const queueOptions = {
    jobs: options.jobs,
    signal: context.signal,
    onRetry: (failure: Error) => context.observer.note(`${failure.message}: it is tried again, alone`),
  };
  try {
    return await withQueue(queueOptions, (queue) =>
      new LinkedRun(project, settings, texts, queue, context).build(options),
    );
  } catch (error) {
    if (error instanceof NeedsTrees) return undefined;
    throw error;
  }
}

/** The settings to link with, where every contract of the project can be linked as far as the input tells. */
function settingsToLink(
  { settings, selection, unsplittable }: StandardJsonInput,
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

class LinkedRun {
  readonly #project: Project;
  readonly #settings: LinkSettings;
  readonly #texts: ReadonlyMap<string, SourceText>;
  readonly #queue: WorkQueue;
  readonly #context: Context;
  readonly #linker: ContractLinker;
  readonly #requested: readonly string[];
  readonly #release: string;

  constructor(
    project: Project,
    settings: LinkSettings,
    texts: ReadonlyMap<string, SourceText>,
    queue: WorkQueue,
    context: Context,
  ) {
    const { selection } = project.input;
    this.#project = project;
    this.#settings = settings;
    this.#texts = texts;
    this.#queue = queue;
    this.#context = context;
    this.#release = context.compiler.version.release;
    this.#requested = [...texts.keys()]
      .filter((name) => isRequestedSource(selection, name))
      .sort(compareUtf8);
    this.#linker = new ContractLinker({
      selection,
      settings,
      queue,
      context,
      sourceText: async (name) => texts.get(name)?.text ?? new Uint8Array(),
    });
  }

  async build({ jobs, planDigest }: LinkedOptions): Promise<LinkedBuild> {
    const groups = frontGroups(this.#frontSources(), jobs);
    this.#context.observer.phase('intermediate representation', groups.length, 0);
    let fronts = groups.length;
    const [first, ...others] = await this.#inputs(groups);
    if (first === undefined) throw new NeedsTrees();
    let analysis: Promise<AnalysisOutput> | undefined;
    const compile = async (input: Uint8Array, index: number): Promise<CompiledContracts> => {
      const info = { label: `front ${index}`, kind: 'front', contracts: [], predicted: 0 } as const;
      const { output, cost } = await this.#queue.add(
        (signal) => runCompiler({ ...this.#context, signal }, info, [input], this.#project.access),
        () => Number.POSITIVE_INFINITY,
      );
      const root = await indexOutput(output, info.label);
      await this.#check(output, root);
      if (index === 0) analysis = withoutIr(output, root);
      const linked = linkFront(
        { output, label: info.label, contracts: [], cost: unitCost(cost) },
        this.#linker,
      );
      if (--fronts === 0) this.#context.observer.phase('linking', this.#linker.printed.length, 0);
      return linked;
    };
    const compiled = await Promise.all([first, ...others].map(compile));
    const units = compiled.flatMap((part) => part.units);
    const refused = compiled.flatMap((part) => part.refused);
    if (analysis === undefined) throw new NeedsTrees();
    for (const { contract, reason } of refused)
      this.#context.observer.note(`${contract} is compiled directly: ${reason}`);

    const plan =
      refused.length === 0 ? await this.#plan(await analysis, jobs) : await this.#planWithTrees(jobs);
    const direct = unitsOf(
      plan,
      refused.map(({ contract }) => contract),
      jobs,
    );
    const again = await compileUnits(plan, direct, 0, this.#queue, this.#context);
    const done = [...units, ...again];
    return {
      plan,
      part: {
        manifest: {
          format: EXCHANGE_FORMAT,
          tool: VERSION,
          plan: planDigest,
          shard: 0,
          compiler: { ...this.#context.compiler.version },
          units: done.map(({ manifest }) => manifest),
          refused: [...refused],
        },
        units: done.map(({ output }) => output),
      },
    };
  }

  #frontSources(): FrontSource[] {
    const { selection } = this.#project.input;
    const requested = new Set(this.#requested);
    return [...this.#texts].map(([name, { text, imports }]) => {
      const { size, definesCode } = outlineCode(text);
      const asked = requested.has(name) && generatedNames(selection, this.#release, name).length > 0;
      return { name, imports, size, prints: definesCode && asked };
    });
  }

  /** The inputs of the front runs; the first one also asks for all that analysis gives. */
  async #inputs(groups: readonly (readonly string[])[]): Promise<Uint8Array[]> {
    const { input } = this.#project;
    const node = find(input.root, 'settings');
    const all = node === undefined ? {} : ((await parseNode(input.bytes, node)) as object);
    const { outputSelection: _, ...settings } = all as Record<string, unknown>;
    const { modelChecker: __, ...generating } = settings;
    const sources = [...this.#texts].map(([name, { imports, text }]) => ({
      name,
      imports,
      nodes: text.length,
    }));
    const entries = cycleEntries(sources, this.#requested);
    return Promise.all(
      groups.map((group, index) => {
        const contracts = group.flatMap((source) =>
          generatedNames(input.selection, this.#release, source).map((name) => ({ source, name })),
        );
        const selection =
          index === 0
            ? withBoth(analysisSelection(input.selection, this.#release, false), irSelection(contracts, []))
            : irSelection(contracts, entries(group));
        const text = frontSettings(index === 0 ? settings : generating, this.#settings, input.selection);
        return jsonToBuffer(inputWithSettings(input, text, selection));
      }),
    );
  }

  /** Gives up where something other than the intermediate representation decides what the output is. */
  async #check(output: Bytes, root: JsonNode): Promise<void> {
    const diagnostics = await readDiagnostics(output, find(root, 'errors'));
    if (diagnostics.some(({ isError, errorCode }) => isError || errorCode === ABI_CODER_V1))
      throw new NeedsTrees();
    const names = (find(root, 'sources')?.members ?? []).map(({ key }) => key);
    if (names.length !== this.#texts.size || names.some((name) => !this.#texts.has(name)))
      throw new NeedsTrees();
  }

  async #plan(analysis: AnalysisOutput, jobs: number): Promise<SplitPlan> {
    const printed = this.#linker.printed;
    const ids = new Map(
      printed.flatMap(({ id, object }) => (object === undefined ? [] : [[object.name, id] as const])),
    );
    const sources = new Map(
      [...this.#texts].map(([name, { text, imports }]) => {
        const contracts = printed
          .filter(({ source }) => source === name)
          .map(({ name: contract, object }) => ({
            name: contract,
            code: object && {
              place: object.place,
              dependencies: [...object.creationDependencies, ...object.deployedDependencies].flatMap(
                (dependency) => ids.get(dependency) ?? [],
              ),
              size: object.size,
            },
          }));
        return [name, { name, size: text.length, imports, contracts }] as const;
      }),
    );
    const graph = graphOfPrinted(sources, this.#requested);
    const generated = graph.contracts.map(({ id }) => id);
    return this.#split(
      analysis,
      { graph, requested: this.#requested, generated, parseOrder: [], imported: new Map() },
      jobs,
    );
  }

  async #planWithTrees(jobs: number): Promise<SplitPlan> {
    const analysis = await analyse(this.#project, this.#context);
    if (analysis.kind !== 'analysed') throw new NeedsTrees();
    return this.#split(analysis, analysis.project, jobs);
  }

  #split(analysis: AnalysisOutput, project: AnalysedProject, jobs: number): Promise<SplitPlan> {
    const options = { strategy: 'linked', splitting: 'linked', shards: 1, jobs, sourcesMode: 'all' } as const;
    const shards = [{ contracts: project.generated, cost: 0 }];
    const reason = 'each contract is compiled by itself';
    return splitPlan(this.#project, analysis, project, options, shards, reason, this.#context);
  }
}

/** What analysis alone would have printed: all but the intermediate representation. */
async function withoutIr(output: Bytes, root: JsonNode): Promise<AnalysisOutput> {
  const members = (root.members ?? []).map((entry): JsonTextMember => {
    if (entry.key !== 'contracts') return { ...entry, value: slice(output, entry.value) };
    const sources = (entry.value.members ?? []).map((source): JsonTextMember => {
      const contracts = (source.value.members ?? []).flatMap((contract): JsonTextMember[] => {
        const outputs = (contract.value.members ?? []).filter(({ key }) => key !== 'ir');
        const value: JsonText = {
          kind: 'object',
          members: outputs.map((entry) => ({ ...entry, value: slice(output, entry.value) })),
        };
        return outputs.length === 0 ? [] : [{ ...contract, value }];
      });
      return { ...source, value: { kind: 'object', members: contracts } };
    });
    const printed = sources.filter(({ value }) => value.kind === 'object' && value.members.length > 0);
    return { ...entry, value: { kind: 'object', members: printed } };
  });
  const text = memoryBytes([await jsonToBuffer({ kind: 'object', members })]);
  return { output: text, root: await indexOutput(text, 'analysis') };
}
