import { type Code, isEqualCode } from './code.ts';
import type { Library, ObjectCode } from './contract-object.ts';

/** An assembly put into bytes (`LinkerObject`). */
export interface Laid {
  readonly code: Code;
  /** Offsets of the 32 bytes of each immutable that the code reads, by AST id. */
  readonly immutables: ReadonlyMap<string, readonly number[]>;
  /** Offset of the last jump target. */
  readonly lastTag: number;
}

/** With the offset of each jump target. */
export interface LaidAssembly extends Laid {
  readonly tags: ReadonlyMap<number, number>;
}

/** What layout takes from the code of an object. */
export type Assembly = Pick<ObjectCode, 'items' | 'data' | 'auxdata'>;

/** What an assembly is laid out with. */
export interface LayoutContext {
  /** All sub-assemblies. */
  readonly subs: readonly Laid[];
  /** The code in them that items refer to by index, in the order in which it is stored. */
  readonly embedded: readonly Laid[];
  /** As items refer to them. */
  readonly libraries: readonly Library[];
  /** AST ids, as items refer to them. */
  readonly immutables: readonly string[];
}

/** Whether solc stores two sub-assemblies once (`LinkerObject::operator<`). */
export function isEqualLaid(a: Laid, b: Laid): boolean {
  if (!isEqualCode(a.code, b.code) || a.immutables.size !== b.immutables.size) return false;
  return [...a.immutables].every(([id, offsets]) => String(b.immutables.get(id)) === String(offsets));
}
