import { collect } from '../bytes.ts';
import type { RunCost } from '../compilers/compiler.ts';
import { ParasolcError } from '../errors.ts';
import type { CompiledObject, PartCost } from '../exchange/part.ts';
import { needsDeployedRun, deployedInput, deployedRun, withDeployedRun } from '../link/deployed-run.ts';
import { type IrObject, readIr } from '../link/ir-object.ts';
import { makeObject } from '../link/make-object.ts';
import {
  type ObjectRun,
  type ObjectWants,
  objectInput,
  objectRun,
  readObjectOutput,
} from '../link/object-run.ts';
import type { Positions } from '../link/positions.ts';
import { isRefused, type Refused, refused } from '../link/refused.ts';
import type { LinkSettings } from '../link/settings.ts';
import { partCost } from './compile-units.ts';
import { type Context, runCompiler } from './context.ts';
import type { WorkQueue } from './pool.ts';

/** What became of an object that was to be compiled by itself. */
export type ObjectOutcome =
  | CompiledObject
  | Refused
  /** It was not begun, since a contract that the whole run generates before it has failed. */
  | { readonly kind: 'skipped' };

/** What an object is compiled for. */
export interface ObjectRequest {
  readonly object: IrObject;
  /** The contract, for people; unknown of what is only embedded. */
  readonly contract: string | undefined;
  readonly wants: ObjectWants;
  /** Position of the contract in the order of generation: nothing after a contract that fails is begun. */
  readonly order: number;
}

/**
 * Compiles the objects of contracts, one run of solc each, with placeholders for the contracts that they embed.
 * The runs do not depend on each other; the longest goes first.
 */
export class ObjectCompiler {
  readonly #settings: LinkSettings;
  readonly #positions: Positions;
  readonly #queue: WorkQueue;
  readonly #context: Context;
  /** Order of the first contract that solc cannot compile. */
  #failedAt = Number.POSITIVE_INFINITY;

  constructor(settings: LinkSettings, positions: Positions, queue: WorkQueue, context: Context) {
    this.#settings = settings;
    this.#positions = positions;
    this.#queue = queue;
    this.#context = context;
  }

  /** Takes a contract's intermediate representation apart: its own object, and those nested in it. */
  read(ir: string): { readonly object: IrObject; readonly nested: readonly IrObject[] } | Refused {
    const family = readIr(ir, this.#positions);
    if (isRefused(family)) return family;
    const nested: IrObject[] = [];
    for (const text of family.nested.values()) {
      const inner = readIr(text, this.#positions);
      if (isRefused(inner)) return inner;
      nested.push(inner.object);
    }
    return { object: family.object, nested };
  }

  async compile(request: ObjectRequest): Promise<ObjectOutcome> {
    const { object, wants } = request;
    const costs: RunCost[] = [];
    const output = await this.#run(request, objectRun(object), 'object', costs);
    if (output === 'skipped') return { kind: 'skipped' };
    if (isRefused(output)) return output;
    const printed = readObjectOutput(output, objectRun(object));
    if (isRefused(printed)) {
      if (printed.isSolcError) this.#failedAt = Math.min(this.#failedAt, request.order);
      return printed;
    }
    const context = { positions: this.#positions, evmVersion: this.#settings.evmVersion };
    const made = makeObject(object, printed, context);
    if (isRefused(made) || !needsDeployedRun(object, wants)) return isRefused(made) ? made : compiled(made);
    const run = deployedRun(object);
    const deployed = await this.#run(request, run, 'deployed', costs);
    if (deployed === 'skipped') return { kind: 'skipped' };
    if (isRefused(deployed)) return deployed;
    const both = withDeployedRun(made, run, deployed);
    return isRefused(both) ? both : compiled(both);

    function compiled(contractObject: typeof made & { name: string }): CompiledObject {
      return { name: contractObject.name, cost: together(costs), load: async () => contractObject };
    }
  }

  async #run(
    { object, contract, wants, order }: ObjectRequest,
    run: ObjectRun,
    kind: 'object' | 'deployed',
    costs: RunCost[],
  ): Promise<unknown> {
    const contracts = contract === undefined ? [] : [contract];
    const info = { label: run.object, kind: 'yul', contracts, predicted: object.size } as const;
    const { yul } = this.#settings;
    const result = await this.#queue.add(
      async (signal) => {
        if (order > this.#failedAt) return 'skipped';
        const input =
          kind === 'object' ? objectInput(object, run, yul, wants) : deployedInput(run, yul);
        return runCompiler({ ...this.#context, signal }, info, [input], { kind: 'none' }).catch(refuseBroken);
      },
      () => object.size,
    );
    if (result === 'skipped' || isRefused(result)) return result;
    costs.push(result.cost);
    return JSON.parse(Buffer.concat(await collect(result.output.chunks())).toString('utf8'));
  }
}

/** A compiler that breaks on an object may not do so on the contract as a whole. */
function refuseBroken(error: unknown): Refused {
  if (error instanceof ParasolcError && error.code === 'COMPILER_FAILED')
    return refused(`solc fails on it by itself (${error.message})`);
  throw error;
}

/** What several runs cost together. */
function together(costs: readonly RunCost[]): PartCost {
  const sum = (of: (cost: RunCost) => number): number => costs.reduce((total, cost) => total + of(cost), 0);
  const cpus = costs.flatMap(({ cpu }) => cpu ?? []);
  const peaks = costs.flatMap(({ peakMemory }) => peakMemory ?? []);
  return partCost({
    wall: sum(({ wall }) => wall),
    bytesIn: sum(({ bytesIn }) => bytesIn),
    bytesOut: sum(({ bytesOut }) => bytesOut),
    cpu: cpus.length === costs.length ? cpus.reduce((total, cpu) => total + cpu, 0) : undefined,
    peakMemory: peaks.length > 0 ? Math.max(...peaks) : undefined,
  });
}
