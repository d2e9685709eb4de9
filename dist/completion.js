import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  COMMANDS,
  TOOLS,
  isCommand
} from "./shared-commands.js";
import {
  suggestion
} from "./shared-nearest.js";
import {
  shellQuoted
} from "./shared-launchers.js";
import {
  optionsOf
} from "./shared-options.js";
import "./shared-valibot.js";
import {
  ParasolcError
} from "./shared-errors.js";
import "./shared-runtime.js";

// src/cli/completion/bash.ts
function bashScript(commands) {
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
    '') words='${commands.map(({ name }) => name).join(" ")}' ;;
${commands.map(commandCase).join("\n")}
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
function commandCase({ name, options, arguments: values }) {
  const taking = options.flatMap(
    (option) => option.value === void 0 ? [] : [valueCase(option, option.value)]
  );
  const all = options.map((option) => option.name).join(" ");
  return `    ${name})
      case $prev in
${taking.map((line2) => `        ${line2}
`).join("")}        *)
          case $cur in
            -*) words='${all}' ;;
            *) ${assignments(values)} ;;
          esac
          ;;
      esac
      ;;`;
}
function valueCase({ name, short }, value) {
  return `${short === void 0 ? name : `${short} | ${name}`}) ${assignments(value)} ;;`;
}
function assignments({ words, paths }) {
  return `words='${words.join(" ")}' paths='${paths ?? ""}'`;
}

// src/cli/completion/fish.ts
function fishScript(commands) {
  return [
    "# Completion of parasolc in fish.",
    "function __parasolc_command",
    "  set -l words (commandline -opc)",
    // Nothing is the place of the command itself.
    '  test "$words[2]" = "$argv[1]"',
    "end",
    "complete -c parasolc -f",
    ...commands.flatMap(({ name, summary, options, arguments: values }) => [
      line("''", `-a ${name}`, summary),
      ...options.map((option) => optionLine(name, option)),
      ...values.words.length + (values.paths ?? "").length > 0 ? [line(name, source(values))] : []
    ]),
    ""
  ].join("\n");
}
function optionLine(command, { name, short, help, value }) {
  const names = [`-l ${name.slice(2)}`, ...short === void 0 ? [] : [`-s ${short.slice(1)}`]];
  const after = value === void 0 ? [] : ["-r", source(value)];
  return line(command, [...names, ...after].filter((word) => word !== "").join(" "), help);
}
function source({ words, paths }) {
  const all = [...words, ...paths === "folders" ? ["(__fish_complete_directories)"] : []];
  return [paths === "files" ? "-F" : "-f", ...all.length === 0 ? [] : [`-a ${quoted(all.join(" "))}`]].join(
    " "
  );
}
function line(command, what, help) {
  const about = help === void 0 ? "" : ` -d ${quoted(help)}`;
  return `complete -c parasolc -n ${quoted(`__parasolc_command ${command}`)} ${what}${about}`;
}
function quoted(text) {
  return `'${text.replace(/['\\]/g, "\\$&")}'`;
}

// src/cli/completion/words.ts
function commandWords() {
  const names = Object.keys(COMMANDS).filter(isCommand);
  const commands = names.map((name) => {
    const { summary, positionals } = COMMANDS[name];
    return {
      name,
      summary,
      options: optionsOf(name).map(([option, row]) => optionWord(option, row)),
      arguments: valuesOf(positionals)
    };
  });
  const none = { words: [], paths: void 0 };
  const tools = Object.entries(TOOLS);
  return [
    ...commands,
    // Their arguments are words and files of theirs.
    ...tools.map(([name, { summary }]) => {
      return { name, summary, options: [], arguments: { words: [], paths: "files" } };
    }),
    { name: "version", summary: "print the version of parasolc", options: [], arguments: none },
    {
      name: "help",
      summary: "list the options of a command",
      options: [],
      arguments: { ...none, words: [...names, ...Object.keys(TOOLS), "variables"] }
    }
  ];
}
function optionWord(name, { short, help, shape }) {
  const { placeholder, repeatable } = shape;
  return {
    name: `--${name}`,
    short: short === void 0 ? void 0 : `-${short}`,
    help,
    repeatable,
    value: placeholder === void 0 ? void 0 : { ...valuesOf(placeholder), placeholder }
  };
}
function valuesOf(placeholders) {
  const names = placeholders.split(/[^A-Za-z0-9-]+/);
  const isOneOf = (...wanted) => names.some((name) => wanted.includes(name));
  return {
    words: names.filter((name) => /^[a-z]/.test(name)),
    paths: isOneOf("INPUT", "PLAN", "PART", "PATH", "FILE") ? "files" : isOneOf("DIR") ? "folders" : void 0
  };
}

// src/cli/completion/zsh.ts
function zshScript(commands) {
  return `#compdef parasolc
# Completion of parasolc in zsh.
_parasolc() {
  local -a commands
  if (( CURRENT == 2 )); then
    commands=(
${commands.map(({ name, summary }) => `      ${shellQuoted(`${name}:${summary}`)}`).join("\n")}
    )
    _describe -t commands command commands
    return
  fi
  local command=$words[2]
  shift words
  (( CURRENT-- ))
  case $command in
${commands.map(commandCase2).join("\n")}
  esac
}
if [[ $funcstack[1] == _parasolc ]]; then
  _parasolc "$@"
else
  compdef _parasolc parasolc
fi
`;
}
function commandCase2({ name, options, arguments: values }) {
  const specs = [...options.map(optionSpec), shellQuoted(`*:argument:${action(values)}`)];
  return [`    ${name})`, `      _arguments \\`, `        ${specs.join(" \\\n        ")}`, "      ;;"].join(
    "\n"
  );
}
function optionSpec({ name, short, help, repeatable, value }) {
  const text = `[${help.replace(/[[\]\\]/g, "\\$&")}]`;
  const after = value === void 0 ? text : `${text}:${value.placeholder}:${action(value)}`;
  const long = value === void 0 ? name : `${name}=`;
  const times = repeatable ? "*" : "";
  if (short === void 0) return shellQuoted(times + long + after);
  const excluded = repeatable ? times : `(${short} ${name})`;
  return `${shellQuoted(excluded)}{${short},${long}}${shellQuoted(after)}`;
}
function action({ words, paths }) {
  const files = paths === "files" ? "_files" : "_files -/";
  if (words.length === 0) return paths === void 0 ? " " : files;
  return paths === void 0 ? `(${words.join(" ")})` : `{compadd -- ${words.join(" ")}; ${files}}`;
}

// src/cli/completion/completion.ts
var SHELLS = { bash: bashScript, zsh: zshScript, fish: fishScript };
function completionScript(shell) {
  const names = Object.keys(SHELLS);
  if (Object.hasOwn(SHELLS, shell)) return SHELLS[shell](commandWords());
  throw new ParasolcError("USAGE", `no completion for ${JSON.stringify(shell)}${suggestion(shell, names)}`, {
    facts: [`shells: ${names.join(", ")}`],
    fix: "see `parasolc completion --help`"
  });
}
export {
  completionScript
};
