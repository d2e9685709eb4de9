import { ParasolcError } from '../errors.ts';
import type { ActionInputs } from './inputs.ts';

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
