import { ParasolcError, reasonOf } from '../../errors.ts';
import { type CompilerVersion, releaseAtLeast } from '../../solc-version.ts';
import { buildFor } from '../install/choose-build.ts';
import { platformsOf } from '../install/platforms.ts';
import { exactVersion, type Requirement } from '../request.ts';
import { candidates, type FindContext, type Refusal } from './candidates.ts';

/**
 * Replaces `latest` by the version that it is: the newest release of the download site, and where that cannot be
 * asked, the newest that is here, with a notice. Anything else is left as it is.
 */
export async function settleLatest(
  required: Requirement,
  context: FindContext,
): Promise<{ readonly required: Requirement; readonly refusal?: Refusal }> {
  if (required.request.kind !== 'latest') return { required };
  const latest = await latestRelease(required, context);
  if (latest.version !== undefined) return { required: exactly(required, latest.version) };
  const newest = await newestHere(required, context);
  const unknown = `cannot tell which release is the latest: ${latest.reason}`;
  return newest === undefined
    ? { required, refusal: { reason: unknown } }
    : {
        required: exactly(required, newest),
        refusal: { reason: `${unknown}; ${newest} is the newest found`, kind: 'notice' },
      };
}

/** What the download site says is the newest release for this machine, or why that is not known. */
async function latestRelease(
  required: Requirement,
  { download: site, store, platforms = platformsOf(process.platform, process.arch), signal }: FindContext,
): Promise<{ readonly version: string } | { readonly version?: undefined; readonly reason: string }> {
  if (site === undefined || store === undefined) return { reason: 'downloads are off' };
  let reason = 'no build runs on this machine';
  for (const platform of platforms) {
    try {
      const build = await buildFor(platform, required, site, signal);
      if (typeof build !== 'string') return { version: build.version };
      reason = build;
    } catch (error) {
      if (error instanceof ParasolcError && error.code === 'CANCELLED') throw error;
      return { reason: reasonOf(error) };
    }
  }
  return { reason };
}

function exactly(required: Requirement, version: string): Requirement {
  return { ...required, request: { kind: 'exact', version } };
}

/** The newest release among the compilers that need no download. */
async function newestHere(required: Requirement, context: FindContext): Promise<string | undefined> {
  const found: string[] = [];
  for await (const candidate of candidates(required, { ...context, download: undefined })) {
    if ('reason' in candidate) continue;
    const version = candidate.version ?? (await versionOf(candidate));
    if (version !== undefined && !exactVersion(version).isPrerelease) found.push(version.release);
  }
  return found.sort((a, b) => (releaseAtLeast(a, b) ? -1 : 1))[0];
}

async function versionOf(candidate: {
  open(): Promise<{ readonly version: CompilerVersion; close(): Promise<void> }>;
}): Promise<CompilerVersion | undefined> {
  try {
    const compiler = await candidate.open();
    await compiler.close();
    return compiler.version;
  } catch {
    return undefined; // It does not run; the search for the chosen version reports that.
  }
}
