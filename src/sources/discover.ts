import type { ReadSource } from '../files/file-reader.ts';
import { compareUtf8 } from '../json/key-order.ts';
import { importPaths } from './imports.ts';
import { parseRemapping, type Remapping, resolveImport } from './remapping.ts';

interface Discovery {
  /**
   * The sources found through imports, by source unit name, in the order in which solc parses them. This is
   * the order of their AST ids, not of the calls of the import callback.
   */
  readonly imported: ReadonlyMap<string, Buffer>;
  /** The source unit names that could not be read, with the last error of the reader. */
  readonly unresolved: ReadonlyMap<string, string>;
}

/**
 * Follows imports as `CompilerStack::parse` does: first the given sources by name, then what they import; the
 * sources that one source adds are sorted by name too. Calls `read` for the same names and in the same order
 * in which solc calls its import callback; a name that failed is read again at its next import.
 *
 * Exact for sources without syntax errors; solc does not follow the imports of a source that has one. If solc
 * refuses a remapping it reads nothing, and neither does this. With `stopAfter: "parsing"` solc (0.7.6 and
 * later) follows no imports at all: do not call this then.
 *
 * @param given the sources of the Standard JSON input, by source unit name
 * @param remappings `settings.remappings`
 * @param release the compiler's, as in `0.8.28`
 */
export function discoverImports(
  given: ReadonlyMap<string, Uint8Array>,
  remappings: readonly string[],
  release: string,
  read: ReadSource,
): Discovery {
  const imported = new Map<string, Buffer>();
  const unresolved = new Map<string, string>();
  const parsed = remappings.map(parseRemapping).filter((remapping) => remapping !== undefined);
  if (parsed.length < remappings.length) return { imported, unresolved };

  const known = new Map<string, Uint8Array>(given);
  const worklist = [...given.keys()].sort(compareUtf8);
  // The list grows during the loop.
  for (const name of worklist) {
    const added = missingImports(name, known, parsed, release, read, unresolved);
    for (const [unit, contents] of [...added].sort(([a], [b]) => compareUtf8(a, b))) {
      known.set(unit, contents);
      imported.set(unit, contents);
      worklist.push(unit);
    }
  }
  return { imported, unresolved };
}

/** Reads the imports of one source that were not read yet, in the order of its import directives. */
function missingImports(
  name: string,
  known: ReadonlyMap<string, Uint8Array>,
  remappings: readonly Remapping[],
  release: string,
  read: ReadSource,
  unresolved: Map<string, string>,
): Map<string, Buffer> {
  const added = new Map<string, Buffer>();
  for (const path of importPaths(known.get(name) ?? '')) {
    const unit = resolveImport(path, name, remappings, release);
    if (known.has(unit) || added.has(unit)) continue;
    const result = read(unit);
    if ('error' in result) unresolved.set(unit, result.error);
    else added.set(unit, result.contents);
  }
  return added;
}
