import { ParasolcError } from '../../errors.ts';
import { sourcesModeOf } from '../../scheduling/strategy-names.ts';
import { openCompiler } from '../../session/session.ts';
import { wholeOutput } from '../../steps/built.ts';
import { verify } from '../../steps/verify.ts';
import type { StepContext } from '../context.ts';
import type { KnownInput } from './known-outputs.ts';
import type { OpenCache } from './run-cache.ts';

/** Compares outputs that were found with what the compiler gives, as `verify` asks. Fails with `OUTPUTS_DIFFER`. */
export async function verifyKnown(
  { inputs: { options }, environment }: StepContext,
  cache: OpenCache,
  cached: readonly KnownInput[],
): Promise<void> {
  if (options.verify === 'none') return;
  for (const { project, compiler: found, output } of cached) {
    const compiler = await openCompiler(found.path, environment);
    const observer = environment.progress(options.quiet);
    try {
      const { signal } = environment;
      const { verify: mode, strategy, sources } = options;
      const request = { mode, sourcesMode: sourcesModeOf(strategy, sources) };
      await verify(project, await wholeOutput(output), request, { compiler, observer, signal });
    } catch (error) {
      throw withEntry(error, cache);
    } finally {
      observer.end();
      await compiler.close();
    }
  }
}

/** An output that differs may have come from the cache, from where it would come again. */
export function withEntry(error: unknown, cache: OpenCache | undefined): unknown {
  if (cache?.isRestored !== true || !(error instanceof ParasolcError) || error.code !== 'OUTPUTS_DIFFER')
    return error;
  const { code, message, facts, cause } = error;
  return new ParasolcError(code, message, {
    facts: [...facts, `outputs were taken from the cache entry ${cache.found}`],
    fix: 'delete this entry (Actions, Caches), or set another `cache-key`; if it happens again, report this with the input',
    cause,
  });
}
