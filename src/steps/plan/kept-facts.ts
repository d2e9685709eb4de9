import * as v from 'valibot';
import { readText } from '../../bytes.ts';
import { closureOf } from '../../graph/closure.ts';
import { type SourceFacts, translateFacts } from '../../graph/syntax-tree.ts';
import { type Numbering, numberingOf, numberingOfUnits, prunedNumbering } from '../../ids/numbering.ts';
import { translator } from '../../ids/translator.ts';
import { compareUtf8 } from '../../json/key-order.ts';
import { fromValue } from '../../json/write.ts';
import { withoutMembers } from '../../json/written.ts';
import { isTested, unlinkableRelease } from '../../link/releases.ts';
import type { CompilerVersion } from '../../solc-version.ts';
import { readImportGraph } from '../../sources/import-graph.ts';
import type { Project } from '../../sources/project.ts';
import { moveByte, onlyWords, type Words, wordsOf } from '../../sources/words.ts';
import { framedDigest } from '../../store/run-key.ts';
import type { StoreKey } from '../../store/run-store.ts';
import type { Context } from '../context.ts';

/** Changes with what is kept and how it is found. */
const FORMAT = 'parasolc-facts 1';

const idsSchema = v.array(v.number());
const EntrySchema = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({
    /** Syntax nodes of the source. */
    nodes: v.pipe(v.number(), v.minValue(1)),
    /** Ids as in a run on the source and what it imports; positions as in a text that has one byte between words. */
    facts: v.object({
      name: v.string(),
      lastId: v.number(),
      imports: v.array(v.string()),
      contracts: v.array(
        v.object({
          ...{ id: v.number(), name: v.string(), start: v.number(), end: v.number() },
          ...{ deployable: v.boolean(), linearizedBases: idsSchema, dependencies: idsSchema },
          declarations: idsSchema,
          entryPoints: v.array(v.object({ declaration: v.number(), selector: v.optional(v.string()) })),
        }),
      ),
      declarations: v.array(
        v.object({ id: v.number(), nodes: v.number(), references: idsSchema, embedded: idsSchema }),
      ),
    }),
  }),
);

type Entry = v.InferOutput<typeof EntrySchema>;

interface Source {
  readonly imports: readonly string[];
  readonly words: Words;
  /** The source and all that it imports, in the order in which solc parses them. */
  readonly closure: readonly string[];
  readonly key: StoreKey | undefined;
  readonly entry: Entry | undefined;
}

/**
 * What the syntax trees of sources say, kept for later builds by the words of each source and of all that it imports.
 * Printing and reading the trees takes longer than the rest of an analysis.
 *
 * Ids also depend on the sources that solc parses before, but only on how many syntax nodes each of them has.
 */
export class KeptFacts {
  /** All sources, in the order in which solc parses them. */
  readonly #sources: ReadonlyMap<string, Source>;
  readonly #context: Context;

  private constructor(sources: ReadonlyMap<string, Source>, context: Context) {
    this.#sources = sources;
    this.#context = context;
  }

  /** @returns `undefined` if no facts are to be kept */
  static async open(project: Project, context: Context): Promise<KeptFacts | undefined> {
    const { input } = project;
    const { store, compiler } = context;
    if (store === undefined || !input.hasTextsOnly || !hasKnownWords(compiler.version)) return undefined;
    const graph = await readImportGraph(project, compiler.version.release);
    const importsOf = (name: string): readonly string[] => graph.get(name)?.imports ?? [];
    // solc parses what it finds through imports last, in an order of its own.
    const isComplete = graph.size === input.sources.size;
    if (!isComplete || [...graph.keys()].flatMap(importsOf).some((name) => !graph.has(name)))
      return undefined;

    const words = new Map([...graph].map(([name, { text }]) => [name, wordsOf(text)]));
    const settings = withoutMembers(input.writtenSettings, 'outputSelection', 'remappings').text;
    const readSource = async (name: string, ofSource: Words): Promise<Source> => {
      const closure = [...closureOf([name], importsOf)].sort(compareUtf8);
      const pieces = [FORMAT, settings, name];
      for (const each of closure)
        pieces.push(each, words.get(each)?.digest ?? '', JSON.stringify(importsOf(each)));
      const key = await store.keyOf(compiler, framedDigest(pieces));
      const found = key && (await store.find(key));
      const entry = found && v.safeParse(EntrySchema, await readText(found));
      return {
        imports: importsOf(name),
        words: ofSource,
        closure,
        key,
        entry: entry?.success === true ? entry.output : undefined,
      };
    };
    const sources = new Map<string, Source>();
    for (const [name, ofSource] of [...words].sort(([a], [b]) => compareUtf8(a, b)))
      sources.set(name, await readSource(name, ofSource));
    return new KeptFacts(sources, context);
  }

