import * as v from 'valibot';
import type { Bytes } from '../bytes.ts';
import { amount, count } from '../json/schemas.ts';
import type { JsonText } from '../json/text.ts';
import type { ContractObject } from '../link/contract-object.ts';
import type { OpcodeTable } from '../link/opcodes.ts';

/** What a run of solc cost: milliseconds and bytes. */
export const CostSchema = v.object({
  wall: amount,
  /** Milliseconds since 1970. */
  begun: v.exactOptional(amount),
  cpu: v.optional(amount),
  peakMemory: v.optional(amount),
  bytesIn: count(),
  bytesOut: count(),
  /** Nothing ran: the output was known from an earlier run. */
  known: v.exactOptional(v.literal(true)),
});

/** When and where a shard was compiled, for the report. */
export const JobSchema = v.object({
  /** Milliseconds since 1970. */
  begun: amount,
  /** From the reading of the plan to the last output, in milliseconds. */
  wall: amount,
  /** Processes at a time. */
  jobs: count(),
  /** CPU of parasolc itself, in milliseconds. */
  cpu: v.exactOptional(amount),
});

/** A contract that had to be compiled directly, and why. */
export const RefusedContractSchema = v.object({ contract: v.string(), reason: v.string() });

export type PartCost = v.InferOutput<typeof CostSchema>;
type PartJob = v.InferOutput<typeof JobSchema>;
export type RefusedContract = v.InferOutput<typeof RefusedContractSchema>;

/** What one shard produced. */
export type Part = WholePart | SplitPart;

interface AnyPart {
  /** Number of the shard, from 0. */
  readonly shard: number;
  readonly job?: PartJob | undefined;
}

/** The output of one run of everything: for a plan of one run, or if splitting turned out not to be exact. */
export interface WholePart extends AnyPart {
  readonly kind: 'whole';
  readonly output: Bytes;
  readonly cost: PartCost;
  /** Why, where the plan was another one. */
  readonly reason?: string | undefined;
}

/** The shard's contracts, each in one of three forms: printed and compiled to an object, without code, or compiled by a unit. */
export interface SplitPart extends AnyPart {
  readonly kind: 'split';
  /** From shard 0 of a plan without analysis. */
  readonly analysis: PartAnalysis | undefined;
  readonly irRuns: readonly IrRun[];
  readonly printed: readonly PrintedContract[];
  readonly objects: readonly CompiledObject[];
  /** How the compiler prints code, where a contract's `opcodes` are asked for. */
  readonly opcodes: OpcodeTable | undefined;
  readonly units: readonly Unit[];
  readonly refused: readonly RefusedContract[];
}

export interface PartAnalysis {
  /** The output of the whole run, as far as it needs no code generation; of a unit, without contracts. */
  readonly output: Bytes;
  /** All contracts of the requested sources, as the compiler lists them; none from a unit of whole sources. */
  readonly contracts: readonly string[];
}

/** A run that printed the intermediate representation of contracts. */
export interface IrRun {
  readonly contracts: readonly string[];
  readonly cost: PartCost;
  /** Its output, but for `contracts` and `sources`: what it warned of. */
  readonly output: Bytes;
}

/** A contract whose intermediate representation a run printed. */
export interface PrintedContract {
  readonly contract: string;
  /** Name of its object; `undefined` if solc printed none, since the contract has no code. */
  readonly object: string | undefined;
  /** The output `ir`, where it is asked for. */
  readonly ir: JsonText | undefined;
}

/** A contract that was compiled on its own, to be linked. */
export interface CompiledObject {
  readonly name: string;
  readonly cost: PartCost;
  /** Fails with `PART_INVALID` if the part on disk does not hold it. */
  load(): Promise<ContractObject>;
}

/** Contracts that solc compiled directly, in one run. */
export interface Unit {
  readonly contracts: readonly string[];
  /** Predicted cost, in the cost model's unit. */
  readonly predicted: number;
  readonly cost: PartCost;
  readonly output: Bytes;
  readonly failure: UnitFailure | undefined;
}

/** Code generation of a unit that ended with an error. */
interface UnitFailure {
  /** The contract at which it ended. */
  readonly contract: string;
  /**
   * The output of a run that analyses all that the whole run analyses and generates this contract alone. It says
   * how the failure shows beside the diagnostics of analysis.
   */
  readonly output: Bytes;
}

/** The runs of solc that a part is made of, for people. */
export function runsOf(part: Part): PartRun[] {
  if (part.kind === 'whole')
    return [{ label: 'whole', kind: 'whole', contracts: [], predicted: 0, cost: part.cost }];
  return [
    ...part.irRuns.map(({ contracts, cost }, index) => ({
      ...{ label: `IR run ${index}`, kind: 'ir' as const, predicted: 0 },
      ...{ contracts, cost },
    })),
    ...part.objects.map(({ name, cost }) => ({
      ...{ label: name, kind: 'yul' as const, predicted: 0, contracts: [] },
      cost,
    })),
    ...part.units.map(({ contracts, predicted, cost, failure }, index) => ({
      ...{ label: `unit ${index}`, kind: 'unit' as const, failedAt: failure?.contract },
      ...{ contracts, predicted, cost },
    })),
  ];
}

interface PartRun {
  readonly label: string;
  readonly kind: 'whole' | 'ir' | 'yul' | 'unit';
  readonly contracts: readonly string[];
  readonly predicted: number;
  readonly cost: PartCost;
  readonly failedAt?: string | undefined;
}
