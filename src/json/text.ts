import type { Bytes } from '../bytes.ts';

/** A value inside a JSON text, by its byte offsets. Its text is decoded only when it is needed. */
export interface JsonNode {
  readonly kind: 'object' | 'array' | 'string' | 'number' | 'literal';
  /** First byte of the value. */
  readonly start: number;
  /** First byte after the value. */
  readonly end: number;
  /** Members of an object that was indexed, in the order of the text. */
  readonly members?: readonly JsonMember[];
  /** Items of an array that was indexed. */
  readonly items?: readonly JsonNode[];
}

export interface JsonMember {
  /** The decoded key. */
  readonly key: string;
  /** The key as written, with its quotes: printers of different compilers escape differently. */
  readonly keyText: string;
  readonly value: JsonNode;
}

/** JSON text to write. Parts of other texts are copied byte for byte. */
export type JsonText =
  | { readonly kind: 'slice'; readonly bytes: Bytes; readonly start: number; readonly end: number }
  | { readonly kind: 'verbatim'; readonly text: string }
  | { readonly kind: 'object'; readonly members: readonly JsonTextMember[] }
  | { readonly kind: 'array'; readonly items: readonly JsonText[] };

export interface JsonTextMember {
  readonly key: string;
  readonly keyText: string;
  readonly value: JsonText;
}
