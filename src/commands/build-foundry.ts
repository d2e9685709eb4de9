import type { Bytes } from '../bytes.ts';
import type { Compiler } from '../compilers/compiler.ts';
import { ParasolcError } from '../errors.ts';
import type { CapturedInput } from '../foundry/capture.ts';
import { solcInConfig } from '../foundry/config-file.ts';
import { type CaptureRequest, captureProject } from '../input/capture-project.ts';
import { labelsOf, withLabel } from '../input/labels.ts';
import { find } from '../json/read.ts';
import { jsonToBytes } from '../json/write.ts';
import type { ParsedOptions } from '../options/options.ts';
import { rememberInputs } from '../replay/built-inputs.ts';
import { chooseCompilers, learnCompiler } from '../replay/cached-compilers.ts';
import { replayStore } from '../replay/find-store.ts';
import type { ReplayStore } from '../replay/store.ts';
import type { Work } from '../report/report.ts';
import { cachedSummary } from '../report/summaries.ts';
import { openTrace, type Trace } from '../report/trace.ts';
import type { Environment } from '../session/environment.ts';
import { openRunStore } from '../session/known-runs.ts';
import { type CompilerRequestOptions, inSession, openCompiler, type Session } from '../session/session.ts';
import type { CompilerVersion } from '../solc-version.ts';
import type { Project } from '../sources/project.ts';
import { type Diagnostic, readDiagnostics } from '../standard-json/diagnostics.ts';
import { readInput } from '../standard-json/input.ts';
import { indexOutput } from '../standard-json/output.ts';
import { buildProject, describeBuild } from './build-project.ts';

/** How a Foundry project is built. */
export interface FoundryOptions
  extends CaptureRequest,
    Pick<ParsedOptions, 'jobs' | 'strategy' | 'sources' | 'verify' | 'trace' | 'quiet'>,
    Partial<Pick<ParsedOptions, 'cache' | 'cache-size'>> {
  /** What is done with the inputs before a compiler is opened for them. */
  readonly beforehand?: ((inputs: readonly ProjectOfRelease[]) => Promise<void>) | undefined;
}

/** An input, and the compiler that it is for, as `--solc` has it. */
interface ProjectOfRelease {
  readonly project: Project;
  readonly solc: string;
}

/** What was done with one of the inputs. */
export interface FoundryBuilt {
  readonly captured: CapturedInput;
  readonly version: CompilerVersion;
  readonly project: Project;
  /** The file of the compiler. */
  readonly compilerPath: string;
  /** The output, as solc prints it, but for the line feed at the end. */
  readonly output: Bytes;
  /** Tells it from others of the project; absent if there is one input. */
  readonly label: string | undefined;
  /** Contracts in the output. */
  readonly contracts: number;
  /** The entries of `errors`. */
  readonly diagnostics: readonly Diagnostic[];
  readonly hasErrors: boolean;
  /** What was done; undefined if an earlier run had kept the output, so that nothing was compiled. */
  readonly work: Work | undefined;
}

/**
 * Builds a Foundry project: asks Forge what it compiles, compiles that, one input after another, and keeps the
 * outputs, so that a following `forge build --use parasolc` finds them. Says for each input what was done.
 *
 * Fails with `FORGE_NOT_FOUND` and `FORGE_FAILED`, and as the steps and `findCompiler` do. Errors in the Solidity
 * code are no failures, they are in the outputs.
 *
 * @param folder the folder with `foundry.toml`, from the working directory
 * @returns one for each release and settings profile, in the order of the releases
 */
export async function buildFoundry(
  folder: string,
  options: FoundryOptions,
  environment: Environment,
): Promise<FoundryBuilt[]> {
  const { root, inputs, solc, isPath } = await captureProject(folder, options, environment);
  if (options.beforehand !== undefined) {
    const projects: ProjectOfRelease[] = [];
    for (const each of inputs) projects.push({ project: await projectOf(each), solc: solc ?? each.release });
    await options.beforehand(projects);
  }
  const store = options.sources === 'all' ? replayStore(root, environment.env) : undefined;
  const site = options['solc-site'];
  const knownVersion = openRunStore(options, environment)?.versionOf;
  let kept: Compiler | undefined;
  // One compiler for all, which stays open from the first input to the last, or one for each.
  const openFor = async (release: string, note: Note): Promise<Compiler> => {
    if (solc === undefined)
      return openForForge(undefined, release, environment, {
        site,
        note,
        quiet: options.quiet,
        knownVersion,
      });
    kept ??= await openForForge(solc, release, environment, {
      site,
      note,
      quiet: options.quiet,
      knownVersion,
    });
    return { ...kept, close: async () => undefined };
  };
  try {
    const all: FoundryBuilt[] = [];
    const labels = labelsOf(inputs);
    for (const [index, captured] of inputs.entries()) {
      const place = { label: labels[index], number: index + 1, of: inputs.length };
      const done = await buildCaptured(captured, place, { openFor, store }, options, environment);
      all.push({ ...done, label: labels[index] });
    }
    if (store === undefined) return all;
    await rememberChoice(store, root, all, { isPath, isGiven: options.solc !== undefined }, environment);
    await rememberInputs(
      store,
      all.map(({ project, version }) => ({ input: project.input, build: version.build })),
    );
    return all;
  } finally {
    await kept?.close();
  }
}

