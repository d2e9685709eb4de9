import { isUtf8 } from 'node:buffer';
import { indexBuffer } from './index-text.ts';
import { duplicateKeys } from './read.ts';
import type { JsonNode } from './text.ts';

/** Levels below the value. Settings need five. */
const DEEPEST = 16;

/**
 * Why another parser may not take a text for what `JSON.parse` takes it for; `undefined` if all agree. Of equal
 * keys solc takes the last from 0.8.26 on and refuses them before; it refuses halves of surrogate pairs and what
 * is not UTF-8; what it makes of values that are nested without end depends on its stack. Numbers are not looked
 * at: only their text says exactly what they are.
 *
 * @param bytes a text that `JSON.parse` takes
 */
export function ambiguity(bytes: Buffer): string | undefined {
  if (!isUtf8(bytes)) return 'it is not UTF-8';
  const root = indexBuffer(bytes, (path) => path.length < DEEPEST);
  if (isCutOff(root)) return `it is nested more than ${DEEPEST} deep`;
  const [twice] = duplicateKeys(root);
  if (twice !== undefined) return `the key "${twice.join('" / "')}" is given twice`;
  return hasHalfCharacter(JSON.parse(bytes.toString('utf8'))) ? 'it has half of a surrogate pair' : undefined;
}

/** Whether there are values that were not looked into. */
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
