import { readProject } from '../commands/project.ts';
import type { Project } from '../sources/project.ts';
import type { StepContext } from './context.ts';
import { inputOf } from './input.ts';
import { pathForSteps } from './places.ts';

/** One input to be planned. */
export interface PlanInput {
  /** Tells the inputs of a project apart; absent where there is one. */
  readonly label: string | undefined;
  readonly project: Project;
  /** The compiler that it is for, where that is known. */
  readonly solc: string | undefined;
  /** The folder of the source unit names, relative to the repository's root. */
  readonly sourceRoot: string;
}

/** What there is to plan: the Standard JSON input. */
export async function planInputs(context: StepContext): Promise<PlanInput[]> {
  const { inputs, around } = context;
  const project = await readProject(inputOf(inputs), inputs.options, around);
  const sourceRoot = pathForSteps(context, inputs.options['base-path'] ?? '');
  return [{ label: undefined, project, solc: undefined, sourceRoot }];
}
