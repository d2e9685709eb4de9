const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const SLASH = 0x2f;
const STAR = 0x2a;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

const BYTE_ORDER_MARK = Buffer.from([0xef, 0xbb, 0xbf]);

/** Control characters that some releases of solc accept in a string, and how JSON writes them. */
const RAW: ReadonlyMap<number, string> = new Map([
  [0x09, '\\t'],
  [LINE_FEED, '\\n'],
  [CARRIAGE_RETURN, '\\r'],
]);

/**
 * Converts a text that is nearly JSON to JSON. Every release of solc skips a byte order mark, accepts line
 * ends and tabs in strings, and stops reading at a zero byte. From 0.8.26 on it also skips comments
 * (`jsonParseStrict`). Other invalid JSON is returned unchanged.
 */
export function plainJson(text: Buffer): Buffer {
  const start = text.subarray(0, BYTE_ORDER_MARK.length).equals(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK.length : 0;
  const pieces: (Buffer | string)[] = [];
  let copied = start;
  const replace = (from: number, to: number, by: string): void => {
    pieces.push(text.subarray(copied, from), by);
    copied = to;
  };
  let inString = false;
  let at = start;
  while (at < text.length) {
    const byte = text[at] ?? 0;
    if (inString) {
      const written = RAW.get(byte);
      if (written !== undefined) replace(at, at + 1, written);
      if (byte === QUOTE) inString = false;
      at += byte === BACKSLASH ? 2 : 1;
    } else if (byte === 0) {
      replace(at, text.length, '');
      at = text.length;
    } else if (byte === SLASH) {
      const end = commentEnd(text, at);
      if (end === undefined) break;
      replace(at, end, ' ');
      at = end;
    } else {
      inString = byte === QUOTE;
      at++;
    }
  }
  pieces.push(text.subarray(copied));
  return Buffer.concat(pieces.map((piece) => (typeof piece === 'string' ? Buffer.from(piece) : piece)));
}

/** Where the comment that begins with this slash ends; `undefined` if there is none or it does not end. */
function commentEnd(text: Buffer, start: number): number | undefined {
  if (text[start + 1] === SLASH) {
    const end = text.subarray(start).findIndex((byte) => byte === LINE_FEED || byte === CARRIAGE_RETURN);
    return end === -1 ? text.length : start + end;
  }
  if (text[start + 1] !== STAR) return undefined;
  const end = text.indexOf('*/', start + 2);
  return end === -1 ? undefined : end + 2;
}
