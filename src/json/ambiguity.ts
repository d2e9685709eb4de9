import { isUtf8 } from 'node:buffer';
import { indexBuffer } from './index-text.ts';
import { duplicateKeys } from './read.ts';
import type { JsonNode } from './text.ts';

/** Levels below the value that are checked. Settings need five. */
const DEEPEST = 16;

/**
 * Why another parser may read a text differently from `JSON.parse`; `undefined` if all parsers agree. If a
 * key is repeated, solc uses the last value from 0.8.26 on, and refuses the input before. It refuses lone
 * surrogates and invalid UTF-8. How it handles very deep nesting depends on its stack. Numbers are not
 * checked, since callers keep their text.
 *
 * @param bytes a text that `JSON.parse` accepts
 */
export function ambiguity(bytes: Buffer): string | undefined {
  if (!isUtf8(bytes)) return 'it is not UTF-8';
  const root = indexBuffer(bytes, (path) => path.length < DEEPEST);
  if (isCutOff(root)) return `it is nested more than ${DEEPEST} deep`;
  const [twice] = duplicateKeys(root);
  if (twice !== undefined) return `the key "${twice.join('" / "')}" is given twice`;
  return hasHalfCharacter(JSON.parse(bytes.toString('utf8'))) ? 'it has half of a surrogate pair' : undefined;
}

/** Whether there are values below the levels that are checked. */
function isCutOff({ kind, members, items }: JsonNode): boolean {
  if (members !== undefined) return members.some(({ value }) => isCutOff(value));
  if (items !== undefined) return items.some(isCutOff);
  return kind === 'object' || kind === 'array';
}

function hasHalfCharacter(value: unknown): boolean {
  if (typeof value === 'string') return /\p{Surrogate}/u.test(value);
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).flat().some(hasHalfCharacter);
}
