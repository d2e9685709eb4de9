import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { folderOf, temporaryFolder, temporaryServices } from '../harness/fixture.ts';
import type { JobResult, WorkflowRun } from '../harness/results.ts';
import { type RunOptions, runWorkflow } from '../harness/run-workflow.ts';
import type { Services } from '../harness/services/services.ts';
import { checkout } from '../support/checkout.ts';
import { expectSameOutput } from '../support/same-output.ts';
import { NODE_24 } from '../tools/tools.ts';

/** A checkout of this project, bundled from the source as it is now: the Action's own commit. */
export const PROJECT = checkout();
/** The reusable workflow, as it is committed. */
export const WORKFLOW = join(PROJECT, '.github/workflows/compile.yml');
/** The release of the compiler that the Action finds here: the embedded one. */
export const RELEASE = '0.8.37';

// What runs actions on GitHub.
process.env.ACTION_NODE = NODE_24;

export interface ActionRun {
  readonly run: WorkflowRun;
  readonly services: Services;
}

/** Runs the reusable workflow on a repository that holds just an input. */
export async function compileInActions(
  input: object,
  inputs: Readonly<Record<string, string | boolean>> = {},
  options: Partial<RunOptions> = {},
): Promise<ActionRun> {
  const services = options.services ?? (await temporaryServices());
  const run = await runWorkflow({
    workflow: WORKFLOW,
    folder: temporaryFolder(),
    repository: folderOf({ 'input.json': JSON.stringify(input) }),
    services,
    inputs: { input: 'input.json', ...inputs },
    ...options,
    environment: { PARASOLC_SOLC_SITE: 'off', ...options.environment },
  });
  return { run, services };
}

/** Expects that the output that the merge left in its workspace is that of one run, with the line feed of solc's command line. */
export function expectPublished(run: WorkflowRun, whole: Buffer): void {
  const output = readFileSync(join(jobNamed(run, 'merge').workspace, 'parasolc-output.json'));
  expect(output.at(-1)).toBe(0x0a);
  expectSameOutput(output.subarray(0, -1), whole);
}

export function jobNamed(run: WorkflowRun, name: string): JobResult {
  const job = run.jobs.find((each) => each.name === name);
  if (job === undefined)
    throw new Error(`no job ${name} among ${run.jobs.map((each) => each.name).join(', ')}`);
  return job;
}

/** The results of all jobs, by name. */
export function resultsOf(run: WorkflowRun): Record<string, string> {
  return Object.fromEntries(run.jobs.map(({ name, result }) => [name, result]));
}

/** All messages of a kind that a job shows, in one text. */
export function messagesOf(job: JobResult, level: 'error' | 'warning' | 'notice'): string {
  return job.annotations
    .filter((annotation) => annotation.level === level)
    .map(({ message }) => message)
    .join('\n');
}
