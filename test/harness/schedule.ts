import { join } from 'node:path';
import { watchCancellation } from './cancellation.ts';
import {
  type Contexts,
  evaluateCondition,
  evaluateTemplate,
  evaluateText,
  evaluateTexts,
} from './expressions.ts';
import { workflowInputs } from './inputs.ts';
import { type Combination, expandMatrix, matrixSuffix } from './matrix.ts';
import { combinedResult, countedResult, type JobResult, type Result } from './results.ts';
import type { JobOutcome, RunState, WorkflowScope } from './run-state.ts';
import { runJob } from './runner.ts';
import { Semaphore } from './semaphore.ts';
import { makeToken } from './services/token.ts';
import { Expression, type Json, type JsonObject, type Template } from './template.ts';
import { findUsed } from './uses.ts';
import { type Job, originOf, readWorkflow } from './workflow.ts';
import type { Annotation } from './workflow-commands.ts';

/** Runs all jobs of a workflow file as their needs allow. */
export async function runJobs(run: RunState, scope: WorkflowScope): Promise<readonly JobOutcome[]> {
  const outcomes = new Map<string, Promise<JobOutcome>>();
  const start = (job: Job): Promise<JobOutcome> => {
    const before = outcomes.get(job.id);
    if (before !== undefined) return before;
    const needed = job.needs.map((id) => {
      const other = scope.workflow.jobs.find((each) => each.id === id);
      // GitHub's parser has refused unknown and circular needs.
      return other === undefined ? undefined : start(other);
    });
    const outcome = Promise.all(needed.filter((need) => need !== undefined)).then((needs) =>
      new JobSchedule(run, scope, job, needs).run(),
    );
    outcomes.set(job.id, outcome);
    return outcome;
  };
  return Promise.all(scope.workflow.jobs.map(start));
}

/** One job of a file: whether it runs, its matrix, and what becomes of it. */
class JobSchedule {
  readonly #run: RunState;
  readonly #scope: WorkflowScope;
  readonly #job: Job;
  readonly #ancestors: readonly JobOutcome[];
  readonly #forced: boolean;
  readonly #contexts: Contexts;
  /** In the order of completion: the last writer of an output wins. */
  readonly #outputs: Record<string, string> = {};
  /** The jobs of the workflow that this one calls, and what those call. */
  readonly #called: JobOutcome[] = [];
  #ran = false;