  /** Sources without kept facts. */
  get unknown(): string[] {
    return [...this.#sources].filter(([, { entry }]) => entry === undefined).map(([name]) => name);
  }

  /**
   * The facts of all sources.
   *
   * @param fresh facts of those that were not known, from a run on all sources
   * @returns `undefined` if that run had other sources
   */
  withKnown(fresh: ReadonlyMap<string, SourceFacts>): Map<string, SourceFacts> | undefined {
    const parsed: { source: string; nodes: number }[] = [];
    let last = 0;
    for (const [source, { entry }] of this.#sources) {
      const nodes = entry?.nodes ?? (fresh.get(source)?.lastId ?? 0) - last;
      if (nodes < 1) return undefined;
      parsed.push({ source, nodes });
      last += nodes;
    }
    const full = numberingOf(parsed);
    const facts = new Map(fresh);
    for (const [name, { entry, closure, words }] of this.#sources) {
      if (entry === undefined) continue;
      const { astId } = translator(prunedNumbering(full, closure), full);
      const only = onlyWords(words);
      const position = (byte: number): number => moveByte(byte, only, words) ?? Number.NaN;
      facts.set(name, translateFacts(entry.facts, { astId, position }));
    }
    return facts;
  }

  /** Keeps facts that were not known. Needs those of all sources. */
  keep(facts: ReadonlyMap<string, SourceFacts>): void {
    const names = [...this.#sources.keys()];
    if (facts.size !== names.length || names.some((name) => !facts.has(name))) return;
    const full = numberingOfUnits(
      [...facts.values()].map(({ name, lastId }) => ({ source: name, id: lastId })),
    );
    const nodes = new Map(full.blocks.map(({ source, first, last }) => [source, last - first + 1]));
    for (const [name, source] of this.#sources) {
      const ofSource = facts.get(name);
      if (source.entry !== undefined || source.key === undefined || ofSource === undefined) continue;
      const kept = keptFacts(ofSource, source, full);
      if (kept === undefined) continue;
      this.#context.store?.keepMerged(source.key, fromValue({ nodes: nodes.get(name), facts: kept }));
    }
  }
}

/** Whether the tests compare the syntax trees of sources with the same words, as this compiler makes them. */
function hasKnownWords(version: CompilerVersion): boolean {
  return isTested(version) && unlinkableRelease(version.release) === undefined;
}

/** @returns `undefined` if the facts are not those of the source as it was read here */
function keptFacts(
  facts: SourceFacts,
  { imports, words, closure }: Source,
  full: Numbering,
): SourceFacts | undefined {
  if (JSON.stringify(facts.imports) !== JSON.stringify(imports)) return undefined;
  const only = onlyWords(words);
  const positions = facts.contracts.flatMap(({ start, end }) => [start, end]);
  if (positions.some((byte) => moveByte(byte, words, only) === undefined)) return undefined;
  const { astId } = translator(full, prunedNumbering(full, closure));
  return translateFacts(facts, { astId, position: (byte) => moveByte(byte, words, only) ?? Number.NaN });
}
