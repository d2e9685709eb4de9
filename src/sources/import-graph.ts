import { discoverImports } from './discover.ts';
import { importPaths } from './imports.ts';
import type { Project } from './project.ts';
import { parseRemapping, resolveImport } from './remapping.ts';
import { inputContents, readerOf } from './texts.ts';

/** The text of a source and its imports, as solc's parser finds them. */
interface SourceText {
  readonly text: Uint8Array;
  /** Source unit names, in the order of the import directives. */
  readonly imports: readonly string[];
}

/** All sources that a run of the project parses, by source unit name. Does not ask the compiler. */
export async function readImportGraph(
  project: Project,
  release: string,
): Promise<ReadonlyMap<string, SourceText>> {
  const { remappings } = project.input.settings;
  const read = readerOf(project.access);
  const given = await inputContents(project, read);
  const { imported } = discoverImports(given, remappings, release, read);
  const parsed = remappings.map(parseRemapping).filter((remapping) => remapping !== undefined);
  return new Map(
    [...given, ...imported].map(([name, text]) => [
      name,
      { text, imports: importPaths(text).map((path) => resolveImport(path, name, parsed, release)) },
    ]),
  );
}
