import { releaseAtLeast } from '../../solc-version.ts';
import type { ImportAccess } from '../compiler.ts';
import type { ImportFolders } from './import-files.ts';

/** The first release with `--no-import-callback` (Changelog). */
const NO_IMPORT_CALLBACK = '0.8.22';

/** The options of a solc command and the folder it runs in. */
interface CommandLine {
  readonly args: readonly string[];
  readonly cwd?: string;
}

/** The command that a person would type for a run, as far as it is known before the run's folders are made. */
export async function invocationText(path: string, imports: ImportAccess, release: string): Promise<string> {
  const folder = imports.kind === 'given' ? `<folder of ${imports.sources.size} sources>` : '<empty folder>';
  const folders = { empty: async () => folder, of: async () => folder };
  const { args, cwd } = await commandLine(imports, release, folders);
  const command = [path, ...args].map(shellWord).join(' ');
  return cwd === undefined ? command : `cd ${shellWord(cwd)} && ${command}`;
}

/** A word as a POSIX shell takes it. */
function shellWord(word: string): string {
  return /^[\w@%+=:,./<> -]+$/.test(word) && !/ /.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}

/**
 * solc's command line for an `ImportAccess`.
 *
 * Where the sources are ours to place, solc runs *inside* the folder instead of being pointed to it by
 * `--base-path`: "File not found" prints the base path, and a temporary path in the output would make two
 * runs differ. Without a base path solc prints "". An empty folder stands in for `--no-import-callback` where a
 * release does not have it.
 */
export async function commandLine(
  imports: ImportAccess,
  release: string,
  folders: Pick<ImportFolders, 'empty' | 'of'>,
): Promise<CommandLine> {
  switch (imports.kind) {
    case 'none':
      return releaseAtLeast(release, NO_IMPORT_CALLBACK)
        ? { args: ['--standard-json', '--no-import-callback'] }
        : { args: ['--standard-json'], cwd: await folders.empty() };
    case 'given': {
      const cwd = await folders.of(imports.sources);
      // Needed before 0.8.8, where nothing is allowed without a base path.
      return { args: ['--standard-json', '--allow-paths', cwd], cwd };
    }
    case 'files':
      return {
        cwd: imports.cwd,
        args: [
          '--standard-json',
          ...(imports.basePath === '' ? [] : ['--base-path', imports.basePath]),
          ...imports.includePaths.flatMap((path) => ['--include-path', path]),
          ...(imports.allowedPaths.length === 0 ? [] : ['--allow-paths', imports.allowedPaths.join(',')]),
        ],
      };
  }
}
