import fc from 'fast-check';
import { rarely } from './draw.ts';
import type { Features } from './releases.ts';

/** A source file, without what it declares. */
export interface FileDraft {
  readonly name: string;
  readonly license: boolean;
  readonly pragma: 'caret' | 'range' | 'exact' | 'none';
  /** `pragma abicoder v1`, which via-IR warns of (2066). */
  readonly abicoderV1: boolean;
  readonly comment: string;
  readonly newline: '\n' | '\r\n';
}

/** Names as build tools give them. */
const PLAIN_NAMES = [
  'src/A.sol',
  'src/B.sol',
  'src/C.sol',
  'src/tokens/Token.sol',
  'src/tokens/Vault.sol',
  'lib/dep/src/Lib.sol',
  'test/A.t.sol',
];

/** Names that could confuse a build tool, a file system or a program in JavaScript. */
const ODD_NAMES = [
  '1',
  '10',
  '9',
  'Z',
  '__proto__',
  'constructor',
  'no extension',
  'src/Token One.sol',
  'src//double.sol',
  'a:b.sol',
  'say"hi"\\.sol',
  '#?%41&=.sol',
  '/abs/Rooted.sol',
  'https://example.org/x/Far.sol',
  'ünïcode/Ñandú.sol',
  '日本語.sol',
  '😀.sol',
  // Sorted before the one above in UTF-8, after it in UTF-16.
  'Ａ.sol',
  // The letters of the one above, composed of others.
  'u\u0308ni\u0308code/N\u0303andu\u0301.sol',
];

const COMMENTS = ['', 'plain', 'Grüße, ñandú, Ωμέγα', '日本語のコメント', '😀 \u2028 \u0301'];

/** One to `max` files of different names. */
export function files(
  features: Features,
  max: number,
  linkable: boolean,
): fc.Arbitrary<readonly FileDraft[]> {
  const name = fc.oneof(
    { withCrossShrink: true },
    { weight: 3, arbitrary: fc.constantFrom(...PLAIN_NAMES) },
    { weight: 2, arbitrary: fc.constantFrom(...ODD_NAMES) },
  );
  const file = fc.record<FileDraft>({
    name,
    license: rarely(true, false),
    pragma: fc.constantFrom('caret', 'range', 'exact', 'none'),
    // With its warning, linked builds take longer.
    abicoderV1: features.abicoderPragma ? rarely(false, true, linkable ? 50 : 4) : fc.constant(false),
    comment: fc.constantFrom(...COMMENTS),
    newline: rarely('\n', '\r\n'),
  });
  return fc.uniqueArray(file, { minLength: 1, maxLength: max, size: 'max', selector: (draft) => draft.name });
}
