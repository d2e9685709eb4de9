import { ParasolcError } from '../errors.ts';
import { nearest } from '../nearest.ts';
import { OPTIONS, type OptionRow } from './options.ts';

const PREFIX = 'PARASOLC_';

/** Set for the processes that this one starts, to tell a compiler that is this program again. */
export const PARENT = 'PARASOLC_PARENT';

/** Variables that no option stands for. */
const OTHERS = ['PARASOLC_REPLAY', 'PARASOLC_SOLC_CACHE', 'PARASOLC_DEBUG', PARENT];

/** All environment variables that parasolc reads. */
export function variableNames(): string[] {
  const rows: OptionRow[] = Object.values(OPTIONS);
  return [...rows.flatMap(({ env }) => env ?? []), ...OTHERS];
}

/**
 * Checks the names of `PARASOLC_…` variables: a misspelt setting must not be ignored silently. Fails with `USAGE` if a
 * name is close to a known one; a note names the others, which may belong to a user's own scripts.
 */
export function checkVariables(
  env: Readonly<Record<string, string | undefined>>,
  note: (text: string) => void,
): void {
  const known = variableNames();
  for (const name of Object.keys(env).sort()) {
    if (!name.startsWith(PREFIX) || known.includes(name)) continue;
    const meant = nearest(name, known);
    if (meant === undefined) {
      note(`unknown variable ${name} is ignored`);
      continue;
    }
    throw new ParasolcError('USAGE', `unknown variable ${name}; did you mean ${meant}?`, {
      facts: [`variables: ${known.join(', ')}`],
      fix: `rename ${name}, or unset it`,
    });
  }
}
