import { homedir } from 'node:os';
import { delimiter } from 'node:path';
import type { FindContext } from '../compilers/find.ts';
import { cacheFolder } from '../compilers/install/cache-folder.ts';
import { proxySettings } from '../compilers/install/connection.ts';
import { type DownloadSite, OFFICIAL_SITE, openSite } from '../compilers/install/site.ts';
import { folderStore, type ToolStore } from '../compilers/install/store.ts';
import { toolCacheStore } from '../compilers/install/tool-cache-store.ts';
import { versionPragmas } from '../sources/pragmas.ts';
import type { Project } from '../sources/project.ts';
import { givenContents, readerOf } from '../sources/texts.ts';
import type { Surroundings } from './surroundings.ts';

/** Where downloads come from, in place of the official site; `off` for nowhere. As the option `--solc-site`. */
export const SITE_VARIABLE = 'PARASOLC_SOLC_SITE';
/** The folder of downloaded compilers, in place of the customary one. */
const STORE_VARIABLE = 'PARASOLC_SOLC_CACHE';

/** What is known besides the surroundings. */
export interface Finding {
  /** Of `--solc-site`. */
  readonly site?: string | undefined;
  /** The version expressions of the sources. */
  readonly pragmas?: readonly string[];
  /** Told what a user should know though all goes well. */
  readonly note?: (text: string) => void;
}

/** Where compilers are looked for, as the environment says. */
export function findContext(around: Surroundings, { site, pragmas = [], note }: Finding = {}): FindContext {
  const store = compilerStore(around);
  return {
    searchPath: (around.env.PATH ?? '').split(delimiter).filter((folder) => folder !== ''),
    packageRoots: around.packageRoots,
    pragmas,
    store,
    download: downloadSite(around, site, store),
    ...(note === undefined ? {} : { note }),
    signal: around.signal,
  };
}

/** On a runner of GitHub its tool cache, where compilers outlive the job if anything does. */
export function compilerStore({ env }: Surroundings): ToolStore {
  const own = env[STORE_VARIABLE];
  if (own) return folderStore(own);
  if (env.RUNNER_TOOL_CACHE) return toolCacheStore(env.RUNNER_TOOL_CACHE);
  return folderStore(cacheFolder(process.platform, env, env.HOME || homedir()));
}

/** Undefined where nothing shall be downloaded. Fails with `USAGE` where the site is none. */
export function downloadSite(
  { env }: Surroundings,
  site: string | undefined,
  store: ToolStore,
): DownloadSite | undefined {
  const base = site ?? (env[SITE_VARIABLE] || OFFICIAL_SITE);
  return base === 'off' ? undefined : openSite({ base, store, network: { proxies: proxySettings(env) } });
}

/** What the sources of an input say of the compiler; those that it only imports are not asked. */
export async function pragmasOf(project: Project): Promise<string[]> {
  const texts = await givenContents(project, readerOf(project.access));
  return [...new Set([...texts.values()].flatMap(versionPragmas))];
}
