import { whichCompiler } from '../compilers/find/find.ts';
import { allPackages } from '../compilers/find/packages.ts';
import { platformsOf } from '../compilers/install/platforms.ts';
import { installCompiler, listVersions } from '../compilers/install/versions.ts';
import { ParasolcError } from '../errors.ts';
import { suggestion } from '../nearest.ts';
import type { Invocation } from '../options/options.ts';
import { compilerStore, downloadSite, findContext } from '../session/compiler-search.ts';
import type { Environment } from '../session/environment.ts';
import { untilStopped } from '../session/stopping.ts';

const ACTIONS = { list, install, which } as const;

/** `parasolc solc list|install|which`: prints what it found. */
export async function runSolc(
  { options, positionals: [action = '', version] }: Invocation,
  environment: Environment,
): Promise<void> {
  if (!Object.hasOwn(ACTIONS, action)) {
    const words = Object.keys(ACTIONS);
    throw new ParasolcError('USAGE', `unknown command "solc ${action}"${suggestion(action, words)}`, {
      facts: [`commands of solc: ${words.join(', ')}`],
      fix: 'see `parasolc solc --help`',
    });
  }
  const progress = environment.progress(options.quiet);
  try {
    const act = ACTIONS[action as keyof typeof ACTIONS];
    const lines = act(version, { site: options['solc-site'], note: progress.note }, environment);
    for (const line of await untilStopped(lines, environment.signal, `solc ${action}`))
      environment.stdout.write(`${line}\n`);
  } finally {
    progress.end();
  }
}

interface Asked {
  readonly site: string | undefined;
  note(text: string): void;
}

async function list(
  _: string | undefined,
  { site, note }: Asked,
  environment: Environment,
): Promise<string[]> {
  const store = compilerStore(environment);
  const download = downloadSite(environment, site, store);
  const platforms = platformsOf(process.platform, process.arch);
  const { installed, available, missing } = await listVersions({
    store,
    download,
    platforms,
    signal: environment.signal,
  });
  for (const reason of missing) note(`not listed: ${reason}`);
  const packages = await allPackages(environment.packageRoots);
  // A package is a WebAssembly build: a native one of its version is still worth a download.
  const known = new Set(installed.map(({ version }) => version));
  return [
    ...installed.map(({ version, path }) => `${version}\tinstalled\t${path}`),
    ...packages.map(({ version, path }) => `${version ?? 'unknown'}\tnpm\t${path}`),
    ...available
      .filter(({ version }) => !known.has(version))
      .map(({ version, platform }) => `${version}\tavailable\t${platform}`),
  ];
}

async function install(
  version: string | undefined,
  { site, note }: Asked,
  environment: Environment,
): Promise<string[]> {
  const store = compilerStore(environment);
  const download = downloadSite(environment, site, store);
  if (download === undefined) {
    throw new ParasolcError('USAGE', 'nothing can be installed: downloads are off', {
      fix: 'give --solc-site an address, not "off"',
    });
  }
  const platforms = platformsOf(process.platform, process.arch);
  const { signal } = environment;
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
  environment: Environment,
): Promise<string[]> {
  const found = await whichCompiler(version, findContext(environment, { site, note }));
  return [`${found.path ?? '(to be downloaded)'}\t${found.version.build}\t${found.from}`];
}
