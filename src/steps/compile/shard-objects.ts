import type { CompiledObject, PrintedContract, RefusedContract } from '../../exchange/part.ts';
import type { SplitPlan } from '../../exchange/plan.ts';
import { closureOf } from '../../graph/closure.ts';
import type { Contract } from '../../graph/project-graph.ts';
import type { JsonText } from '../../json/text.ts';
import type { IrObject } from '../../link/ir-object.ts';
import { isRefused, type Refused } from '../../link/refused.ts';
import { contractId } from '../../standard-json/output.ts';
import type { Linkage } from '../linkage.ts';
import { firstNeeded } from './first-needed.ts';
import type { IrRunResult, PrintedIr } from './ir-run.ts';
import type { KeptContract, KeptObjects } from './kept-objects.ts';
import { directIfUnguarded } from './likely-failing.ts';
import { isSkipped, type ObjectCompiler, type ObjectOutcome } from './object-compiler.ts';

/** What became of the contracts of a shard that were to be linked. */
export interface ShardContracts {
  readonly printed: readonly PrintedContract[];
  readonly objects: readonly CompiledObject[];
  readonly refused: readonly RefusedContract[];
  /** Those of the refused in which solc reports an error, in the order in which the whole run generates them. */
  readonly failing: readonly string[];
}

/** A contract to be compiled directly in its turn. */
export interface DirectContract {
  readonly contract: string;
  /** Position in the order of generation. */
  readonly order: number;
  /** Of its intermediate representation. */
  readonly size: number;
}

/** An object, and the contract that it is of, where that is known. */
interface FoundObject {
  readonly object: IrObject;
  readonly contract: string | undefined;
}

/**
 * The objects that a shard compiles, each once: those of its own contracts, begun as soon as they are printed,
 * and those that these embed and no shard was given.
 */
export class ShardObjects {
  readonly #linkage: Linkage;
  readonly #compiler: ObjectCompiler;
  readonly #plan: SplitPlan['manifest'];
  readonly #order: ReadonlyMap<string, number>;
  readonly #contracts: ReadonlyMap<string, Pick<Contract, 'start' | 'end' | 'deployable'>>;
  /** Own contracts, and the names of their objects. */
  readonly #printed: PrintedContract[] = [];
  readonly #refused = new Map<string, string>();
  readonly #failing = new Set<string>();
  /** All objects met, nested ones included, by name. */
  readonly #objects = new Map<string, FoundObject>();
  readonly #outcomes = new Map<string, Promise<ObjectOutcome>>();
  readonly #directIfUnguarded: (contract: string) => boolean;
  readonly #direct: DirectContract[] = [];
  readonly #kept: KeptObjects;

  /** @param kept where to keep what is printed for later builds */
  constructor(plan: SplitPlan, linkage: Linkage, compiler: ObjectCompiler, kept: KeptObjects) {
    this.#linkage = linkage;
    this.#compiler = compiler;
    this.#kept = kept;
    this.#plan = plan.manifest;
    this.#order = firstNeeded(plan);
    this.#directIfUnguarded = directIfUnguarded(plan);
    this.#contracts = new Map(plan.manifest.graph.contracts.map((contract) => [contract.id, contract]));
  }

  /** How many objects are to be compiled, as far as is known. */
  get count(): number {
    return this.#outcomes.size;
  }

