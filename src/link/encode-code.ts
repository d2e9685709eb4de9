import type { ObjectCode } from './contract-object.ts';
import { holeText, isItems } from './items.ts';
import type { Item, Listing } from './listing.ts';
import { type Refused, refused } from './refused.ts';

/** What the items of a listing refer to: the index of each in a list, or -1. */
interface Symbols {
  library(hash: string): number;
  immutable(hash: string): number;
  /** Embedded code. */
  code(path: readonly number[]): number;
}

/** The items of a listing as text, and its data. */
export function encodeCode(
  { items, data, auxdata }: Listing,
  symbols: Symbols,
): Pick<ObjectCode, 'items' | 'data' | 'auxdata'> | Refused {
  const hashes = [...data.keys()];
  const tags = new Set(items.flatMap((item) => (item.kind === 'tag' ? [item.tag] : [])));
  const encode = (item: Item): string => {
    switch (item.kind) {
      case 'bytes':
        return item.hex;
      case 'tag':
        return holeText('T', item.tag);
      case 'jump':
        return holeText('J', tags.has(item.tag) ? item.tag : -1);
      case 'data':
        return holeText('D', hashes.indexOf(item.hash));
      case 'size':
        return holeText('S', symbols.code(item.path));
      case 'offset':
        return holeText('O', symbols.code(item.path));
      case 'programSize':
        return holeText('P');
      case 'library':
        return holeText('L', symbols.library(item.hash));
      case 'immutable':
        return holeText('I', symbols.immutable(item.hash));
      case 'assign':
        return holeText('A', symbols.immutable(item.hash));
    }
  };
  const text = items.map(encode).join('');
  // An index of -1 gives an invalid text.
  if (!isItems(text)) return refused('its code refers to something unknown');
  return { items: text, data: [...data.values()], auxdata };
}
