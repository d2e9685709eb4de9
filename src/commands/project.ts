import { ParasolcError } from '../errors.ts';
import { checkFileAccess, splitAllowPaths } from '../files/file-access.ts';
import type { Project } from '../sources/project.ts';
import { readInput } from '../standard-json/input.ts';
import type { ParsedOptions } from './options.ts';
import { readGivenInput } from './read-input.ts';
import type { Surroundings } from './surroundings.ts';

type PathOptions = Pick<ParsedOptions, 'base-path' | 'include-path' | 'allow-path' | 'allow-paths'>;

/** Reads the input of a project, and checks the options that say where its imports are. */
export async function readProject(
  input: string,
  options: PathOptions,
  around: Surroundings,
): Promise<Project> {
  const access = fileAccess(options, around);
  const { bytes, name } = await readGivenInput(input, around);
  return { input: await readInput(bytes, name), access };
}

function fileAccess(options: PathOptions, { cwd }: Surroundings): Project['access'] {
  const access = {
    kind: 'files',
    cwd,
    basePath: options['base-path'] ?? '',
    includePaths: options['include-path'],
    allowedPaths: [...options['allow-path'], ...options['allow-paths'].flatMap(splitAllowPaths)],
  } as const;
  const refusal = checkFileAccess(access);
  if (refusal === undefined) return access;
  throw new ParasolcError('USAGE', 'solc refuses these paths', {
    facts: [refusal],
    remedy: 'correct --base-path and --include-path',
  });
}
