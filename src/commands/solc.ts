import { whichCompiler } from '../compilers/find.ts';
import { platformsOf } from '../compilers/install/platforms.ts';
import { installCompiler, listVersions } from '../compilers/install/versions.ts';
import { ParasolcError } from '../errors.ts';
import { compilerStore, downloadSite, findContext } from './compiler-places.ts';
import type { Invocation } from './options.ts';
import { untilStopped } from './stopping.ts';
import type { Surroundings } from './surroundings.ts';

const ACTIONS = { list, install, which } as const;

/** `parasolc solc list|install|which`: prints what it found. */
export async function runSolc(
  { options, positionals: [action = '', version] }: Invocation,
  around: Surroundings,
): Promise<void> {
  if (!Object.hasOwn(ACTIONS, action)) {
    throw new ParasolcError('USAGE', `solc cannot ${JSON.stringify(action)}`, {
      facts: [`it can: ${Object.keys(ACTIONS).join(', ')}`],
      remedy: 'see `parasolc solc --help`',
    });
  }
  const progress = around.progress(options.quiet);
  try {
    const act = ACTIONS[action as keyof typeof ACTIONS];
    const lines = act(version, { site: options['solc-site'], note: progress.note }, around);
    around.stdout.write(`${(await untilStopped(lines, around.signal, `solc ${action}`)).join('\n')}\n`);
  } finally {
    progress.end();
  }
}

interface Asked {
  readonly site: string | undefined;
  note(text: string): void;
}

async function list(_: string | undefined, { site, note }: Asked, around: Surroundings): Promise<string[]> {
  const store = compilerStore(around);
  const download = downloadSite(around, site, store);
  const platforms = platformsOf(process.platform, process.arch);
  const { installed, available, missing } = await listVersions({
    store,
    download,
    platforms,
    signal: around.signal,
  });
  for (const reason of missing) note(`not listed: ${reason}`);
  const known = new Set(installed.map(({ version }) => version));
  return [
    ...installed.map(({ version, path }) => `${version}\tinstalled\t${path}`),
    ...available
      .filter(({ version }) => !known.has(version))
      .map(({ version, platform }) => `${version}\tavailable\t${platform}`),
  ];
}

async function install(
  version: string | undefined,
  { site, note }: Asked,
  around: Surroundings,
): Promise<string[]> {
  const store = compilerStore(around);
  const download = downloadSite(around, site, store);
  if (download === undefined) {
    throw new ParasolcError('USAGE', 'nothing can be installed without a site to download from', {
      remedy: 'give --solc-site an address, not "off"',
    });
  }
  const platforms = platformsOf(process.platform, process.arch);
  const { signal } = around;
  const { path } = await installCompiler(version ?? 'latest', {
    site: download,
    store,
    platforms,
    note,
    signal,
  });
  return [path];
}

async function which(
  version: string | undefined,
  { site, note }: Asked,
  around: Surroundings,
): Promise<string[]> {
  const choice = await whichCompiler(version, findContext(around, { site, note }));
  return [`${choice.path ?? '(to be downloaded)'}\t${choice.version.build}\t${choice.from}`];
}
