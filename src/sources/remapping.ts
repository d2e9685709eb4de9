import { endsInRoot, joinPaths, parentPath, pathElements } from '../files/paths.ts';
import { releaseAtLeast } from '../solc-version.ts';

/** One entry of `settings.remappings`: `context:prefix=target`. */
export interface Remapping {
  /** Applies to imports of sources whose name starts with this; empty: of all sources. */
  readonly context: string;
  /** What an import path has to start with; never empty. */
  readonly prefix: string;
  /** What is put in the place of the prefix. */
  readonly target: string;
}

/**
 * Parses `[context:]prefix=target`. Gives nothing where solc answers `Invalid remapping`: no `=`, or an empty
 * prefix (`ImportRemapper::parseRemapping`).
 */
export function parseRemapping(text: string): Remapping | undefined {
  const equals = text.indexOf('=');
  if (equals === -1) return undefined;
  const left = text.slice(0, equals);
  // The first colon ends the context, also where a prefix such as `https:` was meant.
  const colon = left.indexOf(':');
  const prefix = left.slice(colon + 1);
  if (prefix === '') return undefined;
  return { context: colon === -1 ? '' : left.slice(0, colon), prefix, target: text.slice(equals + 1) };
}

/**
 * Applies the remapping with the longest context, and of those the one with the longest prefix; of equals the
 * last (`ImportRemapper::apply`). Both are compared as text, not by whole path segments.
 *
 * solc passes context, prefix and target through `sanitizePath` first, which changes nothing on POSIX.
 */
export function applyRemappings(remappings: readonly Remapping[], path: string, importer: string): string {
  let best: Remapping | undefined;
  for (const remapping of remappings) {
    if (!importer.startsWith(remapping.context) || !path.startsWith(remapping.prefix)) continue;
    const contextGain = remapping.context.length - (best?.context.length ?? 0);
    const prefixGain = remapping.prefix.length - (best?.prefix.length ?? 0);
    if (contextGain > 0 || (contextGain === 0 && prefixGain >= 0)) best = remapping;
  }
  return best === undefined ? path : best.target + path.slice(best.prefix.length);
}

/**
 * The source unit name that an import path stands for, before remapping. A path whose first element is `.` or
 * `..` is relative to the importing source's name; any other is a name as it stands (`util::absolutePath`).
 *
 * `release` is the compiler's, as in `0.8.28`: up to 0.8.2 the name `/` loses its root here.
 */
function absoluteImport(importPath: string, importer: string, release: string): string {
  const elements = pathElements(importPath);
  if (elements[0] !== '.' && elements[0] !== '..') return importPath;
  const keepsRoot = endsInRoot(importer) && releaseAtLeast(release, '0.8.3');
  let name = keepsRoot ? importer : parentPath(importer);
  for (const element of elements) {
    if (element === '..') name = parentPath(name);
    else if (element !== '.') name = joinPaths(name, element);
  }
  return name;
}

/**
 * The source unit name under which solc looks for what `importer` imports by `importPath`. Every remapping sees
 * the name made from a relative path, too.
 */
export function resolveImport(
  importPath: string,
  importer: string,
  remappings: readonly Remapping[],
  release: string,
): string {
  return applyRemappings(remappings, absoluteImport(importPath, importer, release), importer);
}
