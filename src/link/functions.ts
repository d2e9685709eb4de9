import type { ObjectCode } from './contract-object.ts';
import type { LaidAssembly } from './laid.ts';
import type { DebugData } from './linked-code.ts';

/**
 * Functions with the tags at their entry points; layout determines the offsets.
 *
 * @param printed `functionDebugData` of a layout
 * @param laid the same layout
 * @returns `undefined` if an entry point is not at a tag
 */
export function functionsOf(printed: DebugData, { tags }: LaidAssembly): ObjectCode['functions'] | undefined {
  const tagAt = new Map([...tags].map(([tag, offset]) => [offset, tag]));
  const functions: [string, ObjectCode['functions'][string]][] = [];
  for (const [name, { entryPoint, ...rest }] of Object.entries(printed)) {
    const tag = entryPoint === null ? null : tagAt.get(entryPoint);
    if (tag === undefined) return undefined;
    functions.push([name, { ...rest, tag }]);
  }
  return Object.fromEntries(functions);
}

/** `functionDebugData` of a layout. */
export function debugDataOf(functions: ObjectCode['functions'], { tags }: LaidAssembly): DebugData {
  return Object.fromEntries(
    Object.entries(functions).map(([name, { tag, ...rest }]) => [
      name,
      { ...rest, entryPoint: tag === null ? null : (tags.get(tag) ?? null) },
    ]),
  );
}
