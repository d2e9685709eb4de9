import * as v from 'valibot';
import { named } from '../json/schemas.ts';
import type { Written } from '../json/written.ts';
import { selecting } from '../standard-json/run-input.ts';
import type { Code, LinkReference } from './code.ts';
import type { IrObject } from './ir-object.ts';
import { type CodeKind, type DebugData, DebugDataSchema } from './linked-code.ts';
import { type Placeholder, placeholderObject, placeholdersFor } from './placeholder.ts';
import { YUL_SOURCE } from './positions.ts';
import { type Refused, refused, refusedBySolc } from './refused.ts';

/** A Yul run: its text, and the outermost object, under whose name solc prints the output. */
interface ObjectRun {
  readonly text: string;
  readonly object: string;
}

/** For which code `functionDebugData` is wanted: solc always computes it, but printing it takes time. */
export type DebugDataWanted = Readonly<Record<CodeKind, boolean>>;

/** What solc prints for creation or deployed code. */
export interface PrintedCode {
  readonly code: Code;
  readonly sourceMap: string;
  readonly functionDebugData: DebugData;
}

/** What solc prints in the run of an object. */
export interface PrintedObject {
  readonly assembly: string;
  readonly bytecode: PrintedCode;
  readonly deployedBytecode: PrintedCode;
}

/**
 * The one Yul run of a contract, with a placeholder for each contract that it embeds.
 *
 * In Yul mode solc finds the deployed code only if it is the only nested object (`assembleEVMWithDeployed`). So
 * what the constructor embeds is moved into the deployed object, and is referred to there: `C_7_deployed.D_9`. This
 * changes only the paths of the items.
 */
export function objectRun(ir: IrObject): ObjectRun {
  const placeholders = placeholdersFor(ir);
  const known = new Map(
    placeholders.map((placeholder) => [placeholder.name, placeholderObject(placeholder)]),
  );
  const deployed = ir.deployedText.map((piece) =>
    typeof piece === 'string' ? piece : (known.get(piece.dependency) ?? ''),
  );
  const more = placeholders
    .filter(({ name }) => !ir.deployedDependencies.includes(name))
    .map(placeholderObject);
  const text = deployed.join('').replace(/\}$/, [...more, '}'].join('\n'));
  return { object: ir.name, text: referTo(ir, placeholders) + text + ir.rest };
}

/** Strings and comments, which do not change, and references to data. */
const REFERENCES =
  /"[^"\\\n]*(?:\\.[^"\\\n]*)*"|\/\/[^\n]*|\/\*[\s\S]*?\*\/|\bdata(?:size|offset)\("([^"]*)"\)/g;

/** The creation code of a contract, with references to where `objectRun` moves what it embeds. */
function referTo({ name, head }: IrObject, placeholders: readonly Placeholder[]): string {
  const embedded = new Set(placeholders.map((placeholder) => placeholder.name));
  return head.replace(REFERENCES, (text, path?: string) =>
    path !== undefined && embedded.has(path.split('.', 1)[0] ?? '')
      ? text.replace('"', `"${name}_deployed.`)
      : text,
  );
}

/**
 * Standard JSON input of that run.
 *
 * @param settings without `outputSelection`
 */
export function objectInput({ text }: ObjectRun, settings: Written, wanted: DebugDataWanted): Buffer {
  const parts = (kind: CodeKind): string[] => [
    ...['object', 'sourceMap', 'linkReferences'].map((part) => `evm.${kind}.${part}`),
    ...(wanted[kind] ? [`evm.${kind}.functionDebugData`] : []),
  ];
  const outputs = ['evm.assembly', ...parts('bytecode'), ...parts('deployedBytecode')];
  const sources = JSON.stringify({ [YUL_SOURCE]: { content: text } });
  const withOutputs = selecting(settings, { '*': { '*': outputs } }).text;
  return Buffer.from(`{"language":"Yul","sources":${sources},"settings":${withOutputs}}`);
}

const CodeSchema = v.object({
  object: v.string(),
  sourceMap: v.string(),
  linkReferences: named(named(v.array(v.object({ start: v.number() })))),
  functionDebugData: v.optional(DebugDataSchema, {}),
});
const OutputSchema = v.object({
  errors: v.optional(v.array(v.looseObject({ severity: v.string(), message: v.string() })), []),
  contracts: v.optional(named(named(v.object({ evm: v.record(v.string(), v.unknown()) }))), {}),
});
const EvmSchema = v.object({
  assembly: v.string(),
  bytecode: CodeSchema,
  deployedBytecode: CodeSchema,
});

/** Reads the output of that run. If solc reports an error, the refusal quotes it. */
export function readObjectOutput(
  output: unknown,
  { object }: Pick<ObjectRun, 'object'>,
): PrintedObject | Refused {
  const parsed = v.safeParse(OutputSchema, output);
  if (!parsed.success) return refused('solc prints something unexpected for it on its own');
  const { errors, contracts } = parsed.output;
  const error = errors.find(({ severity }) => severity === 'error');
  if (error !== undefined)
    return refusedBySolc(`solc cannot compile it on its own (${firstLine(error.message)})`);
  const evm = v.safeParse(EvmSchema, contracts.get(YUL_SOURCE)?.get(object)?.evm);
  if (!evm.success) return refused('solc does not print all of it on its own');
  const { assembly, bytecode, deployedBytecode } = evm.output;
  return {
    assembly,
    bytecode: printed(bytecode),
    deployedBytecode: printed(deployedBytecode),
  };
}

function printed({ object: hex, linkReferences, ...rest }: v.InferOutput<typeof CodeSchema>): PrintedCode {
  const references: LinkReference[] = [...linkReferences].flatMap(([file, libraries]) =>
    [...libraries].flatMap(([library, ranges]) => ranges.map(({ start }) => ({ start, file, library }))),
  );
  return { ...rest, code: { hex, references: references.sort((a, b) => a.start - b.start) } };
}

function firstLine(text: string): string {
  return text.split('\n', 1)[0] ?? '';
}
