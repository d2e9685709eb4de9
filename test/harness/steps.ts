import { type CommandFiles, makeCommandFiles, readCommandFiles } from './command-files.ts';
import {
  type Contexts,
  evaluateCondition,
  evaluateTemplate,
  evaluateText,
  evaluateTexts,
} from './expressions.ts';
import { type JobState, type StepScope, statusFunctions } from './job-state.ts';
import type { Result, StepResult } from './results.ts';
import type { Expression, JsonObject, Template, TemplateObject } from './template.ts';
import { StepLog } from './workflow-commands.ts';

/** What is done in a step, and under which conditions: a step of a file, or an action's post step. */
export interface StepPlan {
  readonly id: string | undefined;
  readonly name: Template;
  readonly if: Expression;
  readonly env: TemplateObject;
  readonly continueOnError: Template;
  readonly body: (running: RunningStep) => Promise<BodyEnd>;
}

/** What the body of a step has at hand. */
export interface RunningStep {
  readonly name: string;
  readonly contexts: Contexts;
  readonly github: JsonObject;
  /** `env`, evaluated: of workflow, job, composite actions and step. */
  readonly env: Readonly<Record<string, string>>;
  /** `env` of composite actions and step alone. */
  readonly ownEnv: Readonly<Record<string, string>>;
  readonly log: StepLog;
  readonly signal: AbortSignal;
  /** Sets further keys of `github`, such as `action_path`. */
  withGitHub(more: JsonObject): JsonObject;
}

export interface BodyEnd {
  readonly result: Exclude<Result, 'skipped'>;
  readonly exitCode?: number | undefined;
  readonly outputs?: Readonly<Record<string, string>>;
  readonly state?: (values: ReadonlyMap<string, string>) => void;
  readonly steps?: readonly StepResult[];
}

/** Runs one step as actions/runner does: `env`, `if`, body, command files, outputs. Never throws: what goes wrong fails the step. */
export async function runStep(
  state: JobState,
  scope: StepScope,
  plan: StepPlan,
  parent?: StepLog,
): Promise<StepResult> {
  const log = new StepLog({
    masks: state.masks,
    debug: state.debug,
    workspace: state.folders.workspace,
    parent,
  });
  state.stepCount += 1;
  const files = makeCommandFiles(`${state.folders.temp}/_runner_file_commands`, String(state.stepCount));
  const github = { ...state.github, ...scope.github, ...files, action: plan.id ?? `__${state.stepCount}` };
  let name = typeof plan.name === 'string' ? plan.name : `step ${state.stepCount}`;
  const end = (outcome: Result, more: Partial<StepResult> = {}): StepResult => {
    const result: StepResult = {
      id: plan.id,
      name,
      outcome,
      conclusion: outcome,
      exitCode: undefined,
      log: log.text,
      outputs: {},
      annotations: log.annotations,
      summary: '',
      steps: [],
      ...more,
    };
    if (plan.id !== undefined) {
      const { outputs, conclusion } = result;
      scope.steps[plan.id] = { outputs, outcome, conclusion };
    }
    return result;
  };
  try {
    const base = {
      ...state.contexts,
      github,
      runner: state.runner,
      job: { ...state.job, status: state.status },
      steps: scope.steps,
    };
    const inputs = scope.inputs === undefined ? {} : { inputs: scope.inputs };
    const outerEnv = { ...Object.fromEntries(state.env), ...scope.env };
    const ownEnv = { ...scope.env, ...evaluateTexts(plan.env, { ...base, ...inputs, env: outerEnv }) };
    const env = { ...outerEnv, ...ownEnv };
    const contexts: Contexts = { ...base, ...inputs, env };
    name = evaluateText(plan.name, contexts);
    const holds = (): boolean => evaluateCondition(plan.if, contexts, statusFunctions(state, scope.status));
    if (!holds()) return end('skipped');

    const cancellation = watchCancellation(state, holds);
    const withGitHub = (more: JsonObject): JsonObject => ({ ...github, ...more });
    const running = { name, contexts, github, env, ownEnv, log, signal: cancellation.signal, withGitHub };
    const ended = await plan
      .body(running)
      .catch((error: unknown): BodyEnd => {
        log.annotate('error', messageOf(error));
        return { result: cancellation.signal.aborted ? 'cancelled' : 'failure' };
      })
      .finally(cancellation.stop);
    const left = takeFiles(state, files, log);
    ended.state?.(left.state);
    const outcome = ended.result === 'success' && (log.failed || left.failed) ? 'failure' : ended.result;
    const tolerated = outcome === 'failure' && evaluateTemplate(plan.continueOnError, contexts) === true;
    return end(outcome, {
      conclusion: tolerated ? 'success' : outcome,
      exitCode: ended.exitCode,
      outputs: { ...Object.fromEntries(left.outputs), ...ended.outputs },
      summary: state.masks.apply(left.summary) + (ended.steps ?? []).map(({ summary }) => summary).join(''),
      steps: ended.steps ?? [],
    });
  } catch (error) {
    // An `env` or `if` that cannot be evaluated is not tolerated by `continue-on-error`.
    log.annotate('error', messageOf(error));
    return end('failure');
  }
}

/** A job's cancellation stops a step unless its `if:` then still holds; a step that starts later is not stopped. */
function watchCancellation(state: JobState, holds: () => boolean): { signal: AbortSignal; stop: () => void } {
  const controller = new AbortController();
  const onAbort = (): void => {
    state.status = 'cancelled';
    if (!holds()) controller.abort();
  };
  if (!state.signal.aborted) state.signal.addEventListener('abort', onAbort, { once: true });
  return { signal: controller.signal, stop: () => state.signal.removeEventListener('abort', onAbort) };
}

/** What the step wrote for the runner; later steps see it. */
function takeFiles(state: JobState, files: CommandFiles, log: StepLog) {
  const left = readCommandFiles(files);
  for (const { message } of left.errors) log.annotate('error', message);
  for (const [name, value] of left.env) state.env.set(name, value);
  for (const path of left.paths) {
    const before = state.paths.indexOf(path);
    if (before >= 0) state.paths.splice(before, 1);
    state.paths.push(path);
  }
  return { ...left, failed: left.errors.some(({ fails }) => fails) };
}

function messageOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown);
}
