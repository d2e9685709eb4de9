import { type NamedInput, readInputs } from '../commands/inputs.ts';
import { givenProject } from '../commands/project-kind.ts';
import type { StepContext } from './context.ts';
import { pathForSteps } from './places.ts';
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
  const given = await givenProject(positionalsOf(inputs), environment);
  const isReplayed = given.kind === 'foundry';
  const root = given.kind === 'foundry' ? given.folder : (inputs.options['base-path'] ?? '');
  const named = await readInputs(given, inputs.options, environment);
  return named.map((input) => ({ ...input, isReplayed, sourceRoot: pathForSteps(context, root) }));
}
