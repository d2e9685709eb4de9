import { ParasolcError } from '../errors.ts';
import { inputRows } from './inputs.ts';

/**
 * The text of a failure in a workflow. Fixes that are worded for the command line name inputs here
 * in place of options. What the failure received or read is left as it is.
 */
export function actionErrorText(error: ParasolcError): string {
  const { code, message, facts, fix, cause } = error;
  if (fix === undefined) return error.describe();
  return new ParasolcError(code, message, { facts, cause, fix: inActionWords(fix) }).describe();
}

function inActionWords(fix: string): string {
  const names = inputRows()
    .map(([name]) => name)
    .join('|');
  return (
    fix
      .replace(/,?(?: or)? "-" for standard input/, '')
      // With a value: `--strategy single`.
      .replaceAll(new RegExp(`\`--(${names}) ([^\`]+)\``, 'g'), '`$1: $2`')
      .replaceAll(new RegExp(`\`?--(${names})(?![\\w-])\`?`, 'g'), 'the input `$1`')
  );
}
