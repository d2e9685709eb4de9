import { copyFile, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import * as v from 'valibot';
import { readText } from '../bytes.ts';
import { messageOf, nodeErrorCode } from '../errors.ts';
import { makeFolder } from '../files/make-folder.ts';
import { isFolder } from '../files/without-links.ts';
import type { JsonText } from '../json/text.ts';
import { fromValue, writeJson } from '../json/write.ts';
import type { CompilerVersion } from '../solc-version.ts';
import { spooled } from '../spool.ts';
import type { StandardJsonInput } from '../standard-json/input.ts';
import { selectionFromEntries, selectionToEntries } from '../standard-json/selection.ts';
import { isOfInputAlone } from '../store/of-input-alone.ts';
import { makeFolderOf, StoreFolder } from '../store/store-folder.ts';
import { type ReplayKey, replayKey } from './key.ts';
import { narrowed } from './narrow.ts';

/** How much is kept, in bytes; the least recently used goes first. */
const LIMIT = 2 ** 31;

/** How many outputs of one project are looked at for a smaller request. */
const LARGEST_FAMILY = 16;

/** The outputs of inputs that differ in nothing but the selection, the newest first. */
const FamilySchema = v.pipe(
  v.string(),
  v.parseJson(),
  v.array(
    v.object({
      key: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
      selection: v.array(v.tuple([v.string(), v.array(v.tuple([v.string(), v.array(v.string())]))])),
    }),
  ),
);

type Family = v.InferOutput<typeof FamilySchema>;

/**
 * Outputs of the builds of a project, in a store of its own in the project's folder, by input. They are found without
 * starting a compiler, also by an input that asks for less. A damaged entry is removed and never causes a failure.
 *
 * The digests detect damage, not attacks: anyone who can write to the folder can also write to where the build tool
 * keeps its artifacts.
 */
export class ReplayStore {
  readonly folder: string;
  /** The files in it. */
  readonly files: StoreFolder;
  /** How much is kept, in bytes. */
  readonly limit: number;

  /** @param folder absolute; made when something is kept */
  constructor(folder: string, limit: number = LIMIT) {
    this.folder = folder;
    this.files = new StoreFolder(folder);
    this.limit = limit;
  }

  /** The output that this compiler gives for the input, if that is certain. */
  async find(input: StandardJsonInput, version: CompilerVersion): Promise<JsonText | undefined> {
    const key = await replayKey(input, version.build);
    if (key === undefined || !(await isFolder(this.folder))) return undefined;
    const same = await this.files.read(key.output);
    if (same !== undefined) return { kind: 'slice', bytes: same, start: 0, end: same.size };
    for (const wider of await this.#family(key)) {
      const output = await this.files.read(wider.key);
      if (output === undefined) continue;
      const selection = selectionFromEntries(wider.selection);
      const text = await narrowed({ selection, output }, input, version.release);
      if (text !== undefined) return text;
    }
    return undefined;
  }

  /**
   * Keeps an output, if it depends on nothing but the input. Never fails: without it, the next run compiles.
   *
   * @returns why nothing was kept, if a user may want to know
   */
  async keep(
    input: StandardJsonInput,
    version: CompilerVersion,
    output: JsonText,
  ): Promise<string | undefined> {
    const key = await replayKey(input, version.build);
    if (key === undefined) return undefined;
    try {
      const bytes = await spooled(writeJson(output));
      if (!(await isOfInputAlone(bytes, 'files', async () => input))) return undefined;
      await this.prepare();
      const others = (await this.#family(key)).filter((other) => other.key !== key.output);
      const own = { key: key.output, selection: selectionToEntries(input.selection) };
      const family: Family = [own, ...others].slice(0, LARGEST_FAMILY);
      const written =
        (await this.files.write(key.output, bytes.chunks(), this.limit)) +
        (await this.files.write(key.family, writeJson(fromValue(family)), this.limit));
      await this.files.tidyAfter(written, this.limit);
      return undefined;
    } catch (error) {
      return messageOf(error);
    }
  }

  /** Copies entries of another store into this one, by their paths. */
  async take(entries: readonly string[]): Promise<void> {
    for (const entry of entries) {
      const path = this.files.fileOf(basename(entry, '.run'));
      await makeFolderOf(this.folder, dirname(path));
      await copyFile(entry, path);
    }
  }

  /** Makes the folder, which git is told to ignore. Fails if there is something else in its place. */
  async prepare(): Promise<void> {
    await makeFolder(this.folder);
    if (!(await isFolder(this.folder))) throw new Error(`${this.folder} is a link`);
    await writeFile(join(this.folder, '.gitignore'), '*\n', { flag: 'wx' }).catch((error: unknown) => {
      if (nodeErrorCode(error) !== 'EEXIST') throw error;
    });
  }

  async #family({ family }: ReplayKey): Promise<Family> {
    const bytes = await this.files.read(family);
    if (bytes === undefined) return [];
    const text = await readText(bytes);
    const found = v.safeParse(FamilySchema, text);
    return found.success ? found.output : [];
  }
}
