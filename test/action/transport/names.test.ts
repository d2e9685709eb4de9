import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type ArtifactName,
  artifactName,
  latestOf,
  parseArtifactName,
} from '../../../src/action/transport/names.ts';

const names: fc.Arbitrary<ArtifactName> = fc
  .record({
    attempt: fc.integer({ min: 1, max: 999 }),
    retry: fc.integer({ min: 0, max: 9 }),
  })
  .chain((tries) =>
    fc.oneof(
      fc.constantFrom<ArtifactName[]>({ kind: 'plan', ...tries }, { kind: 'output', ...tries }),
      fc
        .integer({ min: 0, max: 255 })
        .chain((shard) =>
          fc.constantFrom<ArtifactName[]>(
            { kind: 'part', shard, ...tries },
            { kind: 'failure', shard, ...tries },
          ),
        ),
    ),
  );
const prefixes = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9._-]{0,20}$/);

test('a name says what it was made of, to its own prefix alone', () => {
  fc.assert(
    fc.property(prefixes, prefixes, names, (prefix, other, name) => {
      const text = artifactName(prefix, name);
      expect(parseArtifactName(prefix, text)).toEqual(name);
      if (other !== prefix) expect(parseArtifactName(other, text)).toBeUndefined();
    }),
  );
});

test.each([
  'x-plan-a1.tgz.zip',
  'x-part-a1.tgz',
  'x-part--1-a1.tgz',
  'x-plan-3-a1.tgz',
  'x-part-1-a1-r.tgz',
  'plan-a1.tgz',
  'x-part-1-a1.tgz\n',
])('%j is none of ours', (text) => {
  expect(parseArtifactName('x', text)).toBeUndefined();
});

test('the latest is that of the last try of the last attempt', () => {
  const of = (attempt: number, retry: number): { name: ArtifactName } => ({
    name: { kind: 'plan', attempt, retry },
  });
  expect(latestOf([of(1, 2), of(2, 0), of(2, 1), of(1, 3)])).toEqual(of(2, 1));
  expect(latestOf([of(10, 0), of(9, 0)])).toEqual(of(10, 0));
  expect(latestOf([])).toBeUndefined();
});