  constructor(run: RunState, scope: WorkflowScope, job: Job, needs: readonly JobOutcome[]) {
    this.#run = run;
    this.#scope = scope;
    this.#job = job;
    const own = needs.flatMap(({ ancestry }) => ancestry);
    this.#ancestors = [...new Set([...scope.ancestors, ...own])];
    this.#forced = scope.forced || own.some(({ ran }) => ran);
    this.#contexts = {
      github: run.github,
      inputs: scope.inputs,
      vars: run.vars,
      needs: Object.fromEntries(needs.map((need) => [need.id, need.context])),
    };
  }

  async run(): Promise<JobOutcome> {
    const jobs = await this.#jobs();
    const result = combinedResult(jobs.map(countedResult));
    const context = { result, outputs: { ...this.#outputs } };
    const outcome = { id: this.#job.id, jobs, result, context, ran: this.#ran };
    const ancestry: JobOutcome[] = [...this.#ancestors, ...this.#called];
    const whole: JobOutcome = { ...outcome, called: this.#called, ancestry };
    ancestry.push(whole);
    return whole;
  }

  async #jobs(): Promise<readonly JobResult[]> {
    const { id } = this.#job;
    const before = this.#run.kept.find((job) => job.path === this.#path('') && job.result === 'skipped');
    if (before !== undefined && !this.#forced) return [before];
    try {
      if (!this.#holds(this.#scope.signal.aborted)) return [this.#ended('skipped', id, undefined)];
      return await this.#runMatrix();
    } catch (error) {
      this.#ran = true;
      const message = error instanceof Error ? error.message : String(error);
      return [this.#ended('failure', id, undefined, [{ level: 'error', message, properties: {} }])];
    }
  }

  /**
   * The job's `if:`. A job that failed or was skipped anywhere among what it needs makes `success()` false, however
   * many jobs that succeeded are between (actions/runner issue 2205); the jobs of a called workflow count too.
   */
  #holds(cancelled: boolean): boolean {
    const among = (names: readonly string[]): readonly JobOutcome[] =>
      names.length === 0 ? this.#ancestors : this.#ancestors.filter(({ id }) => names.includes(id));
    return evaluateCondition(this.#job.if, this.#contexts, {
      success: (names) => !cancelled && among(names).every(({ result }) => result === 'success'),
      failure: (names) => among(names).some(({ result }) => result === 'failure'),
      cancelled: () => cancelled,
    });
  }

  async #runMatrix(): Promise<readonly JobResult[]> {
    const strategy = evaluateTemplate(this.#job.strategy, this.#contexts) as JsonObject;
    const combinations = strategy.matrix === undefined ? [undefined] : expandMatrix(strategy.matrix);
    const failFast = strategy['fail-fast'] !== false;
    const maxParallel = Number(strategy['max-parallel'] ?? combinations.length);
    const places = new Semaphore(Math.max(1, maxParallel));
    const matrixFailure = new AbortController();
    const legs = combinations.map(async (matrix, index) => {
      const context = {
        'fail-fast': failFast,
        'job-index': index,
        'job-total': combinations.length,
        'max-parallel': maxParallel,
      };
      const leg = { ...this.#contexts, matrix: matrix ?? null, strategy: context };
      const results = await places.run(() => this.#runLeg(matrix, leg, matrixFailure.signal));
      if (failFast && combinedResult(results.map(countedResult)) === 'failure') matrixFailure.abort();
      return results;
    });
    return (await Promise.all(legs)).flat();
  }

  async #runLeg(
    matrix: Combination | undefined,
    contexts: Contexts,
    matrixFailure: AbortSignal,
  ): Promise<readonly JobResult[]> {
    const name = this.#nameOf(matrix, contexts);
    const cancellation = watchCancellation(this.#scope.signal, matrixFailure, () => this.#holds(true));
    try {
      if (this.#job.uses !== undefined)
        return await this.#call(this.#job.uses, name, matrix, contexts, cancellation.signal);
      const before = this.#run.kept.find(
        (job) => job.path === this.#path('') && sameMatrix(job.matrix, matrix),
      );
      if (before !== undefined && before.result === 'success' && !this.#forced) {
        Object.assign(this.#outputs, before.outputs);
        return [before];
      }
      const tolerated = evaluateTemplate(this.#job.continueOnError, { ...contexts, env: {} }) === true;
      return [
        await this.#run.places.run(() =>
          this.#runHere(name, matrix, contexts, tolerated, cancellation.signal),
        ),
      ];
    } finally {
      cancellation.stop();
    }
  }

  async #runHere(
    name: string,
    matrix: Combination | undefined,
    contexts: Contexts,
    tolerated: boolean,
    signal: AbortSignal,
  ): Promise<JobResult> {
    this.#ran = true;
    if (signal.aborted) return this.#ended('cancelled', name, matrix);
    const run = this.#run;
    run.jobCount += 1;
    const number = run.jobCount;
    const end = await runJob({
      job: this.#job,
      workflow: this.#scope.workflow,
      folder: join(run.folder, `${number}-${name.replace(/[^\w-]+/g, '-').slice(0, 40)}`),
      github: run.github,
      event: run.event,
      contexts: { ...contexts, secrets: this.#scope.secrets },
      home: this.#scope.home,
      origin: this.#scope.origin,
      known: run.known,
      masks: run.masks,
      debug: run.debug,
      grace: run.grace,
      environment: run.environment,
      services: this.#serviceEnvironment(number, `${this.#scope.prefix.name}${name}`),
      signal,
    });
    Object.assign(this.#outputs, end.outputs);
    return { ...this.#ended(end.result, name, matrix), ...end, tolerated };
  }

  /** The jobs of a called workflow count as this one. */
  async #call(
    uses: string,
    name: string,
    matrix: Combination | undefined,
    contexts: Contexts,
    signal: AbortSignal,
  ): Promise<readonly JobResult[]> {
    const { home, workflow: caller } = this.#scope;
    const used = findUsed(uses, { here: caller.home, home, known: this.#run.known });
    if (used.kind === 'stand-in') throw new Error(`uses: ${uses}: a workflow cannot have a stand-in`);
    const workflow = await readWorkflow(used.path);
    if (!workflow.events.includes('workflow_call')) throw new Error(`${uses} has no on: workflow_call`);
    const { secrets } = this.#job;
    const token = { GITHUB_TOKEN: this.#scope.secrets.GITHUB_TOKEN ?? '' };
    const given = evaluateTemplate(this.#job.with, contexts) as JsonObject;
    const scope: WorkflowScope = {
      workflow,
      home: workflow.home,
      origin:
        used.repository === undefined
          ? this.#scope.origin
          : originOf(used.repository, used.ref ?? '', workflow),
      inputs: workflowInputs(workflow, given, { ...contexts, inputs: {} }),
      secrets:
        secrets === 'inherit'
          ? this.#scope.secrets
          : { ...token, ...evaluateTexts(secrets, { ...contexts, secrets: this.#scope.secrets }) },
      prefix: {
        name: `${this.#scope.prefix.name}${name} / `,
        path: `${this.#path(matrix === undefined ? '' : ` ${JSON.stringify(matrix)}`)} / `,
      },
      forced: this.#forced,
      ancestors: this.#ancestors,
      signal,
    };
    const outcomes = await runJobs(this.#run, scope);
    for (const outcome of outcomes.flatMap((each) => [each, ...each.called])) {
      this.#called.push({ ...outcome, id: `${this.#job.id}.${outcome.id}` });
    }
    this.#ran ||= outcomes.some(({ ran }) => ran);
    const jobs = Object.fromEntries(outcomes.map((outcome) => [outcome.id, outcome.context]));
    const outputContexts = { github: this.#run.github, vars: this.#run.vars, inputs: scope.inputs, jobs };
    for (const [key, value] of Object.entries(evaluateTexts(workflow.outputs, outputContexts))) {
      if (value !== '') this.#outputs[key] = value;
    }
    return outcomes.flatMap((outcome) => outcome.jobs);
  }

  #nameOf(matrix: Combination | undefined, contexts: Contexts): string {
    const { name, id } = this.#job;
    if (name instanceof Expression) return evaluateText(name, contexts);
    const text = textOf(name) ?? id;
    return matrix === undefined ? text : `${text} ${matrixSuffix(matrix)}`;
  }

  #path(suffix: string): string {
    return `${this.#scope.prefix.path}${this.#job.id}${suffix}`;
  }

  #ended(
    result: Result,
    name: string,
    matrix: Combination | undefined,
    annotations: readonly Annotation[] = [],
  ): JobResult {
    return {
      id: this.#job.id,
      name: `${this.#scope.prefix.name}${name}`,
      path: this.#path(''),
      matrix,
      result,
      tolerated: false,
      steps: [],
      outputs: {},
      annotations,
      summary: '',
      workspace: '',
      temp: '',
      attempt: this.#run.attempt,
    };
  }

  #serviceEnvironment(jobNumber: number, jobName: string): Record<string, string> {
    const { services, backendId, attempt } = this.#run;
    if (services === undefined) return {};
    return {
      ACTIONS_RESULTS_URL: services.url,
      ACTIONS_RUNTIME_URL: services.url,
      ACTIONS_RUNTIME_TOKEN: makeToken({
        run: backendId,
        job: `job-${attempt}-${jobNumber}`,
        jobName,
        attempt,
      }),
      ACTIONS_CACHE_SERVICE_V2: 'True',
    };
  }
}

function sameMatrix(a: Combination | undefined, b: Combination | undefined): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function textOf(template: Template | Json | undefined): string | undefined {
  return template === undefined || template === '' ? undefined : String(template);
}