  /** The work that they are predicted to take, in the unit of `RunInfo`. */
  get predicted(): number {
    return [...this.#outcomes.keys()].reduce(
      (sum, name) => sum + (this.#objects.get(name)?.object.size ?? 0),
      0,
    );
  }

  /**
   * Begins to compile the contracts that a run printed.
   *
   * @returns those that are better compiled directly at once
   */
  begin({ printed, sources }: IrRunResult, asked: readonly string[]): readonly DirectContract[] {
    for (const ir of printed) this.#beginContract(ir, sources);
    const found = new Set(printed.map(({ contract }) => contract));
    for (const contract of asked) {
      if (!found.has(contract))
        this.#refused.set(contract, 'solc prints no intermediate representation for it');
    }
    return this.#direct.splice(0);
  }

  /**
   * Begins to compile a contract that an earlier build has kept.
   *
   * @returns it, if it is better compiled directly at once
   */
  beginKept({ contract, object, nested }: KeptContract): readonly DirectContract[] {
    const refusal = object && this.#misplaced(object, contract, this.#kept.sources);
    if (refusal === undefined) this.#beginObject(contract, object, nested, undefined);
    else this.#refused.set(contract, refusal.reason);
    return this.#direct.splice(0);
  }

  /** Has contracts compiled directly. */
  refuse(contracts: readonly string[], reason: string): void {
    for (const contract of contracts) this.#refused.set(contract, reason);
  }

  /** Begins to compile what contracts embed and nobody was given: everything has been printed. */
  beginEmbedded(): void {
    for (const [name, { object, contract }] of this.#objects) {
      if (this.#outcomes.has(name)) continue;
      if (this.#isGiven(name, contract)) continue;
      const wanted = { bytecode: false, deployedBytecode: false };
      this.#compile(name, { object, contract: undefined, wanted, order: 0 });
    }
  }

  /**
   * Whether some shard was given the contract that an object is of. Where that is not known, it can be any of its
   * name.
   */
  #isGiven(name: string, contract: string | undefined): boolean {
    const possible =
      contract === undefined
        ? [...this.#contracts.keys()].filter((id) => id.endsWith(`:${contractName(name)}`))
        : [contract];
    return (
      possible.length > 0 && possible.every((id) => this.#linkage.isPlanned(id) && !this.#refused.has(id))
    );
  }

  /** Waits for all objects. */
  async finish(): Promise<ShardContracts> {
    const outcomes = new Map<string, ObjectOutcome>();
    for (const [name, outcome] of this.#outcomes) outcomes.set(name, await outcome);
    const refusedObjects = new Map(
      [...outcomes].flatMap(([name, outcome]) => (isRefused(outcome) ? [[name, outcome] as const] : [])),
    );
    for (const { contract, object } of this.#printed) {
      const refusal = object === undefined ? undefined : this.#refusalOf(object, refusedObjects);
      if (refusal === undefined) continue;
      this.#refused.set(contract, refusal.reason);
      if (refusal.isSolcError === true) this.#failing.add(contract);
    }
    const isDone = ({ contract, object }: PrintedContract): boolean =>
      !this.#refused.has(contract) && (object === undefined || !isSkipped(outcomes.get(object)));
    return {
      printed: this.#printed.filter(isDone),
      objects: [...outcomes.values()].flatMap((outcome) =>
        isRefused(outcome) || isSkipped(outcome) ? [] : [outcome],
      ),
      refused: [...this.#refused].map(([contract, reason]) => ({ contract, reason })),
      failing: this.#plan.generated.filter((contract) => this.#failing.has(contract)),
    };
  }

  #beginContract({ contract, text, output }: PrintedIr, sources: ReadonlyMap<number, string>): void {
    const ir = this.#linkage.selects(contract, 'ir') ? output : undefined;
    if (text === '') {
      if (this.#contracts.get(contract)?.deployable === false) this.#kept.keep(contract, undefined, sources);
      this.#beginObject(contract, undefined, [], ir);
      return;
    }
    const family = this.#compiler.read(text, (name) => this.#objects.has(name));
    const refusal = isRefused(family) ? family : this.#misplaced(family.object, contract, sources);
    if (refusal !== undefined || isRefused(family)) {
      this.#refused.set(contract, refusal?.reason ?? '');
      return;
    }
    const nested = family.nested.map((object) => ({ object, contract: contractOf(object, sources) }));
    for (const each of [...nested, { object: family.object, contract }]) this.#keep(each, nested, sources);
    this.#beginObject(contract, family.object, nested, ir);
  }

  /** Keeps an object for later builds, if it is known which contracts it embeds. */
  #keep(
    { object, contract }: FoundObject,
    nested: readonly FoundObject[],
    sources: ReadonlyMap<number, string>,
  ): void {
    const found = new Map(nested.map((each) => [each.object.name, each]));
    const dependencies = new Map<string, string>();
    for (const name of [...object.creationDependencies, ...object.deployedDependencies]) {
      const of = (found.get(name) ?? this.#objects.get(name))?.contract;
      if (of === undefined) return;
      dependencies.set(name, of);
    }
    if (contract !== undefined) this.#kept.keep(contract, { object, dependencies }, sources);
  }

  #beginObject(
    contract: string,
    object: IrObject | undefined,
    nested: readonly FoundObject[],
    ir: JsonText | undefined,
  ): void {
    if (object === undefined) {
      // solc also prints nothing of a contract that it did not generate: so the source has to say the same.
      if (this.#contracts.get(contract)?.deployable === false)
        this.#printed.push({ contract, object: undefined, ir });
      else this.#refused.set(contract, 'solc prints no intermediate representation for it');
      return;
    }
    const order = this.#order.get(contract) ?? this.#order.size;
    if (!object.isGuarded && this.#directIfUnguarded(contract)) {
      this.#refused.set(contract, 'it may be too deep for the stack, and then solc reports it sooner');
      this.#direct.push({ contract, order, size: object.size });
      return;
    }
    for (const each of [...nested, { object, contract }]) this.#objects.set(each.object.name, each);
    this.#printed.push({ contract, object: object.name, ir });
    this.#compile(object.name, {
      object,
      contract,
      wanted: {
        bytecode: this.#linkage.selects(contract, 'evm.bytecode.functionDebugData'),
        deployedBytecode: this.#linkage.selects(contract, 'evm.deployedBytecode.functionDebugData'),
      },
      order,
    });
  }

  #compile(name: string, request: Parameters<ObjectCompiler['compile']>[0]): void {
    const outcome = this.#compiler.compile(request);
    // The caller that awaits it gets the error.
    outcome.catch(() => undefined);
    this.#outcomes.set(name, outcome);
  }

  /** Warnings quote the place at which a contract was found in its source: it must be where solc sees it. */
  #misplaced(
    { definition }: IrObject,
    contract: string,
    sources: ReadonlyMap<number, string>,
  ): Refused | undefined {
    const known = this.#contracts.get(contract);
    if (definition === undefined || known === undefined) return undefined;
    const isThere =
      definition.start === known.start &&
      definition.end === known.end &&
      contract.startsWith(`${sources.get(definition.source)}:`);
    return isThere
      ? undefined
      : { kind: 'refused', reason: 'solc reports another position for it in its source' };
  }

  /** Why a contract cannot be linked: its own object, or one that it embeds, could not be compiled by itself. */
  #refusalOf(name: string, refused: ReadonlyMap<string, Refused>): Refused | undefined {
    const own = refused.get(name);
    if (own !== undefined || refused.size === 0) return own;
    const embedded = closureOf([name], (from) => {
      const object = this.#objects.get(from)?.object;
      return object === undefined ? [] : [...object.creationDependencies, ...object.deployedDependencies];
    });
    for (const other of embedded) {
      const refusal = refused.get(other);
      if (refusal === undefined) continue;
      return { ...refusal, reason: `"${other}", which it embeds, cannot be linked: ${refusal.reason}` };
    }
    return undefined;
  }
}

/** The contract that an object is of, where its representation says where it stands. */
function contractOf(
  { name, definition }: IrObject,
  sources: ReadonlyMap<number, string>,
): string | undefined {
  const source = definition && sources.get(definition.source);
  return source === undefined ? undefined : contractId(source, contractName(name));
}

function contractName(object: string): string {
  return object.replace(/_\d+$/, '');
}
