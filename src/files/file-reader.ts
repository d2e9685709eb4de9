import { readFileSync } from 'node:fs';
import { messageOf } from '../errors.ts';
import { type FileAccess, type SourceDirectories, sourceDirectories } from './file-access.ts';
import { nativePath, portablePath } from './host-paths.ts';
import { isInside, normalizeOnDisk, statIfThere } from './normalize.ts';
import { joinPaths } from './paths.ts';

/** The answer of an import callback for a source unit name or URL. */
type ReadResult = { readonly contents: Buffer } | { readonly error: string };

/** An import callback. Synchronous, since solc calls it while parsing. */
export type ReadSource = (name: string) => ReadResult;

/**
 * Reads sources from disk as `solc --standard-json` does (`FileReader::readFile` of 0.8.8 and later; earlier
 * releases word errors differently and have no include paths). POSIX only.
 *
 * Use one reader for one run of the compiler: solc does not return a file a second time under the same name,
 * which happens only if two sources have the same URL or an import has the name of a URL.
 *
 * Errors have solc's wording, except for the text of Boost exceptions after `Exception in read callback: `.
 */
export function createFileReader(access: FileAccess): ReadSource {
  const directories = sourceDirectories(access);
  const delivered = new Set<string>();
  return (name) => {
    try {
      const result = readAllowed(name, directories);
      if ('error' in result) return result;
      if (delivered.has(name)) throw new Error(`"${name}" was read before`);
      delivered.add(name);
      return result;
    } catch (error) {
      return { error: `Exception in read callback: ${messageOf(error)}` };
    }
  };
}

function readAllowed(name: string, { cwd, prefixes, allowed }: SourceDirectories): ReadResult {
  const stripped = name.startsWith('file://') ? name.slice('file://'.length) : name;
  const candidates = prefixes
    .map((prefix) => normalizeOnDisk(joinPaths(prefix, portablePath(stripped)), cwd))
    .filter((path) => statIfThere(path) !== undefined);

  const [path, ...others] = candidates;
  if (path === undefined) {
    return { error: `File not found. Searched the following locations: ${quotedPaths(prefixes)}.` };
  }
  if (others.length > 0) {
    const found = 'Multiple matching files found inside base path and/or include paths';
    return { error: `Ambiguous import. ${found}: ${quotedPaths(candidates)}.` };
  }
  if (!allowed.some((directory) => isInside(normalizeOnDisk(directory, cwd), path))) {
    return {
      error: `File outside of allowed directories. The following are allowed: ${quotedPaths(allowed)}.`,
    };
  }
  if (statIfThere(path)?.isFile() !== true) return { error: 'Not a valid file.' };
  return { contents: readFileSync(nativePath(path)) };
}

function quotedPaths(paths: readonly string[]): string {
  return paths.map((path) => `"${nativePath(path)}"`).join(', ');
}
