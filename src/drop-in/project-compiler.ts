import { realpath } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { executableIn, isFile } from '../compilers/files.ts';
import { requirementOf, whyNot } from '../compilers/request.ts';
import { ParasolcError } from '../errors.ts';
import { isPath } from '../files/host-paths.ts';
import { solcInConfig } from '../foundry/config-file.ts';
import { readCachedCompilers } from '../replay/cached-compilers.ts';
import type { ReplayStore } from '../replay/store.ts';
import { findContext } from '../session/compiler-search.ts';
import type { Environment } from '../session/environment.ts';
import type { CompilerVersion } from '../solc-version.ts';

/** Which compilers a Foundry project needs. */
export interface ProjectCompiler {
  /** What is to be taken, as `--solc` has it; undefined if there are several. */
  readonly spec: string | undefined;
  /** Exact builds, any of which it must be; undefined if only `spec` is known. */
  readonly builds: readonly string[] | undefined;
  /** A file that is one of these builds. It is known only from the store, so it must not be started. */
  readonly cached: string | undefined;
  /** How that is known, for messages. */
  readonly because: string;
}

/**
 * Which compiler a project needs: the one that the last `parasolc build` used, if the project's configuration has not
 * changed since then; else the one that its configuration names. Undefined if nothing says so.
 *
 * @param root the folder with `foundry.toml`
 * @param store where the last build recorded its compiler
 */
export async function compilerOfProject(
  root: string,
  store: ReplayStore | undefined,
  environment: Environment,
): Promise<ProjectCompiler | undefined> {
  const configured = await solcInConfig(root, environment.env);
  const choice = store === undefined ? undefined : (await readCachedCompilers(store)).choice;
  const asked = await askedFor(root, configured, environment);
  if (choice === undefined || choice.configured !== configured) return asked;
  const { builds, path: cached } = choice;
  const because = `the last \`parasolc build\` in ${root} used ${listed(builds)}${cached === undefined ? '' : `, ${cached}`}`;
  if (builds.length > 1) return { spec: undefined, builds, cached, because };
  const isThat = cached !== undefined && asked?.spec === cached && (await isFile(cached));
  return { spec: isThat ? cached : builds[0], builds, cached, because };
}

/** What the project's configuration asks for, unless that is this program itself. */
async function askedFor(
  root: string,
  configured: string | undefined,
  environment: Environment,
): Promise<ProjectCompiler | undefined> {
  for (const [asked, where] of [
    [environment.env.FOUNDRY_SOLC, 'FOUNDRY_SOLC'],
    [configured, `foundry.toml in ${root}`],
  ] as const) {
    if (!asked) continue;
    const spec = isPath(asked) ? resolve(root, asked) : asked;
    if (await isOurs(spec, environment)) continue;
    const because = `\`solc = ${JSON.stringify(asked)}\` of ${where}`;
    return { spec, builds: undefined, cached: undefined, because };
  }
  return undefined;
}

/** Fails with `COMPILER_MISMATCH` if a project needs another compiler: compiling with this one would silently give other bytecode. */
export async function checkCompiler(
  project: ProjectCompiler,
  { path, version }: { readonly path: string | undefined; readonly version: CompilerVersion },
): Promise<void> {
  if (await isFor(project, path, version)) return;
  throw new ParasolcError(
    'COMPILER_MISMATCH',
    `the project needs another compiler than solc ${version.release}`,
    {
      facts: [project.because, `found: solc ${version.build}${path === undefined ? '' : `, ${path}`}`],
      fix: 'start forge in the project folder, run `parasolc build` again, or name the compiler in PARASOLC_SOLC',
    },
  );
}

/** What is to be opened for a project. Fails with `COMPILER_MISMATCH` if there are several and none is named. */
export function specOf({ spec, because }: ProjectCompiler): string {
  if (spec !== undefined) return spec;
  throw new ParasolcError(
    'COMPILER_MISMATCH',
    'the project uses several compilers, but forge was given one',
    {
      facts: [because],
      fix: 'name one in PARASOLC_SOLC, or put parasolc where forge looks for its compilers (see docs/foundry.md)',
    },
  );
}

/** The failure to find a compiler, with what the project says about it. */
export function notFoundFor({ cached, because }: ProjectCompiler, failure: ParasolcError): ParasolcError {
  return new ParasolcError(failure.code, failure.message, {
    facts: [because, ...failure.facts],
    cause: failure.cause,
    fix: cached === undefined ? (failure.fix ?? '') : `set PARASOLC_SOLC=${cached}`,
  });
}

async function isFor(
  { spec, builds }: ProjectCompiler,
  path: string | undefined,
  version: CompilerVersion,
): Promise<boolean> {
  if (builds !== undefined) return builds.includes(version.build);
  const required = requirementOf(spec);
  if (required.request.kind !== 'path') return whyNot(required, version) === undefined;
  // A name on PATH is what was found by it.
  if (!isPath(required.request.path)) return true;
  const [wanted, found] = await Promise.all([required.request.path, path ?? ''].map(realPath));
  return wanted === found;
}

/** Whether a path or name in a configuration is this program itself. */
export async function isOurs(spec: string, environment: Environment): Promise<boolean> {
  const named = isPath(spec) ? spec : await executableIn(findContext(environment).searchPath, spec);
  if (named === undefined) return false;
  const [own] = environment.packageRoots;
  return own !== undefined && dirname(await realPath(named)) === (await realPath(own));
}

function realPath(path: string): Promise<string> {
  return realpath(path).catch(() => path);
}

function listed(builds: readonly string[]): string {
  return builds.map((build) => `solc ${build}`).join(' and ');
}
