/** What a compiler says it is. */
export interface CompilerVersion {
  /** `0.8.28` */
  readonly release: string;
  /** `0.8.28+commit.7893614a` (with `-nightly…`, if any; without the platform). */
  readonly build: string;
  /** What the program calls itself if it is not solc, such as `solx`: the version is that of the solc in it. */
  readonly program?: string;
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

/**
 * Reads what `solc --version` prints: the last line that is not empty is `Version: …`. Another compiler names itself in
 * the lines before it.
 */
export function parseVersionOutput(printed: string): CompilerVersion | undefined {
  const lines = printed.trimEnd().split('\n');
  const last = lines.pop() ?? '';
  const version = last.startsWith('Version:') ? parseVersion(last.slice('Version:'.length)) : undefined;
  if (version === undefined || lines.some((line) => /^solc\b/.test(line))) return version;
  const program = lines.map((line) => /^[A-Za-z][\w-]*/.exec(line)?.[0]).find((name) => name !== undefined);
  return program === undefined ? version : { ...version, program };
}

/** Whether two compilers are the same, as far as they say. */
export function isSameVersion(one: CompilerVersion, other: CompilerVersion): boolean {
  return one.build === other.build && one.program === other.program;
}

/** A compiler's name in a message: `solc 0.8.28+commit.7893614a`. */
export function versionName({ build, program = 'solc' }: CompilerVersion): string {
  return `${program} ${build}`;
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
