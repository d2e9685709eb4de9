import { isUtf8 } from 'node:buffer';
import { StringScanner } from './string-scanner.ts';
import { JsonSyntaxError } from './syntax-error.ts';

/** A key of an object: decoded, and as written with its quotes. */
export interface JsonKey {
  readonly key: string;
  readonly keyText: string;
}

/** Bytes of a key that is worth remembering, at most. */
const SHORT = 64;

/** How many keys are remembered at a time. */
const KNOWN = 1024;

/** Reads keys, which may span chunks. */
export class KeyReader {
  private readonly strings = new StringScanner();
  /** What was read of the key, without its opening quote. */
  private parts: Buffer[] = [];
  /** Short keys met before: an AST repeats some hundred keys millions of times. */
  private readonly known = new Map<string, JsonKey>();

  /** Index after the closing quote, or -1 if the key goes on in the next chunk. */
  read(chunk: Buffer, from: number): number {
    const end = this.strings.scan(chunk, from);
    this.parts.push(chunk.subarray(from, end === -1 ? chunk.length : end));
    return end;
  }

  /**
   * The key that `read` came to the end of.
   *
   * @param offset of its opening quote in the text, for errors
   */
  take(offset: number): JsonKey {
    const [first] = this.parts;
    const bytes = this.parts.length === 1 && first !== undefined ? first : Buffer.concat(this.parts);
    this.parts = [];
    // One character a byte, so that different bytes never look alike.
    const written = bytes.toString('latin1');
    let key = this.known.get(written);
    if (key === undefined) {
      key = decode(bytes, offset);
      if (this.known.size === KNOWN) this.known.clear();
      if (bytes.length <= SHORT) this.known.set(written, key);
    }
    return key;
  }
}

/** Decodes a key from its bytes, which lack the opening quote. */
function decode(bytes: Buffer, offset: number): JsonKey {
  // Invalid UTF-8 would be replaced silently, and the key would not come out as it was written.
  if (!isUtf8(bytes)) throw new JsonSyntaxError(offset, 'a key in UTF-8', 'other bytes');
  const keyText = `"${bytes.toString('utf8')}`;
  try {
    return { key: String(JSON.parse(keyText)), keyText };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new JsonSyntaxError(offset, 'a key', 'a string with a wrong escape or a raw control character');
  }
}
