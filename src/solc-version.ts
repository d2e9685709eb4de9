/** What a compiler says it is. */
export interface CompilerVersion {
  /** `0.8.28` */
  readonly release: string;
  /** `0.8.28+commit.7893614a` (with `-nightly…`, if any; without the platform). */
  readonly build: string;
}

/**
 * Reads solc's own version text, `0.8.28+commit.7893614a.Linux.g++`: release, prerelease (`-nightly.…`,
 * `-develop.…`), commit, `.mod` for a changed tree, platform. The platform is dropped: builds of one commit
 * for two platforms are one version. Undefined if the text is not of this form.
 */
export function parseVersion(text: string): CompilerVersion | undefined {
  const match =
    /^(?<build>(?<release>\d+\.\d+\.\d+)(?:-[0-9A-Za-z.-]+)?\+commit\.[0-9a-f]+(?:\.mod)?)(?:\.|$)/.exec(
      text.trim(),
    );
  const { build, release } = match?.groups ?? {};
  return build === undefined || release === undefined ? undefined : { build, release };
}

/** Reads what `solc --version` prints: the last line that is not empty is `Version: …`. */
export function parseVersionOutput(printed: string): CompilerVersion | undefined {
  const last = printed.trimEnd().split('\n').at(-1) ?? '';
  return last.startsWith('Version:') ? parseVersion(last.slice('Version:'.length)) : undefined;
}

/** Whether `release` (`0.8.28`) is `other` or later, by its numbers: `0.8.9` is before `0.8.28`. */
export function releaseAtLeast(release: string, other: string): boolean {
  const [a, b] = [release.split('.').map(Number), other.split('.').map(Number)];
  for (let i = 0; i < 3; i++) {
    const difference = (a[i] ?? 0) - (b[i] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return true;
}
