import { readdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Build } from './build-list.ts';
import type { Platform } from './platforms.ts';
import { recordsIn, type ToolStore } from './store.ts';

/** The names by which the tool cache tells architectures apart: `os.arch()`, and one for WebAssembly. */
const ARCHITECTURES = {
  'linux-amd64': 'x64',
  'linux-arm64': 'arm64',
  'macosx-amd64': 'x64',
  'windows-amd64': 'x64',
  'emscripten-wasm32': 'wasm32',
} as const satisfies Record<Platform, string>;

const FILES: Partial<Record<Platform, string>> = {
  'windows-amd64': 'solc.exe',
  'emscripten-wasm32': 'soljson.js',
};

/**
 * The tool cache of a GitHub runner: `<root>/solc/<version>/<arch>/solc`, which counts as there when the file
 * `<arch>.complete` is beside the folder. The layout of `@actions/tool-cache`, whose `find` knows what is put
 * here. Written out because that package empties the folder before it copies the tool there, which a job at
 * work beside us would notice, and because it loads an HTTP client and reads the environment.
 *
 * @param root `RUNNER_TOOL_CACHE`
 */
export function toolCacheStore(root: string): ToolStore {
  const tools = join(root, 'solc');
  const folderOf = (version: string, platform: Platform): string =>
    join(tools, version, ARCHITECTURES[platform]);
  const folder = (platform: Platform, build: Pick<Build, 'longVersion'>): string =>
    folderOf(semanticVersion(build), platform);
  return {
    root,
    fileOf: (platform, build) => join(folder(platform, build), FILES[platform] ?? 'solc'),
    listOf: (platform, key) => join(tools, '.lists', `${platform}-${key}.json`),
    async records(platform) {
      const versions = await readdir(tools).catch(() => []);
      const found = await Promise.all(versions.map((version) => recordsIn(folderOf(version, platform))));
      return found.flat();
    },
    async completed(platform, build) {
      const marked = folder(platform, build);
      await writeFile(join(dirname(marked), `${ARCHITECTURES[platform]}.complete`), '');
    },
  };
}

/** Without the commit, like `semver.clean`. */
function semanticVersion({ longVersion }: Pick<Build, 'longVersion'>): string {
  return longVersion.split('+')[0] ?? longVersion;
}
