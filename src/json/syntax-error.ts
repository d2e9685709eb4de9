/** A text that is not JSON: where it stops being so, and why. Callers say whose text it was, in a `ParasolcError`. */
export class JsonSyntaxError extends Error {
  override readonly name = 'JsonSyntaxError';
  /** Of the first byte that does not fit, from the start of the text; its length where it ends too early. */
  readonly offset: number;
  readonly expected: string;

  constructor(offset: number, expected: string, found: string) {
    super(`byte ${offset}: expected ${expected}, found ${found}`);
    this.offset = offset;
    this.expected = expected;
  }
}

/** What stands at the offset of an error, for its message; `undefined` is the end of the text. */
export function describeByte(byte: number | undefined): string {
  if (byte === undefined) return 'the end of the text';
  if (byte > 0x20 && byte < 0x7f) return `\`${String.fromCharCode(byte)}\``;
  return `byte 0x${byte.toString(16).padStart(2, '0')}`;
}
