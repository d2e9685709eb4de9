import { resolve } from 'node:path';
import { ParasolcError, reasonOf } from '../../errors.ts';
import { isPath } from '../../files/host-paths.ts';
import type { CompilerVersion } from '../../solc-version.ts';
import type { Compiler } from '../compiler.ts';
import { executableIn, isFile } from '../files.ts';
import { type Requirement, requestText, requirementOf, whyNot } from '../request.ts';
import { openCompilerFile } from '../run/open.ts';
import { type Candidate, candidates, type FindContext, type Origin, type Refusal } from './candidates.ts';
import { settleLatest } from './latest.ts';

export type { FindContext } from './candidates.ts';

/**
 * Finds and opens a compiler.
 *
 * - a path, or the name of a file on PATH: an executable, or the WebAssembly build where it is a `soljson*.js`
 * - an exact version, a range, `latest`, or undefined, for the newest that all pragmas allow: the first that
 *   fits of `solc` on PATH, the cache, a download, and the npm packages `solc` or `solc-<version>`
 *
 * A range and nothing take what is there before they download something newer. If a location fails (no network,
 * a wrong digest, a solc that does not run) the next one is tried, and the context's `note` is called.
 *
 * Fails with `COMPILER_NOT_FOUND`, which lists what was tried, or with `COMPILER_UNUSABLE` where a path was
 * given and it is not a compiler.
 */
export async function findCompiler(spec: string | undefined, context: FindContext): Promise<Compiler> {
  return (await locateCompiler(spec, context)).compiler;
}

/** The same, with where it comes from. */
export async function locateCompiler(
  spec: string | undefined,
  context: FindContext,
): Promise<{ readonly compiler: Compiler; readonly from: Origin | 'given' }> {
  const required = requirementOf(spec, context.pragmas);
  if (required.request.kind === 'path') {
    return { compiler: await openAtPath(required.request.path, context), from: 'given' };
  }
  return firstFit(required, context, async (candidate, settled) => {
    const compiler = await openIfFit(candidate, settled);
    return typeof compiler === 'string' ? compiler : { compiler, from: candidate.from };
  });
}

/** The compiler that would be taken. */
interface FoundCompiler {
  readonly version: CompilerVersion;
  readonly from: Origin | 'given';
  /** Undefined if it would be downloaded first. */
  readonly kind: Compiler['kind'] | undefined;
  /** Its file; undefined if it would be downloaded first. */
  readonly path: string | undefined;
}

/** Which compiler `findCompiler` would give: the same way, but nothing is downloaded except lists of builds. */
export async function whichCompiler(spec: string | undefined, context: FindContext): Promise<FoundCompiler> {
  const required = requirementOf(spec, context.pragmas);
  const foundOf = async (compiler: Compiler, from: FoundCompiler['from']): Promise<FoundCompiler> => {
    await compiler.close();
    return { version: compiler.version, from, kind: compiler.kind, path: compiler.path };
  };
  if (required.request.kind === 'path') {
    return foundOf(await openAtPath(required.request.path, context), 'given');
  }
  return firstFit(required, context, async (candidate, settled) => {
    const { from, path, version } = candidate;
    if (from === 'download' && version !== undefined) return { version, from, kind: undefined, path };
    const compiler = await openIfFit(candidate, settled);
    return typeof compiler === 'string' ? compiler : foundOf(compiler, from);
  });
}

/** Goes through the candidates up to the first that `take` takes; it gives a reason where it does not. */
async function firstFit<T extends object>(
  wanted: Requirement,
  context: FindContext,
  take: (candidate: Candidate, required: Requirement) => Promise<T | string>,
): Promise<T> {
  const { required, refusal } = await settleLatest(wanted, context);
  const refusals: Refusal[] = refusal === undefined ? [] : [refusal];
  for await (const candidate of candidates(required, context)) {
    if (context.signal?.aborted === true)
      throw new ParasolcError('CANCELLED', 'the search for a compiler was stopped');
    if ('reason' in candidate) {
      refusals.push(candidate);
      continue;
    }
    const taken = await take(candidate, required);
    if (typeof taken !== 'string') {
      for (const { reason, kind, location } of refusals) {
        if (kind === 'notice')
          context.note?.(location === undefined ? reason : `skipped ${location}: ${reason}`);
      }
      return taken;
    }
    refusals.push(refusalOf(candidate, taken));
  }
  throw notFound(required, refusals);
}

/** Users need no note about a package of another version, but about everything else that was skipped. */
function refusalOf({ from }: Candidate, reason: string): Refusal {
  if (from === 'package') return { reason };
  return { reason, kind: 'notice', ...(from === 'PATH' ? { location: 'solc on PATH' } : {}) };
}

/** Opens a candidate, or says why it is not the one. */
async function openIfFit(candidate: Candidate, required: Requirement): Promise<Compiler | string> {
  // A candidate with another version need not be opened.
  const { path, version } = candidate;
  const declared = version === undefined ? undefined : unfit(required, version, path);
  if (declared !== undefined) return declared;
  let compiler: Compiler;
  try {
    compiler = await candidate.open();
  } catch (error) {
    if (error instanceof ParasolcError && error.code === 'CANCELLED') throw error;
    return reasonOf(error);
  }
  const reason = unfit(required, compiler.version, path);
  if (reason === undefined) return compiler;
  await compiler.close();
  return reason;
}

function unfit(
  required: Requirement,
  version: CompilerVersion,
  path: string | undefined,
): string | undefined {
  const reason = whyNot(required, version);
  return reason === undefined ? undefined : `${path ?? 'it'} is version ${version.build}${reason}`;
}

function notFound(required: Requirement, refusals: readonly Refusal[]): ParasolcError {
  // Missing candidates first, then those that do not match.
  const tried = [
    ...refusals.filter(({ kind }) => kind === 'absence'),
    ...refusals.filter(({ kind }) => kind !== 'absence'),
  ];
  const request = requestText(required);
  return new ParasolcError('COMPILER_NOT_FOUND', `no solc${request} was found`, {
    facts: [
      ...(required.pragmas.length === 0
        ? []
        : [`pragmas: ${required.pragmas.map(({ text }) => text).join(', ')}`]),
      ...tried.map(({ reason }) => `tried: ${reason}`),
    ],
    fix: 'give the path of a solc, put it on PATH, or install the npm package solc of that version',
  });
}

async function openAtPath(spec: string, context: FindContext): Promise<Compiler> {
  const { searchPath } = context;
  const path = resolve(spec);
  if (await isFile(path)) return openCompilerFile(path, context);
  const named = isPath(spec) ? undefined : await executableIn(searchPath, spec);
  if (named !== undefined) return openCompilerFile(named, context);
  const folders = searchPath.length === 0 ? 'an empty PATH' : searchPath.join(', ');
  throw new ParasolcError('COMPILER_NOT_FOUND', `no compiler ${spec} was found`, {
    facts: [
      `tried: no file ${path}`,
      ...(isPath(spec) ? [] : [`tried: no executable ${spec} in ${folders}`]),
    ],
    fix: 'give the path of a solc executable or soljson.js, or a version such as 0.8.28 or ^0.8.20',
  });
}
