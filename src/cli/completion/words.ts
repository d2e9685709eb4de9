import { COMMANDS, type CommandRow, isCommand, TOOLS } from '../../options/commands.ts';
import { type OptionRow, optionsOf } from '../../options/options.ts';

/** What may stand in a place of the command line. */
export interface Values {
  readonly words: readonly string[];
  readonly paths: 'files' | 'folders' | undefined;
}

/** An option, as completion knows it. */
export interface OptionWord {
  /** `--output` */
  readonly name: string;
  /** `-o` */
  readonly short: string | undefined;
  readonly help: string;
  readonly repeatable: boolean;
  /** Undefined if it takes no value. */
  readonly value: (Values & { readonly placeholder: string }) | undefined;
}

/** A command, as completion knows it. */
export interface CommandWord {
  readonly name: string;
  readonly summary: string;
  readonly options: readonly OptionWord[];
  readonly arguments: Values;
}

/** All that can be completed: the commands with their options, from the tables that drive the parser. */
export function commandWords(): CommandWord[] {
  const names = Object.keys(COMMANDS).filter(isCommand);
  const commands = names.map((name): CommandWord => {
    const { summary, positionals }: CommandRow = COMMANDS[name];
    return {
      name,
      summary,
      options: optionsOf(name).map(([option, row]) => optionWord(option, row)),
      arguments: valuesOf(positionals),
    };
  });
  const none: Values = { words: [], paths: undefined };
  const tools = Object.entries(TOOLS);
  return [
    ...commands,
    // Their arguments are words and files of theirs.
    ...tools.map(([name, { summary }]): CommandWord => {
      return { name, summary, options: [], arguments: { words: [], paths: 'files' } };
    }),
    { name: 'version', summary: 'print the version of parasolc', options: [], arguments: none },
    {
      name: 'help',
      summary: 'list the options of a command',
      options: [],
      arguments: { ...none, words: [...names, ...Object.keys(TOOLS), 'variables'] },
    },
  ];
}

function optionWord(name: string, { short, help, shape }: OptionRow): OptionWord {
  const { placeholder, repeatable } = shape;
  return {
    name: `--${name}`,
    short: short === undefined ? undefined : `-${short}`,
    help,
    repeatable,
    value: placeholder === undefined ? undefined : { ...valuesOf(placeholder), placeholder },
  };
}

/** What placeholders stand for: lower case is a word as it is, and some names are paths. */
function valuesOf(placeholders: string): Values {
  const names = placeholders.split(/[^A-Za-z0-9-]+/);
  const isOneOf = (...wanted: readonly string[]): boolean => names.some((name) => wanted.includes(name));
  return {
    words: names.filter((name) => /^[a-z]/.test(name)),
    paths: isOneOf('INPUT', 'PLAN', 'PART', 'PATH', 'FILE')
      ? 'files'
      : isOneOf('DIR')
        ? 'folders'
        : undefined,
  };
}
