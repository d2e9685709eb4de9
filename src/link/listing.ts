import { INSTRUCTIONS } from './instructions.ts';
import { type Refused, refused } from './refused.ts';

/** An item of an assembly (`AssemblyItem.h`). Hashes have the hex digits of the listing. */
export type Item =
  | { readonly kind: 'bytes'; readonly hex: string }
  | { readonly kind: 'tag' | 'jump'; readonly tag: number }
  | { readonly kind: 'size' | 'offset'; readonly path: readonly number[] }
  | { readonly kind: 'data' | 'library' | 'immutable' | 'assign'; readonly hash: string }
  | { readonly kind: 'programSize' };

/** An assembly as `evm.assembly` lists it. */
export interface Listing {
  readonly items: readonly Item[];
  /** Data in hex by hash, in the order of the hashes. */
  readonly data: ReadonlyMap<string, string>;
  readonly subs: readonly Listing[];
  /** Data at the very end (the metadata), in hex. */
  readonly auxdata: string;
}

/** A pattern for the words of a line, each an item; arguments in parentheses can be part of a word. */
const WORDS =
  /(dataSize|dataOffset)\((sub_\d+(?:\.sub_\d+)*)\)|(linkerSymbol|immutable|assignImmutable)\("(?:0x)?([0-9a-f]+)"\)|deployTimeAddress\(\)|[A-Za-z_0-9]+/g;

/**
 * Reads the listing of a Yul run (`Assembly::assemblyStream`). Ignores source locations: a listing lacks some
 * of them (`Functionalizer::feed`), and source maps have all.
 *
 * @param hasPush0 whether the EVM version has an instruction that pushes zero
 * @returns a refusal if a line is not understood
 */
export function readListing(text: string, hasPush0: boolean): Listing | Refused {
  const reader = new Reader(text, hasPush0);
  const listing = reader.assembly('');
  return reader.problem === undefined ? listing : refused(reader.problem);
}

class Reader {
  /** The reason if the listing cannot be read. Reading stops then, and its result must be ignored. */
  problem: string | undefined;
  readonly #lines: readonly string[];
  readonly #hasPush0: boolean;
  #at = 0;

  constructor(text: string, hasPush0: boolean) {
    this.#lines = text.split('\n');
    this.#hasPush0 = hasPush0;
  }

  /** @param prefix the indentation of its lines: four blanks for each enclosing assembly */
  assembly(prefix: string): Listing {
    const items = this.#items(prefix);
    const data = new Map<string, string>();
    const subs: Listing[] = [];
    if (this.#take(`${prefix}stop`)) {
      for (let entry = this.#data(prefix); entry !== undefined; entry = this.#data(prefix))
        data.set(...entry);
      while (this.#take('', `${prefix}sub_${subs.length}: assembly {`)) {
        subs.push(this.assembly(`${prefix}    `));
        if (!this.#take(`${prefix}}`)) this.#refuse();
      }
    }
    const auxdata = this.#auxdata(prefix);
    // The last line is empty.
    if (prefix === '' && !(this.#at === this.#lines.length - 1 && this.#take(''))) this.#refuse();
    return { items, data, subs, auxdata };
  }

  #items(prefix: string): Item[] {
    const items: Item[] = [];
    for (;;) {
      const line = this.#lines[this.#at] ?? '';
      const isTag = line.startsWith('tag_', prefix.length);
      if (this.problem !== undefined || !line.startsWith(isTag ? prefix : `${prefix}  `)) return items;
      this.#at++;
      const text = line.slice(prefix.length + (isTag ? 0 : 2));
      // A source range.
      if (text.startsWith('  /*') && text.endsWith('*/')) continue;
      items.push(...this.#unfold(text));
    }
  }

  /** The items of a line. Words are in reverse order: `mstore(0x40, 0x80)` is `0x80`, `0x40`, `mstore`. */
  #unfold(line: string): Item[] {
    // A comment that says whether a jump enters or leaves a function.
    const text = line.replace(/\t\/\/ (?:in|out)$/, '');
    const items: Item[] = [];
    let rest = '';
    let end = 0;
    for (const match of text.matchAll(WORDS)) {
      rest += text.slice(end, match.index);
      end = match.index + match[0].length;
      const item = this.#item(match, text.charAt(end) === ':');
      if (item === undefined) this.#refuse(-1);
      else items.push(item);
    }
    rest += text.slice(end);
    if (items.length === 0 || !/^(?:[(), ]*|:)$/.test(rest)) this.#refuse(-1);
    return items.reverse();
  }

  #item([text, reference, path, symbol, hash = '']: RegExpMatchArray, isTag: boolean): Item | undefined {
    const instruction = INSTRUCTIONS.get(text);
    if (instruction !== undefined) return { kind: 'bytes', hex: instruction };
    if (text.startsWith('0x')) return this.#push(text.slice(2));
    const [, kind, id = ''] = /^(tag|data)_([0-9a-f]+)$/.exec(text) ?? [];
    if (kind === 'tag' && /^\d+$/.test(id)) return { kind: isTag ? 'tag' : 'jump', tag: Number(id) };
    if (kind === 'data') return { kind: 'data', hash: id };
    if (reference !== undefined && path !== undefined) {
      const subs = path.split('.').map((sub) => Number(sub.slice('sub_'.length)));
      return { kind: reference === 'dataSize' ? 'size' : 'offset', path: subs };
    }
    if (symbol === 'linkerSymbol') return { kind: 'library', hash };
    if (symbol === 'immutable') return { kind: 'immutable', hash };
    if (symbol === 'assignImmutable') return { kind: 'assign', hash };
    if (text === 'bytecodeSize') return { kind: 'programSize' };
    // PUSH20 of the library's own address, which is set when it is deployed.
    if (text === 'deployTimeAddress()') return { kind: 'bytes', hex: `73${'0'.repeat(40)}` };
    return undefined;
  }

  #push(digits: string): Item | undefined {
    if (!/^(?:[0-9a-f]{2}){1,32}$/.test(digits)) return undefined;
    if (digits === '00') return { kind: 'bytes', hex: this.#hasPush0 ? '5f' : '6000' };
    return { kind: 'bytes', hex: (0x5f + digits.length / 2).toString(16) + digits };
  }

  #data(prefix: string): [string, string] | undefined {
    const line = this.#lines[this.#at] ?? '';
    const match =
      line.startsWith(prefix) && /^data_([0-9a-f]{64}) ((?:[0-9a-f]{2})*)$/.exec(line.slice(prefix.length));
    if (!match) return undefined;
    this.#at++;
    return [match[1] ?? '', match[2] ?? ''];
  }

  #auxdata(prefix: string): string {
    const line = this.#lines[this.#at + 1] ?? '';
    const match =
      line.startsWith(prefix) && /^auxdata: 0x((?:[0-9a-f]{2})+)$/.exec(line.slice(prefix.length));
    return match && this.#take('', line) ? (match[1] ?? '') : '';
  }

  /** Whether these lines come next; skips them if so. */
  #take(...lines: readonly string[]): boolean {
    if (this.problem !== undefined || lines.some((line, index) => this.#lines[this.#at + index] !== line))
      return false;
    this.#at += lines.length;
    return true;
  }

  /** @param offset of the unknown line, from the current one */
  #refuse(offset = 0): void {
    const line = (this.#lines[this.#at + offset] ?? '').trim().slice(0, 100);
    this.problem ??= `its assembly has an unknown line: ${JSON.stringify(line)}`;
  }
}
