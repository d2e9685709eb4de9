import { ParasolcError } from '../errors.ts';
import type { ActionInputs } from './inputs.ts';

/** The path of the input, which `build` and `plan` cannot do without. Fails with `USAGE`. */
export function inputOf({ command, input }: ActionInputs): string {
  if (input !== undefined) return input;
  throw new ParasolcError('USAGE', `${command} needs the input "input"`, {
    remedy: 'give the path of a Standard JSON input',
  });
}
