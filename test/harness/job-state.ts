import type { JobFolders } from './environment.ts';
import type { Contexts, Status } from './expressions.ts';
import type { Grace } from './process.ts';
import type { Result, StepResult } from './results.ts';
import type { Json, JsonObject } from './template.ts';
import type { KnownRepositories } from './uses.ts';
import type { Masks } from './workflow-commands.ts';

/** What the steps of one job share. */
export interface JobState {
  readonly folders: JobFolders;
  /** `github` without what is a step's own. */
  readonly github: JsonObject;
  readonly runner: JsonObject;
  /** `inputs`, `needs`, `matrix`, `strategy`, `vars`, `secrets`. */
  readonly contexts: Contexts;
  /** `job`, but for its status. */
  readonly job: JsonObject;
  readonly defaults: { readonly shell: string | undefined; readonly workingDirectory: string | undefined };
  /** What `$/` means in the job's own steps. */
  readonly home: string;
  readonly known: KnownRepositories;
  readonly masks: Masks;
  readonly debug: boolean;
  readonly grace: Grace;
  /** Environment of the machine. */
  readonly machine: Readonly<Record<string, string>>;
  /** `ACTIONS_…`: only actions are given it. */
  readonly services: Readonly<Record<string, string>>;
  /** Cancels the job. */
  readonly signal: AbortSignal;
  /** `env` of workflow and job, and what steps wrote to `GITHUB_ENV`. */
  readonly env: Map<string, string>;
  /** What steps wrote to `GITHUB_PATH`, oldest first. */
  readonly paths: string[];
  /** Post steps, in the order in which their actions ran. */
  readonly posts: (() => Promise<StepResult>)[];
  /** Groups of processes that may outlive their step. */
  readonly groups: Set<number>;
  status: Exclude<Result, 'skipped'>;
  /** Command files made so far, for their names. */
  stepCount: number;
}

/** Where a step stands: directly in the job, or in a composite action. */
export interface StepScope {
  /** The `steps` context. */
  readonly steps: Record<string, Json>;
  /** `inputs` of the composite action; the job's own where absent. */
  readonly inputs: JsonObject | undefined;
  /** `env` of the composite action's step, and of those that it is in. */
  readonly env: Readonly<Record<string, string>>;
  /** `action_path` and the like. */
  readonly github: JsonObject;
  readonly home: string;
  /** Of the composite action so far; that of the job where absent. */
  readonly status: () => Exclude<Result, 'skipped'>;
}

export function statusFunctions(state: JobState, status: () => Result): Status {
  return {
    success: () => status() === 'success',
    failure: () => status() === 'failure',
    cancelled: () => state.status === 'cancelled',
  };
}
