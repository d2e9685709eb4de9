import * as v from 'valibot';
import { memoryBytes } from '../bytes.ts';
import { ParasolcError } from '../errors.ts';
import { VERSION } from '../version.ts';
import { type Folder, readFolder, writeFolder } from './folder.ts';
import { EXCHANGE_FORMAT, isSplit, type Plan, PlanManifestSchema } from './plan.ts';

/** What stands before the manifest: which format it has, and which version of this tool wrote it. */
const HeadSchema = v.object({ format: v.literal(EXCHANGE_FORMAT), tool: v.string() });

/** Names and texts; in base64, since a source need not be UTF-8. */
const TextsSchema = v.pipe(v.string(), v.parseJson(), v.array(v.tuple([v.string(), v.string()])));

/** Writes a plan to a folder, or packed to a `.tgz`. Returns its digest. */
export async function writePlan(plan: Plan, path: string): Promise<string> {
  const texts = [...plan.imported].map(([name, text]) => [name, Buffer.from(text).toString('base64')]);
  const files = new Map<string, AsyncIterable<Uint8Array>>();
  files.set('imported.json', one(JSON.stringify(texts)));
  if (isSplit(plan)) {
    if (plan.analysis !== undefined) files.set('analysis.json', plan.analysis.chunks());
    files.set('sources.json', plan.sources.chunks());
    files.set('settings.json', one(plan.settings));
  } else {
    files.set('input.json', plan.input.chunks());
  }
  return writeFolder(path, { format: EXCHANGE_FORMAT, tool: VERSION, ...plan.manifest }, files);
}

/** A plan from disk: its files are open until it is closed. */
export interface OpenPlan {
  readonly plan: Plan;
  readonly digest: string;
  close(): Promise<void>;
}

/** Reads and checks a plan. Fails with `PLAN_INVALID`. */
export async function readPlan(path: string): Promise<OpenPlan> {
  const folder = await readFolder(path, 'PLAN_INVALID');
  try {
    return { plan: await planIn(folder, path), digest: folder.digest, close: folder.close };
  } catch (error) {
    await folder.close();
    throw error;
  }
}

async function planIn(folder: Folder, path: string): Promise<Plan> {
  const head = v.safeParse(HeadSchema, folder.manifest);
  const manifest = v.safeParse(PlanManifestSchema, folder.manifest);
  if (!head.success || !manifest.success) {
    throw new ParasolcError('PLAN_INVALID', `${path} is not a plan that this version can read`, {
      facts: [...(head.issues ?? []), ...(manifest.issues ?? [])].slice(0, 1).map(({ message }) => message),
      fix: 'plan, compile and merge with the same version of parasolc',
    });
  }
  if (head.output.tool !== VERSION) {
    throw new ParasolcError('PLAN_INVALID', `${path} was made by another version of parasolc`, {
      facts: [`the plan: ${head.output.tool}`, `here: ${VERSION}`],
      fix: 'plan, compile and merge with the same version of parasolc',
    });
  }
  const file = fileOf(folder, path);
  const read = async (name: string): Promise<string> => {
    const bytes = file(name);
    return (await bytes.read(0, bytes.size)).toString('utf8');
  };
  const texts = v.safeParse(TextsSchema, await read('imported.json'));
  if (!texts.success) {
    throw new ParasolcError('PLAN_INVALID', `${path} has an invalid imported.json`, {
      facts: [texts.issues[0].message],
      fix: 'plan again',
    });
  }
  const imported = new Map(texts.output.map(([name, text]) => [name, Buffer.from(text, 'base64')]));
  if (manifest.output.kind === 'whole') {
    return { manifest: manifest.output, imported, input: file('input.json') };
  }
  const sources = file('sources.json');
  return {
    manifest: manifest.output,
    imported,
    analysis: manifest.output.estimated ? undefined : file('analysis.json'),
    // Every unit's input holds the sources, so they are read once.
    sources: memoryBytes([await sources.read(0, sources.size)]),
    settings: await read('settings.json'),
  };
}

function fileOf(
  { files }: Folder,
  path: string,
): (name: string) => NonNullable<ReturnType<Folder['files']['get']>> {
  return (name) => {
    const bytes = files.get(name);
    if (bytes === undefined)
      throw new ParasolcError('PLAN_INVALID', `${path} has no ${name}`, { fix: 'plan again' });
    return bytes;
  };
}

async function* one(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text);
}
