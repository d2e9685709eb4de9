import { endsInRoot, joinPaths, parentPath, pathElements } from '../files/paths.ts';
import { releaseAtLeast } from '../solc-version.ts';

/** One entry of `settings.remappings`: `context:prefix=target`. */
export interface Remapping {
  /** Applies to imports of sources whose name starts with this; if empty, to all sources. */
  readonly context: string;
  /** The start of the import paths that it applies to; never empty. */
  readonly prefix: string;
  /** Replaces the prefix. */
  readonly target: string;
}

/**
 * Parses `[context:]prefix=target`. Returns undefined if solc would report `Invalid remapping`: without `=`,
 * or with an empty prefix (`ImportRemapper::parseRemapping`).
 */
export function parseRemapping(text: string): Remapping | undefined {
  const equals = text.indexOf('=');
  if (equals === -1) return undefined;
  const left = text.slice(0, equals);
  // The first colon ends the context, even if it belongs to a prefix such as `https:`.
  const colon = left.indexOf(':');
  const prefix = left.slice(colon + 1);
  if (prefix === '') return undefined;
  return { context: colon === -1 ? '' : left.slice(0, colon), prefix, target: text.slice(equals + 1) };
}

/**
 * Applies the remapping with the longest context; of several, the one with the longest prefix; of several
 * again, the last (`ImportRemapper::apply`). Both are compared as text, not by path segments.
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
 * The source unit name for an import path, before remapping. A path that starts with `.` or `..` is relative
 * to the name of the importing source; any other path is a name already (`util::absolutePath`).
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
 * The source unit name of the import `importPath` in `importer`. Remappings also apply to names made from
 * relative paths.
 */
export function resolveImport(
  importPath: string,
  importer: string,
  remappings: readonly Remapping[],
  release: string,
): string {
  return applyRemappings(remappings, absoluteImport(importPath, importer, release), importer);
}
