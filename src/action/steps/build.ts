import { dirname, resolve } from 'node:path';
import { digestOfFile } from '../../bytes.ts';
import { buildOne, keepInputsOf, sizesOfProject } from '../../commands/build.ts';
import { buildFoundry } from '../../commands/build-foundry.ts';
import { writeOutputs } from '../../commands/write-outputs.ts';
import { classifyInput, type ProjectInput } from '../../input/classify-input.ts';
import { checkKeptPath, prepareFolder } from '../../output/output-paths.ts';
import { annotate } from '../annotations.ts';
import { placeOf } from '../cache/base-sizes.ts';
import {
  type CacheUse,
  closeCache,
  type InputToCompile,
  type OpenCache,
  openCache,
  usesCache,
  withStore,
} from '../cache/run-cache.ts';
import { withEntry } from '../cache/verify-known.ts';
import { pathForSteps, type StepContext, type StepResult } from '../context.ts';
import { answerForge } from '../forge-environment.ts';
import { positionalsOf } from '../project-inputs.ts';
import { showSizes } from '../size-gate.ts';
import { cacheMarkdown } from '../summary/cache.ts';
import { buildSummaryMarkdown } from '../summary/report.ts';

/** `build`: everything on this runner, with all its cores. Nothing is uploaded. */
export async function buildStep(context: StepContext): Promise<StepResult> {
  const { inputs, environment } = context;
  const kept = inputs.options['keep-input'];
  for (const path of [inputs.output, kept])
    if (path !== undefined) await prepareFolder(dirname(path), environment.cwd);
  await checkKeptPath(kept, inputs.output, environment.cwd);
  const input = await classifyInput(positionalsOf(inputs), environment);
  return withCache(context, (cached) =>
    input.kind === 'foundry'
      ? buildProject(cached.context, input.folder, cached)
      : buildInput(cached.context, input, cached),
  );
}

/** A step, and what belongs to GitHub's cache. */
interface CachedStep {
  /** What compiling is done with. */
  readonly context: StepContext;
  /** The step as it was given, for the steps that follow: the store is gone with this one. */
  readonly given: StepContext;
  /** To be called before compiling. */
  open(toCompile: readonly InputToCompile[]): Promise<void>;
  /** To be called right after compiling. */
  close(): Promise<CacheUse | undefined>;
}

async function withCache(
  context: StepContext,
  work: (step: CachedStep) => Promise<StepResult>,
): Promise<StepResult> {
  const nothing = async (): Promise<undefined> => undefined;
  if (!(await usesCache(context))) return work({ context, given: context, open: nothing, close: nothing });
  const stored = withStore(context);
  let cache: OpenCache | undefined;
  try {
    return await work({
      context: stored,
      given: context,
      async open(toCompile) {
        cache = await openCache(stored, toCompile);
      },
      close: async () => cache && closeCache(stored, cache),
    });
  } catch (error) {
    throw withEntry(error, cache);
  }
}

async function buildInput(
  context: StepContext,
  input: Exclude<ProjectInput, { kind: 'foundry' }>,
  cached: CachedStep,
): Promise<StepResult> {
  const { inputs, runner, environment } = context;
  const path = resolve(environment.cwd, inputs.output);
  const options = { ...inputs.options, output: path };
  const { work, built, sizes } = await buildOne(input, options, environment, (project) =>
    cached.open([{ project, solc: undefined }]),
  );
  const use = await cached.close();
  const kept = inputs.options['keep-input'];
  await publish(context, [path], [work.compiler.version.release], kept === undefined ? [] : [kept]);
  const sourceRoot = pathForSteps(context, inputs.options['base-path'] ?? '');
  annotate(
    runner,
    built.diagnostics.map((diagnostic) => ({ diagnostic, sourceRoot })),
  );
  await runner.summarize(buildSummaryMarkdown(work) + cacheMarkdown(use, work.runs));
  const isTooLarge = await showSizes(cached.given, placeOf(context), sizes);
  return { hasErrors: built.hasErrors, isTooLarge };
}

/** A Foundry project: the Forge of the following steps finds what was built. */
async function buildProject(context: StepContext, folder: string, cached: CachedStep): Promise<StepResult> {
  const { inputs, runner, environment } = context;
  const built = await buildFoundry(folder, { ...inputs.options, beforehand: cached.open }, environment);
  const use = await cached.close();
  const releases = built.map(({ version }) => version.release);
  await publish(
    context,
    await writeOutputs(built, resolve(environment.cwd, inputs.output), environment),
    releases,
    await keepInputsOf(built, inputs.options, environment),
  );
  const sourceRoot = pathForSteps(context, folder);
  annotate(
    runner,
    built.flatMap(({ diagnostics }) => diagnostics.map((diagnostic) => ({ diagnostic, sourceRoot }))),
  );
  for (const { work } of built) if (work !== undefined) await runner.summarize(buildSummaryMarkdown(work));
  const runs = built.flatMap(({ work }) => work?.runs ?? []);
  if (use !== undefined) await runner.summarize(cacheMarkdown(use, runs));
  const sizes = await sizesOfProject(built, inputs.options, environment);
  const isTooLarge = await showSizes(cached.given, placeOf(context), sizes);
  const compilers = built.map(({ version, compilerPath }) => ({
    release: version.release,
    path: compilerPath,
  }));
  await answerForge(cached.given, folder, compilers, async () => undefined);
  return { hasErrors: built.some(({ hasErrors }) => hasErrors), isTooLarge };
}

async function publish(
  context: StepContext,
  paths: readonly string[],
  releases: readonly string[],
  kept: readonly string[],
): Promise<void> {
  const { runner } = context;
  const digests: string[] = [];
  for (const path of paths) digests.push(await digestOfFile(path));
  runner.setOutput('output', paths.map((path) => pathForSteps(context, path)).join('\n'));
  runner.setOutput('solc-version', releases.join('\n'));
  runner.setOutput('digest', digests.join('\n'));
  runner.setOutput('kept-input', kept.map((path) => pathForSteps(context, path)).join('\n'));
}
