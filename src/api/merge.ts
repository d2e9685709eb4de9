import { withArchives } from './archives.ts';
import { call } from './call.ts';
import { keepOutput } from './output.ts';
import type { BuildResult, MergeOptions } from './types.ts';

/** Merges the parts of all shards, like `parasolc merge`, to exactly the bytes of one solc run. */
export async function merge(options: MergeOptions): Promise<BuildResult> {
  return call('merge', options, ({ options: parsed, environment }) =>
    withArchives(async (archives) => {
      const { mergeArchives } = await import('../commands/on-demand.ts');
      const begun = performance.now();
      const plan = await archives.pathOf(options.plan, 'plan');
      const parts: string[] = [];
      for (const [index, part] of options.parts.entries())
        parts.push(await archives.pathOf(part, `part-${index}`));
      const { work, used } = await mergeArchives({ ...parsed, plan, parts, begun }, environment, ({ text }) =>
        keepOutput(text, environment.signal),
      );
      return { work, result: { output: used } };
    }),
  );
}
