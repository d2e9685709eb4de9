import { chmod } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { nodeErrorCode, ParasolcError } from '../../errors.ts';
import { type Retries, withRetries } from '../../retries.ts';
import type { Compiler, KnownVersion } from '../compiler.ts';
import { openNativeCompiler } from '../run/native.ts';
import { openWasmCompiler } from '../run/wasm.ts';
import type { Build } from './build-list.ts';
import { cacheFailure, putInCache } from './cache-files.ts';
import { damageOf, type Installed, installedIn, recordInstalled } from './installed.ts';
import { type Platform, WASM } from './platforms.ts';
import type { DownloadSite } from './site.ts';
import type { ToolStore } from './store.ts';

/** A process that is starting holds the files that were open when it was forked, so our draft can be "busy" for a moment. */
const WHILE_BUSY: Retries = {
  firstPause: 50,
  longestPause: 50,
  again: (error, tries) =>
    error instanceof ParasolcError && nodeErrorCode(error.cause) === 'ETXTBSY' && tries < 20,
  wait: (pause) => sleep(pause),
};

export interface InstallOptions {
  readonly site: DownloadSite;
  readonly store: ToolStore;
  /** Told what is being done, a line each. */
  readonly note?: ((text: string) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Downloads a build and puts it into the store, unless it is there already. The file gets its run bit when both
 * digests are right, and its name when its own `--version` is the one that was asked for; only then is it
 * recorded. Several processes may install the same build at once: each makes a file of its own and renames it.
 *
 * Fails with `DOWNLOAD_FAILED`, `DOWNLOAD_INVALID`, `COMPILER_UNUSABLE` where it does not run here, or
 * `OUTPUT_UNWRITABLE`.
 */
export async function installBuild(
  platform: Platform,
  build: Build,
  { site, store, note, signal }: InstallOptions,
): Promise<Installed> {
  const present = await presentIn(store, platform, build);
  if (present !== undefined) return present;
  const path = store.fileOf(platform, build);
  note?.(`downloading ${build.path} from ${site.name}`);
  try {
    const size = await putInCache(path, async (draft) => {
      const bytes = await site.download(platform, build, draft, signal);
      if (platform !== WASM) await chmod(draft, 0o755);
      await checkVersion(platform, build, draft);
      return bytes;
    });
    await recordInstalled(path, build, size);
    await store.completed(platform, build);
    note?.(`solc ${build.longVersion} is installed: ${path}`);
    const { version, longVersion, sha256 } = build;
    return { platform, path, version, longVersion, size, sha256 };
  } catch (error) {
    // Windows does not let a file be replaced while it runs: another process has installed it meanwhile.
    const other = error instanceof ParasolcError ? undefined : await presentIn(store, platform, build);
    if (other !== undefined) return other;
    throw cacheFailure(store.root, error);
  }
}

/** The build as it is installed, undamaged. */
async function presentIn(store: ToolStore, platform: Platform, build: Build): Promise<Installed | undefined> {
  const found = (await installedIn(store, platform)).find(
    ({ longVersion, sha256 }) => longVersion === build.longVersion && sha256 === build.sha256,
  );
  return found !== undefined && (await damageOf(found)) === undefined ? found : undefined;
}

/** Opens a file of a platform. */
export async function openBuild(
  platform: Platform,
  path: string,
  knownVersion?: KnownVersion,
): Promise<Compiler> {
  return platform === WASM ? openWasmCompiler(path, await knownVersion?.(path)) : openNativeCompiler(path);
}

async function checkVersion(platform: Platform, build: Build, draft: string): Promise<void> {
  const found = await askVersion(platform, build, draft);
  if (found === build.longVersion) return;
  throw new ParasolcError(
    'DOWNLOAD_INVALID',
    `${build.path} has another version than the list of builds says`,
    {
      facts: [`expected: ${build.longVersion}`, `received: ${found}`],
      fix: 'use another download site: the list of this one is wrong',
    },
  );
}

async function askVersion(platform: Platform, build: Build, draft: string): Promise<string> {
  try {
    return await withRetries(WHILE_BUSY, async () => {
      const compiler = await openBuild(platform, draft);
      await compiler.close();
      return compiler.version.build;
    });
  } catch (error) {
    if (!(error instanceof ParasolcError)) throw error;
    throw new ParasolcError('COMPILER_UNUSABLE', `${build.path} is intact, but does not run here`, {
      facts: error.facts.map((fact) => fact.replaceAll(draft, build.path)),
      cause: error.cause,
      fix:
        platform === 'macosx-amd64'
          ? 'releases before 0.8.24 need Rosetta on Apple processors'
          : 'use the WebAssembly build, or a solc that was built for this machine',
    });
  }
}
