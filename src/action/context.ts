import { isAbsolute, relative, resolve, sep } from 'node:path';
import type { Environment } from '../session/environment.ts';
import type { ActionInputs } from './inputs.ts';
import type { Runner } from './runner.ts';
import type { Transfer } from './transport/transfer.ts';

/** What a step of the Action works with. */
export interface StepContext {
  readonly inputs: ActionInputs;
  readonly runner: Runner;
  /** For the commands: the working directory is that of the inputs. */
  readonly environment: Environment;
  /** Opened when it is first used. */
  readonly transfer: Transfer;
  /** A folder of this step's own, removed when it ends. */
  readonly temp: string;
  /** The command line of this commit, which Forge can start in place of solc. */
  readonly cli: string;
  /** The checkout of the repository. */
  readonly workspace: string;
  /** Why GitHub's cache is not used; undefined if it is. */
  readonly noCache: string | undefined;
}

/** The result of a step. A failure is thrown. */
export interface StepResult {
  /** The output's `errors` has errors: the step fails after everything is published. */
  readonly hasErrors: boolean;
  /** Code is over a size limit: the step fails likewise. */
  readonly isTooLarge?: boolean;
}

/** A path as the other steps of a job understand it: relative to the workspace where it is in there, with `/`. */
export function pathForSteps({ environment, workspace }: StepContext, path: string): string {
  const absolute = resolve(environment.cwd, path);
  const inside = relative(workspace, absolute);
  return inside.startsWith('..') || isAbsolute(inside) ? absolute : inside.split(sep).join('/');
}
