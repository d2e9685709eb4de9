import { realpathSync } from 'node:fs';
import { normalizeByText, statIfThere } from './normalize.ts';
import { comparePaths } from './paths.ts';

/** solc's options that say which files it may read (docs: "Path resolution"). Paths as the user wrote them. */
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

/** The directories of a `FileAccess`, as `FileReader` holds them. */
export interface SourceDirectories {
  /** The working directory without symbolic links. */
  readonly cwd: string;
  /** Where a source unit name is looked up: base path (empty: the working directory), then include paths. */
  readonly prefixes: readonly string[];
  /** Where a file may be, in the order and the words of solc's messages. */
  readonly allowed: readonly string[];
}

/** The value of `--allow-paths` as a list: split at commas, empty parts dropped (`CommandLineParser.cpp`). */
export function splitAllowPaths(value: string): string[] {
  return value.split(',').filter((path) => path !== '');
}

/**
 * Why `solc` refuses these options before it compiles, in its own words, or nothing. solc writes it to
 * standard error after `Error: ` and exits with 1. Only the base path has to exist.
 */
export function checkFileAccess(access: FileAccess): string | undefined {
  if (access.includePaths.length > 0) {
    if (access.basePath === '') return '--include-path option requires a non-empty base path.';
    if (access.includePaths.includes('')) return 'Empty values are not allowed in --include-path.';
  }
  if (access.basePath === '') return undefined;
  const basePath = normalizeByText(access.basePath, realpathSync(access.cwd));
  const stats = statIfThere(basePath);
  if (stats === undefined) return `Base path does not exist: "${basePath}"`;
  return stats.isDirectory() ? undefined : `Base path is not a directory: "${basePath}"`;
}

/**
 * The directories these options stand for. With `--standard-json` solc allows those of `--allow-paths`, the base
 * path (without one, the working directory) and the include paths, and no more: the directory of the input file
 * and the targets of remappings are allowed only where they are given on the command line in its other modes.
 */
export function sourceDirectories(access: FileAccess): SourceDirectories {
  const cwd = realpathSync(access.cwd);
  const basePath = access.basePath === '' ? '' : normalizeByText(access.basePath, cwd);
  const includePaths = access.includePaths.map((path) => normalizeByText(path, cwd));
  const allowed = [
    ...access.allowedPaths.filter((path) => path !== ''),
    basePath === '' ? '.' : basePath,
    ...includePaths,
  ];
  // A `std::set` of paths: sorted by elements, and the first of equal ones stays.
  const distinct = allowed.filter(
    (path, index) => allowed.findIndex((other) => comparePaths(other, path) === 0) === index,
  );
  return { cwd, prefixes: [basePath, ...includePaths], allowed: distinct.sort(comparePaths) };
}
