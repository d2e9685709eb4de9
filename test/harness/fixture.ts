import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach } from 'vitest';
import { killRunning } from './process.ts';
import type { JobResult, StepResult, WorkflowRun } from './results.ts';
import { type RunOptions, runWorkflow } from './run-workflow.ts';
import { type ServiceOptions, type Services, startServices } from './services/services.ts';

const folders: string[] = [];
const running: Services[] = [];

afterEach(async () => {
  // Of a test that was ended by its time limit.
  killRunning();
  for (const services of running.splice(0)) await services.close();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A folder that is removed after the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'harness-'));
  folders.push(folder);
  return folder;
}

/** Services that are closed after the test. */
export async function temporaryServices(options: ServiceOptions = {}): Promise<Services> {
  const services = await startServices(options);
  running.push(services);
  return services;
}

/** A folder with these files, by path. */
export function folderOf(files: Readonly<Record<string, string>>): string {
  const folder = temporaryFolder();
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

/** Runs `.github/workflows/test.yml` of a repository that also has these files. */
export async function runFiles(
  workflow: string,
  files: Readonly<Record<string, string>> = {},
  options: Partial<RunOptions> = {},
): Promise<WorkflowRun> {
  const repository = folderOf({ '.github/workflows/test.yml': workflow, ...files });
  return runWorkflow({
    workflow: join(repository, '.github/workflows/test.yml'),
    folder: temporaryFolder(),
    ...options,
  });
}

/** The job of this name. */
export function jobOf(run: WorkflowRun, name: string): JobResult {
  const job = run.jobs.find((each) => each.name === name);
  if (job === undefined)
    throw new Error(`no job ${name} among ${run.jobs.map((each) => each.name).join(', ')}`);
  return job;
}

/** The step of this name or id. */
export function stepOf(job: JobResult, name: string): StepResult {
  const step = job.steps.find((each) => each.name === name || each.id === name);
  if (step === undefined)
    throw new Error(`no step ${name} among ${job.steps.map((each) => each.name).join(', ')}`);
  return step;
}

/** The URL by which a program anywhere can import a package of this project. */
export function packageUrl(name: string): string {
  return import.meta.resolve(name);
}
