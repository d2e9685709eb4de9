import { type FailureCode, ParasolcError, reasonOf } from '../../errors.ts';
import { releaseAtLeast } from '../../solc-version.ts';
import { type Requirement, requestText, requirementOf } from '../request.ts';
import type { Build } from './build-list.ts';
import { buildFor } from './choose-build.ts';
import { type InstallOptions, installBuild } from './install.ts';
import { damageOf, type Installed, installedIn } from './installed.ts';
import { type Platform, whyUnusable } from './platforms.ts';
import type { DownloadSite } from './site.ts';
import type { ToolStore } from './store.ts';

interface ListOptions {
  readonly store: ToolStore;
  /** Without it only what is installed is listed. */
  readonly download?: DownloadSite | undefined;
  /** The best first. */
  readonly platforms: readonly Platform[];
  readonly signal?: AbortSignal | undefined;
}

/** A release that can be downloaded for the machine. */
interface Available {
  /** `0.8.28` */
  readonly version: string;
  readonly longVersion: string;
  /** The best platform that has a build of it. */
  readonly platform: Platform;
}

interface Versions {
  /** Those in the cache, the newest first; a file that is not what was installed is left out. */
  readonly installed: readonly Installed[];
  /** All releases of the download site, the newest first. Empty without one. */
  readonly available: readonly Available[];
  /** Why a list of the site is not among them, a line each: offline, or no such platform there. */
  readonly missing: readonly string[];
}

/** Lists the compilers of a cache and of a download site. Fails with `CANCELLED` only. */
export async function listVersions(options: ListOptions): Promise<Versions> {
  const { store, download, platforms, signal } = options;
  const installed: Installed[] = [];
  const available = new Map<string, Available>();
  const missing = new Set<string>();

  async function releasesOf(platform: Platform): Promise<readonly Build[]> {
    try {
      const list = await download?.list(platform, signal === undefined ? {} : { signal });
      return list?.releases ?? [];
    } catch (error) {
      if (!(error instanceof ParasolcError) || error.code === 'CANCELLED') throw error;
      missing.add(reasonOf(error));
      return [];
    }
  }
  for (const platform of platforms) {
    for (const found of await installedIn(store, platform)) {
      if ((await damageOf(found)) === undefined) installed.push(found);
    }
    for (const build of await releasesOf(platform)) {
      const { version, longVersion } = build;
      if (available.has(version) || whyUnusable(platform, build) !== undefined) continue;
      available.set(version, { version, longVersion, platform });
    }
  }
  return {
    installed: installed.sort(newestFirst),
    available: [...available.values()].sort(newestFirst),
    missing: [...missing],
  };
}

function newestFirst(a: { readonly version: string }, b: { readonly version: string }): number {
  if (a.version === b.version) return 0;
  return releaseAtLeast(a.version, b.version) ? -1 : 1;
}

export interface InstallRequest extends InstallOptions {
  readonly platforms: readonly Platform[];
  /** The version expressions of the sources, for a range or where no version is asked for. */
  readonly pragmas?: readonly string[] | undefined;
}

/**
 * Installs the newest build that is asked for (an exact version, a range, `latest`, or undefined for what the
 * pragmas allow) for the best platform that has one and on which it runs. Where it is in the cache already, that.
 *
 * Fails with `USAGE` if a path is asked for, `COMPILER_NOT_FOUND` where the site has no such version, and as
 * `installBuild` does.
 */
export async function installCompiler(spec: string | undefined, request: InstallRequest): Promise<Installed> {
  const required = requirementOf(spec, request.pragmas ?? []);
  if (required.request.kind === 'path') {
    throw new ParasolcError('USAGE', `${JSON.stringify(spec)} is not a version of solc`, {
      fix: 'give a version such as 0.8.28, a range such as ^0.8.20, or latest',
    });
  }
  const present = await presentExactly(required, request);
  if (present !== undefined) return present;
  const failures: ParasolcError[] = [];
  const tried: string[] = [];
  for (const platform of request.platforms) {
    try {
      const build = await buildFor(platform, required, request.site, request.signal);
      if (typeof build !== 'string') return await installBuild(platform, build, request);
      tried.push(build);
    } catch (error) {
      // No such platform there, or not for this machine: there may be another build of the same version.
      if (!(error instanceof ParasolcError) || !MAY_DIFFER.includes(error.code)) throw error;
      failures.push(error);
      tried.push(reasonOf(error));
    }
  }
  const [failure] = failures;
  if (failure !== undefined && failures.length === tried.length) throw failure;
  throw new ParasolcError('COMPILER_NOT_FOUND', `${request.site.name} has no solc${requestText(required)}`, {
    facts: tried.map((reason) => `tried: ${reason}`),
    fix: 'ask for another version, or give the address of a site that has it',
  });
}

/** Failures with the build for one platform after which that for another may do. */
const MAY_DIFFER: readonly FailureCode[] = ['DOWNLOAD_FAILED', 'COMPILER_UNUSABLE'];

/** What is asked for by its exact version needs no list, and so no network, where it is installed. */
async function presentExactly(
  { request }: Requirement,
  { store, platforms }: InstallRequest,
): Promise<Installed | undefined> {
  if (request.kind !== 'exact') return undefined;
  for (const platform of platforms) {
    for (const found of await installedIn(store, platform)) {
      const isAsked =
        found.longVersion === request.version || found.longVersion.startsWith(`${request.version}+`);
      if (isAsked && (await damageOf(found)) === undefined) return found;
    }
  }
  return undefined;
}
