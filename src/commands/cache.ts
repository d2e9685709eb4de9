import { ParasolcError } from '../errors.ts';
import { suggestion } from '../nearest.ts';
import type { Invocation, ParsedOptions } from '../options/options.ts';
import { binarySize, counted } from '../progress/format.ts';
import { foundryProjectAt, replayStore } from '../replay/find-store.ts';
import type { ReplayContents, ReplayStore } from '../replay/store.ts';
import type { Environment } from '../session/environment.ts';
import { runFolder, runLimit } from '../session/known-runs.ts';
import type { StoreFolder } from '../store/store-folder.ts';

const ACTIONS = { info, clear, prune } as const;

const DAY = 24 * 60 * 60 * 1000;

/** What a command is about: the cache of all projects, and the outputs that a Foundry project keeps for Forge. */
interface Caches {
  /** Undefined if it is off. */
  readonly runs: StoreFolder | undefined;
  /** Undefined outside of Foundry projects. */
  readonly project: ReplayStore | undefined;
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
  const caches = {
    runs: runFolder(options, environment),
    project: replayStore(foundryProjectAt(environment.cwd), environment.env),
  };
  if (caches.runs === undefined && caches.project === undefined) {
    throw new ParasolcError('USAGE', 'the cache is off', {
      fix: 'give its folder with --cache, or unset PARASOLC_CACHE',
    });
  }
  const act = ACTIONS[action as keyof typeof ACTIONS];
  for (const line of await act(caches, options, environment)) environment.stdout.write(`${line}\n`);
}

async function info(
  { runs, project }: Caches,
  options: ParsedOptions,
  environment: Environment,
): Promise<string[]> {
  const lines: string[] = [];
  if (runs !== undefined) {
    const contents = await runs.contents();
    const { oldest } = contents;
    lines.push(
      `folder: ${runs.path}`,
      `outputs: ${contents.runs}`,
      `size: ${binarySize(contents.size)} of at most ${binarySize(runLimit(options, environment))}`,
      ...(oldest === undefined ? [] : [`unused for longest: since ${new Date(oldest).toISOString()}`]),
    );
  }
  if (project !== undefined) {
    const { entries, size } = await project.contents();
    lines.push(
      `project folder: ${project.folder}`,
      `project outputs: ${entries} of at most ${project.limits.entries}`,
      `project size: ${binarySize(size)} of at most ${binarySize(project.limits.bytes)}`,
    );
  }
  return lines;
}

async function clear({ runs, project }: Caches): Promise<string[]> {
  return [
    ...(runs === undefined ? [] : [removedText(await runs.clear(), runs.path)]),
    ...(project === undefined ? [] : [removedOf(project, await project.prune({ size: 0 }))]),
  ];
}

async function prune(
  { runs, project }: Caches,
  options: ParsedOptions,
  environment: Environment,
): Promise<string[]> {
  const days = options['unused-days'];
  const unused = days === undefined ? {} : { unused: days * DAY };
  const lines: string[] = [];
  if (runs !== undefined) {
    const removed = await runs.prune({ size: runLimit(options, environment), ...unused });
    lines.push(removedText(removed, runs.path));
  }
  if (project !== undefined) {
    const size = Math.min(options['cache-size'] ?? Number.POSITIVE_INFINITY, project.limits.bytes);
    lines.push(removedOf(project, await project.prune({ size, ...unused })));
  }
  return lines;
}

function removedOf({ folder }: ReplayStore, { entries, size }: ReplayContents): string {
  return removedText({ runs: entries, size }, `this project: ${folder}`);
}

function removedText({ runs, size }: { readonly runs: number; readonly size: number }, from: string): string {
  return `removed ${counted(runs, 'output')}, ${binarySize(size)}, from ${from}`;
}
