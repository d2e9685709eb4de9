/** Bytes that a number takes (`numberEncodingSize`). Zero takes none. */
export function widthOf(value: number): number {
  let width = 0;
  for (let rest = value; rest >= 1; rest /= 256) width++;
  return width;
}

/** An instruction that pushes a number, as many bytes wide as asked, in hex. */
export function pushOf(value: number, width: number): string {
  return (0x5f + width).toString(16) + value.toString(16).padStart(2 * width, '0');
}
