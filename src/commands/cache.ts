import { ParasolcError } from '../errors.ts';
import { suggestion } from '../nearest.ts';
import type { Invocation, ParsedOptions } from '../options/options.ts';
import { binarySize, counted } from '../progress/format.ts';
import type { Environment } from '../session/environment.ts';
import { runFolder, runLimit } from '../session/known-runs.ts';
import type { StoreFolder } from '../store/store-folder.ts';

const ACTIONS = { info, clear, prune } as const;

const DAY = 24 * 60 * 60 * 1000;

/** `parasolc cache info|clear|prune`: prints what is in the store, or what was removed. */
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
  const folder = runFolder(options, environment);
  if (folder === undefined) {
    throw new ParasolcError('USAGE', 'the cache is off', {
      fix: 'give its folder with --cache, or unset PARASOLC_CACHE',
    });
  }
  const act = ACTIONS[action as keyof typeof ACTIONS];
  for (const line of await act(folder, options, environment)) environment.stdout.write(`${line}\n`);
}

async function info(
  folder: StoreFolder,
  options: ParsedOptions,
  environment: Environment,
): Promise<string[]> {
  const { runs, size, oldest } = await folder.contents();
  return [
    `folder: ${folder.path}`,
    `outputs: ${runs}`,
    `size: ${binarySize(size)} of at most ${binarySize(runLimit(options, environment))}`,
    ...(oldest === undefined ? [] : [`unused for longest: since ${new Date(oldest).toISOString()}`]),
  ];
}

async function clear(folder: StoreFolder): Promise<string[]> {
  return [removedText(await folder.clear())];
}

async function prune(
  folder: StoreFolder,
  options: ParsedOptions,
  environment: Environment,
): Promise<string[]> {
  const days = options['unused-days'];
  const removed = await folder.prune({
    size: runLimit(options, environment),
    ...(days === undefined ? {} : { unused: days * DAY }),
  });
  return [removedText(removed)];
}

function removedText({ runs, size }: { readonly runs: number; readonly size: number }): string {
  return `removed ${counted(runs, 'output')}, ${binarySize(size)}`;
}
