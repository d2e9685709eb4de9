/**
 * A piece of intermediate representation that is not built as solc builds it, or that is not understood. Its
 * readers throw it to each other; `readIr` makes it a refusal.
 */
export class IrSyntaxError extends Error {
  override readonly name = 'IrSyntaxError';
}
