import { ParasolcError, reasonOf } from '../../errors.ts';
import type { CompilerVersion } from '../../solc-version.ts';
import type { Compiler, KnownVersion } from '../compiler.ts';
import { executableIn } from '../files.ts';
import type { Build } from '../install/build-list.ts';
import { buildFor } from '../install/choose-build.ts';
import { installBuild, openBuild } from '../install/install.ts';
import { damageOf, type Installed, installedIn } from '../install/installed.ts';
import { type Platform, platformsOf, WASM } from '../install/platforms.ts';
import type { DownloadSite } from '../install/site.ts';
import type { ToolStore } from '../install/store.ts';
import { type Requirement, requestText, whyNot } from '../request.ts';
import { openNativeCompiler } from '../run/native.ts';
import { openCompilerFile } from '../run/open.ts';
import { allPackages, packagesNamed } from './packages.ts';

/** Where to look for compilers. */
export interface FindContext {
  /** Folders in which executables are looked for: the entries of PATH. */
  readonly searchPath: readonly string[];
  /** Folders whose `node_modules`, or that of a folder above them, may hold packages of solc. */
  readonly packageRoots: readonly string[];
  /** The version expressions of the sources' `pragma solidity`. */
  readonly pragmas?: readonly string[];
  /** The cache: what was downloaded before, and where a download goes. */
  readonly store?: ToolStore | undefined;
  /** Where compilers are downloaded from. Without it, or without a cache, nothing is downloaded. */
  readonly download?: DownloadSite | undefined;
  /** The platforms whose builds run here, the best first; by default those of this machine. */
  readonly platforms?: readonly Platform[];
  /** Called with notes that a user should see even if all goes well: what is downloaded, and why something was passed over. */
  readonly note?: (text: string) => void;
  /** Saves loading a WebAssembly build only to ask for its version. */
  readonly knownVersion?: KnownVersion | undefined;
  readonly signal?: AbortSignal;
}

/** Where a compiler comes from. */
export type Origin = 'PATH' | 'cache' | 'download' | 'package';

/** A compiler that may be the one. */
export interface Candidate {
  readonly from: Origin;
  /** Its file; a download has none yet. */
  readonly path: string | undefined;
  /** As far as it is known without opening it. */
  readonly version: CompilerVersion | undefined;
  /** Downloads it, if need be, and opens it. */
  open(): Promise<Compiler>;
}

/** Why there is no candidate in some location. */
export interface Refusal {
  readonly reason: string;
  /**
   * `absence`: there is nothing at that place. `notice`: the user should know about it even if another compiler
   * was found.
   */
  readonly kind?: 'absence' | 'notice';
  /** What was skipped, in words, if the reason alone does not say. */
  readonly location?: string;
}

/**
 * The compilers that may be what is required, in the order in which they are preferred, and why others are not:
 * `solc` on PATH, the native builds in the cache, a native download, npm packages, then the cache and the
 * download again for WebAssembly builds. An npm package goes before these, which are the same but must be fetched.
 */
export async function* candidates(
  required: Requirement,
  context: FindContext,
): AsyncGenerator<Candidate | Refusal> {
  const platforms = context.platforms ?? platformsOf(process.platform, process.arch);
  yield* onPath(context);
  for (const platform of platforms) {
    if (platform === WASM) yield* ofPackages(required, context);
    yield* inCache(platform, required, context);
    yield* byDownload(platform, required, context);
  }
  if (!platforms.includes(WASM)) yield* ofPackages(required, context);
}

async function* onPath({ searchPath, signal }: FindContext): AsyncGenerator<Candidate | Refusal> {
  const path = await executableIn(searchPath, 'solc');
  if (path === undefined) {
    yield absent(`no executable solc in ${listed(searchPath, 'an empty PATH')}`);
    return;
  }
  yield { from: 'PATH', path, version: undefined, open: () => openNativeCompiler(path, { signal }) };
}

async function* ofPackages(required: Requirement, context: FindContext): AsyncGenerator<Candidate | Refusal> {
  const { packageRoots } = context;
  const names = packageNames(required);
  const packages =
    names === undefined ? await allPackages(packageRoots) : await packagesNamed(names, packageRoots);
  if (packages.length === 0) {
    yield absent(
      `no npm package ${(names ?? ['solc']).join(' or ')} at or above ${listed(packageRoots, 'no folder')}`,
    );
  }
  for (const { path, version } of packages) {
    const declared = version === undefined ? undefined : { release: version, build: version };
    yield { from: 'package', path, version: declared, open: () => openCompilerFile(path, context) };
  }
}

/** The names that a package may have; undefined if any version may do. */
function packageNames({ request, pragmas }: Requirement): readonly string[] | undefined {
  if (request.kind === 'exact') return ['solc', `solc-${request.version.split('+')[0]}`];
  return request.kind === 'any' && pragmas.length === 0 ? ['solc'] : undefined;
}

async function* inCache(
  platform: Platform,
  required: Requirement,
  { store, knownVersion }: FindContext,
): AsyncGenerator<Candidate | Refusal> {
  if (store === undefined) return;
  for (const installed of await installedIn(store, platform)) {
    const version = { release: installed.version, build: installed.longVersion };
    if (whyNot(required, version) !== undefined) continue;
    yield {
      from: 'cache',
      path: installed.path,
      version,
      open: () => openInstalled(installed, knownVersion),
    };
  }
}

async function openInstalled(installed: Installed, knownVersion?: KnownVersion): Promise<Compiler> {
  const damage = await damageOf(installed);
  if (damage !== undefined) throw new ParasolcError('COMPILER_UNUSABLE', damage);
  return openBuild(installed.platform, installed.path, knownVersion);
}

async function* byDownload(
  platform: Platform,
  required: Requirement,
  context: FindContext,
): AsyncGenerator<Candidate | Refusal> {
  const { download: site, store, note, signal } = context;
  if (site === undefined || store === undefined) return;
  let build: Build | string;
  try {
    build = await buildFor(platform, required, site, signal);
  } catch (error) {
    if (error instanceof ParasolcError && error.code === 'CANCELLED') throw error;
    yield { reason: reasonOf(error), kind: 'notice' };
    return;
  }
  if (typeof build === 'string') {
    yield { reason: `no solc${requestText(required)} from ${site.name}: ${build}`, kind: 'notice' };
    return;
  }
  const found = build;
  yield {
    from: 'download',
    path: undefined,
    version: { release: found.version, build: found.longVersion },
    open: async () => {
      const { path } = await installBuild(platform, found, { site, store, note, signal });
      return openBuild(platform, path);
    },
  };
}

function absent(reason: string): Refusal {
  return { reason, kind: 'absence' };
}

function listed(paths: readonly string[], none: string): string {
  return paths.length === 0 ? none : paths.join(', ');
}
