import { createHash } from 'node:crypto';
import type { Bytes } from '../bytes.ts';
import type { Compiler, ImportAccess } from '../compilers/compiler.ts';
import { messageOf } from '../errors.ts';
import type { JsonText } from '../json/text.ts';
import { writeJson } from '../json/write.ts';
import type { CompilerVersion } from '../solc-version.ts';
import { readInput, type StandardJsonInput } from '../standard-json/input.ts';
import { type CompilerIdentity, identityOf, knownVersion } from './compiler-identity.ts';
import { isOfInputAlone } from './of-input-alone.ts';
import { compilerKey, runKey } from './run-key.ts';
import { removeFile, type StoreFolder } from './store-folder.ts';

/** What something is known by, and the compiler that it is of. */
export interface StoreKey {
  readonly key: string;
  readonly identity: CompilerIdentity;
}

/** A run that can be known. */
export interface KnowableRun extends StoreKey {
  readonly input: Bytes;
  readonly imports: ImportAccess;
}

/** The same input compiled in another way, which gives another output. */
export function variantOf(run: KnowableRun, way: string): KnowableRun {
  return { ...run, key: createHash('sha256').update(`${run.key}\0${way}`).digest('hex') };
}

/**
 * What earlier runs of solc gave, by a digest of everything that each run was given. One object serves one session.
 * Nothing here fails: what is not known is compiled, and what cannot be kept is compiled again next time.
 *
 * Several processes may use one folder. The digests detect damage, not attacks: anyone who can write to the folder
 * controls the output.
 */
export class RunStore {
  readonly #folder: StoreFolder;
  readonly #limit: number;
  readonly #identities = new Map<string, Promise<CompilerIdentity | undefined>>();
  readonly #keeping = new Set<Promise<void>>();
  /** Keys of the entries that this session has read or written. */
  readonly #used = new Set<string>();
  #written = 0;
  #refusal: string | undefined;

  /** @param limit of all entries together, in bytes; a little more for a while */
  constructor(folder: StoreFolder, limit: number) {
    this.#folder = folder;
    this.#limit = limit;
  }

  /** The version of a WebAssembly compiler that an earlier session loaded from this file. */
  readonly versionOf = (path: string): Promise<CompilerVersion | undefined> =>
    knownVersion(path, this.#folder);

  /** Undefined if the input does not decide what this run gives, or nothing can be kept. */
  async runOf(
    compiler: Pick<Compiler, 'kind' | 'path' | 'version'>,
    input: Bytes,
    imports: ImportAccess,
  ): Promise<KnowableRun | undefined> {
    const identity = await this.#identityOf(compiler);
    if (identity === undefined) return undefined;
    const key = await runKey(compiler, identity.digest, input, imports);
    return key === undefined ? undefined : { key, input, imports, identity };
  }

  /**
   * The key of what is made of the outputs of a compiler.
   *
   * @param digest of all that decides it besides the compiler
   */
  async keyOf(
    compiler: Pick<Compiler, 'kind' | 'path' | 'version'>,
    digest: string,
  ): Promise<StoreKey | undefined> {
    const identity = await this.#identityOf(compiler);
    return identity && { key: compilerKey(compiler, identity.digest, digest), identity };
  }

  /** What is kept by a key, such as the output of a run. */
  async find({ key }: Pick<StoreKey, 'key'>): Promise<Bytes | undefined> {
    const output = await this.#folder.read(key);
    if (output !== undefined) this.#used.add(key);
    return output;
  }

  /** Keeps the output of a run, if nothing else decides it. Does not wait for it, which `settle` does. */
  keep(run: KnowableRun, output: Bytes): void {
    const read = (): Promise<StandardJsonInput> => readInput(run.input, 'the input');
    this.#meanwhile(async () => {
      if (await isOfInputAlone(output, run.imports.kind, read)) await this.#write(run, output.chunks());
    });
  }

  /** Keeps what is made of the outputs of runs, of which it is certain that nothing but the key decides it. */
  keepMerged(run: StoreKey, output: JsonText): void {
    this.#meanwhile(() => this.#write(run, writeJson(output)));
  }

  /** Forgets everything that this session has read and written: one of its outputs was not what it should be. */
  async forget(): Promise<void> {
    await Promise.all(this.#keeping);
    for (const key of this.#used) await removeFile(this.#folder.fileOf(key));
    this.#used.clear();
  }

  /**
   * Waits until everything is kept.
   *
   * @returns why something could not be kept
   */
  async settle(): Promise<string | undefined> {
    await Promise.all(this.#keeping);
    if (this.#written > 0) {
      const written = this.#written;
      this.#written = 0;
      await this.#folder.tidyAfter(written, this.#limit).catch((error: unknown) => {
        this.#refusal ??= messageOf(error);
      });
    }
    return this.#refusal;
  }

  #identityOf(compiler: Pick<Compiler, 'kind' | 'path' | 'version'>): Promise<CompilerIdentity | undefined> {
    const known = this.#identities.get(compiler.path) ?? identityOf(compiler, this.#folder);
    this.#identities.set(compiler.path, known);
    return known;
  }

  #meanwhile(keep: () => Promise<void>): void {
    // The disk was full, or the folder cannot be written: it is not tried again for each run.
    if (this.#refusal !== undefined) return;
    const keeping = keep().catch((error: unknown) => {
      this.#refusal ??= messageOf(error);
    });
    this.#keeping.add(keeping);
    void keeping.then(() => this.#keeping.delete(keeping));
  }

  async #write({ key, identity }: StoreKey, output: AsyncIterable<Buffer>): Promise<void> {
    if (this.#refusal !== undefined || !(await identity.isUnchanged())) return;
    this.#used.add(key);
    this.#written += await this.#folder.write(key, output, this.#limit);
  }
}
