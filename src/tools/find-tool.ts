import { join } from 'node:path';
import { executableIn } from '../compilers/files.ts';
import { type FailureCode, ParasolcError } from '../errors.ts';
import { foldersUpFrom } from '../files/host-paths.ts';
import { findContext } from '../session/compiler-search.ts';
import type { Environment } from '../session/environment.ts';

/** What is said if a tool is missing. */
export interface MissingTool {
  readonly code: FailureCode;
  readonly fix: string;
}

/**
 * Finds a build tool as `npx` does: in `node_modules/.bin` of the working directory and the folders above it, then on
 * the PATH. Fails with the given code.
 */
export async function findTool(
  name: string,
  { code, fix }: MissingTool,
  environment: Environment,
): Promise<string> {
  const { searchPath } = findContext(environment);
  const packages = foldersUpFrom(environment.cwd).map((folder) => join(folder, 'node_modules/.bin'));
  const found = await executableIn([...packages, ...searchPath], name);
  if (found !== undefined) return found;
  throw new ParasolcError(code, `${name} was not found`, {
    facts: [
      `tried: no executable ${name} in ${searchPath.join(', ') || 'an empty PATH'}`,
      `tried: no node_modules/.bin/${name} in ${environment.cwd} or above`,
    ],
    fix,
  });
}
