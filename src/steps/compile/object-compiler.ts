import { readText } from '../../bytes.ts';
import { ParasolcError } from '../../errors.ts';
import type { CompiledObject } from '../../exchange/part.ts';
import { type IrObject, readIr } from '../../link/ir-object.ts';
import { makeObject } from '../../link/make-object.ts';
import { type DebugDataWanted, objectInput, objectRun, readObjectOutput } from '../../link/object-run.ts';
import { isRefused, type Refused, refused } from '../../link/refused.ts';
import type { LinkSettings } from '../../link/settings.ts';
import { type Context, runCompiler } from '../context.ts';
import { partCost } from './compile-units.ts';
import type { WorkQueue } from './pool.ts';

/** What became of an object that was to be compiled by itself. */
export type ObjectOutcome = CompiledObject | Refused | typeof SKIPPED;

/** It was not begun, since a contract that the whole run generates before it has failed. */
const SKIPPED = { kind: 'skipped' } as const;

/** What an object is compiled for. */
export interface ObjectRequest {
  readonly object: IrObject;
  /** The contract, for people; unknown of what is only embedded. */
  readonly contract: string | undefined;
  readonly wanted: DebugDataWanted;
  /** Position of the contract in the order of generation: nothing after a contract that fails is begun. */
  readonly order: number;
}

/** An object goes before its turn when it is so much larger than an even share of what waits. */
const BEFORE_ITS_TURN = 0.9;

/**
 * Compiles the objects of contracts, one run of solc each, with placeholders for the contracts that they embed. The
 * runs do not depend on each other. They are made in the order of generation, so that a contract which fails is found
 * about as soon as by one run; only what would be waited for at the end goes first.
 */
export class ObjectCompiler {
  readonly #settings: LinkSettings;
  readonly #queue: WorkQueue;
  readonly #context: Context;
  readonly #processes: number;
  /** Size of all objects that have not been begun. */
  #waiting = 0;
  /** Those that are being compiled, to be ended if a contract before them fails. */
  readonly #running = new Map<AbortController, number>();
  /** Order of the first contract that solc cannot compile. */
  #failedAt = Number.POSITIVE_INFINITY;

  /** @param processes how many the queue runs at once */
  constructor(
    settings: LinkSettings,
    { queue, processes }: { readonly queue: WorkQueue; readonly processes: number },
    context: Context,
  ) {
    this.#settings = settings;
    this.#queue = queue;
    this.#processes = processes;
    this.#context = context;
  }

  /**
   * Takes a contract's intermediate representation apart: its own object, and those nested in it.
   *
   * @param isKnown whether an object has been read before: what many contracts embed is nested in each
   */
  read(
    ir: string,
    isKnown: (name: string) => boolean,
  ): { readonly object: IrObject; readonly nested: readonly IrObject[] } | Refused {
    const family = readIr(ir);
    if (isRefused(family)) return family;
    const nested: IrObject[] = [];
    for (const [name, text] of family.nested) {
      if (isKnown(name)) continue;
      const inner = readIr(text);
      if (isRefused(inner)) return inner;
      nested.push(inner.object);
    }
    return { object: family.object, nested };
  }

  async compile({ object, contract, wanted, order }: ObjectRequest): Promise<ObjectOutcome> {
    const contracts = contract === undefined ? [] : [contract];
    const info = { label: object.name, kind: 'yul', contracts, predicted: object.size } as const;
    const result = await this.inTurn({ order, size: object.size }, (signal) => {
      // In its turn, as the texts of all objects that wait take a lot of memory.
      const input = objectInput(objectRun(object), this.#settings.yul, wanted);
      return runCompiler({ ...this.#context, signal }, info, [input], { kind: 'none' }).catch(refuseBroken);
    });
    if (isRefused(result) || isSkipped(result)) return result;
    const text = await readText(result.output);
    const printed = readObjectOutput(JSON.parse(text), { object: object.name });
    if (isRefused(printed)) {
      if (printed.isSolcError === true) this.failAt(order);
      return printed;
    }
    const made = makeObject(object, printed, this.#settings.evmVersion);
    if (isRefused(made)) return made;
    return { name: made.name, cost: partCost(result.cost), load: async () => made };
  }

  /**
   * Runs solc for a contract when it is its turn; skipped if a contract before it fails.
   *
   * @param size of its object
   */
  async inTurn<Result>(
    { order, size }: Pick<ObjectRequest, 'order'> & { readonly size: number },
    run: (signal: AbortSignal) => Promise<Result>,
  ): Promise<Result | typeof SKIPPED> {
    this.#waiting += size;
    return this.#queue.add<Result | typeof SKIPPED>(
      async (outer) => {
        this.#waiting -= size;
        return order > this.#failedAt ? SKIPPED : this.#unlessNeedless(order, outer, run);
      },
      () => (size * this.#processes > BEFORE_ITS_TURN * this.#waiting ? size : -order),
    );
  }

  /** Does work that ends, as skipped, when a contract before it fails. */
  async #unlessNeedless<Result>(
    order: number,
    outer: AbortSignal,
    work: (signal: AbortSignal) => Promise<Result>,
  ): Promise<Result | typeof SKIPPED> {
    const stop = new AbortController();
    this.#running.set(stop, order);
    try {
      return await work(AbortSignal.any([outer, stop.signal]));
    } catch (error) {
      if (stop.signal.aborted && !outer.aborted) return SKIPPED;
      throw error;
    } finally {
      this.#running.delete(stop);
    }
  }

  /** Nothing after this contract is needed: the whole run ends at it, or before. */
  failAt(order: number): void {
    this.#failedAt = Math.min(this.#failedAt, order);
    for (const [stop, other] of this.#running) if (other > this.#failedAt) stop.abort();
  }
}

/** Whether an object was not begun. */
export function isSkipped(outcome: object | undefined): outcome is typeof SKIPPED {
  return outcome === SKIPPED;
}

/** A compiler that breaks on an object may not do so on the contract as a whole. */
function refuseBroken(error: unknown): Refused {
  if (error instanceof ParasolcError && error.code === 'COMPILER_FAILED')
    return refused(`solc fails to compile it on its own (${error.message})`);
  throw error;
}
