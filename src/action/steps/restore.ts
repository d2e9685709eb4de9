import { join, resolve } from 'node:path';
import { ParasolcError } from '../../errors.ts';
import { isFoundryProject } from '../../foundry/config-file.ts';
import type { StepContext, StepResult } from '../context.ts';
import { answerForge } from '../forge-environment.ts';
import { type UnpackedOutputs, unpackOutputs } from '../output-archive.ts';
import { grouped } from '../runner.ts';
import { latestOf } from '../transport/names.ts';

/**
 * `restore`: in a job that has compiled nothing, makes Forge take what the merge of this workflow run has
 * published: `forge build` and `forge test` then start no compiler.
 */
export async function restoreStep(context: StepContext): Promise<StepResult> {
  const { inputs, environment, runner, temp } = context;
  const root = resolve(environment.cwd, inputs.project ?? '.');
  if (!(await isFoundryProject(root))) {
    throw new ParasolcError('USAGE', `${root} is not a Foundry project`, {
      facts: ['it has no foundry.toml'],
      fix: 'check the repository out first, and give the folder of the project as "project"',
    });
  }
  const restored = await grouped(runner, 'download', () => latestOutputs(context, join(temp, 'restored')));
  await answerForge(context, root, restored.compilers, (store) => store.take(restored.entries));
  return { hasErrors: false };
}

async function latestOutputs({ inputs, transfer }: StepContext, folder: string): Promise<UnpackedOutputs> {
  const latest = latestOf((await transfer.list()).filter(({ name }) => name.kind === 'output'));
  if (latest === undefined) {
    throw new ParasolcError('PLAN_INVALID', `this workflow run has no output "${inputs.artifact}"`, {
      fix: 'run this after a successful job with the command "merge" and the same "artifact"',
    });
  }
  return unpackOutputs(await transfer.download(latest), folder);
}
