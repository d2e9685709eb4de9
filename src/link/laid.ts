import { type Code, isEqualCode } from './code.ts';
import type { Library, ObjectCode } from './contract-object.ts';

/** The bytes of an assembly (`LinkerObject`). */
export interface Laid {
  readonly code: Code;
  /** Offsets of the 32-byte immutables that the code reads, by AST id. */
  readonly immutables: ReadonlyMap<string, readonly number[]>;
  /** Offset of the last jump target. */
  readonly lastTag: number;
}

/** Also has the offset of each jump target. */
export interface LaidAssembly extends Laid {
  readonly tags: ReadonlyMap<number, number>;
}

/** The input of layout from the code of an object. */
export type Assembly = Pick<ObjectCode, 'items' | 'data' | 'auxdata'>;

/** The context of a layout. */
export interface LayoutContext {
  /** All sub-assemblies. */
  readonly subs: readonly Laid[];
  /** The code in them that items refer to by index, in the order in which solc stores it. */
  readonly embedded: readonly Laid[];
  /** Libraries, which items refer to by index. */
  readonly libraries: readonly Library[];
  /** AST ids of immutables, which items refer to by index. */
  readonly immutables: readonly string[];
}

/** Whether solc stores two sub-assemblies only once (`LinkerObject::operator<`). */
export function isEqualLaid(a: Laid, b: Laid): boolean {
  if (!isEqualCode(a.code, b.code) || a.immutables.size !== b.immutables.size) return false;
  return [...a.immutables].every(([id, offsets]) => String(b.immutables.get(id)) === String(offsets));
}
