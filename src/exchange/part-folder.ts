import * as v from 'valibot';
import type { Bytes } from '../bytes.ts';
import { ParasolcError } from '../errors.ts';
import { indexJson } from '../json/index-text.ts';
import { parseNode } from '../json/read.ts';
import { amount, count } from '../json/schemas.ts';
import type { JsonNode } from '../json/text.ts';
import { slice, writeJson } from '../json/write.ts';
import { ContractObjectSchema } from '../link/contract-object.ts';
import { OpcodeTableSchema } from '../link/opcodes.ts';
import { VERSION } from '../version.ts';
import { type Folder, readFolder, writeFolder } from './folder.ts';
import {
  CostSchema,
  JobSchema,
  type Part,
  type PrintedContract,
  RefusedContractSchema,
  type SplitPart,
} from './part.ts';
import { CompilerSchema, EXCHANGE_FORMAT, MOST_SHARDS } from './plan.ts';

/** What a part was made from: it is checked before parts are merged. */
const StampSchema = v.object({
  /** Digest of the plan. */
  plan: v.string(),
  compiler: CompilerSchema,
  /** Version of this tool. */
  tool: v.string(),
});

export type PartStamp = v.InferOutput<typeof StampSchema>;

const Shared = {
  shard: count(MOST_SHARDS - 1),
  job: v.optional(JobSchema),
};

/** A part, except what is in separate files. */
export const PartManifestSchema = v.variant('kind', [
  v.object({
    ...Shared,
    kind: v.literal('whole'),
    cost: CostSchema,
    reason: v.optional(v.string()),
  }),
  v.object({
    ...Shared,
    kind: v.literal('split'),
    /** Of the analysis, if there is one. */
    analysed: v.optional(v.array(v.string())),
    irRuns: v.array(v.object({ contracts: v.array(v.string()), cost: CostSchema })),
    printed: v.array(v.object({ contract: v.string(), object: v.optional(v.string()) })),
    /** Whether the output `ir` is asked for of any of them. */
    hasIr: v.boolean(),
    objects: v.array(v.object({ name: v.string(), cost: CostSchema })),
    opcodes: v.optional(OpcodeTableSchema),
    units: v.array(
      v.object({
        contracts: v.array(v.string()),
        predicted: amount,
        cost: CostSchema,
        failedAt: v.optional(v.string()),
      }),
    ),
    refused: v.array(RefusedContractSchema),
  }),
]);

type Manifest = v.InferOutput<typeof PartManifestSchema>;
type SplitManifest = Extract<Manifest, { kind: 'split' }>;

const EnvelopeSchema = v.object({
  format: v.literal(EXCHANGE_FORMAT),
  stamp: StampSchema,
  part: PartManifestSchema,
});

/** Writes a part to a folder, or packed to a `.tgz`. */
export async function writePart(
  part: Part,
  { plan, compiler }: Omit<PartStamp, 'tool'>,
  path: string,
): Promise<void> {
  const stamp: PartStamp = { plan, compiler: { ...compiler }, tool: VERSION };
  const { manifest, files } = part.kind === 'whole' ? wholeFiles(part) : splitFiles(part);
  await writeFolder(path, { format: EXCHANGE_FORMAT, stamp, part: manifest }, files);
}

interface PartFiles {
  readonly manifest: Manifest;
  readonly files: ReadonlyMap<string, AsyncIterable<Uint8Array>>;
}

function wholeFiles({ output, ...manifest }: Extract<Part, { kind: 'whole' }>): PartFiles {
  return { manifest, files: new Map([['whole.json', output.chunks()]]) };
}

function splitFiles({ kind, shard, job, analysis, opcodes, refused, ...part }: SplitPart): PartFiles {
  const files = new Map<string, AsyncIterable<Uint8Array>>();
  if (analysis !== undefined) files.set('analysis.json', analysis.output.chunks());
  for (const [index, { output }] of part.irRuns.entries()) files.set(`ir-run-${index}.json`, output.chunks());
  for (const [index, { output, failure }] of part.units.entries()) {
    files.set(`unit-${index}.json`, output.chunks());
    if (failure !== undefined) files.set(`failure-${index}.json`, failure.output.chunks());
  }
  if (part.objects.length > 0) files.set('objects.json', objectsText(part.objects));
  const hasIr = part.printed.some(({ ir }) => ir !== undefined);
  if (hasIr) files.set('ir.json', irText(part.printed));
  const manifest: SplitManifest = {
    kind,
    shard,
    job,
    analysed: analysis && [...analysis.contracts],
    irRuns: part.irRuns.map(({ contracts, cost }) => ({ contracts: [...contracts], cost })),
    printed: part.printed.map(({ contract, object }) => ({ contract, object })),
    hasIr,
    objects: part.objects.map(({ name, cost }) => ({ name, cost })),
    opcodes: opcodes?.map((opcode) => ({ ...opcode })),
    units: part.units.map(({ contracts, predicted, cost, failure }) => ({
      contracts: [...contracts],
      predicted,
      cost,
      failedAt: failure?.contract,
    })),
    refused: [...refused],
  };
  return { manifest, files };
}

