/** GitHub drops a step's summary that is larger than a mebibyte, all of it; a job has one for each of its steps. */
const MOST_BYTES = 1024 * 1024;

/** Of these sections, the first ones that fit; the last line lists what was omitted. */
export function fitting(sections: readonly Section[], most = MOST_BYTES): string {
  const note = (left: readonly string[]): string => `\n_Omitted because of its size: ${left.join(', ')}._\n`;
  const reserve = Buffer.byteLength(note(sections.map(({ name }) => name)));
  const left: string[] = [];
  let text = '';
  for (const { name, markdown } of sections) {
    const fits = Buffer.byteLength(text) + Buffer.byteLength(markdown) + reserve <= most;
    if (fits) text += markdown;
    else left.push(name);
  }
  return left.length === 0 ? text : text + note(left);
}

export interface Section {
  readonly name: string;
  readonly markdown: string;
}

/** A section whose diagram GitHub draws, folded, since it can be long. */
export function diagram(name: string, mermaid: string): Section {
  const lines = [
    '',
    '<details>',
    `<summary>${name}</summary>`,
    '',
    '```mermaid',
    mermaid.trimEnd(),
    '```',
    '',
    '</details>',
    '',
  ];
  return { name, markdown: lines.join('\n') };
}
