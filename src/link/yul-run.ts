import * as v from 'valibot';
import { named } from '../json/named.ts';
import type { Written } from '../json/written.ts';
import { selecting } from '../standard-json/run-input.ts';
import type { Code, LinkReference } from './code.ts';
import type { IrObject, Piece } from './ir-object.ts';
import { type Placeholder, placeholderObject } from './placeholder.ts';
import { YUL_SOURCE } from './positions.ts';
import { LinkRefusal } from './refusal.ts';

/** The placeholders of a dependency: of its creation code, and of its deployed code where that is used by itself. */
export interface DependencyPlaceholders {
  readonly creation: Placeholder;
  readonly runtime: Placeholder | undefined;
}

/** A Yul run: its text, and what it yields. */
export interface YulRun {
  readonly text: string;
  /** Name of the outermost object, under which solc prints the output. */
  readonly object: string;
  readonly yields: readonly Half[];
}

/** Creation code, or the deployed one, as `evm` names them. */
export type Half = 'bytecode' | 'deployedBytecode';

/**
 * The Yul runs that give both halves of a contract. In Yul mode solc prints the deployed code of an object with
 * one sub-object only (`YulStack::assembleEVMWithDeployed`); where the constructor uses other contracts there are
 * more, and the deployed object is compiled once more by itself.
 */
export function yulRuns(ir: IrObject, placeholders: ReadonlyMap<string, DependencyPlaceholders>): YulRun[] {
  const whole = { text: fill(ir.text, placeholders), object: ir.name };
  if (ir.creationDependencies.length === 0) return [{ ...whole, yields: ['bytecode', 'deployedBytecode'] }];
  const wrapper = `${ir.name}_runtime`;
  return [
    { ...whole, yields: ['bytecode'] },
    {
      text: wrap(wrapper, ir, fill(ir.deployedText, placeholders)),
      object: wrapper,
      yields: ['deployedBytecode'],
    },
  ];
}

/**
 * Standard JSON input of a Yul run.
 *
 * @param settings without `outputSelection`
 */
export function yulInput({ text, yields }: YulRun, settings: Written, parts: readonly string[]): Buffer {
  const outputs = yields.flatMap((half) => parts.map((part) => `evm.${half}.${part}`));
  const sources = JSON.stringify({ [YUL_SOURCE]: { content: text } });
  const withOutputs = selecting(settings, { '*': { '*': outputs } }).text;
  return Buffer.from(`{"language":"Yul","sources":${sources},"settings":${withOutputs}}`);
}

/** Code that solc made, before anything is linked. */
export interface UnlinkedCode {
  readonly code: Code;
  readonly sourceMap: string;
  readonly functionDebugData: DebugData;
  readonly immutableReferences: ImmutableReferences;
}

type DebugData = v.InferOutput<typeof DebugDataSchema>;
type ImmutableReferences = v.InferOutput<typeof ImmutablesSchema>;

const RangesSchema = v.array(v.object({ start: v.number(), length: v.number() }));
const DebugDataSchema = v.record(v.string(), v.record(v.string(), v.nullable(v.number())));
const ImmutablesSchema = v.record(v.string(), RangesSchema);
const CodeSchema = v.object({
  object: v.string(),
  sourceMap: v.string(),
  linkReferences: named(named(RangesSchema)),
  functionDebugData: v.optional(DebugDataSchema, {}),
  immutableReferences: v.optional(ImmutablesSchema, {}),
});
const OutputSchema = v.object({
  errors: v.optional(v.array(v.looseObject({ severity: v.string(), message: v.string() })), []),
  contracts: v.optional(named(named(v.object({ evm: v.record(v.string(), v.unknown()) }))), {}),
});

/**
 * Reads the output of a Yul run.
 *
 * @throws {LinkRefusal} where solc could not compile it, in solc's words
 */
export function readYulOutput(output: unknown, { object, yields }: YulRun): Map<Half, UnlinkedCode> {
  const { errors, contracts } = v.parse(OutputSchema, output);
  const error = errors.find(({ severity }) => severity === 'error');
  if (error !== undefined)
    throw new LinkRefusal(`solc cannot compile it by itself (${firstLine(error.message)})`);
  const evm = contracts.get(YUL_SOURCE)?.get(object)?.evm ?? {};
  return new Map(
    yields.map((half) => {
      const code = v.safeParse(CodeSchema, evm[half]);
      if (!code.success) throw new LinkRefusal(`solc prints no ${half} of it by itself`);
      const { object: hex, linkReferences, ...rest } = code.output;
      return [half, { ...rest, code: { hex, references: listed(linkReferences) } }];
    }),
  );
}

function listed(references: v.InferOutput<typeof CodeSchema>['linkReferences']): LinkReference[] {
  return [...references]
    .flatMap(([file, libraries]) =>
      [...libraries].flatMap(([library, places]) => places.map(({ start }) => ({ start, file, library }))),
    )
    .sort((a, b) => a.start - b.start);
}

function fill(text: readonly Piece[], placeholders: ReadonlyMap<string, DependencyPlaceholders>): string {
  return text
    .map((piece) => {
      if (typeof piece === 'string') return piece;
      const dependency = placeholders.get(piece.dependency);
      if (dependency === undefined) throw new LinkRefusal(`"${piece.dependency}" was not compiled before it`);
      return placeholderObject(piece.dependency, dependency.creation, dependency.runtime);
    })
    .join('');
}

/** An object that deploys the deployed object alone. Immutables must be set where they are read, or solc fails. */
function wrap(name: string, { name: contract, immutables }: IrObject, deployed: string): string {
  const data = `${contract}_deployed`;
  const assignments = immutables.map((id) => `setimmutable(0, "${id}", 0)`).join(' ');
  const code = `codecopy(0, dataoffset("${data}"), datasize("${data}")) ${assignments} return(0, datasize("${data}"))`;
  return `object "${name}" { code { ${code} } /// @use-src 0:"${YUL_SOURCE}"\n${deployed} }`;
}

function firstLine(text: string): string {
  return text.split('\n', 1)[0] ?? '';
}
