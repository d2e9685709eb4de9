/** Markup. Everything else that is put into markup is text, and is escaped. */
export class Html {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** What a template takes. Nothing is written for `undefined` and `false`. */
export type Content = Html | string | number | undefined | false | readonly Content[];

/** A template of markup: names of contracts and sources can hold anything, so every value is escaped. */
export function html(strings: TemplateStringsArray, ...values: readonly Content[]): Html {
  const parts = strings.map((text, index) => (index === 0 ? text : textOf(values[index - 1]) + text));
  return new Html(parts.join(''));
}

function textOf(content: Content): string {
  if (content === undefined || content === false) return '';
  if (content instanceof Html) return content.text;
  if (typeof content === 'object') return content.map(textOf).join('');
  return escaped(String(content));
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Control characters, which HTML does not allow, become spaces. */
function escaped(text: string): string {
  return text.replaceAll(/[&<>"']/g, (char) => ENTITIES[char] ?? char).replaceAll(/[^\P{Cc}\n]/gu, ' ');
}
