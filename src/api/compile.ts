import { withArchives } from './archives.ts';
import { call } from './call.ts';
import type { CompileOptions, CompileResult } from './types.ts';

/** Compiles a shard of a plan, like `parasolc compile`. */
export function compile(
  options: CompileOptions & { readonly output: string },
): Promise<CompileResult<string>>;
export function compile(
  options: CompileOptions & { readonly output?: undefined },
): Promise<CompileResult<Uint8Array>>;
export function compile(options: CompileOptions): Promise<CompileResult>;
export async function compile(options: CompileOptions): Promise<CompileResult> {
  return call('compile', options, ({ options: parsed, environment }) =>
    withArchives(async (archives) => {
      const { runCompile } = await import('../commands/on-demand.ts');
      const plan = await archives.pathOf(options.plan, 'plan');
      const place = await archives.place(parsed.output, 'part');
      const invocation = { options: { ...parsed, output: place }, positionals: [plan] };
      const { work } = await runCompile(invocation, environment);
      return { work, result: { part: await archives.written(parsed.output, place) } };
    }),
  );
}
