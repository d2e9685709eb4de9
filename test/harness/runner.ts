import { mkdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { type JobFolders, machineEnvironment, runnerContext } from './environment.ts';
import { type Contexts, evaluateText, evaluateTexts } from './expressions.ts';
import type { JobState, StepScope } from './job-state.ts';
import { type Grace, killGroup } from './process.ts';
import type { Result, StepResult } from './results.ts';
import { planStep } from './step-bodies.ts';
import { runStep } from './steps.ts';
import type { JsonObject } from './template.ts';
import type { KnownRepositories } from './uses.ts';
import type { Job, Workflow } from './workflow.ts';
import { type Annotation, type Masks, StepLog } from './workflow-commands.ts';

/** GitHub's limit of one output, counted as UTF-16. */
export const MAX_OUTPUT_BYTES = 1024 * 1024;

/** One job, ready to run. */
export interface JobOrder {
  readonly job: Job;
  readonly workflow: Workflow;
  /** A folder of its own. */
  readonly folder: string;
  /** `github` without what depends on the job's folders. */
  readonly github: JsonObject;
  /** The `event` that `GITHUB_EVENT_PATH` holds. */
  readonly event: JsonObject;
  /** `inputs`, `needs`, `matrix`, `strategy`, `vars`, `secrets`. */
  readonly contexts: Contexts;
  /** What `$/` means. */
  readonly home: string;
  /** Of the workflow file, for the `job` context. */
  readonly origin: JsonObject;
  readonly known: KnownRepositories;
  readonly masks: Masks;
  readonly debug: boolean;
  readonly grace: Grace;
  /** More environment of the machine. */
  readonly environment: Readonly<Record<string, string>>;
  /** `ACTIONS_…` of this job. */
  readonly services: Readonly<Record<string, string>>;
  readonly signal: AbortSignal;
}

export interface JobEnd {
  readonly result: Exclude<Result, 'skipped'>;
  readonly steps: readonly StepResult[];
  readonly outputs: Readonly<Record<string, string>>;
  /** Of its steps and of the job itself. */
  readonly annotations: readonly Annotation[];
  readonly summary: string;
  readonly workspace: string;
  readonly temp: string;
}

/** Runs the steps of one job, then its post steps, and evaluates its outputs. */
export async function runJob(order: JobOrder): Promise<JobEnd> {
  const folders = makeFolders(order);
  const log = new StepLog({ masks: order.masks, debug: order.debug, workspace: folders.workspace });
  const steps: StepResult[] = [];
  let state: JobState | undefined;
  let outputs: Record<string, string> = {};
  const onAbort = (): void => {
    if (state !== undefined) state.status = 'cancelled';
  };
  order.signal.addEventListener('abort', onAbort, { once: true });
  try {
    state = makeState(order, folders);
    outputs = await runSteps(order, state, steps, log);
  } catch (error) {
    log.annotate('error', error instanceof Error ? error.message : String(error));
    if (state !== undefined) state.status = 'failure';
  } finally {
    order.signal.removeEventListener('abort', onAbort);
    for (const group of state?.groups ?? []) killGroup(group);
  }
  return {
    result: state?.status ?? 'failure',
    steps,
    outputs,
    annotations: [...steps.flatMap(({ annotations }) => annotations), ...log.annotations],
    summary: steps.map(({ summary }) => summary).join(''),
    workspace: folders.workspace,
    temp: folders.temp,
  };
}

async function runSteps(
  order: JobOrder,
  state: JobState,
  done: StepResult[],
  log: StepLog,
): Promise<Record<string, string>> {
  const { job } = order;
  const scope: StepScope = {
    steps: {},
    inputs: undefined,
    env: {},
    github: {},
    home: order.home,
    status: () => state.status,
  };
  const account = (result: StepResult): void => {
    done.push(result);
    if (result.conclusion === 'failure' && state.status === 'success') state.status = 'failure';
  };
  for (const step of job.steps) account(await runStep(state, scope, planStep(state, scope, step)));
  // Those of the last action come first.
  for (const post of state.posts.reverse()) account(await post());

  const contexts = { ...contextsOf(state), steps: scope.steps, env: Object.fromEntries(state.env) };
  return takeOutputs(evaluateTexts(job.outputs, contexts), order.masks, log);
}

/** As the runner: an empty output is none, and one that holds a secret is dropped. */
function takeOutputs(
  outputs: Readonly<Record<string, string>>,
  masks: Masks,
  log: StepLog,
): Record<string, string> {
  const kept: Record<string, string> = {};
  for (const [name, value] of Object.entries(outputs)) {
    if (value === '') continue;
    if (masks.apply(value) !== value) {
      log.annotate('warning', `Skip output '${name}' since it may contain secret.`);
      continue;
    }
    const bytes = value.length * 2;
    if (bytes > MAX_OUTPUT_BYTES)
      throw new Error(`job output '${name}' has ${bytes} bytes; at most ${MAX_OUTPUT_BYTES} are allowed`);
    kept[name] = value;
  }
  return kept;
}

function makeState(order: JobOrder, folders: JobFolders): JobState {
  const { job, workflow } = order;
  if (job.unsupported.length > 0)
    throw new Error(`not supported by this harness: ${job.unsupported.join(', ')}`);
  const eventPath = join(folders.temp, '_github_workflow', 'event.json');
  mkdirSync(join(folders.temp, '_github_workflow'), { recursive: true });
  writeFileSync(eventPath, JSON.stringify(order.event));
  const state: JobState = {
    folders,
    github: {
      ...order.github,
      event: order.event,
      event_path: eventPath,
      workspace: folders.workspace,
      job: job.id,
    },
    runner: runnerContext(folders, order.debug),
    contexts: order.contexts,
    job: { ...order.origin, workflow_file_path: relative(workflow.home, workflow.file) },
    defaults: { shell: undefined, workingDirectory: undefined },
    home: order.home,
    known: order.known,
    masks: order.masks,
    debug: order.debug,
    grace: order.grace,
    machine: { ...machineEnvironment(folders), ...order.environment },
    services: order.services,
    signal: order.signal,
    env: new Map(),
    paths: [],
    posts: [],
    groups: new Set(),
    status: 'success',
    stepCount: 0,
  };
  const contexts = contextsOf(state);
  for (const [name, value] of Object.entries(evaluateTexts(workflow.env, contexts)))
    state.env.set(name, value);
  const env = evaluateTexts(job.env, { ...contexts, env: Object.fromEntries(state.env) });
  for (const [name, value] of Object.entries(env)) state.env.set(name, value);
  const withEnv = { ...contexts, env: Object.fromEntries(state.env) };
  const defaults = { ...workflow.defaults, ...job.defaults };
  const text = (name: string): string | undefined => {
    const template = defaults[name];
    return template === undefined ? undefined : evaluateText(template, withEnv);
  };
  return { ...state, defaults: { shell: text('shell'), workingDirectory: text('working-directory') } };
}

function contextsOf(state: JobState): Contexts {
  const { contexts, github, runner, job, status } = state;
  return { ...contexts, github, runner, job: { ...job, status } };
}

/** As on a hosted runner: `work/<repository>/<repository>`, `work/_temp`. */
function makeFolders({ folder, github }: JobOrder): JobFolders {
  const repository = String(github.repository).split('/').at(-1) ?? 'repository';
  const folders = {
    workspace: join(folder, 'work', repository, repository),
    temp: join(folder, 'work', '_temp'),
    toolCache: join(folder, 'tools'),
    home: join(folder, 'home'),
  };
  for (const path of Object.values(folders)) mkdirSync(path, { recursive: true });
  return folders;
}
