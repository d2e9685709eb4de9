import { resolve } from 'node:path';
import { parseCompilerRequest } from '../compilers/request.ts';
import { isPath } from '../files/host-paths.ts';
import { type CapturedInput, captureInputs } from '../foundry/capture.ts';
import { type Forge, findForge, forgeConfig } from '../foundry/forge.ts';
import { isRelease } from '../foundry/releases.ts';
import type { ParsedOptions } from '../options/options.ts';
import { findContext } from '../session/compiler-search.ts';
import type { Environment } from '../session/environment.ts';
import { openCompiler } from '../session/session.ts';
import type { CompilerVersion } from '../solc-version.ts';

/** What is asked of Forge. */
export interface CaptureRequest extends Pick<ParsedOptions, 'solc' | 'solc-site'> {
  /** Forge: its path or name; by default `forge` on PATH. */
  readonly forge?: string | undefined;
  /** Tells the version of a compiler, as `--solc` has it; by default it is found and opened. */
  readonly versionOf?: (solc: string) => Promise<CompilerVersion>;
}

/** The inputs of a Foundry project. */
interface CapturedProject {
  /** The folder with `foundry.toml`, absolute. */
  readonly root: string;
  /** One for each release and settings profile, in the order of the releases. */
  readonly inputs: readonly CapturedInput[];
  /** The one compiler that all are for, as `--solc` has it; undefined: each is for the release that Forge chose. */
  readonly solc: string | undefined;
  /** Whether that compiler is given by its path: anyone who replays must name it as well. */
  readonly isPath: boolean;
}

/**
 * Asks Forge what it compiles of a project: with the compiler that is asked for, or that `foundry.toml` names, else
 * with those that Forge chooses. Fails with `FORGE_NOT_FOUND` and `FORGE_FAILED`, and as `findCompiler` does.
 *
 * @param folder from the working directory
 */
export async function captureProject(
  folder: string,
  request: CaptureRequest,
  environment: Environment,
): Promise<CapturedProject> {
  const root = resolve(environment.cwd, folder);
  const { searchPath } = findContext(environment);
  const forge: Forge = {
    path: await findForge(request.forge, searchPath, environment.cwd),
    env: environment.env,
    signal: environment.signal,
  };
  const config = await forgeConfig(forge, root);
  const solc = request.solc ?? compilerPath(config.solc, root);
  const { versionOf = (spec) => openedVersion(spec, request['solc-site'], environment) } = request;
  const use = solc === undefined ? undefined : await versionOf(solc);
  const inputs = await captureInputs(root, forge, config, { use });
  return {
    root,
    inputs,
    solc,
    isPath: solc !== undefined && parseCompilerRequest(solc).kind === 'path',
  };
}

async function openedVersion(
  solc: string,
  site: string | undefined,
  environment: Environment,
): Promise<CompilerVersion> {
  const compiler = await openCompiler(solc, environment, { site });
  await compiler.close();
  return compiler.version;
}

/** Of `solc` in Forge's configuration, what is the path of a compiler, or the name of one on PATH. */
function compilerPath(solc: string | undefined, root: string): string | undefined {
  if (solc === undefined || isRelease(solc)) return undefined;
  return isPath(solc) ? resolve(root, solc) : solc;
}
