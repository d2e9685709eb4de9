import { type Requirement, whyNot } from '../request.ts';
import { type Build, newestRelease } from './build-list.ts';
import { type Platform, whyUnusable } from './platforms.ts';
import type { DownloadSite } from './site.ts';

/**
 * The build that a site has for what is required, or why it has none. The list that was kept is asked first, and
 * the site again where the version is not in it: it may be out since then.
 */
export async function buildFor(
  platform: Platform,
  required: Requirement,
  site: DownloadSite,
  signal: AbortSignal | undefined,
): Promise<Build | string> {
  let reason = '';
  for (const fresh of required.request.kind === 'latest' ? [true] : [false, true]) {
    const list = await site.list(platform, { fresh, ...(signal === undefined ? {} : { signal }) });
    const accepts = (build: Build): boolean =>
      whyNot(required, { release: build.version, build: build.longVersion }) === undefined;
    // A prerelease, or another build of a release, only where it is asked for by its full name.
    const build = list.builds.find(
      ({ longVersion }) => required.request.kind === 'exact' && required.request.version === longVersion,
    );
    const unusable = build === undefined ? undefined : whyUnusable(platform, build);
    const found = build === undefined ? newestRelease(list, accepts) : (unusable ?? build);
    if (typeof found !== 'string') return found;
    reason = found;
  }
  return reason;
}
