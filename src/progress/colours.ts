import type { ErrorStream } from './progress.ts';

type EnvironmentVariables = Readonly<Record<string, string | undefined>>;

/** Colours of a terminal (ECMA-48: SGR), those in which solc prints. */
export const COLOUR = {
  error: '\u001b[1;91m',
  warning: '\u001b[1;93m',
  range: '\u001b[94m',
  end: '\u001b[0m',
} as const;

/**
 * Whether text on a stream has colours: on a terminal that knows them, unless `NO_COLOR` is set (no-color.org).
 * `FORCE_COLOR` decides before everything else, as in Node itself: `0` or `false` for none.
 */
export function hasColours(stream: Pick<ErrorStream, 'isTTY'>, env: EnvironmentVariables): boolean {
  const { FORCE_COLOR: forced, NO_COLOR: none } = env;
  if (forced !== undefined) return forced !== '0' && forced !== 'false';
  return !none && canDraw(stream, env);
}

/** Whether a line can be drawn again in place. */
export function canDraw(stream: Pick<ErrorStream, 'isTTY'>, { TERM }: EnvironmentVariables): boolean {
  return stream.isTTY === true && TERM !== 'dumb';
}

/** The first line of a message about a failure in the colour of errors. */
export function failureText(text: string, colours: boolean): string {
  return colours ? text.replace(/^.*/, `${COLOUR.error}$&${COLOUR.end}`) : text;
}
