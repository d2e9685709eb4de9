import { ParasolcError } from '../errors.ts';
import { checkFileAccess, splitAllowPaths } from '../files/file-access.ts';
import type { ParsedOptions } from '../options/options.ts';
import type { Environment } from '../session/environment.ts';
import type { Project } from '../sources/project.ts';
import { readInput } from '../standard-json/input.ts';
import type { ProjectInput } from './classify-input.ts';
import { readInputBytes } from './input-bytes.ts';
import { plainInput } from './plain-input.ts';

/** The optimizer runs of `--optimize` alone, same as solc. */
const DEFAULT_RUNS = 200;

/** Reads what a single run compiles, and checks the options that say where its imports are. */
export async function readProject(
  input: Exclude<ProjectInput, { kind: 'foundry' }>,
  options: ParsedOptions,
  environment: Environment,
): Promise<Project> {
  const access = fileAccess(options, environment);
  if (input.kind === 'files') return readFiles(input.paths, options, environment);
  refuseFileOptions(options);
  const { bytes, name } = await readInputBytes(input.path, environment);
  return { input: await readInput(bytes, name), access };
}

async function readFiles(
  paths: readonly string[],
  options: ParsedOptions,
  environment: Environment,
): Promise<Project> {
  const runs = options['optimize-runs'];
  const { input, access } = await plainInput(
    paths,
    {
      remappings: options.remappings,
      basePath: options['base-path'],
      includePaths: options['include-path'],
      allowedPaths: allowedPaths(options),
      optimizer: runs ?? (options.optimize ? DEFAULT_RUNS : false),
      viaIR: options['via-ir'],
      evmVersion: options['evm-version'],
    },
    environment.cwd,
  );
  return {
    input: await readInput(input, 'the input made of the files'),
    access: { kind: 'files', ...access },
  };
}

/** The settings of a Standard JSON input are in it: an option without effect would be misleading. */
function refuseFileOptions(options: ParsedOptions): void {
  const given = [
    ...(options.remappings.length > 0 ? ['--remappings'] : []),
    ...(options.optimize ? ['--optimize'] : []),
    ...(options['optimize-runs'] !== undefined ? ['--optimize-runs'] : []),
    ...(options['via-ir'] ? ['--via-ir'] : []),
    ...(options['evm-version'] !== undefined ? ['--evm-version'] : []),
  ];
  if (given.length === 0) return;
  throw new ParasolcError('USAGE', 'a Standard JSON input has its own settings', {
    facts: [`given: ${given.join(', ')}`],
    fix: 'write them into "settings" of the input, or give Solidity files',
  });
}

/** Where solc finds imports that an input does not hold. Fails with `USAGE` if solc refuses these paths. */
export function fileAccess(
  options: Pick<ParsedOptions, 'base-path' | 'include-path' | 'allow-path' | 'allow-paths'>,
  { cwd }: Pick<Environment, 'cwd'>,
): Project['access'] {
  const access = {
    kind: 'files',
    cwd,
    basePath: options['base-path'] ?? '',
    includePaths: options['include-path'],
    allowedPaths: allowedPaths(options),
  } as const;
  const refusal = checkFileAccess(access);
  if (refusal === undefined) return access;
  throw new ParasolcError('USAGE', 'solc refuses these paths', {
    facts: [refusal],
    fix: 'correct --base-path and --include-path',
  });
}

function allowedPaths(options: Pick<ParsedOptions, 'allow-path' | 'allow-paths'>): string[] {
  return [...options['allow-path'], ...options['allow-paths'].flatMap(splitAllowPaths)];
}
