import { releaseAtLeast } from '../../solc-version.ts';

/** The platforms for which the download site has builds, by its names. */
export const PLATFORMS = [
  'linux-amd64',
  'linux-arm64',
  'macosx-amd64',
  'windows-amd64',
  'emscripten-wasm32',
] as const;

export type Platform = (typeof PLATFORMS)[number];

/** The WebAssembly builds run wherever Node does, three to four times slower than native ones. */
export const WASM = 'emscripten-wasm32' satisfies Platform;

const NATIVE: Readonly<Record<string, Platform>> = {
  'linux x64': 'linux-amd64', // Statically linked: they run with musl as well.
  'linux arm64': 'linux-arm64', // From 0.8.31 on.
  'darwin x64': 'macosx-amd64',
  'darwin arm64': 'macosx-amd64', // Universal from 0.8.24 on; those before need Rosetta.
  'win32 x64': 'windows-amd64',
  'win32 arm64': 'windows-amd64', // By the system's emulation.
};

/**
 * The platforms whose builds run here, the best first.
 *
 * @param os `process.platform`
 * @param arch `process.arch`
 */
export function platformsOf(os: string, arch: string): readonly Platform[] {
  const native = NATIVE[`${os} ${arch}`];
  return native === undefined ? [WASM] : [native, WASM];
}

/** Why a build cannot be used, according to the list; undefined if it can. */
export function whyUnusable(
  platform: Platform,
  build: { readonly path: string; readonly version: string },
): string | undefined {
  if (build.path.endsWith('.zip')) return `${build.path} is an archive, which is not supported`;
  if (platform === WASM && !releaseAtLeast(build.version, '0.6.0')) {
    return `${build.path} is a WebAssembly build before 0.6.0, which is not supported`;
  }
  return undefined;
}
