import * as v from 'valibot';
import { releaseAtLeast } from '../../solc-version.ts';
import { type Platform, whyUnusable } from './platforms.ts';

/** One build of solc that the download site offers. */
export interface Build {
  /** Its file, beside the list: a bare name. */
  readonly path: string;
  /** `0.8.28` */
  readonly version: string;
  /** `0.8.28+commit.7893614a`, of a prerelease `0.8.29-nightly.2024.11.12+commit.ab12cd34`. */
  readonly longVersion: string;
  /** Digests of the file in lower case hexadecimal digits. */
  readonly sha256: string;
  readonly keccak256: string;
}

/** What the download site offers for one platform: its `list.json`. */
export interface BuildList {
  readonly platform: Platform;
  /** The newest release first. */
  readonly releases: readonly Build[];
  /** Releases, prereleases, and other builds of a release. */
  readonly builds: readonly Build[];
}

/** No folder, no `..`, no hidden file, nothing that a URL or a file system reads otherwise. */
const FileName = v.pipe(
  v.string(),
  v.regex(/^[A-Za-z0-9][A-Za-z0-9._+-]{0,199}$/, 'is not a bare file name'),
);
const Release = v.pipe(v.string(), v.regex(/^\d{1,6}\.\d{1,6}\.\d{1,6}$/, 'is not a version'));
const Digest = v.pipe(
  v.string(),
  v.regex(/^0x[0-9a-fA-F]{64}$/, 'is not a digest of 32 bytes'),
  v.transform((text) => text.slice(2).toLowerCase()),
);

const ListSchema = v.object({
  builds: v.array(
    v.object({
      path: FileName,
      version: Release,
      longVersion: v.pipe(
        v.string(),
        v.regex(/^\d+\.\d+\.\d+[-+][0-9A-Za-z.+-]{1,100}$/, 'is not a version'),
      ),
      sha256: Digest,
      keccak256: Digest,
    }),
  ),
  releases: v.record(v.string(), v.string()),
  latestRelease: v.optional(v.string()),
});

/** Reads a `list.json`. Throws a plain error that says what is wrong with it. */
export function readBuildList(platform: Platform, text: string): BuildList {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new Error('it is not JSON', { cause });
  }
  const parsed = v.safeParse(ListSchema, value);
  if (!parsed.success) {
    const [issue] = parsed.issues;
    throw new Error(`${v.getDotPath(issue) ?? 'it'}: ${issue.message}`);
  }
  const { builds, releases } = parsed.output;
  return {
    platform,
    builds,
    // Of some releases there are two builds (0.4.15, 0.5.9, 0.5.11): `releases` says which one counts.
    releases: builds
      .filter(({ path, version }) => releases[version] === path)
      .sort((a, b) => (releaseAtLeast(a.version, b.version) ? -1 : 1)),
  };
}

/** The newest release that is accepted and can be used, or why there is none. */
export function newestRelease(
  { platform, releases }: BuildList,
  accepts: (build: Build) => boolean,
): Build | string {
  const accepted = releases.filter(accepts);
  const usable = accepted.find((build) => whyUnusable(platform, build) === undefined);
  const [first] = accepted;
  if (usable !== undefined) return usable;
  return (
    (first === undefined ? undefined : whyUnusable(platform, first)) ?? `there is no build for ${platform}`
  );
}