/** An array with an object a line, one in memory at a time. */
async function* objectsText(objects: SplitPart['objects']): AsyncGenerator<Uint8Array> {
  for (const [index, object] of objects.entries()) {
    yield Buffer.from(`${index === 0 ? '[' : ',\n'}${JSON.stringify(await object.load())}`);
  }
  yield Buffer.from(']');
}

/** The representations that are asked for, by contract. */
async function* irText(printed: readonly PrintedContract[]): AsyncGenerator<Uint8Array> {
  let separator = '{';
  for (const { contract, ir } of printed) {
    if (ir === undefined) continue;
    yield Buffer.from(`${separator}${JSON.stringify(contract)}:`);
    yield* writeJson(ir);
    separator = ',';
  }
  yield Buffer.from('}');
}

/** A part from disk: its files are open until it is closed. */
export interface OpenPart {
  readonly part: Part;
  readonly stamp: PartStamp;
  close(): Promise<void>;
}

/** Reads and checks a part; the outputs stay on disk until they are asked for. Fails with `PART_INVALID`. */
export async function readPart(path: string): Promise<OpenPart> {
  const folder = await readFolder(path, 'PART_INVALID');
  try {
    return { ...(await partIn(folder, path)), close: folder.close };
  } catch (error) {
    await folder.close();
    throw error;
  }
}

async function partIn(
  { manifest: content, files }: Folder,
  path: string,
): Promise<Pick<OpenPart, 'part' | 'stamp'>> {
  const envelope = v.safeParse(EnvelopeSchema, content);
  if (!envelope.success) {
    throw new ParasolcError('PART_INVALID', `${path} is not a part that this version can read`, {
      facts: [envelope.issues[0].message],
      fix: 'plan, compile and merge with the same version of parasolc',
    });
  }
  const file = (name: string): Bytes => {
    const bytes = files.get(name);
    if (bytes !== undefined) return bytes;
    throw incomplete(path, `it has no ${name}`);
  };
  const { stamp, part: manifest } = envelope.output;
  if (manifest.kind === 'whole') return { stamp, part: { ...manifest, output: file('whole.json') } };
  return { stamp, part: await splitPart(manifest, file, path) };
}

async function splitPart(
  { analysed, hasIr, ...manifest }: SplitManifest,
  file: (name: string) => Bytes,
  path: string,
): Promise<SplitPart> {
  const { objects, printed } = manifest;
  const read = (name: string): Promise<JsonNode> => indexed(file(name), name, path);
  const objectTexts = objects.length === 0 ? [] : ((await read('objects.json')).items ?? []);
  const irMembers = hasIr ? ((await read('ir.json')).members ?? []) : [];
  const irTexts = new Map(irMembers.map(({ key, value }) => [key, value]));
  return {
    ...manifest,
    opcodes: manifest.opcodes,
    analysis: analysed && { output: file('analysis.json'), contracts: analysed },
    irRuns: manifest.irRuns.map((run, index) => ({ ...run, output: file(`ir-run-${index}.json`) })),
    printed: printed.map(({ contract, object }) => {
      const ir = irTexts.get(contract);
      return { contract, object, ir: ir && slice(file('ir.json'), ir) };
    }),
    objects: objects.map(({ name, cost }, index) => ({
      name,
      cost,
      load: async () => {
        const node = objectTexts[index];
        const object = v.safeParse(
          ContractObjectSchema,
          node && (await parseNode(file('objects.json'), node)),
        );
        if (!object.success || object.output.name !== name)
          throw incomplete(path, `it does not hold the object "${name}"`);
        return object.output;
      },
    })),
    units: manifest.units.map(({ failedAt, ...unit }, index) => ({
      ...unit,
      output: file(`unit-${index}.json`),
      failure:
        failedAt === undefined ? undefined : { contract: failedAt, output: file(`failure-${index}.json`) },
    })),
  };
}

/** The items or members of a file, which stay on disk. */
async function indexed(bytes: Bytes, name: string, path: string): Promise<JsonNode> {
  return indexJson(bytes, (at) => at.length === 0).catch((cause: unknown) => {
    throw incomplete(path, `its ${name} is not JSON`, cause);
  });
}

function incomplete(path: string, reason: string, cause?: unknown): ParasolcError {
  return new ParasolcError('PART_INVALID', `${path} cannot be used: ${reason}`, {
    cause,
    fix: 'compile the shard again',
  });
}
