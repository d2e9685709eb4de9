import { ParasolcError } from '../../errors.ts';
import { suggestion } from '../../nearest.ts';
import { bashScript } from './bash.ts';
import { fishScript } from './fish.ts';
import { commandWords } from './words.ts';
import { zshScript } from './zsh.ts';

const SHELLS = { bash: bashScript, zsh: zshScript, fish: fishScript } as const;

/** The script of `parasolc completion SHELL`. Fails with `USAGE` if there is none for the shell. */
export function completionScript(shell: string): string {
  const names = Object.keys(SHELLS);
  if (Object.hasOwn(SHELLS, shell)) return SHELLS[shell as keyof typeof SHELLS](commandWords());
  throw new ParasolcError('USAGE', `no completion for ${JSON.stringify(shell)}${suggestion(shell, names)}`, {
    facts: [`shells: ${names.join(', ')}`],
    fix: 'see `parasolc completion --help`',
  });
}
