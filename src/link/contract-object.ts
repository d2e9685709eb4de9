import * as v from 'valibot';

/** Plain data, as it goes to disk. See `items.ts` for the text of `items`. */
const HexSchema = v.pipe(v.string(), v.regex(/^(?:[0-9a-f]{2})*$/));
const IndexSchema = v.pipe(v.number(), v.integer(), v.minValue(0));

/** A library that has no address, as items refer to it by index. */
const LibrarySchema = v.object({ file: v.string(), library: v.string(), placeholder: v.string() });

/** What stands inside an assembly: the contract's own deployed code, or the creation code of another contract. */
const SubSchema = v.union([
  v.object({ kind: v.literal('deployed') }),
  v.object({ kind: v.literal('dependency'), name: v.string() }),
]);

/** A function's `functionDebugData`, with the tag at its beginning instead of the offset. */
const FunctionSchema = v.object({
  tag: v.nullable(IndexSchema),
  id: v.nullable(v.number()),
  parameterSlots: v.number(),
  returnSlots: v.number(),
});

const HalfSchema = v.object({
  items: v.string(),
  /** Data of its own that items refer to by index, in the order of the layout, in hex. */
  data: v.array(HexSchema),
  /** Data at the very end that nothing refers to (the metadata), in hex. */
  auxdata: HexSchema,
  subs: v.array(SubSchema),
  /** Indexes of sub-assemblies whose deployed code is used by itself, in the order of the layout. */
  runtimeCodeOf: v.array(IndexSchema),
  /** In terms of the user's sources. */
  sourceMap: v.string(),
  functions: v.record(v.string(), FunctionSchema),
});

/**
 * A contract compiled by itself: all that its code is laid out from, once the code that it embeds is known. It
 * depends on its own text and settings, and not on its dependencies' code.
 */
export const ContractObjectSchema = v.object({
  /** Name of its object: `<contract>_<AST id>`. */
  name: v.string(),
  libraries: v.array(LibrarySchema),
  /** AST ids of immutables, as items refer to them by index. */
  immutables: v.array(v.string()),
  bytecode: HalfSchema,
  deployedBytecode: HalfSchema,
});

export type ContractObject = v.InferOutput<typeof ContractObjectSchema>;
export type ObjectHalf = v.InferOutput<typeof HalfSchema>;

/** Names of the objects whose code an object embeds, each once: what has to be linked before it. */
export function embeddedIn({ bytecode, deployedBytecode }: ContractObject): string[] {
  const names = [...bytecode.subs, ...deployedBytecode.subs].flatMap((sub) =>
    sub.kind === 'dependency' ? [sub.name] : [],
  );
  return [...new Set(names)];
}
