import { parseArgs } from 'node:util';
import { ParasolcError } from '../errors.ts';
import { suggestion } from '../nearest.ts';
import { COMMANDS, type Command, type CommandRow } from '../options/commands.ts';
import {
  type Invocation,
  OPTIONS,
  type OptionRow,
  optionsOf,
  type ParsedOptions,
} from '../options/options.ts';

/** Reads the arguments of a command. Throws `USAGE`, which names what was received and what is allowed. */
export function parseCommand(command: Command, args: readonly string[]): Invocation {
  const rows = new Map<string, OptionRow>(optionsOf(command));
  const given = new Map<string, string[]>();
  const positionals: string[] = [];
  const { tokens } = parseArgs({
    args: [...args],
    options: Object.fromEntries([...rows].map(([name, row]) => [name, parserOption(row)])),
    // Errors are reported below, in our own words.
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  for (const token of tokens) {
    if (token.kind === 'positional') positionals.push(token.value);
    if (token.kind !== 'option') continue;
    const row = rows.get(token.name);
    if (row === undefined) throw unknownOption(command, token.rawName);
    given.set(token.name, [...(given.get(token.name) ?? []), givenValue(row, token)]);
  }
  // The table's own type says what each row's shape reads.
  const options = Object.fromEntries(
    Object.entries(OPTIONS).map(([name, row]) => [name, row.shape.read(given.get(name) ?? [], `--${name}`)]),
  ) as unknown as ParsedOptions;
  if (!options.help) checkPositionals(command, positionals);
  return { options, positionals };
}

interface OptionToken {
  readonly rawName: string;
  readonly value: string | undefined;
  readonly inlineValue: boolean | undefined;
}

function givenValue({ shape }: OptionRow, { rawName, value, inlineValue }: OptionToken): string {
  if (shape.placeholder === undefined) {
    if (value === undefined) return '';
    throw new ParasolcError('USAGE', `${rawName} takes no value`, {
      facts: [`received: ${JSON.stringify(value)}`],
      fix: `remove the value`,
    });
  }
  // An option in place of a value means that the value was forgotten; a negative number is a wrong value.
  const forgotten = inlineValue !== true && value !== undefined && /^-[^\d.]/.test(value);
  if (value !== undefined && !forgotten) return value;
  throw new ParasolcError('USAGE', `${rawName} needs a value: ${shape.placeholder}`, {
    facts: forgotten ? [`received: ${JSON.stringify(value)}`] : [],
    fix: `write \`${rawName.startsWith('--') ? `${rawName}=` : `${rawName} `}${shape.placeholder}\``,
  });
}

function parserOption({ shape, short }: OptionRow): {
  type: 'boolean' | 'string';
  multiple: true;
  short?: string;
} {
  const type = shape.placeholder === undefined ? 'boolean' : 'string';
  return { type, multiple: true, ...(short === undefined ? {} : { short }) };
}

function unknownOption(command: Command, rawName: string): ParasolcError {
  const rows: [string, OptionRow][] = Object.entries(OPTIONS);
  const others = rows.find(([name]) => `--${name}` === rawName)?.[1].commands ?? [];
  const names = optionsOf(command).map(([name]) => `--${name}`);
  const meant = suggestion(rawName, names);
  return new ParasolcError('USAGE', `unknown option ${JSON.stringify(rawName)} of ${command}${meant}`, {
    facts: [
      ...(others.length > 0 ? [`it is an option of ${others.join(', ')}`] : []),
      ...(meant === '' ? [`options of ${command}: ${names.join(', ')}`] : []),
    ],
    fix: seeHelp(command),
  });
}

function checkPositionals(command: Command, positionals: readonly string[]): void {
  const { counts, positionals: wanted }: CommandRow = COMMANDS[command];
  const [least, most] = counts;
  if (positionals.length >= least && positionals.length <= most) return;
  const received = positionals.map((value) => JSON.stringify(value)).join(', ') || 'nothing';
  throw new ParasolcError('USAGE', `${command} expects ${wanted}`, {
    facts: [`received: ${received}`],
    fix: seeHelp(command),
  });
}

function seeHelp(command: Command): string {
  return `see \`parasolc ${command} --help\``;
}
