import { COMMANDS, type Command, type CommandRow, TOOLS, type Tool } from '../options/commands.ts';
import { groupedOptions } from '../options/groups.ts';
import { OPTIONS, type OptionRow } from '../options/options.ts';
import { VERSION } from '../version.ts';

/** The longest line of a help text, in characters. */
const WIDTH = 80;
/** Columns at which explanations begin: of commands, of options and variables. */
const COLUMN = { command: 16, option: 28 } as const;

const EXIT_STATUS = [
  'Exit status: 0 for success; 1 if the Solidity code has errors or is over a size',
  'limit (the output is still written); 2 for wrong usage or bad input; 3 if the',
  'compiler failed.',
];

/** The help of `parasolc help`: one screen of 24 lines. */
export function overview(): string {
  const commands: [string, CommandRow][] = Object.entries(COMMANDS);
  const row = (head: string, text: string): string[] => explained(head, text, COLUMN.command);
  return [
    `parasolc ${VERSION}: Solidity in parallel, to exactly the bytes of one solc run`,
    '',
    'Usage: parasolc COMMAND [ARGUMENT]... [OPTION]...',
    ...commands.flatMap(([name, { summary }]) => row(name, summary)),
    ...Object.entries(TOOLS).flatMap(([name, { summary }]) => row(name, summary)),
    ...row('version', 'print the version of parasolc (also -v)'),
    ...row('help COMMAND', 'list the options of a command'),
    '',
    'In place of solc: `parasolc --standard-json` and other options of solc do what',
    'solc does. Its settings are environment variables: `parasolc help variables`.',
    '',
    ...EXIT_STATUS,
    '',
  ].join('\n');
}

/** The help of `parasolc help variables`. */
export function variablesHelp(): string {
  const rows: [string, OptionRow][] = Object.entries(OPTIONS);
  const row = (head: string, text: string): string[] => explained(head, text, COLUMN.option);
  return [
    'Environment variables of parasolc. They are the settings of `parasolc` in place',
    'of solc, where build tools start it; build and the other commands read those of',
    'downloads and the cache too.',
    '',
    ...rows.flatMap(([name, { env }]) => (env === undefined ? [] : row(env, `like --${name} of build`))),
    ...row('PARASOLC_REPLAY', '"off", or the absolute path of the folder where outputs for Forge are kept'),
    ...row('PARASOLC_SOLC_CACHE', 'the folder of downloaded compilers'),
    ...row('PARASOLC_DEBUG', 'if set, errors say where in parasolc they happened'),
    ...row('NO_COLOR, FORCE_COLOR', 'no colours; colours even if the output is not a terminal'),
    '',
  ].join('\n');
}

/** The help of a command. */
export function commandHelp(command: Command): string {
  const row: CommandRow = COMMANDS[command];
  return [
    `parasolc ${command} ${row.positionals} [OPTION]...`,
    '',
    ...wrapped(`${capitalised(row.summary)}.`, 0),
    ...row.details.flatMap((line) => wrapped(line, 0)),
    ...groupedOptions(command).flatMap(({ heading, options }) => [
      '',
      `${heading}:`,
      ...options.flatMap(([name, option]) =>
        explained(optionHead(name, option), optionText(option), COLUMN.option),
      ),
    ]),
    '',
    ...EXIT_STATUS,
    '',
  ].join('\n');
}

/** The help of `parasolc help forge`; `parasolc forge --help` is forge's own. */
export function toolHelp(tool: Tool): string {
  const { summary, details } = TOOLS[tool];
  return [
    `parasolc ${tool} ARG...`,
    '',
    ...wrapped(`${capitalised(summary)}.`, 0),
    ...details.flatMap((line) => wrapped(line, 0)),
    '',
  ].join('\n');
}

function optionHead(name: string, { short, shape }: OptionRow): string {
  const names = short === undefined ? `    --${name}` : `-${short}, --${name}`;
  return shape.placeholder === undefined ? names : `${names} ${shape.placeholder}`;
}

function optionText({ help, shape }: OptionRow): string {
  const { placeholder, repeatable, defaultText } = shape;
  const notes = [
    ...(repeatable && placeholder !== undefined ? ['repeatable'] : []),
    ...(defaultText === undefined ? [] : [`default: ${defaultText}`]),
  ];
  return notes.length === 0 ? help : `${help} (${notes.join('; ')})`;
}

/** A head at the left, its explanation at the right, or below where the head is long. */
function explained(head: string, explanation: string, column: number): string[] {
  const lines = wrapped(explanation, column);
  const left = `  ${head}`;
  if (left.length >= column) return [left, ...lines];
  return [left.padEnd(column) + (lines[0] ?? '').trimStart(), ...lines.slice(1)];
}

function wrapped(words: string, indent: number): string[] {
  const lines: string[] = [];
  for (const word of words.split(' ')) {
    const line = lines.at(-1);
    if (line !== undefined && line.length + 1 + word.length <= WIDTH)
      lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(' '.repeat(indent) + word);
  }
  return lines;
}

function capitalised(sentence: string): string {
  return sentence.slice(0, 1).toUpperCase() + sentence.slice(1);
}
