import { type CompilerVersion, releaseAtLeast } from '../solc-version.ts';

/** The first release whose Yul mode gives what it makes of the same code in Solidity mode (docs/separate-compilation.md). */
const FIRST_RELEASE = '0.8.28';

/** The last release that the tests of this project cover. Later ones are checked before use (`steps/conformance`). */
const LAST_TESTED = '0.8.37';

/** Why no contract can be linked with a release; `undefined` if it is not known to be unsuitable. */
export function unlinkableRelease(release: string): string | undefined {
  return releaseAtLeast(release, FIRST_RELEASE)
    ? undefined
    : `it needs solc ${FIRST_RELEASE} or later, this is ${release}`;
}

/** Whether the tests of this project cover a compiler: a published release, neither a nightly nor a changed build. */
export function isTested({ release, build, program }: CompilerVersion): boolean {
  return (
    program === undefined && releaseAtLeast(LAST_TESTED, release) && /^[\d.]+\+commit\.[0-9a-f]+$/.test(build)
  );
}
