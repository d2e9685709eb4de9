/** What solc escapes and `JSON.stringify` does not: everything beyond printable ASCII. */
const BEYOND_PRINTABLE_ASCII = /[\u007f-\uffff]/g;

/**
 * JSON text with everything beyond printable ASCII escaped, as solc prints its output (`JSON.cpp`: `jsonPrint`
 * dumps with `ensure_ascii`; astral characters become two surrogates, digits are lower case). Solc before 0.8.26
 * prints alike but for U+007F, which it does not escape.
 */
export function escapeNonAscii(json: string): string {
  return json.replace(
    BEYOND_PRINTABLE_ASCII,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
