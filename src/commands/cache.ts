import { ParasolcError } from '../errors.ts';
import { suggestion } from '../nearest.ts';
import type { Invocation, ParsedOptions } from '../options/options.ts';
import { binarySize, counted } from '../progress/format.ts';
import { foundryProjectAt, replayStore } from '../replay/find-store.ts';
import type { Environment } from '../session/environment.ts';
import { runFolder, runLimit } from '../session/known-runs.ts';
import type { StoreContents, StoreFolder } from '../store/store-folder.ts';

const ACTIONS = { info, clear, prune } as const;

const DAY = 24 * 60 * 60 * 1000;

/** What a command is about: the cache of all projects, or the outputs that a Foundry project keeps for Forge. */
interface Cache {
  readonly kind: '' | 'project ';
  readonly files: StoreFolder;
  /** In bytes. */
  readonly limit: number;
}

/** `parasolc cache info|clear|prune`: prints what is in the cache, or what was removed. */
export async function runCache(
  { options, positionals: [action = ''] }: Invocation,
  environment: Environment,
): Promise<void> {
  if (!Object.hasOwn(ACTIONS, action)) {
    const words = Object.keys(ACTIONS);
    throw new ParasolcError('USAGE', `unknown command "cache ${action}"${suggestion(action, words)}`, {
      facts: [`commands of cache: ${words.join(', ')}`],
      fix: 'see `parasolc cache --help`',
    });
  }
  const caches = cachesAt(options, environment);
  if (caches.length === 0) {
    throw new ParasolcError('USAGE', 'the cache is off', {
      fix: 'give its folder with --cache, or unset PARASOLC_CACHE',
    });
  }
  const act = ACTIONS[action as keyof typeof ACTIONS];
  for (const cache of caches)
    for (const line of await act(cache, options)) environment.stdout.write(`${line}\n`);
}

function cachesAt(options: ParsedOptions, environment: Environment): Cache[] {
  const runs = runFolder(options, environment);
  const project = replayStore(foundryProjectAt(environment.cwd), environment.env);
  return [
    ...(runs === undefined
      ? []
      : [{ kind: '' as const, files: runs, limit: runLimit(options, environment) }]),
    ...(project === undefined
      ? []
      : [{ kind: 'project ' as const, files: project.files, limit: project.limit }]),
  ];
}

async function info({ kind, files, limit }: Cache): Promise<string[]> {
  const { runs, size, oldest } = await files.contents();
  return [
    `${kind}folder: ${files.path}`,
    `${kind}entries: ${runs}`,
    `${kind}size: ${binarySize(size)} of at most ${binarySize(limit)}`,
    ...(oldest === undefined ? [] : [`${kind}unused for longest: since ${new Date(oldest).toISOString()}`]),
  ];
}

async function clear(cache: Cache): Promise<string[]> {
  return [removedText(await cache.files.clear(), cache)];
}

async function prune(cache: Cache, options: ParsedOptions): Promise<string[]> {
  const days = options['unused-days'];
  const removed = await cache.files.prune({
    size: Math.min(options['cache-size'] ?? Number.POSITIVE_INFINITY, cache.limit),
    ...(days === undefined ? {} : { unused: days * DAY }),
  });
  return [removedText(removed, cache)];
}

function removedText({ runs, size }: Pick<StoreContents, 'runs' | 'size'>, { kind, files }: Cache): string {
  const from = kind === '' ? files.path : `this project: ${files.path}`;
  return `removed ${counted(runs, 'entry', 'entries')}, ${binarySize(size)}, from ${from}`;
}
