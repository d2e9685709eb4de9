import type { CommandWord, OptionWord, Values } from './words.ts';

/** The script for fish. */
export function fishScript(commands: readonly CommandWord[]): string {
  return [
    '# Completion of parasolc in fish.',
    'function __parasolc_command',
    '  set -l words (commandline -opc)',
    // Nothing is the place of the command itself.
    '  test "$words[2]" = "$argv[1]"',
    'end',
    'complete -c parasolc -f',
    ...commands.flatMap(({ name, summary, options, arguments: values }) => [
      line("''", `-a ${name}`, summary),
      ...options.map((option) => optionLine(name, option)),
      ...(values.words.length + (values.paths ?? '').length > 0 ? [line(name, source(values))] : []),
    ]),
    '',
  ].join('\n');
}

function optionLine(command: string, { name, short, help, value }: OptionWord): string {
  const names = [`-l ${name.slice(2)}`, ...(short === undefined ? [] : [`-s ${short.slice(1)}`])];
  const after = value === undefined ? [] : ['-r', source(value)];
  return line(command, [...names, ...after].filter((word) => word !== '').join(' '), help);
}

function source({ words, paths }: Values): string {
  const all = [...words, ...(paths === 'folders' ? ['(__fish_complete_directories)'] : [])];
  return [paths === 'files' ? '-F' : '-f', ...(all.length === 0 ? [] : [`-a ${quoted(all.join(' '))}`])].join(
    ' ',
  );
}

function line(command: string, what: string, help?: string): string {
  const about = help === undefined ? '' : ` -d ${quoted(help)}`;
  return `complete -c parasolc -n ${quoted(`__parasolc_command ${command}`)} ${what}${about}`;
}

/** A word as fish takes it: only the quote and the backslash mean something in single quotes. */
function quoted(text: string): string {
  return `'${text.replace(/['\\]/g, '\\$&')}'`;
}
