import { isAbsolute, resolve } from 'node:path';
import { cacheFolder } from '../compilers/install/cache-folder.ts';
import { ParasolcError } from '../errors.ts';
import { homeFolder } from '../files/home-folder.ts';
import { type ParsedOptions, settingFrom } from '../options/options.ts';
import type { Observer } from '../steps/observer.ts';
import { RunStore } from '../store/run-store.ts';
import { StoreFolder } from '../store/store-folder.ts';
import type { WorkEnvironment } from './environment.ts';

/** What is said of the store by options; the environment says the rest. */
type StoreOptions = Partial<Pick<ParsedOptions, 'cache' | 'cache-size'>>;

/** The store of a session. Undefined if it is off. Fails with `USAGE` if a setting is invalid. */
export function openRunStore(
  options: StoreOptions,
  environment: Pick<WorkEnvironment, 'env' | 'cwd'>,
): RunStore | undefined {
  const folder = runFolder(options, environment);
  return folder && new RunStore(folder, runLimit(options, environment));
}

/** Where runs are kept: as an option says, or a variable, or in the user's cache. Undefined if the store is off. */
export function runFolder(
  { cache }: StoreOptions,
  { env, cwd }: Pick<WorkEnvironment, 'env' | 'cwd'>,
): StoreFolder | undefined {
  const variable = settingFrom(env, 'cache');
  const given = cache ?? variable;
  if (given === 'off') return undefined;
  if (cache === undefined && variable !== undefined && !isAbsolute(variable)) {
    throw new ParasolcError(
      'USAGE',
      `PARASOLC_CACHE must be "off" or an absolute path, not ${JSON.stringify(variable)}`,
      {
        facts: ['build tools start compilers in several folders'],
        fix: 'set PARASOLC_CACHE to an absolute path, or to off',
      },
    );
  }
  const path = given ?? cacheFolder('runs', process.platform, env, homeFolder(env));
  return new StoreFolder(resolve(cwd, path));
}

/** How much is kept, in bytes. */
export function runLimit(options: StoreOptions, { env }: Pick<WorkEnvironment, 'env'>): number {
  return options['cache-size'] ?? settingFrom(env, 'cache-size') ?? DEFAULT_LIMIT;
}

/** 4 GiB */
const DEFAULT_LIMIT = 2 ** 32;

/** Works with a store, and waits until everything is kept. */
export async function withRunStore<Result>(
  store: RunStore | undefined,
  observer: Pick<Observer, 'note'>,
  work: () => Promise<Result>,
): Promise<Result> {
  if (store === undefined) return work();
  try {
    return await work();
  } catch (error) {
    if (isWrongOutput(error)) await store.forget();
    throw error;
  } finally {
    const refusal = await store.settle();
    if (refusal !== undefined) observer.note(`what was compiled is not kept for later builds: ${refusal}`);
  }
}

/** Whether an output may have been wrong: then it must not be found again. */
function isWrongOutput(error: unknown): boolean {
  if (!(error instanceof ParasolcError)) return true;
  return ['COMPILER_OUTPUT_INVALID', 'OUTPUTS_DIFFER', 'PART_INVALID', 'INTERNAL'].includes(error.code);
}
