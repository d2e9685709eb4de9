import { realpathSync } from 'node:fs';
import { portablePath } from './host-paths.ts';
import { normalizeByText, statIfThere } from './normalize.ts';
import { comparePaths } from './paths.ts';

/**
 * The options of solc that say which files it may read (docs: "Path resolution"). Paths as the user wrote
 * them.
 */
export interface FileAccess {
  /** The working directory that relative paths start from, absolute. */
  readonly cwd: string;
  /** `--base-path`; empty if none was given. */
  readonly basePath: string;
  /** `--include-path`, in order. */
  readonly includePaths: readonly string[];
  /** `--allow-paths` */
  readonly allowedPaths: readonly string[];
}

/** The directories of a `FileAccess`, as in `FileReader`. */
export interface SourceDirectories {
  /** The working directory without symbolic links. */
  readonly cwd: string;
  /** Where source unit names are looked up: base path (empty: the working directory), then include paths. */
  readonly prefixes: readonly string[];
  /** The allowed directories, in the order and the wording of solc's messages. */
  readonly allowed: readonly string[];
}

/**
 * The value of `--allow-paths` as a list, split at commas, without empty parts (`CommandLineParser.cpp`).
 */
export function splitAllowPaths(value: string): string[] {
  return value.split(',').filter((path) => path !== '');
}

/**
 * The error with which `solc` refuses these options before compiling, in its own words; undefined if it
 * accepts them. solc writes it to standard error after `Error: ` and exits with 1. Only the base path must
 * exist.
 */
export function checkFileAccess(access: FileAccess): string | undefined {
  if (access.includePaths.length > 0) {
    if (access.basePath === '') return '--include-path option requires a non-empty base path.';
    if (access.includePaths.includes('')) return 'Empty values are not allowed in --include-path.';
  }
  if (access.basePath === '') return undefined;
  const basePath = normalizeByText(access.basePath, portablePath(realpathSync(access.cwd)));
  const stats = statIfThere(basePath);
  if (stats === undefined) return `Base path does not exist: "${basePath}"`;
  return stats.isDirectory() ? undefined : `Base path is not a directory: "${basePath}"`;
}

/**
 * The directories for these options. With `--standard-json` solc allows those in `--allow-paths`, the base
 * path (by default the working directory) and the include paths, and nothing else. In its other modes it also
 * allows the directory of the input file and the targets of remappings.
 */
export function sourceDirectories(access: FileAccess): SourceDirectories {
  const cwd = portablePath(realpathSync(access.cwd));
  const basePath = access.basePath === '' ? '' : normalizeByText(access.basePath, cwd);
  const includePaths = access.includePaths.map((path) => normalizeByText(path, cwd));
  const allowed = [
    ...access.allowedPaths.filter((path) => path !== ''),
    basePath === '' ? '.' : basePath,
    ...includePaths,
  ];
  // A `std::set` of paths: sorted by elements; of equal paths the first one stays.
  const distinct = allowed.filter(
    (path, index) => allowed.findIndex((other) => comparePaths(other, path) === 0) === index,
  );
  return { cwd, prefixes: [basePath, ...includePaths], allowed: distinct.sort(comparePaths) };
}
