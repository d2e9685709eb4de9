import { readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { collect } from '../bytes.ts';
import type { Compiler } from '../compilers/compiler.ts';
import { runProcess } from '../compilers/run/process.ts';
import {
  readSolcArguments,
  type SolcRequest,
  type StandardJsonRequest,
} from '../compilers/solc-arguments.ts';
import { ParasolcError } from '../errors.ts';
import { checkFileAccess } from '../files/file-access.ts';
import type { InputBytes } from '../input/input-bytes.ts';
import type { JsonText } from '../json/text.ts';
import { slice } from '../json/write.ts';
import { settingFrom } from '../options/options.ts';
import { PARENT } from '../options/variables.ts';
import { openOutput, solcText } from '../output/output-file.ts';
import { whyUnknown } from '../replay/built-inputs.ts';
import type { ReplayStore } from '../replay/store.ts';
import type { Environment } from '../session/environment.ts';
import { openRunStore } from '../session/known-runs.ts';
import { inSession, type Session } from '../session/session.ts';
import { type CompilerVersion, releaseAtLeast } from '../solc-version.ts';
import type { Project } from '../sources/project.ts';
import { indexOutput } from '../standard-json/output.ts';
import { build } from '../steps/build.ts';
import { type Context, runCompiler } from '../steps/context.ts';
import { type DropInMemory, openMemory } from './memory.ts';
import { passThrough } from './pass-through.ts';
import { type ReadRequest, readRequest } from './request.ts';
import { type DropInTrace, openDropInTrace } from './trace.ts';

/** `parasolc` in place of solc: returns the exit status. */
export async function runDropIn(environment: Environment): Promise<number> {
  if (environment.env[PARENT] !== undefined) {
    throw new ParasolcError('USAGE', 'parasolc was started as its own compiler', {
      facts: [`by process ${environment.env[PARENT]}, as \`${environment.args.join(' ')}\``],
      fix: 'name the real solc in PARASOLC_SOLC or with --solc',
    });
  }
  const trace = openDropInTrace(environment.env, (text) => environment.stderr.write(`parasolc: ${text}\n`));
  try {
    const asked = readSolcArguments(environment.args);
    const memory = await openMemory(asked, environment);
    return (
      (await answerFromMemory(asked, memory, environment)) ??
      (await answer(asked, memory, trace, environment))
    );
  } finally {
    trace.close();
  }
}

/** Answers without a compiler if possible; otherwise only reads the input. */
async function answerFromMemory(
  asked: SolcRequest,
  memory: DropInMemory,
  environment: Environment,
): Promise<number | undefined> {
  const { recognised } = memory;
  if (recognised === undefined || asked.kind === 'other') return undefined;
  await memory.check(recognised);
  if (asked.kind === 'version') {
    const printed = recognised.kind === 'wasm' ? versionText(recognised.version) : recognised.printed;
    environment.stdout.write(printed);
    return 0;
  }
  const { request } = asked;
  if (!isUnderstood(request, recognised) || (await refusalOf(request, environment.cwd)) !== undefined) {
    return undefined;
  }
  return answerKnown(
    await memory.read(() => readRequest(request, environment)),
    recognised.version,
    memory.store,
    environment,
  );
}

async function answer(
  asked: SolcRequest,
  memory: DropInMemory,
  trace: DropInTrace,
  environment: Environment,
): Promise<number> {
  const runStore = openRunStore({}, environment);
  const compiler = (): Promise<Compiler> => trace.asking('--version', () => memory.open(runStore?.versionOf));
  const { store } = memory;
  const { signal, env } = environment;
  const request = { compiler, store, runStore, observers: [trace.observer], signal, env };
  return inSession(request, async (session) => {
    const { kind, path, version } = session.context.compiler;
    await memory.check({ path, version });
    checkRecognised(memory, session.context.compiler);
    if (kind === 'wasm') await memory.remember(path, { kind, build: version.build });
    return answerWith(session, asked, memory, trace, environment);
  });
}

/** Forge was told the version of the compiler that was recognised; it must not get the code of another one. */
function checkRecognised({ recognised }: DropInMemory, { path, version }: Compiler): void {
  if (recognised === undefined || recognised.version.build === version.build) return;
  throw new ParasolcError('COMPILER_MISMATCH', `the version of the compiler has changed: ${path}`, {
    facts: [`before: solc ${recognised.version.build}`, `now: solc ${version.build}`],
    fix: 'remove compilers.json in cache/parasolc, or run `parasolc build` again',
  });
}

async function answerWith(
  session: Session,
  asked: SolcRequest,
  memory: DropInMemory,
  trace: DropInTrace,
  environment: Environment,
): Promise<number> {
  const { compiler } = session.context;
  if (asked.kind === 'standard-json') {
    const { request } = asked;
    const refusal = await refusalOf(request, environment.cwd);
    if (compiler.kind === 'wasm' && refusal !== undefined) {
      environment.stderr.write(`Error: ${refusal}\n`);
      return 1;
    }
    const understood = memory.hasRead || isUnderstood(request, compiler);
    if (refusal === undefined && understood) return compileInput(request, session, memory, environment);
  }
  if (compiler.kind === 'native') return askNative(compiler, asked, memory, trace, environment);
  if (asked.kind === 'other' && asked.refusal !== undefined) {
    environment.stderr.write(`Error: ${asked.refusal}\n`);
    return 1;
  }
  if (asked.kind !== 'version') throw unsupported(environment.args);
  environment.stdout.write(versionText(compiler.version));
  return 0;
}

/** Lets a native compiler answer in its own words. */
async function askNative(
  compiler: Compiler,
  asked: SolcRequest,
  memory: DropInMemory,
  trace: DropInTrace,
  { args, signal, stdout }: Environment,
): Promise<number> {
  const { path } = compiler;
  const label = args.join(' ');
  if (asked.kind === 'version') {
    const result = await trace.asking(label, () => runProcess({ file: path, args, input: [], signal }));
    const printed = Buffer.concat(result.stdout).toString('utf8');
    if (result.ending.kind === 'exited' && result.ending.status === 0) {
      await memory.remember(path, { kind: 'native', build: compiler.version.build, printed });
      stdout.write(printed);
      return 0;
    }
  }
  return trace.asking(label, () => passThrough(path, args, signal));
}

/** As the command line of a native build prints it; a WebAssembly build has no command line. */
function versionText({ build }: CompilerVersion): string {
  return `solc, the solidity compiler commandline interface\nVersion: ${build}.Emscripten.clang\n`;
}

/** Whether the compiler knows all the options; if not, solc itself reports it. */
function isUnderstood(
  request: StandardJsonRequest,
  { kind, version }: Pick<Compiler, 'kind' | 'version'>,
): boolean {
  return kind === 'wasm' || releaseAtLeast(version.release, request.since);
}

/** What makes solc refuse the request before it reads its input, in its own words (`CommandLineInterface.cpp`). */
async function refusalOf(request: StandardJsonRequest, cwd: string): Promise<string | undefined> {
  const refusal = checkFileAccess({ cwd, ...request });
  if (refusal !== undefined || request.file === undefined) return refusal;
  // An empty path would be the working directory.
  const found = request.file && (await stat(resolve(cwd, request.file)).catch(() => undefined));
  if (!found) return `"${request.file}" is not found.`;
  return found.isFile() ? undefined : `"${request.file}" is not a valid file.`;
}

/** Answers with an output of an earlier run, if there is one. */
async function answerKnown(
  { input }: ReadRequest,
  version: CompilerVersion,
  store: ReplayStore | undefined,
  environment: Environment,
): Promise<number | undefined> {
  const known = input === undefined ? undefined : await store?.find(input, version);
  if (known === undefined) return undefined;
  await writeOutput(known, environment);
  return 0;
}

async function compileInput(
  request: StandardJsonRequest,
  { context, store }: Session,
  memory: DropInMemory,
  environment: Environment,
): Promise<number> {
  const strategy = settingFrom(environment.env, 'strategy');
  const sourcesMode = settingFrom(environment.env, 'sources');
  const processes = settingFrom(environment.env, 'jobs') ?? environment.cores;
  const { basePath, includePaths, allowedPaths, importCallback } = request;
  const { cwd } = environment;
  const { version } = context.compiler;
  const access: Project['access'] = importCallback
    ? { kind: 'files', cwd, basePath, includePaths, allowedPaths }
    : { kind: 'none' };
  const read = await memory.read(() => readRequest(request, environment));
  const answered = await answerKnown(read, version, store, environment);
  if (answered !== undefined) return answered;
  const { verbatim, input } = read;
  if (input === undefined) {
    await writeOutput(await compileVerbatim(verbatim, access, context), environment);
    return 0;
  }
  if (store !== undefined) {
    const onDisk = (name: string): Promise<string | undefined> =>
      readFile(resolve(cwd, basePath, name), 'utf8').catch(() => undefined);
    const reason = await whyUnknown(store, { input, build: version.build }, onDisk);
    if (reason !== undefined) environment.stderr.write(`parasolc: compiling again: ${reason}\n`);
  }
  const { text } = await build({ input, access }, { strategy, processes, sourcesMode }, context);
  await writeOutput(text, environment);
  await store?.keep(input, version, text);
  return 0;
}

async function writeOutput(text: JsonText, environment: Environment): Promise<void> {
  const output = await openOutput(undefined, environment);
  await output.write(solcText(text));
}

/** One run of solc on exactly the given bytes. */
async function compileVerbatim(
  { bytes }: InputBytes,
  imports: Project['access'],
  context: Context,
): Promise<JsonText> {
  const info = { label: 'the whole input', kind: 'whole', contracts: [], predicted: 0 } as const;
  const { output } = await runCompiler(context, info, await collect(bytes.chunks()), imports);
  return slice(output, await indexOutput(output, info.label));
}

function unsupported(args: readonly string[]): ParasolcError {
  return new ParasolcError('USAGE', 'the WebAssembly build of solc cannot do this', {
    facts: [
      `received: ${args.join(' ')}`,
      'supported: --version; --standard-json with --base-path, --include-path, --allow-paths, --no-import-callback',
    ],
    fix: 'give a native solc in PARASOLC_SOLC, or see `parasolc help`',
  });
}
