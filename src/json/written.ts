import { indexBuffer } from './index-text.ts';

/** A JSON value as the user wrote it. This text is passed on; it is never printed again. */
export interface Written {
  readonly text: string;
  /** Members of an object, in the order of the text; empty for other values. */
  readonly members: readonly WrittenMember[];
}

interface WrittenMember {
  /** The decoded key. */
  readonly key: string;
  /** The key as written, with its quotes. */
  readonly keyText: string;
  readonly value: Written;
}

/** How many levels of members are read. */
const DEPTH = 2;

/**
 * A value and its members, two levels deep.
 *
 * @throws {JsonSyntaxError} if the text is not JSON
 */
export function readWritten(text: string): Written {
  const bytes = Buffer.from(text);
  const root = indexBuffer(bytes, (path) => path.length < DEPTH);
  const written = ({ start, end, members = [] }: typeof root): Written => ({
    text: bytes.toString('utf8', start, end),
    members: members.map(({ key, keyText, value }) => ({ key, keyText, value: written(value) })),
  });
  return written(root);
}

/** The value of the member with this key; the last one if the key is repeated, as in `JSON.parse`. */
export function memberOf({ members }: Written, key: string): Written | undefined {
  return members.findLast((member) => member.key === key)?.value;
}

/** An object of these members, each as the user wrote it. */
export function writtenObject(members: readonly WrittenMember[]): Written {
  return { text: `{${members.map(({ keyText, value }) => `${keyText}:${value.text}`).join(',')}}`, members };
}

/** The object without the members that have one of these keys, however the key is escaped. */
export function withoutMembers({ members }: Written, ...keys: readonly string[]): Written {
  return writtenObject(members.filter(({ key }) => !keys.includes(key)));
}

/** A member that parasolc adds. */
export function newMember(key: string, value: unknown): WrittenMember {
  return { key, keyText: JSON.stringify(key), value: { text: JSON.stringify(value), members: [] } };
}
