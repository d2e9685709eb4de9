import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatDiagnostic } from '../../src/standard-json/source-excerpt.ts';
import { wholeRun } from '../support/whole-run.ts';

/** The last release that cuts through characters, as far as installed, and one that does not. */
const [CUTTING, CAREFUL] = ['0.8.28', '0.8.37'] as const;

interface Diagnostic {
  readonly type: string;
  readonly message: string;
  readonly formattedMessage: string;
  readonly sourceLocation?: { readonly file: string; readonly start: number; readonly end: number };
  readonly secondarySourceLocations?: unknown;
}

interface Compared {
  readonly printed: string;
  /** What `formatDiagnostic` gives. */
  readonly told: string | undefined;
}

/** What solc says of a source; `lost` where it could not write its output. */
function diagnosticsOf(release: string, name: string, content: string): Diagnostic[] | 'lost' {
  const input = { language: 'Solidity', sources: { [name]: { content } } };
  const { errors = [] } = JSON.parse(wholeRun(release, input).toString()) as { errors?: Diagnostic[] };
  return errors.some(({ message }) => message === 'Error writing output JSON.') ? 'lost' : errors;
}

/** All diagnostics with one location that has text. */
function compare(diagnostics: readonly Diagnostic[], content: string): Compared[] {
  return diagnostics.flatMap((diagnostic) => {
    const { type, message, sourceLocation, secondarySourceLocations, formattedMessage: printed } = diagnostic;
    if (sourceLocation === undefined || secondarySourceLocations !== undefined) return [];
    const { file, start, end } = sourceLocation;
    if (start < 0) return [];
    const source = { name: file, text: Buffer.from(content) };
    return [{ printed, told: formatDiagnostic({ type, message, source, start, end }) }];
  });
}

/** Compares one source on both releases. */
function check(content: string, name = 'a.sol'): Compared[] {
  const careful = diagnosticsOf(CAREFUL, name, content);
  if (careful === 'lost') throw new Error(`solc ${CAREFUL} lost its output`);
  const compared = compare(careful, content);
  for (const { printed, told } of compared) if (told !== undefined) expect(told).toBe(printed);
  const cutting = diagnosticsOf(CUTTING, name, content);
  expect(cutting === 'lost', 'a cut goes through a character').toBe(
    compared.some(({ told }) => told === undefined),
  );
  if (cutting !== 'lost')
    for (const { printed, told } of compare(cutting, content)) expect(told).toBe(printed);
  return compared;
}

/** Pieces of comments: characters of one to four bytes, tabs and line ends of all kinds. */
const PIECES = [
  'a',
  'bcdefghij',
  '\t',
  ' ',
  'ü',
  '€',
  '😀',
  '\n',
  '\r\n',
  '\u2028',
  '\u007f',
  '"\\',
] as const;
const comment = fc
  .array(fc.constantFrom(...PIECES), { maxLength: 60 })
  .map((pieces) => pieces.join(''))
  // Only one kind of long piece at a time is rare in a random draw: most are short of the 150 bytes.
  .chain((text) => fc.constantFrom(text, text.repeat(3), text.replaceAll(/[\r\n\u2028]/g, '').repeat(2)))
  .map((text) => `/*${text}*/`);

test('gives the text that solc prints, wherever the location stands', () => {
  let told = 0;
  let untold = 0;
  fc.assert(
    fc.property(comment, comment, comment, comment, (before, inside, between, after) => {
      const content =
        `${before}contract C { ${inside} function f(uint ${between} unused) public ` +
        `{ ${inside} uint local;${after}}}${after}`;
      for (const compared of check(content)) compared.told === undefined ? untold++ : told++;
    }),
    { numRuns: 200, seed: 20 },
  );
  // Function state mutability, the unused parameter and the unused variable, most of the 200 times.
  expect(told).toBeGreaterThan(200);
  expect(untold).toBeGreaterThan(5);
});

test('at every distance from the limits', () => {
  for (const length of [0, 1, 29, 30, 31, 32, 33, 34, 35, 36, 37, 70, 71, 100, 110, 111, 112, 113, 114]) {
    const [name, body] = ['v'.repeat(length + 1), 'w'.repeat(length)];
    check(`${' '.repeat(length)}contract C { function f() public pure { uint ${name}; } }${body}`);
    check(`contract C { function f() public pure { uint ${name};/*${body}*/} }`);
    check(`contract C { function f() public pure {/*${body}*/uint ${name}; } }`);
    check(`contract C { function f() public /*${body}${body}*/ returns (uint) { return 1; } }`);
    check(
      `contract C {\n${' '.repeat(length)}function f() public returns (uint) { return 1; } /*${body}${'-'.repeat(100)}*/ }`,
    );
    check(`contract C { function f() public /*${body}${body}*/ returns (uint) {\n return 1; } }`);
    check(`contract C { /*${body}${body}*/ function f() public returns (uint) {\n return 1; } }`);
  }
});

test('last lines without end, empty locations, line ends of two bytes', () => {
  check('contract C {');
  check('x\n\n');
  check('\n');
  check('\n\ncontract C { function f() public returns (uint) { return 1; } }');
  check('contract C {\r\n\tfunction f() public returns (uint) { return 1;\r\n\t}}', 'ordner/grün "😀".sol');
});

test('tells nothing of a source without a name, which the releases print differently', () => {
  const content = 'contract C { function f() public returns (uint) { return 1; } }';
  const [cutting, careful] = [CUTTING, CAREFUL].map((release) => {
    const diagnostics = diagnosticsOf(release, '', content);
    return diagnostics === 'lost' ? [] : compare(diagnostics, content);
  });
  expect(cutting?.length).toBe(1);
  expect(cutting?.[0]?.printed).not.toBe(careful?.[0]?.printed);
  expect(cutting?.[0]?.told).toBeUndefined();
});
