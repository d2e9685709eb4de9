import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Action, readAction } from './action.ts';
import { contextEnvironment, inputEnvironment, withPaths } from './environment.ts';
import { evaluateText, evaluateTexts } from './expressions.ts';
import type { JobState, StepScope } from './job-state.ts';
import { isGroupAlive, type ProcessEnd, runProcess } from './process.ts';
import type { Result, StepResult } from './results.ts';
import { type BodyEnd, type RunningStep, runStep, type StepPlan } from './steps.ts';
import type { JsonObject, Template } from './template.ts';
import { findUsed } from './uses.ts';
import type { Step } from './workflow.ts';

/** How built-in shells are started (actions/runner, `ScriptHandlerHelpers`); the default is bash with `-e` alone. */
const SHELLS: Readonly<Record<string, string>> = {
  bash: 'bash --noprofile --norc -e -o pipefail {0}',
  sh: 'sh -e {0}',
  python: 'python {0}',
  pwsh: 'pwsh -command . {0}',
};

/** How a step of a file is run. */
export function planStep(state: JobState, scope: StepScope, step: Step): StepPlan {
  const { id, env, continueOnError } = step;
  const common = { id, if: step.if, env, continueOnError };
  const { uses, run } = step;
  if (uses !== undefined) {
    const name = step.name ?? `Run ${uses}`;
    return { ...common, name, body: (running) => runUses(state, scope, step, uses, running) };
  }
  const name = step.name ?? (typeof run === 'string' ? `Run ${run.split('\n')[0]}` : 'Run');
  return { ...common, name, body: (running) => runScript(state, step, run ?? '', running) };
}

async function runScript(
  state: JobState,
  step: Step,
  script: Template,
  running: RunningStep,
): Promise<BodyEnd> {
  const text = (template: Template | undefined): string | undefined =>
    template === undefined ? undefined : evaluateText(template, running.contexts);
  const shell = text(step.shell) ?? state.defaults.shell;
  const command = shell === undefined ? 'bash -e {0}' : (SHELLS[shell] ?? shell);
  if (!command.includes('{0}')) throw new Error(`Invalid shell option: ${shell}`);
  const file = join(state.folders.temp, `${randomUUID()}.sh`);
  writeFileSync(file, evaluateText(script, running.contexts));
  const [program = '', ...args] = command.split(/\s+/).map((part) => part.replace('{0}', file));
  const workingDirectory = text(step.workingDirectory) ?? state.defaults.workingDirectory ?? '';
  const ended = await spawnFor(state, running, {
    file: program,
    args,
    cwd: resolve(state.folders.workspace, workingDirectory),
    env: contextEnvironment(running.github, state.runner),
  });
  if (ended.exitCode !== 0 && !ended.cancelled && ended.error === undefined) {
    running.log.annotate('error', `Process completed with exit code ${ended.exitCode ?? 'unknown'}.`);
  }
  return bodyEnd(ended);
}

async function runUses(
  state: JobState,
  scope: StepScope,
  step: Step,
  uses: string,
  running: RunningStep,
): Promise<BodyEnd> {
  const given = new Map(Object.entries(evaluateTexts(step.with, running.contexts)));
  const used = findUsed(uses, { here: state.folders.workspace, home: scope.home, known: state.known });
  if (used.kind === 'stand-in') {
    const outputs: Record<string, string> = {};
    await used.run({
      inputs: Object.fromEntries(given),
      workspace: state.folders.workspace,
      env: { ...state.machine, ...running.env, ...contextEnvironment(running.github, state.runner) },
      github: running.github,
      signal: running.signal,
      log: (line) => running.log.receive(line),
      setOutput: (name, value) => {
        outputs[name] = value;
      },
    });
    return { result: running.signal.aborted ? 'cancelled' : 'success', outputs };
  }
  const action = await readAction(used.path);
  const inputs = withDefaults(action, given, running);
  const repository: JsonObject = { action_repository: used.repository ?? null, action_ref: used.ref ?? null };
  const { runs } = action;
  if (runs.kind === 'composite') {
    return runComposite(
      state,
      { action, steps: runs.steps, inputs, github: repository, home: used.home },
      running,
    );
  }
  const saved = new Map<string, string>();
  const runNode = (script: string, inRun: RunningStep): Promise<BodyEnd> => {
    const states = Object.fromEntries([...saved].map(([name, value]) => [`STATE_${name}`, value]));
    const env = {
      ...states,
      ...inputEnvironment(inputs),
      ...contextEnvironment(inRun.withGitHub(repository), state.runner),
      ...state.services,
    };
    return runNodeScript(state, resolve(action.folder, script), env, inRun, saved);
  };
  const { post } = runs;
  if (post !== undefined) {
    const plan: StepPlan = {
      id: undefined,
      name: `Post ${running.name}`,
      if: runs.postIf,
      env: step.env,
      continueOnError: step.continueOnError,
      body: (inPost) => runNode(post, inPost),
    };
    // A post step asks for the status of the job, also when its action is a part of a composite one.
    state.posts.push(() => runStep(state, { ...scope, status: () => state.status }, plan));
  }
  return runNode(runs.main, running);
}

