import { compileProject } from '../commands/compile-project.ts';
import { call } from './call.ts';
import { projectOf } from './input.ts';
import { keepOutput } from './output.ts';
import type { BuildOptions, BuildResult } from './types.ts';

/**
 * Compiles a Standard JSON input in parallel, like `parasolc build`, to exactly the bytes of one solc run. Errors in
 * the Solidity code are in the result; everything else that fails is a `ParasolcError`.
 */
export async function build(options: BuildOptions): Promise<BuildResult> {
  return call('build', options, async ({ options: parsed, environment }) => {
    const begun = performance.now();
    const project = await projectOf(options.input, parsed, environment);
    const { work, used } = await compileProject(project, { ...parsed, begun }, environment, ({ text }) =>
      keepOutput(text, environment.signal),
    );
    return { work, result: { output: used } };
  });
}
