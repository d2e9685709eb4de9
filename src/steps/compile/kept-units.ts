import * as v from 'valibot';
import { type Bytes, memoryBytes, readText } from '../../bytes.ts';
import type { SplitPlan } from '../../exchange/plan.ts';
import { find, parseNode, stringOf } from '../../json/read.ts';
import { type JsonValue, stringifySorted } from '../../json/sorted.ts';
import { fromValue } from '../../json/write.ts';
import { readWritten, withoutMembers } from '../../json/written.ts';
import { ipfsHash } from '../../link/metadata-hash.ts';
import type { OpcodeTable } from '../../link/opcodes.ts';
import { isTested } from '../../link/releases.ts';
import { type LinkSettings, linkSettings } from '../../link/settings.ts';
import type { Words } from '../../sources/words.ts';
import { type Diagnostic, generationDiagnostics, readDiagnostics } from '../../standard-json/diagnostics.ts';
import { contractId, indexOutput } from '../../standard-json/output.ts';
import { coveredOutputs } from '../../standard-json/outputs.ts';
import { type OutputSelection, selectionToEntries } from '../../standard-json/selection.ts';
import { framedDigest } from '../../store/run-key.ts';
import type { StoreKey } from '../../store/run-store.ts';
import type { Context } from '../context.ts';
import { probeOpcodes } from './opcode-table.ts';
import { relevantImports } from './run-inputs.ts';
import { wordsOfSources } from './source-words.ts';
import { type Comments, UnitCodeSchema, withComments, withoutComments } from './unit-code.ts';

/** Changes with what is kept and how it is found. */
const FORMAT = 'parasolc-unit 1';

const OPCODES = ['evm.bytecode.opcodes', 'evm.deployedBytecode.opcodes'];

const EntrySchema = v.pipe(v.string(), v.parseJson(), UnitCodeSchema);

/** The metadata's hash is one that parasolc can compute, or there is none. */
const SettingsSchema = v.object({
  metadata: v.optional(v.object({ bytecodeHash: v.optional(v.picklist(['ipfs', 'none'])) })),
});

/**
 * The code of sources that were compiled by themselves, kept for later builds by the words of each source and of all
 * that it imports. Comments and white space only decide source positions and the metadata, which are put in anew:
 * the metadata is that of the whole project's analysis.
 *
 * This is done where code is known not to depend on anything else, which is where contracts can be linked.
 */
export class KeptUnits {
  readonly #settings: LinkSettings;
  /** Without remappings: they decide what is imported, and are in the metadata. */
  readonly #settingsKey: string;
  readonly #imports: ReadonlyMap<string, readonly string[]>;
  readonly #context: Context;
  readonly #importsOf: (requested: Iterable<string>) => string[];
  readonly #wordsOf: (name: string) => Promise<Words>;
  readonly #analysis: readonly Diagnostic[];
  readonly #hashes: ReadonlyMap<string, string>;
  #opcodes: Promise<OpcodeTable> | undefined;

  private constructor(
    plan: SplitPlan,
    settings: LinkSettings,
    context: Context,
    { diagnostics, hashes }: Analysis,
  ) {
    this.#settings = settings;
    this.#settingsKey = withoutMembers(readWritten(plan.settings), 'remappings').text;
    this.#imports = new Map(plan.manifest.graph.sources.map(({ name, imports }) => [name, imports]));
    this.#context = context;
    this.#importsOf = relevantImports(plan);
    this.#wordsOf = wordsOfSources(plan);
    this.#analysis = diagnostics;
    this.#hashes = hashes;
  }

  /** @returns `undefined` if no code is to be kept */
  static async open(plan: SplitPlan, context: Context): Promise<KeptUnits | undefined> {
    const { store, compiler } = context;
    if (store === undefined || plan.analysis === undefined || !isTested(compiler.version)) return undefined;
    const settings = readWritten(plan.settings);
    if (!v.safeParse(SettingsSchema, JSON.parse(settings.text)).success) return undefined;
    const link = linkSettings(settings, compiler.version.release);
    return typeof link === 'string'
      ? undefined
      : new KeptUnits(plan, link, context, await readAnalysis(plan.analysis));
  }

  /** Code that was kept of sources with the same words, as a run would print it. */
  async find(selection: OutputSelection, context: Context): Promise<Bytes | undefined> {
    const names = this.#importsOf(selection.keys());
    const key = await this.#keyOf(selection, names);
    const found = key && (await context.store?.find(key));
    const entry = found && v.safeParse(EntrySchema, await readText(found));
    if (entry?.success !== true) return undefined;
    const contracts = withComments(entry.output, await this.#comments(selection, names, context));
    if (contracts === undefined) return undefined;
    const sources = Object.fromEntries(names.map((name, id) => [name, { id }]));
    return memoryBytes([Buffer.from(stringifySorted({ contracts, sources }))]);
  }

  /** Keeps the code that a run without errors has printed. */
  async keep(selection: OutputSelection, output: Bytes, context: Context): Promise<void> {
    const root = await indexOutput(output, 'a unit');
    const { warnings, unknown } = generationDiagnostics(await readDiagnostics(output, root), this.#analysis);
    const printed = find(root, 'contracts');
    // Warnings of code generation quote the sources.
    if (warnings.length + unknown.length > 0 || printed === undefined) return;
    const contracts = (await parseNode(output, printed)) as JsonValue;
    const names = this.#importsOf(selection.keys());
    const comments = await this.#comments(selection, names, context);
    const entry = withoutComments(contracts, comments);
    const again = entry && withComments(entry, comments);
    // What would not come out as it was is compiled again.
    if (again === undefined || JSON.stringify(again) !== JSON.stringify(contracts)) return;
    const key = await this.#keyOf(selection, names);
    if (key !== undefined) context.store?.keepMerged(key, fromValue(entry));
  }

  async #keyOf(selection: OutputSelection, names: readonly string[]): Promise<StoreKey | undefined> {
    const pieces = [FORMAT, this.#settingsKey, JSON.stringify(selectionToEntries(selection))];
    for (const name of names)
      pieces.push(name, (await this.#wordsOf(name)).digest, JSON.stringify(this.#imports.get(name)));
    return this.#context.store?.keyOf(this.#context.compiler, framedDigest(pieces));
  }

  /** @param context of the run in whose place this is done */
  async #comments(selection: OutputSelection, names: readonly string[], context: Context): Promise<Comments> {
    const words = await Promise.all(names.map(this.#wordsOf));
    const { release } = this.#context.compiler.version;
    const selectors = [...selection.values()].flatMap((ofSource) => [...ofSource.values()].flat());
    const printsOpcodes = coveredOutputs(selectors, OPCODES, release).length > 0;
    if (printsOpcodes) this.#opcodes ??= probeOpcodes(this.#settings, context);
    return { words, hashes: this.#hashes, opcodes: await this.#opcodes };
  }
}

interface Analysis {
  readonly diagnostics: readonly Diagnostic[];
  /** The hash of the metadata of each contract, in hex. */
  readonly hashes: ReadonlyMap<string, string>;
}

async function readAnalysis(output: Bytes): Promise<Analysis> {
  const root = await indexOutput(output, 'the analysis');
  const hashes = new Map<string, string>();
  for (const { key: source, value } of find(root, 'contracts')?.members ?? []) {
    for (const { key: name, value: outputs } of value.members ?? []) {
      const metadata = await stringOf(output, find(outputs, 'metadata'));
      if (metadata !== undefined)
        hashes.set(contractId(source, name), ipfsHash(Buffer.from(metadata)).toString('hex'));
    }
  }
  return { diagnostics: await readDiagnostics(output, root), hashes };
}
