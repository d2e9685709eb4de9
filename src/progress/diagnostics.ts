import type { Diagnostic } from '../standard-json/diagnostics.ts';
import { COLOUR } from './colours.ts';
import { counted } from './format.ts';

/** How many warnings a person is shown. All of them are in `errors` of the output. */
const MOST_WARNINGS = 10;

/** How diagnostics are shown. */
interface DiagnosticsStyle {
  /** Errors only. */
  readonly quiet: boolean;
  readonly colours: boolean;
}

/**
 * The errors of the Solidity code, all of them, and the first warnings, in solc's words and order: text that ends
 * with a line feed, or nothing.
 */
export function diagnosticsText(
  diagnostics: readonly Diagnostic[],
  { quiet, colours }: DiagnosticsStyle,
): string {
  const warnings = diagnostics.filter(({ isError }) => !isError);
  const shown = new Set(quiet ? [] : warnings.slice(0, MOST_WARNINGS));
  const hidden = quiet ? 0 : warnings.length - shown.size;
  const texts = diagnostics
    .filter((diagnostic) => diagnostic.isError || shown.has(diagnostic))
    .map((diagnostic) => {
      const text = `${formattedMessage(diagnostic).trimEnd()}\n\n`;
      return colours ? coloured(text, diagnostic.isError ? COLOUR.error : COLOUR.warning) : text;
    });
  if (hidden > 0) texts.push(`… and ${counted(hidden, 'more warning')}: see "errors" in the output\n\n`);
  return texts.join('');
}

/** `1 error, 2 warnings`; nothing if there are none. */
export function diagnosticCounts(diagnostics: readonly Diagnostic[]): string {
  const errors = diagnostics.filter(({ isError }) => isError).length;
  const warnings = diagnostics.length - errors;
  return [
    ...(errors > 0 ? [counted(errors, 'error')] : []),
    ...(warnings > 0 ? [counted(warnings, 'warning')] : []),
  ].join(', ');
}

/** As solc itself would print it on a terminal. */
function formattedMessage({ text }: Diagnostic): string {
  const { formattedMessage, message }: { formattedMessage?: unknown; message?: unknown } = JSON.parse(text);
  return String(formattedMessage ?? message ?? text);
}

/** The kind of message, the source range, the line numbers and the marks below the code. */
function coloured(text: string, colour: string): string {
  return text
    .replace(/(?<=^ *\| *)\^.*$/gm, `${colour}$&${COLOUR.end}`)
    .replace(/^[A-Za-z ]+(?=:)/, `${colour}$&${COLOUR.end}`)
    .replace(/^ *(?:-->|\d+ \||\|)/gm, `${COLOUR.range}$&${COLOUR.end}`);
}
