import { withArchives } from './archives.ts';
import { call } from './call.ts';
import { projectOf } from './input.ts';
import type { PlanOptions, PlanResult } from './types.ts';

/**
 * Plans how an input is compiled on several machines, like `parasolc plan`. A plan holds everything that its shards
 * need.
 */
export function plan(options: PlanOptions & { readonly output: string }): Promise<PlanResult<string>>;
export function plan(options: PlanOptions & { readonly output?: undefined }): Promise<PlanResult<Uint8Array>>;
export function plan(options: PlanOptions): Promise<PlanResult>;
export async function plan(options: PlanOptions): Promise<PlanResult> {
  return call('plan', options, ({ options: parsed, environment }) =>
    withArchives(async (archives) => {
      const { planProject } = await import('../commands/on-demand.ts');
      const project = await projectOf(options.input, parsed, environment);
      const place = await archives.place(parsed.output, 'plan');
      const { work, plan, digest } = await planProject(project, { ...parsed, output: place }, environment);
      const shards = plan.manifest.shards.length;
      return { work, result: { plan: await archives.written(parsed.output, place), shards, digest } };
    }),
  );
}
