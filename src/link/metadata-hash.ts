import { createHash } from 'node:crypto';

/** Bytes of a leaf, and children of a node, of the tree that IPFS makes of a file. */
const LEAF = 256 * 1024;
const CHILDREN = 174;

/** The start of the metadata's CBOR with a hash of IPFS: a map, the key `ipfs`, 34 bytes, of which the first two say SHA-256. */
const WITH_HASH = /^(a[1-9]64697066735822)1220[0-9a-f]{64}/;
/** With no hash: a map with the key `solc`. */
const WITHOUT_HASH = /^a164736f6c63/;

/** Whether the metadata behind the code of a contract has a form that `metadataOf` knows. */
export function hasKnownForm(hex: string): boolean {
  return hex === '' || WITHOUT_HASH.test(hex) || WITH_HASH.test(hex);
}

/**
 * The metadata behind a contract's code if its text is another one, in hex.
 *
 * @param hex the metadata behind the code of the same contract
 * @param text what solc prints as `metadata`; undefined if that is not known
 * @returns `undefined` if the form of the metadata, or its text, is not known
 */
export function metadataOf(hex: string, text: Uint8Array | undefined): string | undefined {
  if (hex === '' || WITHOUT_HASH.test(hex)) return hex;
  if (text === undefined || !WITH_HASH.test(hex)) return undefined;
  return hex.replace(WITH_HASH, (_, head: string) => head + ipfsHash(text).toString('hex'));
}

interface Block {
  readonly hash: Buffer;
  /** Bytes of the file in it. */
  readonly size: number;
  /** Bytes of the block and of those below it. */
  readonly total: number;
}

/** The hash that IPFS gives to a file, as `libsolutil/IpfsHash.cpp` computes it: 34 bytes. */
export function ipfsHash(file: Uint8Array): Buffer {
  let level: Block[] = [];
  for (let at = 0; at === 0 || at < file.length; at += LEAF) level.push(leaf(file.subarray(at, at + LEAF)));
  while (level.length > 1) {
    const next: Block[] = [];
    for (let at = 0; at < level.length; at += CHILDREN) next.push(node(level.slice(at, at + CHILDREN)));
    level = next;
  }
  return level[0]?.hash ?? Buffer.alloc(0);
}

function leaf(content: Uint8Array): Block {
  const size = varint(content.length);
  const data = content.length === 0 ? [] : [[0x12], size, content];
  const block = field(0x0a, join([0x08, 0x02], ...data, [0x18], size));
  return { hash: multihash(block), size: content.length, total: block.length };
}

function node(children: readonly Block[]): Block {
  const sum = (of: 'size' | 'total'): number => children.reduce((total, child) => total + child[of], 0);
  const links = children.map(({ hash, total }) =>
    field(0x12, join(field(0x0a, hash), [0x12, 0x00, 0x18], varint(total))),
  );
  const sizes = children.map(({ size }) => join([0x20], varint(size)));
  const data = field(0x0a, join([0x08, 0x02, 0x18], varint(sum('size')), ...sizes));
  const block = join(...links, data);
  return { hash: multihash(block), size: sum('size'), total: sum('total') + block.length };
}

/** A field of variable length, in the encoding of Protocol Buffers. */
function field(tag: number, content: Uint8Array): Buffer {
  return join([tag], varint(content.length), content);
}

function varint(value: number): number[] {
  return value > 0x7f ? [0x80 | (value & 0x7f), ...varint(value >>> 7)] : [value];
}

function multihash(block: Uint8Array): Buffer {
  return join([0x12, 0x20], createHash('sha256').update(block).digest());
}

function join(...pieces: readonly (Uint8Array | readonly number[])[]): Buffer {
  return Buffer.concat(pieces.map((piece) => Uint8Array.from(piece)));
}
