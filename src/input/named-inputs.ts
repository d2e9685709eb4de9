import type { ParsedOptions } from '../options/options.ts';
import type { Environment } from '../session/environment.ts';
import type { Project } from '../sources/project.ts';
import { readInput } from '../standard-json/input.ts';
import { captureProject } from './capture-project.ts';
import type { ProjectInput } from './classify-input.ts';
import { labelsOf } from './labels.ts';
import { readProject } from './read-project.ts';

/** One of the inputs of a project. */
export interface NamedInput {
  /** Tells the inputs of a project apart; absent if there is one. */
  readonly label: string | undefined;
  readonly project: Project;
  /** The compiler that it is for, as `--solc` has it, where the project says so. */
  readonly solc: string | undefined;
}

/** Reads all that is to be compiled: of a Foundry project, an input for each compiler and settings profile. */
export async function readNamedInputs(
  input: ProjectInput,
  options: ParsedOptions,
  environment: Environment,
): Promise<NamedInput[]> {
  if (input.kind !== 'foundry') {
    return [{ label: undefined, project: await readProject(input, options, environment), solc: undefined }];
  }
  const { inputs, solc } = await captureProject(input.folder, options, environment);
  const labels = labelsOf(inputs);
  const named: NamedInput[] = [];
  for (const [index, { input, release, access }] of inputs.entries()) {
    const project: Project = {
      input: await readInput(input, `forge's input for solc ${release}`),
      access: { kind: 'files', ...access },
    };
    named.push({ label: labels[index], project, solc: solc ?? release });
  }
  return named;
}
