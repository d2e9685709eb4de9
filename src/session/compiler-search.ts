import { delimiter } from 'node:path';
import type { KnownVersion } from '../compilers/compiler.ts';
import type { FindContext } from '../compilers/find/find.ts';
import { cacheFolder } from '../compilers/install/cache-folder.ts';
import { proxySettings } from '../compilers/install/proxies.ts';
import { type DownloadSite, OFFICIAL_SITE, openSite } from '../compilers/install/site.ts';
import { folderStore, type ToolStore } from '../compilers/install/store.ts';
import { toolCacheStore } from '../compilers/install/tool-cache-store.ts';
import { homeFolder } from '../files/home-folder.ts';
import { versionPragmas } from '../sources/pragmas.ts';
import type { Project } from '../sources/project.ts';
import { inputContents, readerOf } from '../sources/texts.ts';
import type { WorkEnvironment } from './environment.ts';

/** Where downloads come from, in place of the official site; `off` for nowhere. As the option `--solc-site`. */
const SITE_VARIABLE = 'PARASOLC_SOLC_SITE';
/** The folder of downloaded compilers, in place of the customary one. */
const STORE_VARIABLE = 'PARASOLC_SOLC_CACHE';

/** What is known in addition to the environment. */
interface Finding {
  /** Of `--solc-site`. */
  readonly site?: string | undefined;
  /** The version expressions of the sources. */
  readonly pragmas?: readonly string[];
  /** Called with notes that a user should see even if all goes well. */
  readonly note?: (text: string) => void;
  readonly knownVersion?: KnownVersion | undefined;
}

/** Where compilers are looked for, as the environment says. */
export function findContext(
  environment: WorkEnvironment,
  { site, pragmas = [], note, knownVersion }: Finding = {},
): FindContext {
  const store = compilerStore(environment);
  return {
    searchPath: (environment.env.PATH ?? '').split(delimiter).filter((folder) => folder !== ''),
    packageRoots: environment.packageRoots,
    pragmas,
    store,
    download: downloadSite(environment, site, store),
    ...(note === undefined ? {} : { note }),
    knownVersion,
    signal: environment.signal,
  };
}

/** On a GitHub runner, the tool cache: the place where compilers are most likely to outlive the job. */
export function compilerStore({ env }: WorkEnvironment): ToolStore {
  const own = env[STORE_VARIABLE];
  if (own) return folderStore(own);
  if (env.RUNNER_TOOL_CACHE) return toolCacheStore(env.RUNNER_TOOL_CACHE);
  return folderStore(cacheFolder('solc', process.platform, env, homeFolder(env)));
}

/** Where it is kept which compilers contracts can be linked with. */
export function checksFolder(env: WorkEnvironment['env']): string {
  return cacheFolder('linking', process.platform, env, homeFolder(env));
}

/** Undefined if downloads are off. Fails with `USAGE` if the site is invalid. */
export function downloadSite(
  { env }: WorkEnvironment,
  site: string | undefined,
  store: ToolStore,
): DownloadSite | undefined {
  const base = site ?? (env[SITE_VARIABLE] || OFFICIAL_SITE);
  return base === 'off' ? undefined : openSite({ base, store, network: { proxies: proxySettings(env) } });
}

/** What the sources of an input say about the compiler; imported files are not read. */
export async function pragmasOf(project: Project): Promise<string[]> {
  const texts = await inputContents(project, readerOf(project.access));
  return [...new Set([...texts.values()].flatMap(versionPragmas))];
}
