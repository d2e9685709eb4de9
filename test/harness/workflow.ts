import { existsSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import {
  asTemplateObject,
  Expression,
  isList,
  isTemplateObject,
  type JsonObject,
  type Template,
  type TemplateObject,
} from './template.ts';
import { readTemplate } from './validate.ts';

/** One step, of a job or of a composite action. */
export interface Step {
  readonly id: string | undefined;
  readonly name: Template | undefined;
  readonly if: Expression;
  readonly uses: string | undefined;
  readonly run: Template | undefined;
  readonly with: TemplateObject;
  readonly env: TemplateObject;
  readonly shell: Template | undefined;
  readonly workingDirectory: Template | undefined;
  readonly continueOnError: Template;
}

export interface Job {
  readonly id: string;
  readonly name: Template | undefined;
  readonly needs: readonly string[];
  readonly if: Expression;
  readonly strategy: TemplateObject;
  readonly env: TemplateObject;
  readonly defaults: TemplateObject;
  readonly outputs: TemplateObject;
  readonly steps: readonly Step[];
  readonly continueOnError: Template;
  /** Of a job that calls a reusable workflow. */
  readonly uses: string | undefined;
  readonly with: TemplateObject;
  readonly secrets: TemplateObject | 'inherit';
  /** Keys that this harness does not act out, such as `container`. */
  readonly unsupported: readonly string[];
}

/** An input of `workflow_call` or `workflow_dispatch`. */
export interface WorkflowInput {
  readonly type: string;
  readonly required: boolean;
  readonly default: Template | undefined;
}

export interface Workflow {
  readonly file: string;
  /** The root of the repository that the file is in: what `$/` and a caller's `./` mean. */
  readonly home: string;
  readonly name: string;
  readonly events: readonly string[];
  readonly inputs: ReadonlyMap<string, WorkflowInput>;
  /** Outputs of `workflow_call`. */
  readonly outputs: TemplateObject;
  readonly env: TemplateObject;
  readonly defaults: TemplateObject;
  readonly jobs: readonly Job[];
}

/** Reads a workflow file with GitHub's parser; its first error is thrown with file and line. */
export async function readWorkflow(path: string): Promise<Workflow> {
  const file = resolve(path);
  const root = asTemplateObject(await readTemplate(file));
  const on = root.on;
  const call = asTemplateObject(asTemplateObject(on).workflow_call);
  const dispatch = asTemplateObject(asTemplateObject(on).workflow_dispatch);
  return {
    file,
    home: homeOf(file),
    name: typeof root.name === 'string' ? root.name : file,
    events: eventsOf(on),
    inputs: new Map([...inputsOf(dispatch.inputs), ...inputsOf(call.inputs)]),
    outputs: Object.fromEntries(
      Object.entries(asTemplateObject(call.outputs)).map(([name, output]) => [
        name,
        asTemplateObject(output).value ?? '',
      ]),
    ),
    env: asTemplateObject(root.env),
    defaults: asTemplateObject(asTemplateObject(root.defaults).run),
    jobs: Object.entries(asTemplateObject(root.jobs)).map(([id, job]) => readJob(id, asTemplateObject(job))),
  };
}

/** Steps of a job or a composite action. */
export function readSteps(template: Template | undefined): readonly Step[] {
  return isList<Template>(template) ? template.map((step) => readStep(asTemplateObject(step))) : [];
}

function readJob(id: string, job: TemplateObject): Job {
  const needs = job.needs;
  return {
    id,
    name: job.name,
    needs: (isList<Template>(needs) ? needs : needs === undefined ? [] : [needs]).map(String),
    if: conditionOf(job.if),
    strategy: asTemplateObject(job.strategy),
    env: asTemplateObject(job.env),
    defaults: asTemplateObject(asTemplateObject(job.defaults).run),
    outputs: asTemplateObject(job.outputs),
    steps: readSteps(job.steps),
    continueOnError: job['continue-on-error'] ?? false,
    uses: typeof job.uses === 'string' ? job.uses : undefined,
    with: asTemplateObject(job.with),
    secrets: job.secrets === 'inherit' ? 'inherit' : asTemplateObject(job.secrets),
    unsupported: ['container', 'services', 'snapshot'].filter((key) => job[key] !== undefined),
  };
}

function readStep(step: TemplateObject): Step {
  return {
    id: typeof step.id === 'string' ? step.id : undefined,
    name: step.name,
    if: conditionOf(step.if),
    uses: typeof step.uses === 'string' ? step.uses : undefined,
    run: step.run,
    with: asTemplateObject(step.with),
    env: asTemplateObject(step.env),
    shell: step.shell,
    workingDirectory: step['working-directory'],
    continueOnError: step['continue-on-error'] ?? false,
  };
}

function conditionOf(template: Template | undefined): Expression {
  return template instanceof Expression ? template : new Expression('success()');
}

function inputsOf(template: Template | undefined): [string, WorkflowInput][] {
  return Object.entries(asTemplateObject(template)).map(([name, value]) => {
    const input = asTemplateObject(value);
    return [
      name,
      { type: String(input.type ?? 'string'), required: input.required === true, default: input.default },
    ];
  });
}

function eventsOf(on: Template | undefined): readonly string[] {
  if (isTemplateObject(on)) return Object.keys(on);
  return (isList<Template>(on) ? on : [on ?? '']).map(String);
}

/** Where a called workflow comes from. The commit of another repository is not known; the place that it was asked for by is. */
export function originOf(repository: string, ref: string, { home, file }: Workflow): JsonObject {
  return {
    workflow_repository: repository,
    workflow_ref: `${repository}/${relative(home, file)}@${ref}`,
    workflow_sha: ref,
  };
}

/** The nearest folder above that holds `.github`; else the file's own folder. */
function homeOf(file: string): string {
  for (let folder = dirname(file); folder !== dirname(folder); folder = dirname(folder)) {
    if (existsSync(resolve(folder, '.github'))) return folder;
  }
  return dirname(file);
}
