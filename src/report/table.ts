/** A table in GitHub's Markdown. Cells may hold any text. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)];
}

/** Text as code, whatever it holds. */
export function code(text: string): string {
  return `\`${text.replaceAll('`', "'")}\``;
}

/** Names and messages must neither end the cell nor become HTML; inside code, GitHub does not decode entities. */
function cell(text: string): string {
  const parts = text
    .replaceAll('|', '\\|')
    .replaceAll(/\s+/g, ' ')
    .split(/(`[^`]*`)/);
  return parts.map((part) => (part.startsWith('`') ? part : part.replaceAll('<', '&lt;'))).join('');
}
