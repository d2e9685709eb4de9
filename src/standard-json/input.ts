import * as v from 'valibot';
import { type Bytes, collect, memoryBytes } from '../bytes.ts';
import { ParasolcError } from '../errors.ts';
import { ambiguity } from '../json/ambiguity.ts';
import { indexJson } from '../json/index-text.ts';
import { plainJson } from '../json/lenient.ts';
import { duplicateKeys, find, parseNode } from '../json/read.ts';
import { named } from '../json/schemas.ts';
import { JsonSyntaxError } from '../json/syntax-error.ts';
import type { JsonNode } from '../json/text.ts';
import { readWritten, type Written } from '../json/written.ts';
import { type OutputSelection, unselectableSource, unsplittableSelection } from './selection.ts';

/** A source of the input, as given: its text, or where to read it. */
type InputSource = { readonly keccak256: string | undefined } & (
  | { readonly kind: 'content'; readonly content: JsonNode }
  | { readonly kind: 'urls'; readonly urls: readonly string[] }
);

/** A Standard JSON input: its text, and what the steps need to know of it. */
export interface StandardJsonInput {
  /** Exactly the given bytes: what one run of everything reads. */
  readonly original: Bytes;
  /** As JSON, in which all offsets of values are: `original` itself, unless solc alone takes that for JSON. */
  readonly bytes: Bytes;
  readonly root: JsonNode;
  readonly settings: InputSettings;
  /** All of `settings` as written: what a run of ours passes on. */
  readonly writtenSettings: Written;
  readonly selection: OutputSelection;
  /** By source unit name. Empty if `unsplittable` says why. */
  readonly sources: ReadonlyMap<string, InputSource>;
  /** Why this input can only be compiled in one run; `undefined` if it can be split. */
  readonly unsplittable: string | undefined;
  /**
   * Whether each source is given as its text and nothing else. solc reports what is wrong with a hash or an address of
   * a source, and goes on where another address is good.
   */
  readonly hasTextsOnly: boolean;
}

const SettingsSchema = v.looseObject({
  remappings: v.optional(v.array(v.string()), []),
  viaIR: v.optional(v.boolean(), false),
  stopAfter: v.optional(v.string()),
  outputSelection: v.optional(named(named(v.array(v.string()))), {}),
});

/** The settings that decide how to split; the others pass through as written. */
type InputSettings = v.InferOutput<typeof SettingsSchema>;

const SourceSchema = v.strictObject({
  urls: v.optional(v.array(v.string())),
  keccak256: v.optional(v.string()),
});

/**
 * Reads a Standard JSON input. Fails with `INPUT_NOT_JSON` or `INPUT_NOT_STANDARD_JSON` if it is not one;
 * what solc itself would find wrong in it (an unknown key, a wrong type), and what solc takes though it is not
 * quite JSON (`plainJson`), is left to solc, in one run.
 */
export async function readInput(original: Bytes, name: string): Promise<StandardJsonInput> {
  try {
    return await readJsonInput(original, name);
  } catch (error) {
    if (!(error instanceof ParasolcError) || error.code !== 'INPUT_NOT_JSON') throw error;
    const plain = plainJson(Buffer.concat(await collect(original.chunks())));
    const input = await readJsonInput(memoryBytes([plain]), name).catch((cause: unknown) => {
      throw cause instanceof ParasolcError && cause.code === 'INPUT_NOT_STANDARD_JSON' ? cause : error;
    });
    return { ...input, original, unsplittable: 'it is not strict JSON, though solc may accept it' };
  }
}

async function readJsonInput(bytes: Bytes, name: string): Promise<StandardJsonInput> {
  const root = await indexInput(bytes, name);
  try {
    return await describeInput(bytes, root);
  } catch (error) {
    // Indexing does not look into strings, so that a wrong escape only shows when one is read.
    throw error instanceof JsonSyntaxError ? notJson(name, error) : error;
  }
}

async function describeInput(bytes: Bytes, root: JsonNode): Promise<StandardJsonInput> {
  const parse = async (key: string): Promise<unknown> => {
    const node = find(root, key);
    return node === undefined ? undefined : parseNode(bytes, node);
  };
  const settings = v.safeParse(v.optional(SettingsSchema, {}), await parse('settings'));
  const settingsNode = find(root, 'settings');
  const settingsText =
    settingsNode === undefined ? Buffer.from('{}') : await bytes.read(settingsNode.start, settingsNode.end);
  const sources = await readSources(bytes, find(root, 'sources'));
  const selection: OutputSelection = settings.success ? settings.output.outputSelection : new Map();
  const unsplittable =
    oneRunLanguage(await parse('language')) ??
    duplicateKeyReason(root) ??
    unknownKeyReason(root) ??
    wrongKindReason(root, 'settings') ??
    ambiguousReason('settings', settingsText) ??
    (settings.success ? oneRunSettings(settings.output) : `"settings": ${settings.issues[0].message}`) ??
    (typeof sources === 'string' ? sources : undefined) ??
    unsplittableSelection(selection);
  return {
    original: bytes,
    bytes,
    root,
    settings: settings.success ? settings.output : v.parse(SettingsSchema, {}),
    writtenSettings: readWritten(settingsText.toString('utf8')),
    selection,
    sources: typeof sources === 'string' ? new Map() : sources,
    unsplittable,
    hasTextsOnly:
      typeof sources !== 'string' &&
      [...sources.values()].every(({ kind, keccak256 }) => kind === 'content' && keccak256 === undefined),
  };
}

