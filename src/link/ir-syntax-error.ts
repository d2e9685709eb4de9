/**
 * A piece of intermediate representation with an unexpected structure. Its
 * readers throw it to each other; `readIr` makes it a refusal.
 */
export class IrSyntaxError extends Error {
  override readonly name = 'IrSyntaxError';
}
