import { resolve } from 'node:path';
import type { Compiler, KnownVersion } from '../compilers/compiler.ts';
import type { SolcRequest } from '../compilers/solc-arguments.ts';
import { ParasolcError } from '../errors.ts';
import { settingFrom } from '../options/options.ts';
import { type CachedCompiler, readCachedCompilers, rememberCompiler } from '../replay/cached-compilers.ts';
import { foundryProjectAt, replayStore } from '../replay/find-store.ts';
import { type RecognisedCompiler, recogniseCompiler } from '../replay/recognise.ts';
import type { ReplayStore } from '../replay/store.ts';
import { findContext } from '../session/compiler-search.ts';
import type { Environment } from '../session/environment.ts';
import { openCompiler } from '../session/session.ts';
import type { CompilerVersion } from '../solc-version.ts';
import {
  checkCompiler,
  compilerOfProject,
  notFoundFor,
  type ProjectCompiler,
  specOf,
} from './project-compiler.ts';
import type { ReadRequest } from './request.ts';

/** What the drop-in knows from earlier runs. */
export interface DropInMemory {
  /** Opens the compiler that is to be taken. Fails as `findCompiler` does. */
  open(knownVersion: KnownVersion | undefined): Promise<Compiler>;
  /** Fails with `COMPILER_MISMATCH` if the project needs another compiler. */
  check(compiler: { readonly path: string | undefined; readonly version: CompilerVersion }): Promise<void>;
  /** That compiler, if it need not be asked what it is. */
  readonly recognised: RecognisedCompiler | undefined;
  /** The outputs of the project that is compiled; undefined outside a project, or if replay is off. */
  readonly store: ReplayStore | undefined;
  /** Keeps what a compiler said of itself. */
  remember(path: string, compiler: CachedCompiler): Promise<void>;
  /** The input, read once. */
  read(read: () => Promise<ReadRequest>): Promise<ReadRequest>;
  /** Whether it has been read: standard input is then of no use to solc itself. */
  readonly hasRead: boolean;
}

/**
 * Forge starts the drop-in twice: for `--version` in the folder where Forge itself was started, then for the input
 * in the project's folder. Both must mean the same compiler, so the project that decides is looked for from `PWD`,
 * which Forge passes on unchanged. If another project is then compiled, the compiler must also be one that
 * it needs. `PARASOLC_SOLC` overrides what projects say.
 *
 * Fails with `COMPILER_MISMATCH` if the project takes several compilers and none is named.
 */
export async function openMemory(asked: SolcRequest, environment: Environment): Promise<DropInMemory> {
  const { env, cwd } = environment;
  const startedIn = env.PWD === undefined ? undefined : foundryProjectAt(resolve(cwd, env.PWD));
  const here = replayStore(startedIn, env);
  const whole = settingFrom(env, 'sources') === 'all';
  const compiled =
    asked.kind === 'standard-json' && whole
      ? replayStore(resolve(cwd, asked.request.basePath), env)
      : undefined;
  const compilers = here ?? compiled;
  const cached = compilers === undefined ? undefined : await readCachedCompilers(compilers);
  const named = settingFrom(env, 'solc');
  const decides = named === undefined && asked.kind !== 'other';
  const started = decides ? await projectAt(startedIn, environment) : undefined;
  const below =
    asked.kind === 'standard-json' ? foundryProjectAt(resolve(cwd, asked.request.basePath)) : undefined;
  const other = decides && below !== startedIn ? await projectAt(below, environment) : undefined;
  const spec = named ?? (started === undefined ? undefined : specOf(started));
  const context = findContext(environment);
  const recognise = async (path: string | undefined): Promise<RecognisedCompiler | undefined> =>
    cached === undefined ? undefined : recogniseCompiler(path, context, cached);
  const recognised =
    (await recognise(spec)) ?? (started?.cached === undefined ? undefined : await recognise(started.cached));
  let request: Promise<ReadRequest> | undefined;
  return {
    async open(knownVersion) {
      try {
        return await openCompiler(spec, environment, { knownVersion });
      } catch (error) {
        const isMissing = error instanceof ParasolcError && error.code === 'COMPILER_NOT_FOUND';
        throw started !== undefined && isMissing ? notFoundFor(started, error) : error;
      }
    },
    async check(compiler) {
      for (const project of [started, other])
        if (project !== undefined) await checkCompiler(project, compiler);
    },
    recognised,
    store: compiled,
    async remember(path, compiler) {
      if (compilers !== undefined) await rememberCompiler(compilers, path, compiler);
    },
    read(read) {
      request ??= read();
      return request;
    },
    get hasRead() {
      return request !== undefined;
    },
  };
}

/** What a project says of its compiler. */
async function projectAt(
  root: string | undefined,
  environment: Environment,
): Promise<ProjectCompiler | undefined> {
  return root === undefined
    ? undefined
    : compilerOfProject(root, replayStore(root, environment.env), environment);
}
