import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseVersionExpression } from '../../src/compilers/version-expression.ts';
import { versionPragmas } from '../../src/sources/pragmas.ts';
import { faultySources, RELEASES, type Release, runSolc } from './solc-run.ts';

describe('versionPragmas', () => {
  test.each([
    ['pragma solidity ^0.8.20;', ['^0.8.20']],
    ['pragma solidity 0.8.20; pragma abicoder v2; pragma solidity >=0.7 <0.9;', ['0.8.20', '>=0.7 <0.9']],
    [
      '/* pragma solidity 1; */ pragma /**/ solidity // x\n >= /* y */ 0.8 /* z */ || 0.7 ;',
      ['>= 0.8 || 0.7'],
    ],
    ['string constant s = "pragma solidity 1;"; pragma solidity 2;', ['2']],
    ['contract C { pragma solidity 1; } pragma solidity 2;', ['2']],
    ['pragma experimental solidity; pragma solidityx 1; xpragma solidity 2;', []],
    ['pragma solidity;', ['']],
    ['pragma solidity 0.8.20', ['0.8.20']],
    ['', []],
  ])('%j', (source, pragmas) => {
    expect(versionPragmas(source)).toEqual(pragmas);
    expect(versionPragmas(Buffer.from(source))).toEqual(pragmas);
  });
});

/** Which of these sources the compiler takes, each by itself. */
function taken(release: Release, sources: readonly string[]): boolean[] {
  const { output } = runSolc(
    release,
    {
      language: 'Solidity',
      sources: Object.fromEntries(sources.map((content, index) => [`${index}`, { content }])),
      settings: { outputSelection: {} },
    },
    () => ({ error: 'nothing is imported' }),
  );
  const faulty = faultySources(output);
  return sources.map((_, index) => !faulty.has(`${index}`));
}

function allowed(release: string, source: string): boolean {
  return versionPragmas(source).every(
    (text) => parseVersionExpression(text)?.allows({ release, isPrerelease: false }) === true,
  );
}

const number = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom('0', '6', '7', '8', '12', '20', '27', '28', '29', '37') },
  fc.constantFrom(
    'x',
    'X',
    '*',
    '00',
    '08',
    '1',
    '99999999999',
    '2147483647',
    '1_0',
    '0x8',
    '1e1',
    'y',
    '""',
  ),
);
const version = fc.oneof(
  { weight: 6, arbitrary: fc.tuple(fc.constantFrom('0.8', '0.7', '0.6', '0.*', 'x', '1', '0.9'), number) },
  fc.tuple(fc.constant('0'), number, number),
  fc.tuple(number),
  fc.array(number, { minLength: 1, maxLength: 4 }),
);
const dotted = fc
  .tuple(version, fc.constantFrom('.', '.', '.', '.', '.', '.', ' .', '. ', '/**/./**/'))
  .map(([parts, dot]) => parts.join(dot));
const operator = fc.oneof(
  { weight: 10, arbitrary: fc.constantFrom('', '^', '~', '<', '<=', '>', '>=', '=') },
  fc.constantFrom('==', '> =', '^^', '=>', '^=', '-', '.', 'v', '"', '!'),
);
const gap = fc.constantFrom('', '', '', ' ', '\n', '/* x */', '// ;\n');
const component = fc.tuple(operator, gap, dotted).map((parts) => parts.join(''));
const joint = fc.oneof(
  { weight: 10, arbitrary: fc.constantFrom(' ', ' || ', '||', ' - ', '/**/') },
  fc.constantFrom('', '-', '|', ' | ', ' , ', '--', '&&', ' || || '),
);
const expression = fc
  .array(fc.tuple(component, joint), { minLength: 1, maxLength: 4 })
  .map((parts) => parts.flat().slice(0, -1).join(''))
  .filter((text) => !text.includes('->')); // One token in later releases, two in 0.6.
const source = fc
  .tuple(gap, expression, gap, fc.constantFrom('', '', 'pragma solidity >=0.6.0;'))
  .map(([before, text, after, other]) => `pragma solidity${before || ' '}${text}${after};\n${other}`);

test.each(RELEASES)('generated pragmas allow what the compiler takes, %s', (release) => {
  const seen = { yes: 0, no: 0 };
  fc.assert(
    fc.property(fc.array(source, { minLength: 150, maxLength: 200 }), (sources) => {
      const found = taken(release, sources);
      for (const isTaken of found) seen[isTaken ? 'yes' : 'no']++;
      const ours = sources.map((text) => allowed(release, text));
      expect(sources.filter((_, index) => ours[index] !== found[index])).toEqual([]);
    }),
    { numRuns: 10, endOnFailure: true },
  );
  expect(Math.min(seen.yes, seen.no)).toBeGreaterThan(150);
});

test('a prerelease is below its release, as nightly builds are to the compiler', () => {
  const nightly = { release: '0.8.28', isPrerelease: true };
  const allows = (text: string): boolean | undefined => parseVersionExpression(text)?.allows(nightly);
  expect(['0.8.28', '^0.8.28', '>=0.8.28', '0.8', '=0.8.x', '>0.8.27 <0.8.27'].map(allows)).toEqual(
    Array(6).fill(false),
  );
  expect(['<0.8.28', '<=0.8.28', '*', '>=0.8.27', '^0.8.20', '<0.8'].map(allows)).toEqual([
    true,
    true,
    true,
    true,
    true,
    true,
  ]);
});
