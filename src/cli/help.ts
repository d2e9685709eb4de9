import { COMMANDS, type Command, type CommandRow, TOOLS, type Tool } from '../options/commands.ts';
import { OPTIONS, type OptionRow, optionsOf } from '../options/options.ts';
import { VERSION } from '../version.ts';

/** The longest line of a help text, in characters. */
const WIDTH = 100;
/** Column at which explanations begin. */
const COLUMN = 30;

const EXIT_STATUS = [
  'Exit status: 0 for success; 1 if the Solidity code has errors or is over a size limit (the output is',
  'still written); 2 for wrong usage or bad input; 3 if the compiler failed.',
];

/** The help of `parasolc help`. */
export function overview(): string {
  const commands: [string, CommandRow][] = Object.entries(COMMANDS);
  const rows: [string, OptionRow][] = Object.entries(OPTIONS);
  return [
    `parasolc ${VERSION}: compiles Solidity in parallel, to exactly the bytes of one solc run`,
    '',
    'Commands:',
    ...commands.flatMap(([name, row]) => explained(`parasolc ${name}`, row.summary)),
    ...Object.entries(TOOLS).flatMap(([name, { summary }]) => explained(`parasolc ${name} ARG...`, summary)),
    ...explained('parasolc version', 'print the version of parasolc (also -v)'),
    ...explained('parasolc help [COMMAND]', 'print this help, or the help of a command'),
    '',
    'In place of solc:',
    ...explained('parasolc --standard-json', 'behaves like `solc --standard-json`, with its options'),
    ...explained('parasolc --version', 'prints what `solc --version` prints'),
    ...explained('parasolc OPTION...', 'other solc options are passed to solc'),
    ...wrapped('Settings are environment variables:', 2),
    ...rows.flatMap(([name, { env }]) =>
      env === undefined ? [] : explained(`  ${env}`, `like --${name} of build`),
    ),
    ...explained(
      '  PARASOLC_REPLAY',
      '"off", or the absolute path of the folder where outputs for Forge are kept',
    ),
    '',
    ...EXIT_STATUS,
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
    '',
    'Options:',
    ...optionsOf(command).flatMap(([name, option]) =>
      explained(optionHead(name, option), optionText(option)),
    ),
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
function explained(head: string, explanation: string): string[] {
  const lines = wrapped(explanation, COLUMN);
  const left = `  ${head}`;
  if (left.length > COLUMN - 2) return [left, ...lines];
  return [left.padEnd(COLUMN) + (lines[0] ?? '').trimStart(), ...lines.slice(1)];
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
