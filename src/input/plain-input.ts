import { readFile, realpath } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { type Bytes, textBytes } from '../bytes.ts';
import { messageOf, nodeErrorCode, ParasolcError } from '../errors.ts';
import type { FileAccess } from '../files/file-access.ts';
import { isBelow, sourceNameOf } from '../files/host-paths.ts';
import { parseRemapping } from '../sources/remapping.ts';
import { solidityFiles } from './solidity-files.ts';

/** The default outputs: what tools for deployment, verification and upgrades read. */
const PLAIN_OUTPUTS = [
  'abi',
  'metadata',
  'storageLayout',
  'evm.bytecode',
  'evm.deployedBytecode',
  'evm.methodIdentifiers',
] as const;

export interface PlainOptions {
  /** `prefix=target`; they come after those of `remappings.txt`, so that they win over equal ones. */
  readonly remappings?: readonly string[];
  /** Same as solc; default: the working directory. With a base path, solc finds no imports by absolute names. */
  readonly basePath?: string | undefined;
  readonly includePaths?: readonly string[];
  readonly allowedPaths?: readonly string[];
  /** Runs to optimize for; false: no optimizer. solc's own default is false. */
  readonly optimizer?: number | false;
  readonly viaIR?: boolean;
  /** By default that of the compiler. */
  readonly evmVersion?: string | undefined;
  /** Selectors of `outputSelection`, for all contracts, imported ones too. */
  readonly outputs?: readonly string[];
}

/** A Standard JSON input, and what else solc may read. */
export interface PlainInput {
  readonly input: Bytes;
  readonly access: FileAccess;
}

/**
 * The Standard JSON input for files and folders, as a careful user would write it. The files are in the input,
 * under the names that `solc` itself gives them on its command line: their paths below the base path or an include
 * path, else absolute ones.
 *
 * What they import is not in the input but left to solc's import callback. Which files these are only the
 * compiler's own rules tell (remappings, contexts, include paths), and the engine follows them already; a second
 * set of rules here could differ, and an imported file that nobody needs would change the numbers of the others.
 *
 * Fails with `INPUT_UNREADABLE` if there are no such files, `USAGE` if a remapping is invalid.
 *
 * @param paths files and folders, from `cwd`; `prefix=target` is a remapping
 */
export async function plainInput(
  paths: readonly string[],
  options: PlainOptions,
  cwd: string,
): Promise<PlainInput> {
  const { basePath = '', includePaths = [], optimizer = false, viaIR = false, evmVersion } = options;
  const root = resolve(cwd, basePath);
  const inputPaths = paths.filter((path) => !path.includes('='));
  const given = [...(options.remappings ?? []), ...paths.filter((path) => path.includes('='))];
  const remappings = [...(await remappingsOf(root)), ...given].map(checkedRemapping);
  const files = await solidityFiles(inputPaths, cwd, root);
  const roots = [root, ...includePaths.map((path) => resolve(cwd, path))];
  const sources = await readSources(files, roots);
  const input = {
    language: 'Solidity',
    sources,
    settings: {
      ...(remappings.length === 0 ? {} : { remappings }),
      optimizer: optimizer === false ? { enabled: false } : { enabled: true, runs: optimizer },
      // Releases before 0.7.5 do not know the key.
      ...(viaIR ? { viaIR } : {}),
      ...(evmVersion === undefined ? {} : { evmVersion }),
      outputSelection: { '*': { '*': options.outputs ?? PLAIN_OUTPUTS } },
    },
  };
  const allowedPaths = [
    ...(options.allowedPaths ?? []),
    ...(await outside([...files.map((file) => dirname(file)), ...targetsOf(remappings, root)], roots)),
  ];
  return { input: textBytes(JSON.stringify(input)), access: { cwd, basePath, includePaths, allowedPaths } };
}

/** The lines of the project's `remappings.txt`, if there is one. */
async function remappingsOf(root: string): Promise<string[]> {
  const path = join(root, 'remappings.txt');
  try {
    const lines = (await readFile(path, 'utf8')).split(/\r?\n/).map((line) => line.trim());
    return lines.filter((line) => line !== '' && !line.startsWith('#'));
  } catch (cause) {
    if (nodeErrorCode(cause) === 'ENOENT') return [];
    throw unreadable(path, cause);
  }
}

function checkedRemapping(text: string): string {
  if (parseRemapping(text) !== undefined) return text;
  throw new ParasolcError('USAGE', `${JSON.stringify(text)} is not a remapping`, {
    facts: ['allowed: prefix=target, context:prefix=target'],
    fix: 'correct it, on the command line or in remappings.txt',
  });
}

async function readSources(
  files: readonly string[],
  roots: readonly string[],
): Promise<Record<string, { readonly content: string }>> {
  const sources = new Map<string, { readonly content: string }>();
  for (const file of files) sources.set(sourceNameOf(file, roots), { content: await readSource(file) });
  return Object.fromEntries(sources);
}

/** JSON can only contain text, so a binary file cannot be passed to solc this way. */
async function readSource(file: string): Promise<string> {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(await readFile(file));
  } catch (cause) {
    throw unreadable(file, cause);
  }
}

function unreadable(path: string, cause: unknown): ParasolcError {
  const isText = !(cause instanceof TypeError);
  return new ParasolcError('INPUT_UNREADABLE', `${path} cannot be read`, {
    facts: [isText ? messageOf(cause) : 'it is not UTF-8'],
    cause,
    fix: isText ? 'make it readable, or remove it' : 'save it as UTF-8',
  });
}

function targetsOf(remappings: readonly string[], root: string): string[] {
  return remappings.flatMap((text) => {
    const target = parseRemapping(text)?.target ?? '';
    return target === '' ? [] : [resolve(root, target)];
  });
}

/** Folders that solc must be allowed in addition to the roots, each once. A folder that does not exist is left out. */
async function outside(folders: readonly string[], roots: readonly string[]): Promise<string[]> {
  const others = folders.filter((folder) => !roots.some((root) => isBelow(folder, root)));
  const present = await Promise.all(
    [...new Set(others)].map((path) => realpath(path).catch(() => undefined)),
  );
  return present.filter((path) => path !== undefined).sort();
}
