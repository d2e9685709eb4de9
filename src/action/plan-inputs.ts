import { classifyInput } from '../input/classify-input.ts';
import { type NamedInput, readNamedInputs } from '../input/named-inputs.ts';
import type { StepContext } from './context.ts';
import { pathForSteps } from './paths.ts';
import { positionalsOf } from './positionals.ts';

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
