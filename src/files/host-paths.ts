import { dirname, type PlatformPath, posix, win32 } from 'node:path';

/** What the paths of this machine look like. Tests give `win32` on other systems. */
type Os = NodeJS.Platform;

/** Node's paths of a system. */
function pathsOf(os: Os): PlatformPath {
  return os === 'win32' ? win32 : posix;
}

/** Whether a word that may be a name or a version is a path: on Windows also with `\` or a drive. */
export function isPath(word: string, os: Os = process.platform): boolean {
  return word.includes('/') || (os === 'win32' && (word.includes('\\') || /^[A-Za-z]:/.test(word)));
}

/** The files that a command of this name can be, the best first: Windows finds programs by their extension. */
export function programNames(name: string, os: Os = process.platform): string[] {
  return os === 'win32' && !/\.(?:exe|com)$/i.test(name) ? [`${name}.exe`, name] : [name];
}

/**
 * A path of this machine as `paths.ts` splits it: with `/`, and a drive `C:` as the root name `//C:`, as Boost has a
 * root name for both. On other systems than Windows it is the path itself.
 */
export function portablePath(path: string, os: Os = process.platform): string {
  if (os !== 'win32') return path;
  const slashed = path.replaceAll('\\', '/');
  return /^[A-Za-z]:/.test(slashed) ? `//${slashed}` : slashed;
}

/** The same path for the system's own functions. */
export function nativePath(path: string, os: Os = process.platform): string {
  if (os !== 'win32') return path;
  return /^\/\/[A-Za-z]:/.test(path) ? path.slice(2) : path;
}

/** Whether a path is in a folder, or is that folder. Both are absolute. */
export function isBelow(path: string, folder: string, os: Os = process.platform): boolean {
  const { relative, isAbsolute, sep } = pathsOf(os);
  const way = relative(folder, path);
  return !isAbsolute(way) && way !== '..' && !way.startsWith(`..${sep}`);
}

/**
 * The name that solc gives to a file of its command line (docs: "CLI Path Normalization and Stripping"): its path below
 * the first of these folders that it is in, else its absolute path; always with `/`.
 */
export function sourceNameOf(file: string, roots: readonly string[], os: Os = process.platform): string {
  const { relative, sep } = pathsOf(os);
  const root = roots.find((folder) => isBelow(file, folder, os));
  const name = root === undefined ? file : relative(root, file);
  return sep === '/' ? name : name.replaceAll(sep, '/');
}

/** A folder and those above it, the nearest first. */
export function foldersUpFrom(folder: string): string[] {
  const above = dirname(folder);
  return above === folder ? [folder] : [folder, ...foldersUpFrom(above)];
}
