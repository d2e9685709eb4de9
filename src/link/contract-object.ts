import * as v from 'valibot';
import { isHex, isItems } from './items.ts';

const HexSchema = v.pipe(v.string(), v.check(isHex));
const NumberSchema = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(2 ** 53 - 1));
const NameSchema = v.pipe(v.string(), v.nonEmpty());

/** A library without an address: its placeholder in the hex of code (`__$…$__`), and its name. */
const LibrarySchema = v.object({
  placeholder: v.pipe(v.string(), v.regex(/^__\$[0-9a-f]{34}\$__$/)),
  file: v.string(),
  library: v.string(),
});

/** `functionDebugData` of a function, with the tag at its entry point instead of the offset. */
const FunctionSchema = v.object({
  tag: v.nullable(NumberSchema),
  id: v.nullable(NumberSchema),
  parameterSlots: NumberSchema,
  returnSlots: NumberSchema,
});

/**
 * Code of a sub-assembly, by index: the sub-assembly itself, or the deployed code inside it
 * (`type(D).runtimeCode`).
 */
const EmbeddedSchema = v.object({ sub: NumberSchema, kind: v.picklist(['bytecode', 'deployedBytecode']) });

/** An assembly as plain data: the input of layout, and everything that does not depend on layout. */
const ObjectCodeSchema = v.object({
  /** See `items.ts`. */
  items: v.pipe(v.string(), v.check(isItems)),
  /** Its own data, in hex, in the order of the layout. */
  data: v.array(HexSchema),
  /** Data at the very end that no item refers to (the metadata), in hex. */
  auxdata: HexSchema,
  /**
   * What it embeds: the name of an object for its creation code, or `null` for the contract's own deployed
   * code.
   */
  subs: v.array(v.nullable(NameSchema)),
  /** The code that items refer to by index, in the order of the layout. */
  embedded: v.array(EmbeddedSchema),
  /** Source map, with offsets in the user's sources. */
  sourceMap: v.string(),
  /** By name, if `functionDebugData` is wanted. */
  functions: v.record(v.string(), FunctionSchema),
});

/**
 * A contract compiled on its own: everything that layout needs, except the code that it embeds. It depends
 * only on its own text and the settings.
 */
export const ContractObjectSchema = v.object({
  /** `<contract>_<AST id>`. */
  name: NameSchema,
  /** Libraries, which items refer to by index. */
  libraries: v.array(LibrarySchema),
  /** AST ids of immutables, which items refer to by index. */
  immutables: v.array(NameSchema),
  bytecode: ObjectCodeSchema,
  deployedBytecode: ObjectCodeSchema,
});

export type ContractObject = v.InferOutput<typeof ContractObjectSchema>;
export type ObjectCode = v.InferOutput<typeof ObjectCodeSchema>;
export type Embedded = v.InferOutput<typeof EmbeddedSchema>;
export type Library = v.InferOutput<typeof LibrarySchema>;

/** Names of the objects whose code an object embeds, each once. They must be linked before it. */
export function embeddedIn({ bytecode, deployedBytecode }: ContractObject): string[] {
  return [...new Set([...bytecode.subs, ...deployedBytecode.subs])].filter((name) => name !== null);
}
