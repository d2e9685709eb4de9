/** Words of a program and its first arguments, and variables that it is given; those that are undefined are unset. */
interface Launch {
  readonly words: readonly string[];
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** A line that identifies the file. */
  readonly mark?: string;
}

/** A word as a POSIX shell takes it. */
export function shellQuoted(word: string): string {
  return `'${word.replaceAll("'", "'\\''")}'`;
}

/** The text of a shell script that starts a program and passes on all its own arguments. */
export function shellLauncher({ words, env = {}, mark = '' }: Launch): string {
  const variables = Object.entries(env).map(([name, value]) =>
    value === undefined ? `unset ${name}` : `export ${name}=${shellQuoted(value)}`,
  );
  const lines = ['#!/bin/sh', ...(mark === '' ? [] : [`# ${mark}`]), ...variables];
  return `${lines.join('\n')}\nexec ${words.map(shellQuoted).join(' ')} "$@"\n`;
}

/** The same for Windows, which starts files ending in `.cmd` through `cmd.exe`. */
export function cmdLauncher({ words, env = {}, mark = '' }: Launch): string {
  const lines = [
    '@echo off',
    ...(mark === '' ? [] : [`rem ${mark}`]),
    'setlocal',
    ...Object.entries(env).map(([name, value]) => `set "${name}=${cmdEscaped(value ?? '')}"`),
    `${words.map((word) => `"${cmdEscaped(word)}"`).join(' ')} %*`,
  ];
  return `${lines.join('\r\n')}\r\n`;
}

/** Inside quotes, `cmd.exe` replaces only variables. A path of Windows has no quotes. */
function cmdEscaped(word: string): string {
  return word.replaceAll('%', '%%');
}