/** Records the compiler for the drop-in, which must use the same one. */
async function rememberChoice(
  store: ReplayStore,
  root: string,
  all: readonly Pick<FoundryBuilt, 'version' | 'compilerPath'>[],
  { isPath, isGiven }: { readonly isPath: boolean; readonly isGiven: boolean },
  { env }: Environment,
): Promise<void> {
  const builds = [...new Set(all.map(({ version }) => version.build))];
  const path = isPath ? all[0]?.compilerPath : undefined;
  const configured = await solcInConfig(root, env);
  const choice = {
    builds,
    ...(path === undefined ? {} : { path }),
    ...(isGiven ? { given: true } : {}),
    ...(configured === undefined ? {} : { configured }),
  };
  await chooseCompilers(store, builds.length === 0 ? undefined : choice);
}

/** The compiler that is asked for, or the one that Forge chose. */
async function openForForge(
  solc: string | undefined,
  release: string,
  environment: Environment,
  request: CompilerRequestOptions,
): Promise<Compiler> {
  try {
    return await openCompiler(solc ?? release, environment, request);
  } catch (error) {
    const chosen =
      solc === undefined && error instanceof ParasolcError && error.code === 'COMPILER_NOT_FOUND';
    if (!chosen) throw error;
    throw new ParasolcError('COMPILER_NOT_FOUND', error.message, {
      facts: [`Forge chooses ${release} for this project`, ...error.facts],
      cause: error.cause,
      fix: 'allow the download, install it, or choose another compiler: `--solc VERSION`, or `solc` in foundry.toml',
    });
  }
}

type Note = (text: string) => void;

interface Tools {
  readonly openFor: (release: string, note: Note) => Promise<Compiler>;
  readonly store: ReplayStore | undefined;
}

/** Which of the inputs of a project it is. */
interface Place {
  /** Absent if it is the only one. */
  readonly label: string | undefined;
  /** From 1. */
  readonly number: number;
  readonly of: number;
}

async function buildCaptured(
  captured: CapturedInput,
  { label, number, of }: Place,
  tools: Tools,
  options: FoundryOptions,
  environment: Environment,
): Promise<Omit<FoundryBuilt, 'label'>> {
  const { openFor, store } = tools;
  const { signal, env } = environment;
  const named = label === undefined ? [] : [`${label} (${number} of ${of})`];
  const progress = environment.progress(options.quiet, ...named);
  let trace: Trace | undefined;
  let summary: string | undefined;
  try {
    trace =
      options.trace === undefined
        ? undefined
        : openTrace(withLabel(options.trace, label), environment.cwd, progress.note);
    const project = await projectOf(captured);
    const compiler = (): Promise<Compiler> => openFor(captured.release, progress.note);
    const runStore = openRunStore(options, environment);
    const request = { compiler, store, runStore, observers: [progress, trace], signal, env };
    return await inSession(request, async (session) => {
      const { compiler } = session.context;
      if (store !== undefined) await learnCompiler(store, compiler, signal);
      const cached = await cachedOutput(store, project, compiler.version);
      const compiled = cached ?? (await compileProject(project, session, options, environment));
      const { output, work } = compiled;
      const inside = await whatIsIn(output);
      progress.diagnosed(inside.diagnostics);
      summary = compiled.summary ?? cachedSummary({ compiler, ...inside });
      return {
        captured,
        version: compiler.version,
        compilerPath: compiler.path,
        project,
        output,
        ...inside,
        work,
      };
    });
  } finally {
    trace?.close();
    progress.end(summary);
  }
}

async function projectOf({ input, release, access }: CapturedInput): Promise<Project> {
  return {
    input: await readInput(input, `forge's input for solc ${release}`),
    access: { kind: 'files', ...access },
  };
}

interface Result {
  readonly output: Bytes;
  /** For messages; undefined if nothing was compiled. */
  readonly summary: string | undefined;
  readonly work: Work | undefined;
}

/** The output of an earlier run, in memory: the store may lose it at any time. */
async function cachedOutput(
  store: ReplayStore | undefined,
  { input }: Project,
  version: CompilerVersion,
): Promise<Result | undefined> {
  const known = await store?.find(input, version);
  return known && { output: await jsonToBytes(known), summary: undefined, work: undefined };
}

async function compileProject(
  project: Project,
  { context, store, runs }: Session,
  options: FoundryOptions,
  environment: Environment,
): Promise<Result> {
  const begun = performance.now();
  const built = await buildProject(project, options, context, environment);
  const wall = performance.now() - begun;
  const { work, summary } = describeBuild(built, runs, wall, options, context, environment);
  const reason = await store?.keep(project.input, context.compiler.version, built.text);
  if (reason !== undefined) context.observer.note(`output not kept for later runs: ${reason}`);
  return { output: await jsonToBytes(built.text), summary, work };
}

/** What is in an output, from any compiler. */
async function whatIsIn(
  output: Bytes,
): Promise<Pick<FoundryBuilt, 'contracts' | 'diagnostics' | 'hasErrors'>> {
  const root = await indexOutput(output, 'the build');
  const files = find(root, 'contracts')?.members ?? [];
  const diagnostics = await readDiagnostics(output, root);
  return {
    contracts: files.reduce((sum, { value }) => sum + (value.members?.length ?? 0), 0),
    diagnostics,
    hasErrors: diagnostics.some(({ isError }) => isError),
  };
}