async function runNodeScript(
  state: JobState,
  script: string,
  env: Readonly<Record<string, string>>,
  running: RunningStep,
  saved: Map<string, string>,
): Promise<BodyEnd> {
  const ended = await spawnFor(state, running, {
    // Continuous integration may run the actions by another Node than the tests.
    file: process.env.ACTION_NODE ?? process.execPath,
    args: [script],
    cwd: state.folders.workspace,
    env,
  });
  const keep = (values: ReadonlyMap<string, string>): void => {
    for (const [name, value] of values) saved.set(name, value);
  };
  return { ...bodyEnd(ended), state: keep };
}

interface Composite {
  readonly action: Action;
  readonly steps: readonly Step[];
  readonly inputs: ReadonlyMap<string, string>;
  readonly github: JsonObject;
  readonly home: string;
}

async function runComposite(state: JobState, composite: Composite, running: RunningStep): Promise<BodyEnd> {
  let status: Exclude<Result, 'skipped'> = 'success';
  const inputs = Object.fromEntries(composite.inputs);
  const scope: StepScope = {
    steps: {},
    inputs,
    env: running.ownEnv,
    github: { ...composite.github, action_path: composite.action.folder },
    home: composite.home,
    status: () => (state.status === 'cancelled' ? 'cancelled' : status),
  };
  const steps: StepResult[] = [];
  for (const step of composite.steps) {
    const result = await runStep(state, scope, planStep(state, scope, step), running.log);
    steps.push(result);
    if (result.conclusion === 'failure' || result.conclusion === 'cancelled') status = result.conclusion;
  }
  // Outputs are read also after a failure.
  const contexts = { ...running.contexts, inputs, steps: scope.steps };
  return { result: status, outputs: evaluateTexts(composite.action.outputs, contexts), steps };
}

/** Inputs as given, then the defaults of `action.yml`; what it does not name is a warning, not an error. */
function withDefaults(
  action: Action,
  given: ReadonlyMap<string, string>,
  running: RunningStep,
): ReadonlyMap<string, string> {
  const inputs = new Map(given);
  const has = (names: Iterable<string>, name: string): boolean =>
    [...names].some((each) => each.toLowerCase() === name.toLowerCase());
  for (const [name, { default: template, deprecated }] of action.inputs) {
    if (!has(given.keys(), name))
      inputs.set(name, template === undefined ? '' : evaluateText(template, running.contexts));
    else if (deprecated !== undefined)
      running.log.annotate('warning', `Input '${name}' has been deprecated with message: ${deprecated}`);
  }
  const unexpected = [...given.keys()].filter((name) => !has(action.inputs.keys(), name));
  if (unexpected.length > 0) {
    const valid = [...action.inputs.keys()].join("', '");
    running.log.annotate(
      'warning',
      `Unexpected input(s) '${unexpected.join("', '")}', valid inputs are ['${valid}']`,
    );
  }
  return inputs;
}

interface Spawned {
  readonly file: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
}

/** Starts a step's process: environment of the machine, then `env`, then what only this kind of step has. */
async function spawnFor(
  state: JobState,
  running: RunningStep,
  { file, args, cwd, env }: Spawned,
): Promise<ProcessEnd> {
  const all = { ...state.machine, ...running.env, ...env };
  const ended = await runProcess({
    file,
    args,
    cwd,
    env: { ...all, PATH: withPaths(all.PATH ?? '', state.paths) },
    signal: running.signal,
    grace: state.grace,
    onLine: (line) => running.log.receive(line),
    onStart: (pid) => state.groups.add(pid),
  });
  // The id of a group that is gone may be given to another one.
  for (const group of state.groups) if (!isGroupAlive(group)) state.groups.delete(group);
  if (ended.error !== undefined)
    running.log.annotate('error', `${file} could not start: ${ended.error.message}`);
  return ended;
}

function bodyEnd({ exitCode, cancelled }: ProcessEnd): BodyEnd {
  return { result: cancelled ? 'cancelled' : exitCode === 0 ? 'success' : 'failure', exitCode };
}
