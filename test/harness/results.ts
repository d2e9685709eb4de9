import type { Combination } from './matrix.ts';
import type { Annotation } from './workflow-commands.ts';

/** How a step, a job or a run ended. */
export type Result = 'success' | 'failure' | 'cancelled' | 'skipped';

export interface StepResult {
  /** As given in the workflow. */
  readonly id: string | undefined;
  readonly name: string;
  /** Before `continue-on-error`. */
  readonly outcome: Result;
  /** After it. */
  readonly conclusion: Result;
  /** Of its process; absent where none ran to its end. */
  readonly exitCode: number | undefined;
  /** Standard output and standard error with commands acted on and secrets masked, as GitHub's log shows them. */
  readonly log: string;
  readonly outputs: Readonly<Record<string, string>>;
  readonly annotations: readonly Annotation[];
  /** Markdown that the step wrote for the run's page. */
  readonly summary: string;
  /** Of a composite action. */
  readonly steps: readonly StepResult[];
}

export interface JobResult {
  /** In its own workflow file. */
  readonly id: string;
  /** `build`, `build (1)`; `caller / build` for a job of a called workflow. */
  readonly name: string;
  /** Ids instead of names, without the matrix of the job itself: what `previous` is searched by. */
  readonly path: string;
  readonly matrix: Combination | undefined;
  readonly result: Result;
  /** Whether `continue-on-error` keeps a failure from counting. */
  readonly tolerated: boolean;
  readonly steps: readonly StepResult[];
  readonly outputs: Readonly<Record<string, string>>;
  readonly annotations: readonly Annotation[];
  readonly summary: string;
  /** `GITHUB_WORKSPACE`: stays until the owner of the run's folder removes it. Empty where no step could run. */
  readonly workspace: string;
  /** `RUNNER_TEMP`, likewise. */
  readonly temp: string;
  /** The attempt in which it ran: of an earlier one where a re-run kept it. */
  readonly attempt: number;
}

export interface WorkflowRun {
  readonly conclusion: Result;
  /** In the order of the file; a matrix in the order of its combinations. */
  readonly jobs: readonly JobResult[];
  readonly attempt: number;
  readonly runId: number;
  /** Of `on.workflow_call.outputs`. */
  readonly outputs: Readonly<Record<string, string>>;
}

/** Of several jobs that count as one: a matrix, a called workflow, a run. */
export function combinedResult(results: readonly Result[]): Result {
  for (const result of ['failure', 'cancelled', 'success'] as const)
    if (results.includes(result)) return result;
  return 'skipped';
}

/** What a job's result means to jobs that need it. */
export function countedResult({ result, tolerated }: Pick<JobResult, 'result' | 'tolerated'>): Result {
  return result === 'failure' && tolerated ? 'success' : result;
}
