import { resolve } from 'node:path';
import { executableIn, isFile } from '../compilers/files.ts';
import { candidates, type FindContext } from '../compilers/find/candidates.ts';
import { requirementOf, whyNot } from '../compilers/request.ts';
import { isPath } from '../files/host-paths.ts';
import { type CompilerVersion, parseVersion } from '../solc-version.ts';
import type { CachedCompiler, CachedCompilers } from './cached-compilers.ts';
import { identityOf } from './identity.ts';

/** A compiler that is not started. */
export type RecognisedCompiler = CachedCompiler & {
  readonly path: string;
  readonly version: CompilerVersion;
};

/**
 * The compiler that `findCompiler` would open for this, if it is known well enough not to open it: its file is
 * the one that said this version. Undefined as soon as it would have to be asked.
 */
export async function recogniseCompiler(
  spec: string | undefined,
  context: FindContext,
  { cached }: CachedCompilers,
): Promise<RecognisedCompiler | undefined> {
  if (cached.size === 0) return undefined;
  const recognise = async (path: string): Promise<RecognisedCompiler | undefined> => {
    const identity = await identityOf(path);
    const compiler = identity === undefined ? undefined : cached.get(identity);
    const version = compiler === undefined ? undefined : parseVersion(compiler.build);
    return compiler && version && { ...compiler, path, version };
  };
  const required = requirementOf(spec);
  if (required.request.kind === 'latest') return undefined;
  if (required.request.kind === 'path') {
    const path = await fileAtPath(required.request.path, context);
    return path === undefined ? undefined : recognise(path);
  }
  // An exact version is the same compiler wherever it comes from, so no list of downloads is needed to know it.
  const { download: _, ...here } = context;
  for await (const candidate of candidates(required, required.request.kind === 'exact' ? here : context)) {
    if ('reason' in candidate) continue;
    const { path, version } = candidate;
    if (version !== undefined && whyNot(required, version) !== undefined) continue;
    const recognised = path === undefined ? undefined : await recognise(path);
    if (recognised === undefined || whyNot(required, recognised.version) === undefined) return recognised;
  }
  return undefined;
}

async function fileAtPath(spec: string, { searchPath }: FindContext): Promise<string | undefined> {
  const path = resolve(spec);
  if (await isFile(path)) return path;
  return isPath(spec) ? undefined : executableIn(searchPath, spec);
}
