import { ParasolcError } from '../errors.ts';
import { classifyInput } from '../input/classify-input.ts';
import { type NamedInput, readNamedInputs } from '../input/named-inputs.ts';
import { pathForSteps, type StepContext } from './context.ts';
import type { ActionInputs } from './inputs.ts';

/** One input to be planned. */
export interface PlanInput extends NamedInput {
  /** The folder of the source unit names, relative to the repository's root. */
  readonly sourceRoot: string;
  /** Whether to store the output for Forge. */
  readonly isReplayed: boolean;
}

/** The inputs to plan: a single one, or those of a Foundry project. */
export async function planInputs(context: StepContext): Promise<PlanInput[]> {
  const { inputs, environment } = context;
  const input = await classifyInput(positionalsOf(inputs), environment);
  const isReplayed = input.kind === 'foundry';
  const root = input.kind === 'foundry' ? input.folder : (inputs.options['base-path'] ?? '');
  const named = await readNamedInputs(input, inputs.options, environment);
  return named.map((input) => ({ ...input, isReplayed, sourceRoot: pathForSteps(context, root) }));
}

/** What is to be compiled, as the arguments of the command line. Fails with `USAGE` if both inputs are given. */
export function positionalsOf({ input, project }: ActionInputs): string[] {
  if (input !== undefined && project !== undefined) {
    throw new ParasolcError('USAGE', 'both "input" and "project" are given', {
      facts: [`input: ${JSON.stringify(input)}`, `project: ${JSON.stringify(project)}`],
      fix: 'remove one of them',
    });
  }
  if (project !== undefined) return [project];
  const paths = (input ?? '').split('\n').flatMap((line) => line.trim() || []);
  if (paths.includes('-')) {
    throw new ParasolcError('USAGE', 'the input "input" cannot be "-": a step has no standard input', {
      fix: 'write the Standard JSON input to a file in an earlier step, and give its path',
    });
  }
  return paths;
}
