/** The table in `docs/faults.md`: every row names tests, and they exist. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const docs = new URL('../docs/', import.meta.url);
const page = readFileSync(new URL('faults.md', docs), 'utf8');
const rows = [...page.matchAll(/^\| (?!fault \|)(.+) \| (.+) \| (.+) \|$/gm)];
const REFERENCE = /^\[(?<shown>\S+)\]\((?<path>\S+)\) "(?<name>.+)"$/;

test.each(rows.map(([, fault = '', , tests = '']) => [fault, tests]))('%s', (_, tests) => {
  for (const reference of tests.split('<br>')) {
    const { shown, path, name } = REFERENCE.exec(reference)?.groups ?? {};
    expect(path, `a test, not ${reference}`).toBe(`../test/${shown}`);
    const file = fileURLToPath(new URL(path ?? '', docs));
    expect(existsSync(file), file).toBe(true);
    const text = readFileSync(file, 'utf8');
    // A whole text in quotes: the name of a test, or of one of its cases.
    const isThere = ["'", '"', '`'].some((quote) => text.includes(`${quote}${name}${quote}`));
    expect(isThere, `"${name}" in ${shown}`).toBe(true);
  }
});

test('the page says how many kinds there are, and every row of its tables is read', () => {
  expect(page).toContain(`: ${rows.length} kinds of faults.`);
  expect(rows.length).toBeGreaterThanOrEqual(40);
  expect(page.match(/^\|/gm)).toHaveLength(rows.length + 2 * (page.match(/^## (?!Limits)/gm) ?? []).length);
});
