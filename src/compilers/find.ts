import { constants } from 'node:fs';
import { access, readFile, realpath, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { messageOf, ParasolcError } from '../errors.ts';
import type { Compiler } from './compiler.ts';
import { openNativeCompiler } from './native.ts';
import { openWasmCompiler } from './wasm.ts';

export interface FindContext {
  /** Folders in which executables are looked for: the entries of PATH. */
  readonly searchPath: readonly string[];
  /** Folders whose `node_modules`, or that of a folder above them, may hold packages of solc. */
  readonly packageRoots: readonly string[];
}

/** An exact version as a user writes it: `0.8.28`, `v0.8.28`, `0.8.28+commit.7893614a`. */
const VERSION = /^v?(?<version>\d+\.\d+\.\d+(?:[-+].*)?)$/;

/**
 * Finds and opens a compiler.
 *
 * - a path, or the name of a file on PATH: an executable, or the WebAssembly build where it is a `soljson*.js`;
 * - an exact version: `solc` on PATH if it is that version, else the npm package `solc` or `solc-<version>`;
 * - undefined: `solc` on PATH, else the npm package `solc`.
 *
 * Fails with `COMPILER_NOT_FOUND`, which lists what was tried, or with `COMPILER_UNUSABLE` where a path was
 * given and there is something else.
 */
export async function findCompiler(spec: string | undefined, context: FindContext): Promise<Compiler> {
  const version = VERSION.exec(spec ?? '')?.groups?.version;
  if (spec !== undefined && version === undefined) return openPath(spec, context);

  const tried: string[] = [];
  const native = await onSearchPath('solc', context);
  if (native === undefined)
    tried.push(`no executable solc in ${listed(context.searchPath, 'an empty PATH')}`);
  const names = version === undefined ? ['solc'] : ['solc', `solc-${version}`];
  const packages = await packagesOf(names, context.packageRoots);
  if (packages.length === 0) {
    tried.push(
      `no npm package ${names.join(' or ')} at or above ${listed(context.packageRoots, 'no folder')}`,
    );
  }
  for (const path of [...(native === undefined ? [] : [native]), ...packages]) {
    const found = await tryCandidate(path, version);
    if (typeof found !== 'string') return found;
    tried.push(found);
  }
  throw new ParasolcError(
    'COMPILER_NOT_FOUND',
    `there is no solc${version === undefined ? '' : ` ${version}`} here`,
    {
      facts: tried.map((reason) => `tried: ${reason}`),
      remedy: 'give the path of a solc, put it on PATH, or install the npm package solc of that version',
    },
  );
}

async function openPath(spec: string, context: FindContext): Promise<Compiler> {
  const path = resolve(spec);
  if (await isFile(path)) return open(path);
  const named = spec.includes('/') ? undefined : await onSearchPath(spec, context);
  if (named !== undefined) return open(named);
  throw new ParasolcError('COMPILER_NOT_FOUND', `there is no compiler ${spec}`, {
    facts: [
      `tried: no file ${path}`,
      ...(spec.includes('/')
        ? []
        : [`tried: no executable ${spec} in ${listed(context.searchPath, 'an empty PATH')}`]),
    ],
    remedy: 'give the path of a solc executable or soljson.js, or an exact version such as 0.8.28',
  });
}

/** A file that is named `soljson*.js`, itself or by what it links to, is the WebAssembly build. */
async function open(path: string): Promise<Compiler> {
  const names = [basename(path), basename(await realpath(path))];
  return names.some((name) => /^soljson.*\.js$/.test(name))
    ? openWasmCompiler(path)
    : openNativeCompiler(path);
}

/** Opens a candidate, or says why it is not the one. */
async function tryCandidate(path: string, version: string | undefined): Promise<Compiler | string> {
  const declared = await packageVersion(path);
  // A package that says another version need not be loaded.
  if (version !== undefined && declared !== undefined && !version.startsWith(declared)) {
    return `${path} is version ${declared}`;
  }
  let compiler: Compiler;
  try {
    compiler = await open(path);
  } catch (error) {
    return [messageOf(error), ...(error instanceof ParasolcError ? error.facts : [])].join('; ');
  }
  const { release, build } = compiler.version;
  if (version === undefined || version === release || version === build) return compiler;
  await compiler.close();
  return `${path} is version ${build}`;
}

/** The version in the `package.json` beside a soljson.js. */
async function packageVersion(path: string): Promise<string | undefined> {
  if (!path.endsWith('soljson.js')) return undefined;
  try {
    const manifest: unknown = JSON.parse(await readFile(join(dirname(path), 'package.json'), 'utf8'));
    if (typeof manifest !== 'object' || manifest === null || !('version' in manifest)) return undefined;
    return typeof manifest.version === 'string' ? manifest.version : undefined;
  } catch {
    return undefined; // Without it the build is asked itself.
  }
}

async function onSearchPath(name: string, { searchPath }: FindContext): Promise<string | undefined> {
  for (const folder of searchPath) {
    const path = resolve(folder, name);
    if ((await isFile(path)) && (await isExecutable(path))) return path;
  }
  return undefined;
}

/** The soljson.js of all packages with these names, nearest first, as Node would look for them. */
async function packagesOf(names: readonly string[], roots: readonly string[]): Promise<string[]> {
  const found = new Set<string>();
  for (const root of roots) {
    for (let folder = resolve(root); ; folder = dirname(folder)) {
      for (const name of names) {
        const path = join(folder, 'node_modules', name, 'soljson.js');
        if (await isFile(path)) found.add(path);
      }
      if (folder === dirname(folder)) break;
    }
  }
  return [...found];
}

async function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (stats) => stats.isFile(),
    () => false,
  );
}

async function isExecutable(path: string): Promise<boolean> {
  return access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
}

function listed(paths: readonly string[], none: string): string {
  return paths.length === 0 ? none : paths.join(', ');
}