/** Records the members of the input, of its settings and of each source. */
async function indexInput(bytes: Bytes, name: string): Promise<JsonNode> {
  let root: JsonNode;
  try {
    root = await indexJson(bytes, (path) => path.length < 2 || (path[0] === 'sources' && path.length === 2));
  } catch (cause) {
    throw notJson(name, cause);
  }
  const missing = ['language', 'sources'].filter((key) => find(root, key) === undefined);
  if (missing.length > 0) {
    throw new ParasolcError('INPUT_NOT_STANDARD_JSON', `${name} is not a Standard JSON input`, {
      facts: [
        root.kind === 'object' ? `it has no "${missing.join('" and no "')}"` : `it is a JSON ${root.kind}`,
      ],
      fix: 'give the JSON that `solc --standard-json` reads (docs.soliditylang.org: "Compiler Input and Output JSON Description")',
    });
  }
  return root;
}

function notJson(name: string, cause: unknown): ParasolcError {
  return new ParasolcError('INPUT_NOT_JSON', `${name} is not JSON`, {
    cause,
    fix: 'give the JSON that `solc --standard-json` reads',
  });
}

/** The given sources, or the reason why they are left to solc. */
async function readSources(
  bytes: Bytes,
  node: JsonNode | undefined,
): Promise<Map<string, InputSource> | string> {
  const sources = new Map<string, InputSource>();
  for (const { key, value } of node?.members ?? []) {
    const content = find(value, 'content');
    const { content: _, ...rest } = Object.fromEntries(
      await Promise.all(
        (value.members ?? [])
          .filter((member) => member.key !== 'content')
          .map(async (member) => [member.key, await parseNode(bytes, member.value)] as const),
      ),
    ) as Record<string, unknown>;
    const source = v.safeParse(SourceSchema, rest);
    if (!source.success || value.members === undefined)
      return `the source "${key}" does not have the form that solc expects`;
    const { keccak256, urls } = source.output;
    if (content?.kind === 'string') await refuseRawControl(bytes, content);
    if (content?.kind === 'string') sources.set(key, { kind: 'content', content, keccak256 });
    else if (urls !== undefined) sources.set(key, { kind: 'urls', urls, keccak256 });
    else return `the source "${key}" has neither "content" nor "urls"`;
  }
  return sources.size > 0 ? (unselectableSource(sources.keys()) ?? sources) : 'there are no sources';
}

/** In JSON a string has no line ends and tabs but escaped ones. */
async function refuseRawControl(bytes: Bytes, { start, end }: JsonNode): Promise<void> {
  const text = (await bytes.read(start, end)).toString('latin1');
  const at = text.search(/[\t\n\r]/);
  if (at !== -1) throw new JsonSyntaxError(start + at, 'a string', 'a raw control character');
}

function oneRunLanguage(language: unknown): string | undefined {
  return language === 'Solidity' ? undefined : `the language is ${JSON.stringify(language)}`;
}

/** What a run of ours would not pass on: solc refuses it, or takes more from it than is understood here. */
function unknownKeyReason(root: JsonNode): string | undefined {
  const known = ['language', 'sources', 'settings'];
  const key = root.members?.find((member) => !known.includes(member.key))?.key;
  return key === undefined ? undefined : `it has the key "${key}"`;
}

function wrongKindReason(root: JsonNode, key: string): string | undefined {
  const kind = find(root, key)?.kind ?? 'object';
  return kind === 'object' ? undefined : `"${key}" is not an object`;
}

function oneRunSettings(settings: InputSettings): string | undefined {
  return settings.stopAfter === undefined ? undefined : `"stopAfter" is "${settings.stopAfter}"`;
}

/** If solc may understand an input differently than this code, it is not split. */
function ambiguousReason(key: string, text: Buffer): string | undefined {
  const reason = ambiguity(text);
  return reason === undefined ? undefined : `"${key}": ${reason}`;
}

/** Parsers differ in which of two equal keys they take, so such an input is not taken apart. */
function duplicateKeyReason(root: JsonNode): string | undefined {
  const twice = duplicateKeys(root)[0];
  return twice === undefined ? undefined : `the key "${twice.join('" / "')}" is given twice`;
}
