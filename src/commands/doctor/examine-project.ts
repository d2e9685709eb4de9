import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { ParasolcError } from '../../errors.ts';
import { captureProject } from '../../input/capture-project.ts';
import { classifyInput, hardhatConfig, type ProjectInput } from '../../input/classify-input.ts';
import { labelsOf } from '../../input/labels.ts';
import { readProject } from '../../input/read-project.ts';
import type { ParsedOptions } from '../../options/options.ts';
import { replayStore } from '../../replay/find-store.ts';
import { sourcesModeOf } from '../../scheduling/strategy-names.ts';
import type { Environment } from '../../session/environment.ts';
import { openRunStore } from '../../session/known-runs.ts';
import type { Project } from '../../sources/project.ts';
import { readInput } from '../../standard-json/input.ts';
import { outputRunOf } from '../../steps/known-output.ts';
import { SILENT } from '../../steps/observer.ts';
import { type ExaminedCompiler, examineCompiler } from './examine-compiler.ts';
import { examinePlan } from './examine-plan.ts';
import { type Findings, type FoundInput, type FoundProject, type Problem, problemOf } from './findings.ts';

type Examined = Pick<Findings, 'project' | 'inputs' | 'problems'>;

/** An input of a project, and who asks for which compiler. */
interface Candidate {
  readonly label: string | undefined;
  readonly project: Project;
  readonly solc: string | undefined;
  readonly asked?: string;
  /** The folder of a Foundry project. */
  readonly root?: string;
}

const NOTHING: Problem = {
  code: undefined,
  message: 'Forge has nothing to compile here',
  facts: [],
  fix: 'add Solidity files to the folders that foundry.toml names',
};

/** What project the arguments mean, and what a build would do with it. Does not fail for what would end a build. */
export async function examineProject(
  paths: readonly string[],
  options: ParsedOptions,
  environment: Environment,
): Promise<Examined> {
  const problems: Problem[] = [];
  const inputs: FoundInput[] = [];
  let project: FoundProject | undefined;
  try {
    const input = await classifyInput(paths, environment);
    project = { kind: input.kind, path: pathOf(input, environment.cwd) };
    const candidates = await candidatesIn(input, options, environment);
    if (candidates.length === 0) problems.push(NOTHING);
    for (const candidate of candidates)
      inputs.push(await examineInput(candidate, options, environment, problems));
  } catch (error) {
    const failure = failureIn(error);
    const config = paths.length === 0 ? await hardhatConfig(environment.cwd) : undefined;
    if (config !== undefined && project === undefined) project = { kind: 'hardhat', path: config };
    if (config === undefined || !(await namesPlugin(config))) problems.push(problemOf(failure));
  }
  return { project, inputs, problems };
}

/** An error that would end a build. Others are thrown on: the user wants to stop, or it is a bug. */
function failureIn(error: unknown): ParasolcError {
  if (error instanceof ParasolcError && error.code !== 'CANCELLED') return error;
  throw error;
}

function pathOf(input: ProjectInput, cwd: string): string {
  if (input.kind === 'files') return input.paths.join(' ');
  if (input.kind === 'foundry') return input.folder;
  return input.path === '-' ? 'standard input' : resolve(cwd, input.path);
}

async function candidatesIn(
  input: ProjectInput,
  options: ParsedOptions,
  environment: Environment,
): Promise<Candidate[]> {
  if (input.kind !== 'foundry') {
    const project = await readProject(input, options, environment);
    return [{ label: undefined, project, solc: options.solc }];
  }
  const versionOf = async (solc: string): Promise<ExaminedCompiler['version']> =>
    (await examineCompiler(solc, undefined, options, environment)).version;
  const { root, inputs, solc } = await captureProject(input.folder, { ...options, versionOf }, environment);
  const labels = labelsOf(inputs);
  return Promise.all(
    inputs.map(async ({ input, release, access }, index) => ({
      label: labels[index],
      project: {
        input: await readInput(input, `forge's input for solc ${release}`),
        access: { kind: 'files' as const, ...access },
      },
      solc: solc ?? release,
      asked: options.solc === undefined ? (solc === undefined ? 'Forge' : 'foundry.toml') : '--solc',
      root,
    })),
  );
}

/** @param problems where problems of this input are added */
async function examineInput(
  { label, project, solc, asked, root }: Candidate,
  options: ParsedOptions,
  environment: Environment,
  problems: Problem[],
): Promise<FoundInput> {
  const nothing = { label, sources: project.input.sources.size, compiler: undefined, plan: undefined };
  try {
    const examined = await examineCompiler(solc, project, options, environment, asked);
    problems.push(...examined.problems);
    const { compiler, version } = examined;
    const found = {
      ...nothing,
      compiler,
      known: await isKnown(project, examined, options, environment, root),
    };
    try {
      const kind = compiler.kind ?? 'native';
      return { ...found, plan: await examinePlan(project, { kind, version }, options, environment) };
    } catch (error) {
      problems.push(problemOf(failureIn(error)));
      return found;
    }
  } catch (error) {
    problems.push(problemOf(failureIn(error)));
    return { ...nothing, known: false };
  }
}

/** Whether a build would find its whole output: in the project, or in the cache. */
async function isKnown(
  project: Project,
  { compiler: { kind, path }, version }: ExaminedCompiler,
  options: ParsedOptions,
  environment: Environment,
  root: string | undefined,
): Promise<boolean> {
  const { signal, env } = environment;
  const replay = options.sources === 'all' && root !== undefined ? replayStore(root, env) : undefined;
  if ((await replay?.find(project.input, version)) !== undefined) return true;
  const store = openRunStore(options, environment);
  if (store === undefined || kind === undefined || path === undefined) return false;
  const mode = sourcesModeOf(options.strategy, options.sources);
  const unused = {
    ...{ canPause: false, run: never, invocation: never },
    ...{ prepare: () => undefined, close: async () => undefined },
  };
  const context = { compiler: { kind, path, version, ...unused }, observer: SILENT, signal, store };
  const run = await outputRunOf(project, mode, context);
  return run !== undefined && (await store.find(run)) !== undefined;
}

async function never(): Promise<never> {
  throw new ParasolcError('INTERNAL', 'doctor starts no compiler');
}

/** Whether the configuration of Hardhat names the plugin. */
async function namesPlugin(config: string): Promise<boolean> {
  return /parasolc[\w-]*\/hardhat/.test(await readFile(config, 'utf8').catch(() => ''));
}
