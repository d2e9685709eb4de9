import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { RELEASES } from '../support/generate/releases.ts';
import { DOCUMENTED_KEYS, DOCUMENTED_VALUES } from '../support/settings/documented.ts';
import { join, readKnown, wordsOf } from '../support/settings/known.ts';
import { outputsOf } from '../support/settings/outputs.ts';
import { SELECTORS } from '../support/settings/selections.ts';

/** For these, all words of the compiler are tried. For the others, too: `SETTINGS=all`. */
const THOROUGH = process.env.SETTINGS === 'all' ? RELEASES : (['0.6.12', '0.8.37'] as const);

const known = RELEASES.map((release) => readKnown(release));

describe.each(THOROUGH)('solc %s', (release) => {
  test('has no key and no value that is not tried', { timeout: 30 * 60_000 }, () => {
    expect(readKnown(release, wordsOf(release))).toEqual(readKnown(release));
  });

  test('prints no output that is not selected by name', () => {
    expect(outputsOf(release).filter((name) => !SELECTORS.includes(name))).toEqual([]);
  });
});

test('each release has tests', () => {
  const files = readdirSync(new URL('releases', import.meta.url));
  expect(files.sort()).toEqual(RELEASES.map((release) => `${release}.test.ts`));
});

test('each documented key is accepted by some release', () => {
  const accepted = known.flatMap(({ keys }) =>
    [...keys].flatMap(([level, names]) => names.map((name) => join(level, name))),
  );
  const documented = Object.entries(DOCUMENTED_KEYS).flatMap(([level, names]) =>
    names.split(' ').map((name) => join(level, name)),
  );
  expect(documented.filter((name) => !accepted.includes(name))).toEqual([]);
});

test.each(Object.keys(DOCUMENTED_VALUES))(
  'each documented value of %s is accepted by some release',
  (setting) => {
    const accepted = known.flatMap(({ values }) => values.get(setting) ?? []);
    const documented = (DOCUMENTED_VALUES[setting] ?? '').split(' ');
    expect(documented.filter((value) => !accepted.includes(value))).toEqual([]);
  },
);
