import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { evaluateTexts } from './expressions.ts';
import { workflowInputs } from './inputs.ts';
import { type Grace, RUNNER_GRACE } from './process.ts';
import { combinedResult, countedResult, type JobResult, type WorkflowRun } from './results.ts';
import type { RunState } from './run-state.ts';
import { runJobs } from './schedule.ts';
import { Semaphore } from './semaphore.ts';
import type { Services } from './services/services.ts';
import type { JsonObject } from './template.ts';
import { checkout, type KnownRepositories } from './uses.ts';
import { readWorkflow, type Workflow } from './workflow.ts';
import { Masks } from './workflow-commands.ts';

export interface RunOptions {
  /** The workflow file. */
  readonly workflow: string;
  /** A folder of the caller's own, in which all folders of the run are made. The caller removes it. */
  readonly folder: string;
  /** What `actions/checkout` copies into the workspace. Default: the repository that the workflow file is in. */
  readonly repository?: string;
  /** What `$/` means in the workflow file itself. Default: the repository that it is in. */
  readonly action?: string;
  /** Actions and workflows of other repositories. */
  readonly uses?: KnownRepositories;
  /** Of `workflow_call` or `workflow_dispatch`. */
  readonly inputs?: JsonObject;
  /** Default: a push. */
  readonly event?: { readonly name: string; readonly payload?: JsonObject };
  /** Replaces values of the `github` context, such as `repository`, `ref` or `sha`. */
  readonly github?: JsonObject;
  /** Without them, actions find no artifact or cache service. */
  readonly services?: Services;
  readonly secrets?: Readonly<Record<string, string>>;
  readonly vars?: Readonly<Record<string, string>>;
  /** Step debug logging: `RUNNER_DEBUG=1`, and debug messages in the logs. */
  readonly debug?: boolean;
  /** An earlier attempt of the same run, to run it again. */
  readonly previous?: WorkflowRun;
  /** What of it runs again. Default: all. */
  readonly rerun?: 'failed' | 'all';
  /** Cancels the run. */
  readonly signal?: AbortSignal;
  /** Jobs at once. Default 2. */
  readonly parallel?: number;
  /** How long cancelled processes may take. Default: as on a runner. */
  readonly grace?: Grace;
  /** More environment of the runner's machine. */
  readonly environment?: Readonly<Record<string, string>>;
}

let lastRunId = 1000;

/** Runs a workflow file offline, as GitHub would. Throws only where GitHub would refuse the file or its inputs. */
export async function runWorkflow(options: RunOptions): Promise<WorkflowRun> {
  const workflow = await readWorkflow(options.workflow);
  const { previous, services, uses = {} } = options;
  if (previous === undefined) lastRunId += 1;
  const runId = previous?.runId ?? lastRunId;
  const attempt = (previous?.attempt ?? 0) + 1;
  const folder = join(resolve(options.folder), `run-${runId}-${attempt}-${randomUUID().slice(0, 8)}`);
  mkdirSync(folder, { recursive: true });
  const masks = new Masks();
  const secrets = { GITHUB_TOKEN: `ghs_${'harness'.repeat(5)}`, ...options.secrets };
  for (const secret of Object.values(secrets)) masks.add(secret);
  const event = options.event ?? { name: 'push' };
  const inputs = options.inputs ?? {};
  const github: JsonObject = {
    ...githubContext(workflow.name, event.name, runId, attempt, secrets.GITHUB_TOKEN),
    ...options.github,
  };
  const vars = options.vars ?? {};

  const run: RunState = {
    folder,
    github,
    event: { ...event.payload, ...(options.inputs === undefined ? {} : { inputs }) },
    vars,
    known: { 'actions/checkout': checkout(resolve(options.repository ?? workflow.home), uses), ...uses },
    services,
    backendId: `run-${runId}`,
    attempt,
    masks,
    debug: options.debug ?? false,
    grace: options.grace ?? RUNNER_GRACE,
    environment: options.environment ?? {},
    signal: options.signal ?? new AbortController().signal,
    places: new Semaphore(options.parallel ?? 2),
    kept: options.rerun === 'failed' ? (previous?.jobs ?? []) : [],
    jobCount: 0,
  };
  const scope = {
    workflow,
    home: resolve(options.action ?? workflow.home),
    origin: {
      workflow_repository: github.repository ?? null,
      workflow_ref: github.workflow_ref ?? null,
      workflow_sha: github.workflow_sha ?? null,
    },
    // A push gives no inputs, also where a dispatch of the same file would.
    inputs: isCalled(workflow, options) ? workflowInputs(workflow, inputs, { github, vars, inputs }) : {},
    secrets,
    prefix: { name: '', path: '' },
    forced: false,
    ancestors: [],
    signal: run.signal,
  };
  const outcomes = await runJobs(run, scope);
  const jobs = outcomes.flatMap((outcome) => outcome.jobs);
  const contexts = {
    github,
    vars,
    inputs: scope.inputs,
    jobs: Object.fromEntries(outcomes.map((each) => [each.id, each.context])),
  };
  return {
    conclusion: conclusionOf(jobs, run.signal),
    jobs,
    attempt,
    runId,
    outputs: evaluateTexts(workflow.outputs, contexts),
  };
}

function isCalled(workflow: Workflow, { inputs, event }: RunOptions): boolean {
  const call = ['workflow_call', 'workflow_dispatch'];
  return (
    inputs !== undefined ||
    call.includes(event?.name ?? '') ||
    workflow.events.every((name) => call.includes(name))
  );
}

function conclusionOf(jobs: readonly JobResult[], signal: AbortSignal): WorkflowRun['conclusion'] {
  return signal.aborted ? 'cancelled' : combinedResult(jobs.map(countedResult));
}

function githubContext(
  workflow: string,
  event: string,
  runId: number,
  attempt: number,
  token: string,
): JsonObject {
  const sha = '5af7d3b1c8e24f60a9d5b7e31c4f8a2600d1e9f7';
  return {
    repository: 'octo-org/octo-repo',
    repository_owner: 'octo-org',
    repository_id: '1',
    repository_owner_id: '2',
    run_id: String(runId),
    run_number: String(runId - 1000),
    run_attempt: String(attempt),
    sha,
    ref: 'refs/heads/main',
    ref_name: 'main',
    ref_type: 'branch',
    ref_protected: false,
    head_ref: '',
    base_ref: '',
    actor: 'octocat',
    actor_id: '3',
    triggering_actor: 'octocat',
    event_name: event,
    workflow,
    workflow_ref: 'octo-org/octo-repo/.github/workflows/workflow.yml@refs/heads/main',
    workflow_sha: sha,
    // The official clients refuse to work with any other server.
    server_url: 'https://github.com',
    api_url: 'https://api.github.com',
    graphql_url: 'https://api.github.com/graphql',
    retention_days: '90',
    secret_source: 'Actions',
    token,
  };
}
