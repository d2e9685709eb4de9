// Puts tables into a page, between the marks for them.
import { readFileSync, writeFileSync } from 'node:fs';

/**
 * Replaces what is between `<!-- levers NAME -->` and `<!-- end -->`, for each name. Names without marks are left out.
 *
 * @param {string} path @param {Readonly<Record<string, string>>} texts
 */
export function fillPage(path, texts) {
  let page = readFileSync(path, 'utf8');
  for (const [name, text] of Object.entries(texts)) {
    const [begin, end] = [`<!-- levers ${name} -->\n`, '<!-- end -->'];
    const from = page.indexOf(begin);
    const to = page.indexOf(end, from);
    if (from >= 0 && to >= 0) page = `${page.slice(0, from + begin.length)}\n${text}\n\n${page.slice(to)}`;
  }
  writeFileSync(path, page);
}
