import * as v from 'valibot';
import { readText } from '../../bytes.ts';
import type { SplitPlan } from '../../exchange/plan.ts';
import { closureOf } from '../../graph/closure.ts';
import { compareUtf8 } from '../../json/key-order.ts';
import { fromValue } from '../../json/write.ts';
import { memberOf, readWritten, withoutMembers } from '../../json/written.ts';
import type { IrObject } from '../../link/ir-object.ts';
import { isTested } from '../../link/releases.ts';
import { wordsOf } from '../../sources/words.ts';
import { contractNames } from '../../standard-json/output.ts';
import { framedDigest } from '../../store/run-key.ts';
import type { StoreKey } from '../../store/run-store.ts';
import type { Context } from '../context.ts';
import { sourceTexts } from '../source-texts.ts';
import { objectAt, PlacedObjectSchema, type PlacedSource, placesIn } from './placed-object.ts';

/** An object before it is compiled, and the contracts that the objects it embeds are of, by their names. */
export interface ReadObject {
  readonly object: IrObject;
  readonly dependencies: ReadonlyMap<string, string>;
}

/** A contract whose intermediate representation need not be printed again. */
export interface KeptContract {
  readonly contract: string;
  /** Undefined if solc printed nothing for it, since it has no code. */
  readonly object: IrObject | undefined;
  /** All that is nested in it, with the contracts that it is of. */
  readonly nested: readonly { readonly object: IrObject; readonly contract: string }[];
  /** Those of these contracts of which the metadata is not what was kept: comments have changed. */
  readonly changed: ReadonlySet<string>;
}

/** Changes with what is kept and how it is found. */
const FORMAT = 'parasolc-object 2';

const EntrySchema = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({
    /** Digest of what only the metadata depends on: comments, and how remappings are written. */
    texts: v.string(),
    sources: v.array(v.string()),
    object: v.nullable(PlacedObjectSchema),
    /** Names of objects, and the contracts that they are of. */
    dependencies: v.array(v.tuple([v.string(), v.string()])),
  }),
);

type Entry = v.InferOutput<typeof EntrySchema>;

/** A source of the plan. */
interface KnownSource extends PlacedSource {
  /** Digest of the words of all sources before it: what its ids follow from. */
  readonly before: string;
  /** Digest of its text. */
  readonly text: string;
}

/**
 * What is left to compile of contracts after solc has printed their intermediate representation, kept for later
 * builds. It follows from the words of the contract's source and of all that it imports, from the ids of their syntax
 * nodes, from where their imports lead, and from the settings. Comments, white space and how remappings are written
 * only decide source positions and the metadata, which are put in anew.
 *
 * solc numbers syntax nodes source by source. So the ids are the same if the words of all sources before are.
 */
export class KeptObjects {
  /** Names of the sources by their index. */
  readonly sources: ReadonlyMap<number, string>;
  readonly #context: Context;
  /** Without remappings. */
  readonly #settings: string;
  readonly #remappings: string;
  readonly #sources: ReadonlyMap<string, KnownSource>;
  readonly #imports: ReadonlyMap<string, readonly string[]>;
  readonly #closures = new Map<string, readonly string[]>();
  readonly #keys = new Map<string, Promise<StoreKey | undefined>>();
  readonly #entries = new Map<string, Promise<Entry | undefined>>();
  readonly #kept = new Set<string>();

  private constructor(
    context: Context,
    { manifest, settings }: SplitPlan,
    sources: ReadonlyMap<string, KnownSource>,
  ) {
    this.#context = context;
    const written = readWritten(settings);
    this.#settings = withoutMembers(written, 'remappings').text;
    this.#remappings = memberOf(written, 'remappings')?.text ?? '';
    this.#sources = sources;
    this.sources = new Map([...sources].map(([name, { index }]) => [index, name]));
    this.#imports = new Map(manifest.graph.sources.map(({ name, imports }) => [name, imports]));
  }

  /** @param names of all sources that solc parses */
  static async open(plan: SplitPlan, names: ReadonlySet<string>, context: Context): Promise<KeptObjects> {
    const sources = new Map<string, KnownSource>();
    if (!canKeep(plan, context)) return new KeptObjects(context, plan, sources);
    const textOf = sourceTexts(plan);
    let before = '';
    for (const name of [...names].sort(compareUtf8)) {
      const text = await textOf(name);
      const words = wordsOf(text);
      sources.set(name, { words, index: sources.size, before, text: framedDigest([text]) });
      before = framedDigest([before, words.digest]);
    }
    return new KeptObjects(context, plan, sources);
  }

