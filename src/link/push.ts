/** Bytes that a number takes (`numberEncodingSize`). Zero takes none. */
export function widthOf(value: number): number {
  let width = 0;
  for (let rest = value; rest >= 1; rest /= 256) width++;
  return width;
}

/**
 * An instruction that pushes a number, as many bytes wide as asked (one or more), in hex. Of a number that is wider solc keeps
 * the last bytes (`toBigEndian`).
 */
export function pushOf(value: number, width: number): string {
  const digits = 2 * width;
  return (0x5f + width).toString(16) + value.toString(16).padStart(digits, '0').slice(-digits);
}
