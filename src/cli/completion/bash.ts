import type { CommandWord, OptionWord, Values } from './words.ts';

/** The script for bash, of any version since 3.2. */
export function bashScript(commands: readonly CommandWord[]): string {
  return `# Completion of parasolc in bash.
_parasolc() {
  local command='' cur="\${COMP_WORDS[COMP_CWORD]}" prev="\${COMP_WORDS[COMP_CWORD - 1]}"
  local line words='' paths=''
  # bash breaks --option=value into three words.
  if [[ $cur == = ]]; then
    cur=''
  elif [[ $prev == = ]] && ((COMP_CWORD > 2)); then
    prev="\${COMP_WORDS[COMP_CWORD - 2]}"
  fi
  ((COMP_CWORD > 1)) && command="\${COMP_WORDS[1]}"
  case $command in
    '') words='${commands.map(({ name }) => name).join(' ')}' ;;
${commands.map(commandCase).join('\n')}
  esac
  COMPREPLY=()
  while IFS= read -r line; do
    COMPREPLY+=("$line")
  done < <(
    [[ -n $words ]] && compgen -W "$words" -- "$cur"
    [[ $paths == files ]] && compgen -f -- "$cur"
    [[ $paths == folders ]] && compgen -d -- "$cur"
  )
  [[ -n $paths ]] && compopt -o filenames 2> /dev/null
  return 0
}
complete -F _parasolc parasolc
`;
}

function commandCase({ name, options, arguments: values }: CommandWord): string {
  const taking = options.flatMap((option) =>
    option.value === undefined ? [] : [valueCase(option, option.value)],
  );
  const all = options.map((option) => option.name).join(' ');
  return `    ${name})
      case $prev in
${taking.map((line) => `        ${line}\n`).join('')}        *)
          case $cur in
            -*) words='${all}' ;;
            *) ${assignments(values)} ;;
          esac
          ;;
      esac
      ;;`;
}

function valueCase({ name, short }: OptionWord, value: Values): string {
  return `${short === undefined ? name : `${short} | ${name}`}) ${assignments(value)} ;;`;
}

function assignments({ words, paths }: Values): string {
  return `words='${words.join(' ')}' paths='${paths ?? ''}'`;
}