  /** A contract that an earlier build has kept, with all that it embeds. */
  async find(contract: string): Promise<KeptContract | undefined> {
    const nested: KeptContract['nested'][number][] = [];
    const changed = new Set<string>();
    let object: IrObject | undefined;
    // The set grows while it is walked.
    const contracts = new Map([[contract, '']]);
    for (const [id, name] of contracts) {
      const entry = await this.#entry(id);
      if (entry === undefined) return undefined;
      const sources = entry.sources.map((source) => this.#sources.get(source));
      const found = entry.object === null ? undefined : objectAt(entry.object, sources);
      if (id === contract) {
        if (entry.object !== null && found === undefined) return undefined;
        object = found;
      } else {
        if (found?.name !== name) return undefined;
        nested.push({ object: found, contract: id });
      }
      if (entry.texts !== this.#textsOf(this.#closureOf(id))) changed.add(id);
      for (const [dependency, of] of entry.dependencies) contracts.set(of, dependency);
    }
    return { contract, object, nested, changed };
  }

  /**
   * Keeps a contract for later builds. Does not wait for it.
   *
   * @param read `undefined` if solc printed nothing for it, since it has no code
   * @param sources names of the sources by the index that solc gave them
   */
  keep(contract: string, read: ReadObject | undefined, sources: ReadonlyMap<number, string>): void {
    if (this.#kept.has(contract)) return;
    this.#kept.add(contract);
    const closure = this.#closureOf(contract);
    if (closure.some((name) => sources.get(this.#sources.get(name)?.index ?? -1) !== name)) return;
    const known = closure.map((name) => this.#sources.get(name));
    const object = read === undefined ? null : placesIn(read.object, known);
    if (object === undefined) return;
    const dependencies = [...(read?.dependencies ?? [])];
    const entry: Entry = { texts: this.#textsOf(closure), sources: [...closure], object, dependencies };
    void this.#key(contract).then((key) => {
      if (key !== undefined) this.#context.store?.keepMerged(key, fromValue(entry));
    });
  }

  #entry(contract: string): Promise<Entry | undefined> {
    const known = this.#entries.get(contract) ?? this.#read(contract);
    this.#entries.set(contract, known);
    return known;
  }

  async #read(contract: string): Promise<Entry | undefined> {
    const key = await this.#key(contract);
    const found = key && (await this.#context.store?.find(key));
    if (found === undefined) return undefined;
    const text = await readText(found);
    const entry = v.safeParse(EntrySchema, text);
    if (entry.success) this.#kept.add(contract);
    return entry.success ? entry.output : undefined;
  }

  #key(contract: string): Promise<StoreKey | undefined> {
    const key = this.#keys.get(contract) ?? this.#makeKey(contract);
    this.#keys.set(contract, key);
    return key;
  }

  async #makeKey(contract: string): Promise<StoreKey | undefined> {
    const closure = this.#closureOf(contract);
    const pieces = [FORMAT, contract, this.#settings];
    for (const name of closure) {
      const source = this.#sources.get(name);
      // An import that is missing is an error of its own.
      if (source === undefined) return undefined;
      pieces.push(name, source.words.digest, source.before, JSON.stringify(this.#imports.get(name)));
    }
    return this.#context.store?.keyOf(this.#context.compiler, framedDigest(pieces));
  }

  /** The source of a contract and all that it imports. */
  #closureOf(contract: string): readonly string[] {
    const { source } = contractNames(contract);
    const known = this.#closures.get(source);
    if (known !== undefined) return known;
    const closure = [...closureOf([source], (name) => this.#imports.get(name) ?? [])].sort(compareUtf8);
    this.#closures.set(source, closure);
    return closure;
  }

  #textsOf(closure: readonly string[]): string {
    return framedDigest([this.#remappings, ...closure.map((name) => this.#sources.get(name)?.text ?? '')]);
  }
}

/** Otherwise no source is known, so nothing is found or kept. */
function canKeep({ imported }: SplitPlan, { store, compiler }: Context): boolean {
  // What solc finds through imports has its ids in another order. Of releases that the tests do not cover it is not
  // known whether the intermediate representation depends on anything else.
  return store !== undefined && imported.size === 0 && isTested(compiler.version);
}
