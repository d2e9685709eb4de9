/** Words of a program and its first arguments, and variables that it is given. */
interface Launch {
  readonly words: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** A line that identifies the file. */
  readonly mark?: string;
}

/** A word as a POSIX shell takes it. */
export function shellQuoted(word: string): string {
  return `'${word.replaceAll("'", "'\\''")}'`;
}

/** The text of a shell script that starts a program and passes on all its own arguments. */
export function shellLauncher({ words, env = {}, mark = '' }: Launch): string {
  const set = Object.entries(env).map(([name, value]) => `${name}=${shellQuoted(value)} `);
  const lines = ['#!/bin/sh', ...(mark === '' ? [] : [`# ${mark}`])];
  return `${lines.join('\n')}\n${set.join('')}exec ${words.map(shellQuoted).join(' ')} "$@"\n`;
}

/** The same for Windows, which starts files ending in `.cmd` through `cmd.exe`. */
export function cmdLauncher({ words, env = {}, mark = '' }: Launch): string {
  const lines = [
    '@echo off',
    ...(mark === '' ? [] : [`rem ${mark}`]),
    'setlocal',
    ...Object.entries(env).map(([name, value]) => `set "${name}=${cmdEscaped(value)}"`),
    `${words.map((word) => `"${cmdEscaped(word)}"`).join(' ')} %*`,
  ];
  return `${lines.join('\r\n')}\r\n`;
}

/** Inside quotes, `cmd.exe` replaces only variables. A path of Windows has no quotes. */
function cmdEscaped(word: string): string {
  return word.replaceAll('%', '%%');
}
