/** A text that is not JSON. Callers name the text in a `ParasolcError`. */
export class JsonSyntaxError extends Error {
  override readonly name = 'JsonSyntaxError';
  /** Offset of the first unexpected byte in the text; the length of the text if it ends too early. */
  readonly offset: number;
  readonly expected: string;

  constructor(offset: number, expected: string, found: string) {
    super(`byte ${offset}: expected ${expected}, found ${found}`);
    this.offset = offset;
    this.expected = expected;
  }
}

/** A byte, worded for an error message; `undefined` is the end of the text. */
export function describeByte(byte: number | undefined): string {
  if (byte === undefined) return 'the end of the text';
  if (byte > 0x20 && byte < 0x7f) return `\`${String.fromCharCode(byte)}\``;
  return `byte 0x${byte.toString(16).padStart(2, '0')}`;
}
