import { shellQuoted } from '../../foundry/launchers.ts';
import type { CommandWord, OptionWord, Values } from './words.ts';

/** The script for zsh: to be evaluated after compinit, or to be put into a folder of `fpath` as `_parasolc`. */
export function zshScript(commands: readonly CommandWord[]): string {
  return `#compdef parasolc
# Completion of parasolc in zsh.
_parasolc() {
  local -a commands
  if (( CURRENT == 2 )); then
    commands=(
${commands.map(({ name, summary }) => `      ${shellQuoted(`${name}:${summary}`)}`).join('\n')}
    )
    _describe -t commands command commands
    return
  fi
  local command=$words[2]
  shift words
  (( CURRENT-- ))
  case $command in
${commands.map(commandCase).join('\n')}
  esac
}
if [[ $funcstack[1] == _parasolc ]]; then
  _parasolc "$@"
else
  compdef _parasolc parasolc
fi
`;
}

function commandCase({ name, options, arguments: values }: CommandWord): string {
  const specs = [...options.map(optionSpec), shellQuoted(`*:argument:${action(values)}`)];
  return [`    ${name})`, `      _arguments \\`, `        ${specs.join(' \\\n        ')}`, '      ;;'].join(
    '\n',
  );
}

/** As `_arguments` reads it: `(-o --output)`{-o,--output=}`[what it does]:PATH:_files`. */
function optionSpec({ name, short, help, repeatable, value }: OptionWord): string {
  const text = `[${help.replace(/[[\]\\]/g, '\\$&')}]`;
  const after = value === undefined ? text : `${text}:${value.placeholder}:${action(value)}`;
  const long = value === undefined ? name : `${name}=`;
  const times = repeatable ? '*' : '';
  if (short === undefined) return shellQuoted(times + long + after);
  const excluded = repeatable ? times : `(${short} ${name})`;
  return `${shellQuoted(excluded)}{${short},${long}}${shellQuoted(after)}`;
}

/** What offers the values, as `_arguments` takes it: a list of words, a function, or commands in braces. */
function action({ words, paths }: Values): string {
  const files = paths === 'files' ? '_files' : '_files -/';
  if (words.length === 0) return paths === undefined ? ' ' : files;
  return paths === undefined ? `(${words.join(' ')})` : `{compadd -- ${words.join(' ')}; ${files}}`;
}
