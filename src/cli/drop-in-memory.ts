import { resolve } from 'node:path';
import { findContext } from '../commands/compiler-places.ts';
import { settingFrom } from '../commands/options.ts';
import type { Surroundings } from '../commands/surroundings.ts';
import type { SolcRequest } from '../compilers/solc-arguments.ts';
import { type KnownCompiler, readKnownCompilers, rememberCompiler } from '../replay/known-compilers.ts';
import { foundryProjectAt, replayStore } from '../replay/place.ts';
import { type RecognisedCompiler, recogniseCompiler } from '../replay/recognise.ts';
import type { ReplayStore } from '../replay/store.ts';
import type { ReadRequest } from './drop-in-input.ts';

/** What the drop-in knows from earlier runs. */
export interface DropInMemory {
  /** Which compiler is to be taken; undefined: whichever is found first. */
  readonly spec: string | undefined;
  /** That compiler, if it need not be asked what it is. */
  readonly recognised: RecognisedCompiler | undefined;
  /** The outputs of the project that is compiled; undefined where there is no project, or it is not wanted. */
  readonly store: ReplayStore | undefined;
  /** Keeps what a compiler said of itself. */
  remember(path: string, compiler: KnownCompiler): Promise<void>;
  /** The input, read once. */
  read(read: () => Promise<ReadRequest>): Promise<ReadRequest>;
  /** Whether it has been read: standard input is then of no use to solc itself. */
  readonly hasRead: boolean;
}

/**
 * Forge starts the drop-in twice: for `--version` in the folder where Forge itself was started, then for the input
 * in the project's folder. Both must mean the same compiler, so the project whose last build counts is looked for
 * from `PWD`, which Forge hands on as it is.
 */
export async function openMemory(asked: SolcRequest, around: Surroundings): Promise<DropInMemory> {
  const { env, cwd } = around;
  const startedIn = env.PWD === undefined ? undefined : foundryProjectAt(resolve(cwd, env.PWD));
  const here = replayStore(startedIn, env);
  const whole = settingFrom(env, 'sources') === 'all';
  const compiled =
    asked.kind === 'standard-json' && whole
      ? replayStore(resolve(cwd, asked.request.basePath), env)
      : undefined;
  const compilers = here ?? compiled;
  const known = compilers === undefined ? undefined : await readKnownCompilers(compilers);
  const spec = settingFrom(env, 'solc') ?? (here === undefined ? undefined : known?.chosen);
  const recognised = known && (await recogniseCompiler(spec, findContext(around), known));
  let request: Promise<ReadRequest> | undefined;
  return {
    spec,
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
