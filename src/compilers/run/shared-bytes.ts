import type { ImportAccess } from '../compiler.ts';

/**
 * Copies of byte chunks in memory that threads share. Posting an ordinary chunk to a thread copies it, and the
 * whole buffer it lies in, each time; these are copied once, for as long as the chunk itself lives.
 */
const copies = new WeakMap<Uint8Array, Uint8Array>();
const copiesOfSources = new WeakMap<ReadonlyMap<string, Uint8Array>, ReadonlyMap<string, Uint8Array>>();

export function sharedBytes(chunk: Uint8Array): Uint8Array {
  if (chunk.buffer instanceof SharedArrayBuffer)
    return new Uint8Array(chunk.buffer, chunk.byteOffset, chunk.length);
  const known = copies.get(chunk);
  if (known !== undefined) return known;
  const copy = new Uint8Array(new SharedArrayBuffer(chunk.length));
  copy.set(chunk);
  copies.set(chunk, copy);
  return copy;
}

/** The same access, with its sources in shared memory. The map must not be changed afterwards. */
export function sharedImports(imports: ImportAccess): ImportAccess {
  if (imports.kind !== 'given') return imports;
  const { sources } = imports;
  const known =
    copiesOfSources.get(sources) ??
    new Map([...sources].map(([name, content]) => [name, sharedBytes(content)]));
  copiesOfSources.set(sources, known);
  return { kind: 'given', sources: known };
}
