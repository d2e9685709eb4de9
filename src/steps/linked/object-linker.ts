import { collect } from '../../bytes.ts';
import type { RunCost } from '../../compilers/compiler.ts';
import { ParasolcError } from '../../errors.ts';
import type { Written } from '../../json/written.ts';
import { type IrObject, readIr } from '../../link/ir-object.ts';
import {
  dependenciesOf,
  type LinkedContract,
  linkContract,
  placeholdersFor,
} from '../../link/linked-contract.ts';
import type { Positions } from '../../link/positions.ts';
import { LinkRefusal } from '../../link/refusal.ts';
import {
  type Half,
  readYulOutput,
  type UnlinkedCode,
  type YulRun,
  yulInput,
  yulRuns,
} from '../../link/yul-run.ts';
import { type Context, runCompiler } from '../context.ts';
import type { WorkQueue } from '../pool.ts';

/** A contract whose code is being made, or is made. Fails with `LinkRefusal` where it has to be compiled directly. */
export interface Linking {
  readonly contract: Promise<LinkedContract>;
  /** What its runs have cost so far. */
  readonly costs: readonly RunCost[];
}

/** The parts of a Yul run's output that linking needs. */
const PARTS = ['object', 'sourceMap', 'linkReferences', 'functionDebugData', 'immutableReferences'];

/**
 * Compiles the objects of contracts one by one, each against placeholders for the objects it embeds, and links
 * them. What several objects embed is compiled once. An object is begun as soon as those it embeds are there;
 * among those that can begin, the one with the longest chain of work behind it goes first.
 */
export class ObjectLinker {
  /** Of Yul runs, without `outputSelection`. */
  readonly #settings: Written;
  readonly #queue: WorkQueue;
  readonly #context: Context;
  readonly #objects = new Map<string, IrObject>();
  /** Contract ids by the names of their objects, for people. */
  readonly #ids = new Map<string, string>();
  readonly #linking = new Map<string, Linking>();
  /** Names of the objects that embed an object. */
  readonly #dependents = new Map<string, Set<string>>();
  #ranks = new Map<string, number>();

  constructor(settings: Written, queue: WorkQueue, context: Context) {
    this.#settings = settings;
    this.#queue = queue;
    this.#context = context;
  }

  /**
   * Notes a contract's object and all that are nested in it: those of contracts in other front runs, and of
   * contracts that nobody asks for.
   *
   * @param ir as solc prints it
   * @throws {LinkRefusal} where it is not built as expected
   */
  add(contract: string, ir: string, positions: Positions): IrObject {
    const { object, nested } = readIr(ir, positions);
    this.#note(object);
    this.#ids.set(object.name, contract);
    for (const [name, text] of nested) {
      if (!this.#objects.has(name)) this.#note(readIr(text, positions).object);
    }
    return object;
  }

  /** Compiles and links an object, once however often it is asked for. */
  link(name: string, positions: Positions): Linking {
    const known = this.#linking.get(name);
    if (known !== undefined) return known;
    const costs: RunCost[] = [];
    const linking: Linking = { costs, contract: this.#compile(name, positions, costs) };
    // Whoever needs it hears of the failure.
    linking.contract.catch(() => undefined);
    this.#linking.set(name, linking);
    return linking;
  }

  #note(object: IrObject): void {
    if (this.#objects.has(object.name)) return;
    this.#objects.set(object.name, object);
    this.#ranks = new Map();
    for (const dependency of dependenciesOf(object)) {
      const dependents = this.#dependents.get(dependency) ?? new Set();
      this.#dependents.set(dependency, dependents.add(object.name));
    }
  }

  async #compile(name: string, positions: Positions, costs: RunCost[]): Promise<LinkedContract> {
    const ir = this.#objects.get(name);
    if (ir === undefined) throw new LinkRefusal(`there is no intermediate representation of "${name}"`);
    const linkings = dependenciesOf(ir).map((dependency) => ({
      dependency,
      linking: this.link(dependency, positions),
    }));
    const dependencies = new Map<string, LinkedContract>();
    for (const { dependency, linking } of linkings) {
      const refuse = (error: unknown): never => refuseDependent(dependency, error);
      dependencies.set(dependency, await linking.contract.catch(refuse));
    }
    const runs = yulRuns(ir, placeholdersFor(ir, dependencies));
    const halves = new Map<Half, UnlinkedCode>();
    for (const outputs of await Promise.all(runs.map((run) => this.#run(name, run, costs)))) {
      for (const [half, code] of outputs) halves.set(half, code);
    }
    return linkContract(ir, halves, dependencies, positions);
  }

  async #run(name: string, run: YulRun, costs: RunCost[]): Promise<ReadonlyMap<Half, UnlinkedCode>> {
    const id = this.#ids.get(name);
    const contracts = id === undefined ? [] : [id];
    const info = { label: run.object, kind: 'linked', contracts, predicted: run.text.length } as const;
    const result = await this.#queue.add(
      async (signal) => {
        const input = yulInput(run, this.#settings, PARTS);
        const context = { ...this.#context, signal };
        return runCompiler(context, info, [input], { kind: 'none' }).catch(refuseFailed);
      },
      () => this.#rank(name),
    );
    if (result instanceof LinkRefusal) throw result;
    costs.push(result.cost);
    const text = Buffer.concat(await collect(result.output.chunks())).toString('utf8');
    return readYulOutput(JSON.parse(text), run);
  }

  /** The work from the beginning of an object to the end of the longest chain of objects that wait for it. */
  #rank(name: string): number {
    const known = this.#ranks.get(name);
    if (known !== undefined) return known;
    const waiting = [...(this.#dependents.get(name) ?? [])].map((dependent) => this.#rank(dependent));
    const rank = (this.#objects.get(name)?.size ?? 0) + Math.max(0, ...waiting);
    this.#ranks.set(name, rank);
    return rank;
  }
}

/** A compiler that breaks on an object may not do so on the contract as a whole. */
function refuseFailed(error: unknown): LinkRefusal {
  if (error instanceof ParasolcError && error.code === 'COMPILER_FAILED') {
    return new LinkRefusal(`solc fails on it by itself (${error.message})`);
  }
  throw error;
}

function refuseDependent(dependency: string, error: unknown): never {
  if (!(error instanceof LinkRefusal)) throw error;
  throw new LinkRefusal(`"${dependency}", which it embeds, cannot be linked: ${error.reason}`);
}
