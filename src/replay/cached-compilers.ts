import { isAbsolute } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import * as v from 'valibot';
import type { Compiler } from '../compilers/compiler.ts';
import { runProcess } from '../compilers/run/process.ts';
import { parseVersion } from '../solc-version.ts';
import { holdsItsVersion, identityOf } from './identity.ts';
import { type RecordFile, readRecord, writeRecord } from './record.ts';
import type { ReplayStore } from './store.ts';

/**
 * What is known of compilers without starting them, in a file beside the entries: what they said of their version
 * when they were asked, and which of them the project was built with.
 */
export interface CachedCompilers {
  /** What the last `parasolc build` took for the project. */
  readonly choice: CompilerChoice | undefined;
  /** By `identityOf` their file. */
  readonly cached: ReadonlyMap<string, CachedCompiler>;
}

export type CachedCompiler = {
  /** `0.8.28+commit.7893614a` */
  readonly build: string;
} & (
  | { readonly kind: 'wasm' }
  | { readonly kind: 'native' /** By `--version`. */; readonly printed: string }
);

/** The compilers that a project was built with. */
interface CompilerChoice {
  /** The exact builds: `0.8.28+commit.7893614a`. */
  readonly builds: readonly string[];
  /**
   * Its file, absolute, where the one compiler was given by its path. It is only compared, never started: anyone who can
   * write to the store must not say which program runs.
   */
  readonly path?: string | undefined;
  /** Whether the user gave it, with `--solc`. */
  readonly given?: boolean | undefined;
  /** What the project's configuration said of the compiler then: see `solcInConfig`. */
  readonly configured?: string | undefined;
}

/** The most compilers that are kept. */
const MOST = 32;
/** The longest answer to `--version` that is kept, in characters. */
const LONGEST_PRINTED = 1000;

const BuildSchema = v.pipe(
  v.string(),
  v.check((text) => parseVersion(text)?.build === text, 'not an exact version of solc'),
);
const PrintedSchema = v.pipe(v.string(), v.maxLength(LONGEST_PRINTED));
const CompilersSchema = v.object({
  choice: v.optional(
    v.object({
      builds: v.pipe(v.array(BuildSchema), v.minLength(1)),
      path: v.optional(v.pipe(v.string(), v.check(isAbsolute, 'not an absolute path'))),
      given: v.optional(v.boolean()),
      configured: v.optional(v.string()),
    }),
  ),
  cached: v.array(
    v.tuple([
      v.string(),
      v.variant('kind', [
        v.object({ kind: v.literal('wasm'), build: BuildSchema }),
        v.object({ kind: v.literal('native'), build: BuildSchema, printed: PrintedSchema }),
      ]),
    ]),
  ),
});
const FILE: RecordFile<v.InferOutput<typeof CompilersSchema>> = {
  name: 'compilers.json',
  schema: CompilersSchema,
  largest: 1 << 20,
};

const NONE: CachedCompilers = { choice: undefined, cached: new Map() };

/** Nothing is known if the file is missing or not what was written. */
export async function readCachedCompilers(store: ReplayStore): Promise<CachedCompilers> {
  const read = await readRecord(store, FILE);
  return read === undefined ? NONE : { choice: read.choice, cached: new Map(read.cached) };
}

/**
 * Asks an open compiler what `--version` prints, unless that is known, and keeps it.
 *
 * @param isNamed whether PARASOLC_SOLC names just this version or file from now on: then it is kept whatever the file
 *   holds, for a shim that becomes another version is not what was named
 */
export async function learnCompiler(
  store: ReplayStore,
  { kind, path, version: { build } }: Compiler,
  signal: AbortSignal,
  isNamed = false,
): Promise<void> {
  const identity = await identityOf(path);
  const present =
    identity === undefined ? undefined : (await readCachedCompilers(store)).cached.get(identity);
  if (present?.build === build) return;
  if (kind === 'wasm') return rememberCompiler(store, path, { kind, build });
  const { ending, stdout } = await runProcess({ file: path, args: ['--version'], input: [], signal });
  if (ending.kind !== 'exited' || ending.status !== 0) return;
  const printed = Buffer.concat(stdout).toString('utf8');
  await rememberCompiler(store, path, { kind, build, printed }, isNamed);
}

/**
 * Adds a compiler to those that are known. Never fails: what is not known is asked again. A native one is kept only
 * if the text is its own: `solc` may be a shim, which could start another version tomorrow without changing itself.
 */
export async function rememberCompiler(
  store: ReplayStore,
  path: string,
  compiler: CachedCompiler,
  isNamed = false,
): Promise<void> {
  const identity = await identityOf(path);
  if (identity === undefined) return;
  const { choice, cached } = await readCachedCompilers(store);
  if (isDeepStrictEqual(cached.get(identity), compiler)) return;
  const holds = compiler.kind === 'wasm' || isNamed || (await holdsItsVersion(path, compiler.printed));
  if (!holds) return;
  const others = [...cached].filter(([other]) => other !== identity).slice(0, MOST - 1);
  await write(store, { choice, cached: new Map([[identity, compiler] as const, ...others]) });
}

/** Records what the project was built with; undefined: records nothing. */
export async function chooseCompilers(store: ReplayStore, choice: CompilerChoice | undefined): Promise<void> {
  const present = await readCachedCompilers(store);
  if (!isDeepStrictEqual(present.choice, choice)) await write(store, { ...present, choice });
}

function write(store: ReplayStore, { choice, cached }: CachedCompilers): Promise<void> {
  return writeRecord(store, FILE, { choice, cached: [...cached] });
}
