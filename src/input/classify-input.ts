import { stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { isFile } from '../compilers/files.ts';
import { nodeErrorCode, ParasolcError } from '../errors.ts';
import { isFoundryProject } from '../foundry/config-file.ts';
import type { Environment } from '../session/environment.ts';

/** What a command is given to compile. */
export type ProjectInput =
  /** A file with Standard JSON, or `-` for standard input. */
  | { readonly kind: 'input'; readonly path: string }
  /** A folder with `foundry.toml`. */
  | { readonly kind: 'foundry'; readonly folder: string }
  /** Solidity files, folders and remappings. */
  | { readonly kind: 'files'; readonly paths: readonly string[] };

/** The names that Hardhat looks for, in its order. */
export const HARDHAT_CONFIGS = ['ts', 'js', 'cjs', 'mjs', 'cts', 'mts'].map(
  (extension) => `hardhat.config.${extension}`,
);

/**
 * Determines what kind of project the arguments of `build` and `plan` mean; without any, the working directory. Fails with
 * `USAGE` if that is not a project, or one that must be compiled in another way.
 */
export async function classifyInput(
  paths: readonly string[],
  environment: Environment,
): Promise<ProjectInput> {
  const [first = '.'] = paths;
  if (paths.length > 1) return { kind: 'files', paths };
  const absolute = resolve(environment.cwd, first);
  const isFolder = first !== '-' && (await isDirectory(absolute));
  if (isFolder && (await isFoundryProject(absolute))) return { kind: 'foundry', folder: absolute };
  if (paths.length === 0) throw await noProject(environment.cwd);
  if (first !== '-' && !(await exists(absolute))) throw missing(first);
  return isFolder || first.endsWith('.sol') ? { kind: 'files', paths } : { kind: 'input', path: first };
}

/** The configuration of a Hardhat project, if a folder is one. */
export async function hardhatConfig(folder: string): Promise<string | undefined> {
  for (const name of HARDHAT_CONFIGS) if (await isFile(join(folder, name))) return join(folder, name);
  return undefined;
}

async function noProject(folder: string): Promise<ParasolcError> {
  const config = await hardhatConfig(folder);
  if (config !== undefined) {
    return new ParasolcError('USAGE', 'Hardhat projects are compiled by Hardhat', {
      facts: [`found: ${config}`],
      fix: "add the plugin: `import parasolc from 'parasolc/hardhat'`, then `plugins: [parasolc]`",
    });
  }
  return new ParasolcError('USAGE', 'nothing to compile', {
    facts: [`no foundry.toml in ${folder}, and no input was given`],
    fix: 'give a Standard JSON input, Solidity files or folders, or run parasolc in a Foundry project',
  });
}

function missing(path: string): ParasolcError {
  return new ParasolcError('INPUT_UNREADABLE', `no file or folder ${JSON.stringify(path)}`, {
    fix: 'give a Standard JSON input, "-" for standard input, or Solidity files or folders',
  });
}

function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    // Errors are reported when it is read.
    (error: unknown) => nodeErrorCode(error) !== 'ENOENT',
  );
}

async function isDirectory(path: string): Promise<boolean> {
  return stat(path).then(
    (stats) => stats.isDirectory(),
    () => false,
  );
}
