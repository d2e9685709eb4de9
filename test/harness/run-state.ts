import type { Grace } from './process.ts';
import type { JobResult, Result } from './results.ts';
import type { Semaphore } from './semaphore.ts';
import type { Services } from './services/services.ts';
import type { JsonObject } from './template.ts';
import type { KnownRepositories } from './uses.ts';
import type { Workflow } from './workflow.ts';
import type { Masks } from './workflow-commands.ts';

/** What all jobs of a run share. */
export interface RunState {
  readonly folder: string;
  readonly github: JsonObject;
  readonly event: JsonObject;
  readonly vars: Readonly<Record<string, string>>;
  readonly known: KnownRepositories;
  readonly services: Services | undefined;
  /** By which the services know the run, in all its attempts. */
  readonly backendId: string;
  readonly attempt: number;
  readonly masks: Masks;
  readonly debug: boolean;
  readonly grace: Grace;
  readonly environment: Readonly<Record<string, string>>;
  readonly signal: AbortSignal;
  readonly places: Semaphore;
  /** Jobs of the attempt before; none where all run again. */
  readonly kept: readonly JobResult[];
  jobCount: number;
}

/** A workflow file within a run: that of the run, or one that a job calls. */
export interface WorkflowScope {
  readonly workflow: Workflow;
  /** What `$/` means. */
  readonly home: string;
  /** `workflow_repository`, `workflow_ref` and `workflow_sha` of the `job` context. */
  readonly origin: JsonObject;
  readonly inputs: JsonObject;
  readonly secrets: Readonly<Record<string, string>>;
  /** Before the names and paths of its jobs. */
  readonly prefix: { readonly name: string; readonly path: string };
  /** Whether nothing of an attempt before is kept, because something that it needs has run again. */
  readonly forced: boolean;
  /** All that the job which calls it needs, directly or not: the jobs of the file need them too. */
  readonly ancestors: readonly JobOutcome[];
  /** Cancels it. */
  readonly signal: AbortSignal;
}

/** How one job of a file ended, with all that its matrix or the workflow that it calls made of it. */
export interface JobOutcome {
  readonly id: string;
  readonly jobs: readonly JobResult[];
  readonly result: Result;
  /** What `needs.<id>` and `jobs.<id>` hold. */
  readonly context: JsonObject;
  /** Whether any of it ran in this attempt. */
  readonly ran: boolean;
  /** The jobs of the workflow that it calls, and of those that they call, by `job.job`. */
  readonly called: readonly JobOutcome[];
  /** Itself, the jobs that it calls, and all that it needs, directly or not. */
  readonly ancestry: readonly JobOutcome[];
}
