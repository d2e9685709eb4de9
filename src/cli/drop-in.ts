import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { collect } from '../bytes.ts';
import { settingFrom } from '../commands/options.ts';
import { openOutput } from '../commands/output-file.ts';
import { type GivenInput, readGivenInput } from '../commands/read-input.ts';
import { openCompiler } from '../commands/session.ts';
import { solcText } from '../commands/solc-text.ts';
import type { Surroundings } from '../commands/surroundings.ts';
import type { Compiler } from '../compilers/compiler.ts';
import { releaseAtLeast } from '../compilers/release.ts';
import { ParasolcError } from '../errors.ts';
import { checkFileAccess } from '../files/file-access.ts';
import type { JsonText } from '../json/text.ts';
import { slice } from '../json/write.ts';
import type { Project } from '../sources/project.ts';
import { readInput, type StandardJsonInput } from '../standard-json/input.ts';
import { indexOutput } from '../standard-json/output.ts';
import { build } from '../steps/build.ts';
import { SILENT } from '../steps/observer.ts';
import { readDropIn, type StandardJsonRequest } from './drop-in-arguments.ts';
import { passThrough } from './pass-through.ts';

/** Set for the processes that this one starts, to tell a compiler that is this program again. */
export const PARENT = 'PARASOLC_PARENT';

/** `parasolc` in place of solc: returns the exit status. */
export async function runDropIn(around: Surroundings): Promise<number> {
  if (around.env[PARENT] !== undefined) {
    throw new ParasolcError('USAGE', 'parasolc was started as its own compiler', {
      facts: [`by process ${around.env[PARENT]}, as \`${around.args.join(' ')}\``],
      remedy: 'name the real solc in PARASOLC_SOLC or with --solc',
    });
  }
  const compiler = await openCompiler(settingFrom(around.env, 'solc'), around);
  try {
    return await answer(compiler, around);
  } finally {
    await compiler.close();
  }
}

async function answer(compiler: Compiler, around: Surroundings): Promise<number> {
  const asked = readDropIn(around.args);
  if (asked.kind === 'standard-json') {
    const refusal = await refusalOf(asked.request, around.cwd);
    if (compiler.kind === 'wasm' && refusal !== undefined) {
      around.stderr.write(`Error: ${refusal}\n`);
      return 1;
    }
    const understood =
      compiler.kind === 'wasm' || releaseAtLeast(compiler.version.release, asked.request.since);
    if (refusal === undefined && understood) return compileInput(asked.request, compiler, around);
  }
  if (compiler.kind === 'native') return passThrough(compiler.path, around.args, around.signal);
  if (asked.kind !== 'version') throw unsupported(around.args);
  // As the command line of a native build prints it; a WebAssembly build has no command line.
  around.stdout.write(
    `solc, the solidity compiler commandline interface\nVersion: ${compiler.version.build}.Emscripten.clang\n`,
  );
  return 0;
}

/** What makes solc refuse the request before it reads its input, in its own words (`CommandLineInterface.cpp`). */
async function refusalOf(request: StandardJsonRequest, cwd: string): Promise<string | undefined> {
  const refusal = checkFileAccess({ cwd, ...request });
  if (refusal !== undefined || request.file === undefined) return refusal;
  const found = await stat(resolve(cwd, request.file)).catch(() => undefined);
  if (found === undefined) return `"${request.file}" is not found.`;
  return found.isFile() ? undefined : `"${request.file}" is not a valid file.`;
}

async function compileInput(
  { file, importCallback, basePath, includePaths, allowedPaths }: StandardJsonRequest,
  compiler: Compiler,
  around: Surroundings,
): Promise<number> {
  const strategy = settingFrom(around.env, 'strategy');
  const sourcesMode = settingFrom(around.env, 'sources');
  const jobs = settingFrom(around.env, 'jobs') ?? around.cores;
  const { cwd, signal } = around;
  const access: Project['access'] = importCallback
    ? { kind: 'files', cwd, basePath, includePaths, allowedPaths }
    : { kind: 'none' };
  const given = await readGivenInput(file ?? '-', around);
  const input = await understoodInput(given);
  const context = { compiler, observer: SILENT, signal };
  const text =
    input === undefined
      ? await compileVerbatim(given, access, compiler, signal)
      : (await build({ input, access }, { strategy, jobs, sourcesMode }, context)).text;
  const output = await openOutput(undefined, around);
  await output.write(solcText(text));
  return 0;
}

/** The input, or nothing where it is none: then it is for solc to say so. */
async function understoodInput({ bytes, name }: GivenInput): Promise<StandardJsonInput | undefined> {
  try {
    return await readInput(bytes, name);
  } catch (error) {
    if (!(error instanceof ParasolcError)) throw error;
    if (error.code !== 'INPUT_NOT_JSON' && error.code !== 'INPUT_NOT_STANDARD_JSON') throw error;
    return undefined;
  }
}

/** One run of solc on the very bytes that were given. */
async function compileVerbatim(
  { bytes }: GivenInput,
  imports: Project['access'],
  compiler: Compiler,
  signal: AbortSignal,
): Promise<JsonText> {
  const input = await collect(bytes.chunks());
  const { output } = await compiler.run({ label: 'the input as it is', input, imports, signal });
  return slice(output, await indexOutput(output, 'the input as it is'));
}

function unsupported(args: readonly string[]): ParasolcError {
  return new ParasolcError('USAGE', 'the WebAssembly build of solc cannot do this', {
    facts: [
      `received: ${args.join(' ')}`,
      'supported: --version; --standard-json with --base-path, --include-path, --allow-paths, --no-import-callback',
    ],
    remedy: 'give a native solc in PARASOLC_SOLC, or see `parasolc help`',
  });
}
