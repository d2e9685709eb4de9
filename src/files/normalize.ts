import { realpathSync, type Stats, statSync } from 'node:fs';
import { nodeErrorCode } from '../errors.ts';
import { nativePath, portablePath } from './host-paths.ts';
import { joinPaths, pathElements } from './paths.ts';

/**
 * The two ways in which solc normalizes a path from its command line (`FileReader::normalizeCLIPathForVFS`),
 * on POSIX. Both make it absolute and remove `.`, `..` and repeated slashes; a trailing slash stays, as `/.`.
 *
 * Before 1.78, Boost does not resolve `..` after a directory name of two characters with a dot (`.a`). solc
 * builds with such a Boost misread these paths; this is not reproduced.
 */

/**
 * Does not access the disk, so symbolic links stay. `cwd` is the working directory, free of symbolic links.
 */
export function normalizeByText(path: string, cwd: string): string {
  return withoutDots(absolute(path, cwd));
}

/**
 * Resolves symbolic links as far as the path exists, and the rest by its text (`weakly_canonical`). Throws
 * Node's error if a part exists but cannot be accessed.
 */
export function normalizeOnDisk(path: string, cwd: string): string {
  const full = absolute(path, cwd);
  const elements = pathElements(full);
  let existing = elements.length;
  while (existing > 0 && statIfThere(elements.slice(0, existing).reduce(joinPaths)) === undefined) existing--;

  if (existing === 0) return withoutDots(full); // Only below a root name that is no directory.
  // realpath(3) treats `//host` as `/host`; Boost does not. `realpathSync` alone would resolve `link/..` by
  // its text, before following the link.
  const real = realpathSync.native(nativePath(elements.slice(0, existing).reduce(joinPaths)));
  const portable = portablePath(real);
  const head = hasRootName(full) && !hasRootName(portable) ? `/${portable}` : portable;
  const tail = elements.slice(existing);
  return withoutDots(tail.reduce(joinPaths, head));
}

/**
 * The result of `stat` for a path; undefined if it does not exist. Throws Node's error for anything else.
 */
export function statIfThere(path: string): Stats | undefined {
  try {
    return statSync(nativePath(path));
  } catch (error) {
    const code = nodeErrorCode(error);
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    throw error;
  }
}

/**
 * Whether a normalized path is a normalized directory or inside it. A trailing slash of the directory is
 * ignored.
 */
export function isInside(directory: string, path: string): boolean {
  const outer = pathElements(directory);
  if (outer.at(-1) === '.') outer.pop();
  const inner = pathElements(path);
  return outer.every((element, index) => inner[index] === element);
}

function absolute(given: string, cwd: string): string {
  const path = portablePath(given);
  // A root name alone, `//host`, has no root directory and so is relative.
  if (/^\/\/[^/]*$/.test(path)) return path + cwd;
  if (path.startsWith('/')) return path;
  return path === '' ? cwd : joinPaths(cwd, path);
}

function hasRootName(path: string): boolean {
  return /^\/\/[^/]/.test(path);
}

function withoutDots(path: string): string {
  const elements = pathElements(path);
  const root = hasRootName(path) ? `${elements.shift()}/` : '/';
  const names: string[] = [];
  for (const element of elements) {
    if (element === '..') names.pop();
    else if (element !== '.' && element !== '/') names.push(element);
  }
  if (names.length > 0 && elements.at(-1) === '.') names.push('.');
  return root + names.join('/');
}
