import { createHash } from 'node:crypto';
import * as v from 'valibot';
import { find, parseNode } from '../json/read.ts';
import type { JsonNode } from '../json/text.ts';
import type { StandardJsonInput } from '../standard-json/input.ts';
import { type RecordFile, readRecord, writeRecord } from './record.ts';
import type { ReplayStore } from './store.ts';

/** How many names a message lists. */
const NAMED = 3;
/** Where Forge puts the sources that it adds when it rewrites tests. */
const REWRITING = 'foundry-pp/';

const DigestsSchema = v.array(v.tuple([v.string(), v.string()]));
const BuiltInputSchema = v.object({ build: v.string(), settings: DigestsSchema, sources: DigestsSchema });

/** One input, by digests of its parts. */
type BuiltInput = v.InferOutput<typeof BuiltInputSchema>;

/** The inputs of the last `parasolc build`: used to explain why another one is unknown. */
const FILE: RecordFile<BuiltInput[]> = {
  name: 'inputs.json',
  schema: v.array(BuiltInputSchema),
  largest: 1 << 26,
};

/** Which input, and for which exact build of solc. */
interface InputOfBuild {
  readonly input: StandardJsonInput;
  readonly build: string;
}

/** Records what was built. Never fails: it is only needed to explain differences. */
export async function rememberInputs(store: ReplayStore, inputs: readonly InputOfBuild[]): Promise<void> {
  const built = await Promise.all(inputs.map(digestsOf)).catch(() => undefined);
  if (built !== undefined) await writeRecord(store, FILE, built);
}

/**
 * How an unknown input differs from those of the last `parasolc build`, in words; undefined if there was
 * none.
 *
 * @param onDisk the text of a source as it is on disk, by its name
 */
export async function whyUnknown(
  store: ReplayStore,
  asked: InputOfBuild,
  onDisk: (name: string) => Promise<string | undefined>,
): Promise<string | undefined> {
  const built = (await readRecord(store, FILE)) ?? [];
  if (built.length === 0) return undefined;
  const same = built.filter(({ build }) => build === asked.build);
  if (same.length === 0) {
    const builds = [...new Set(built.map(({ build }) => build))].join(', ');
    return `the input is for solc ${asked.build}, the last build was for ${builds}`;
  }
  const given = await digestsOf(asked);
  const differences = same.map((other) => differenceOf(given, other)).sort((a, b) => a.count - b.count);
  const [least] = differences;
  if (least === undefined) return undefined;
  if (least.count === 0) return 'different outputs are requested';
  const rewritten: string[] = [];
  for (const name of least.changed) {
    const [text, digest] = [await onDisk(name), new Map(same.flatMap(({ sources }) => sources)).get(name)];
    // The file on disk is still the one that was built, so the tool has rewritten it in its input.
    if (text !== undefined && digestOf(text) === digest) rewritten.push(name);
  }
  if (rewritten.length > 0) return `Forge rewrote ${listed(rewritten)} (dynamic_test_linking)`;
  if (least.missing.some((name) => name.startsWith(REWRITING)))
    return 'Forge did not rewrite the tests, but it did for the last build (dynamic_test_linking)';
  return [
    ...(least.settings.length > 0 ? [`different settings: ${least.settings.join(', ')}`] : []),
    ...(least.changed.length > 0 ? [`changed files: ${listed(least.changed)}`] : []),
    ...(least.added.length > 0 ? [`new files: ${listed(least.added)}`] : []),
    ...(least.missing.length > 0 ? [`missing files: ${listed(least.missing)}`] : []),
  ].join('; ');
}

interface Difference {
  readonly settings: readonly string[];
  readonly changed: readonly string[];
  readonly added: readonly string[];
  readonly missing: readonly string[];
  readonly count: number;
}

function differenceOf(given: BuiltInput, built: BuiltInput): Difference {
  const [ours, theirs] = [new Map(given.sources), new Map(built.sources)];
  const [mine, others] = [new Map(given.settings), new Map(built.settings)];
  // After an edit Forge asks for the outputs of some sources only; that is not a changed setting.
  const settings = [...new Set([...mine.keys(), ...others.keys()])].filter(
    (key) => mine.get(key) !== others.get(key) && key !== 'outputSelection',
  );
  const changed = [...ours.keys()].filter((name) => theirs.has(name) && theirs.get(name) !== ours.get(name));
  const added = [...ours.keys()].filter((name) => !theirs.has(name));
  const missing = [...theirs.keys()].filter((name) => !ours.has(name));
  const count = settings.length + changed.length + added.length + missing.length;
  return { settings, changed, added, missing, count };
}

async function digestsOf({ input, build }: InputOfBuild): Promise<BuiltInput> {
  const { bytes, root, sources } = input;
  const digests = async (node: JsonNode | undefined): Promise<[string, string][]> =>
    Promise.all(
      (node?.members ?? []).map(async ({ key, value }): Promise<[string, string]> => {
        return [key, digestOf((await bytes.read(value.start, value.end)).toString('utf8'))];
      }),
    );
  const texts: [string, string][] = [];
  for (const [name, source] of sources) {
    if (source.kind === 'content')
      texts.push([name, digestOf(String(await parseNode(bytes, source.content)))]);
  }
  return { build, settings: await digests(find(root, 'settings')), sources: texts };
}

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function listed(names: readonly string[]): string {
  const more = names.length - NAMED;
  return [...names.slice(0, NAMED), ...(more > 0 ? [`${more} more`] : [])].join(', ');
}
