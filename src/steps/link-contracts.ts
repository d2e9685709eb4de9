import { type Bytes, collect, memoryBytes } from '../bytes.ts';
import type { RunCost } from '../compilers/compiler.ts';
import type { UnitManifest, UnitOutput } from '../exchange/part.ts';
import { contractId } from '../graph/project-graph.ts';
import { find, stringOf } from '../json/read.ts';
import { stringifySorted } from '../json/sorted.ts';
import type { JsonNode } from '../json/text.ts';
import { codeSizeWarnings } from '../link/code-size.ts';
import { evmOutput, LINKED_OUTPUTS } from '../link/evm-output.ts';
import { type IrObject, readIr } from '../link/ir-object.ts';
import {
  dependenciesOf,
  type LinkedContract,
  linkContract,
  placeholdersFor,
  withLibraries,
} from '../link/linked-contract.ts';
import type { OpcodeTable } from '../link/opcodes.ts';
import { type Positions, positionsFor } from '../link/positions.ts';
import { LinkRefusal } from '../link/refusal.ts';
import type { LinkSettings } from '../link/settings.ts';
import {
  type Half,
  readYulOutput,
  type UnlinkedCode,
  type YulRun,
  yulInput,
  yulRuns,
} from '../link/yul-run.ts';
import { coveredOutputs, covers } from '../standard-json/outputs.ts';
import { isGenerated, type OutputSelection, selectorsFor } from '../standard-json/selection.ts';
import { type Context, runCompiler } from './context.ts';
import { probeOpcodes } from './opcode-table.ts';
import type { WorkQueue } from './pool.ts';

/** What linking the contracts of a project takes. */
export interface LinkJob {
  readonly selection: OutputSelection;
  readonly settings: LinkSettings;
  readonly queue: WorkQueue;
  readonly context: Context;
  /** A source's text, for warnings that quote it. */
  sourceText(name: string): Promise<Uint8Array>;
}

/** What became of the contracts of one front run. */
export interface FrontResult {
  readonly units: readonly LinkedUnit[];
  readonly refused: readonly RefusedContract[];
}

/** A contract's output, as if solc had printed it in a run of its own. */
export interface LinkedUnit {
  readonly manifest: UnitManifest;
  readonly output: UnitOutput;
}

/** A contract that has to be compiled directly, and why. */
export interface RefusedContract {
  readonly contract: string;
  readonly reason: string;
}

/** A contract of a front run. */
export interface PrintedObject {
  readonly id: string;
  readonly source: string;
  readonly name: string;
  /** Absent where it has no code. */
  readonly object: IrObject | undefined;
}

/** A contract of a front run that the whole run generates. */
interface Wanted {
  readonly source: string;
  readonly name: string;
  readonly node: JsonNode;
}

/** A contract whose code is being made, or is made. */
interface Linking {
  readonly contract: Promise<LinkedContract>;
  /** Costs of its runs so far. */
  readonly costs: RunCost[];
}

/**
 * Compiles contracts one by one from their intermediate representation, each against placeholders for the
 * contracts whose code it embeds, and links them. What several contracts embed is compiled once. A contract is
 * begun as soon as those it embeds are there; among those that can begin, the one with the most work behind it
 * goes first.
 */
export class ContractLinker {
  readonly #job: LinkJob;
  readonly #objects = new Map<string, IrObject>();
  readonly #linking = new Map<string, Linking>();
  /** Names of the contracts that embed a contract. */
  readonly #dependents = new Map<string, Set<string>>();
  /** Contract ids by the names of their objects. */
  readonly #ids = new Map<string, string>();
  readonly #printed: PrintedObject[] = [];
  #ranks = new Map<string, number>();
  #opcodes: Promise<OpcodeTable> | undefined;

  constructor(job: LinkJob) {
    this.#job = job;
  }

  /**
   * Compiles the contracts of a front run.
   *
   * @param output of a run with the output `ir` of some contracts, which ended without errors
   */
  async compile(output: Bytes, root: JsonNode): Promise<FrontResult> {
    const positions = positionsFor(find(root, 'sources')?.members?.length ?? 0);
    const sourceNames = new Map<string, string>();
    for (const { key, value } of find(root, 'sources')?.members ?? []) {
      const id = find(value, 'id');
      if (id !== undefined) sourceNames.set((await output.read(id.start, id.end)).toString(), key);
    }
    const wanted = this.#wanted(root);
    const units: LinkedUnit[] = [];
    const refused: RefusedContract[] = [];
    const withCode: (Wanted & { readonly object: string })[] = [];
    for (const contract of wanted) {
      const id = contractId(contract.source, contract.name);
      try {
        const ir = (await stringOf(output, contract.node)) ?? '';
        const object = ir === '' ? undefined : this.#register(ir, positions);
        if (object !== undefined) this.#ids.set(object, id);
        const { source, name } = contract;
        this.#printed.push({ id, source, name, object: this.#objects.get(object ?? '') });
        if (object === undefined) units.push(await this.#unit(contract, output, undefined, [], []));
        else withCode.push({ ...contract, object });
      } catch (error) {
        refused.push({ contract: id, reason: reasonOf(error) });
      }
    }
    this.#ranks = new Map();
    await Promise.all(
      withCode.map(async (contract) => {
        const id = contractId(contract.source, contract.name);
        try {
          const linking = this.#link(contract.object, positions);
          const linked = await linking.contract;
          const warnings = await this.#sizeWarnings(contract, linked, sourceNames);
          units.push(await this.#unit(contract, output, linked, warnings, linking.costs));
        } catch (error) {
          refused.push({ contract: id, reason: reasonOf(error) });
        }
      }),
    );
    return { units, refused };
  }

  /** The contracts of all front runs so far, and their objects where they have code. */
  get printed(): readonly PrintedObject[] {
    return this.#printed;
  }

  #wanted(root: JsonNode): Wanted[] {
    const { selection, context } = this.#job;
    const { release } = context.compiler.version;
    return (find(root, 'contracts')?.members ?? []).flatMap(({ key: source, value }) =>
      (value.members ?? []).flatMap(({ key: name, value: outputs }) => {
        const node = find(outputs, 'ir');
        return node !== undefined && isGenerated(selection, release, source, name)
          ? [{ source, name, node }]
          : [];
      }),
    );
  }

  /** Notes a contract's object and all that are nested in it; returns its name. */
  #register(ir: string, positions: Positions): string {
    const { object, nested } = readIr(ir, positions);
    this.#note(object);
    for (const [name, text] of nested) {
      if (!this.#objects.has(name)) this.#note(readIr(text, positions).object);
    }
    return object.name;
  }

  #note(object: IrObject): void {
    if (this.#objects.has(object.name)) return;
    this.#objects.set(object.name, object);
    for (const dependency of dependenciesOf(object)) {
      const dependents = this.#dependents.get(dependency) ?? new Set();
      this.#dependents.set(dependency, dependents.add(object.name));
    }
  }

  #link(name: string, positions: Positions): Linking {
    const known = this.#linking.get(name);
    if (known !== undefined) return known;
    const costs: RunCost[] = [];
    const linking: Linking = { costs, contract: this.#compileObject(name, positions, costs) };
    // Whoever needs it hears of the failure.
    linking.contract.catch(() => undefined);
    this.#linking.set(name, linking);
    return linking;
  }

  async #compileObject(name: string, positions: Positions, costs: RunCost[]): Promise<LinkedContract> {
    const ir = this.#objects.get(name);
    if (ir === undefined) throw new LinkRefusal(`there is no intermediate representation of "${name}"`);
    const dependencies = new Map<string, LinkedContract>();
    const linkings = dependenciesOf(ir).map(
      (dependency) => [dependency, this.#link(dependency, positions)] as const,
    );
    for (const [dependency, { contract }] of linkings) {
      dependencies.set(
        dependency,
        await contract.catch((error: unknown) => refuseDependent(dependency, error)),
      );
    }
    const runs = yulRuns(ir, placeholdersFor(ir, dependencies));
    const halves = new Map<Half, UnlinkedCode>();
    for (const outputs of await Promise.all(runs.map((run) => this.#run(name, run, costs)))) {
      for (const [half, code] of outputs) halves.set(half, code);
    }
    return linkContract(ir, halves, dependencies, positions);
  }

  async #run(name: string, run: YulRun, costs: RunCost[]): Promise<ReadonlyMap<Half, UnlinkedCode>> {
    const { settings, queue, context } = this.#job;
    const id = this.#ids.get(name);
    const input = yulInput(run, settings.yul, [
      'object',
      'sourceMap',
      'linkReferences',
      'functionDebugData',
      'immutableReferences',
    ]);
    const info = {
      label: run.object,
      kind: 'linked',
      contracts: id === undefined ? [] : [id],
      predicted: run.text.length,
    } as const;
    const { output, cost } = await queue.add(
      (signal) => runCompiler({ ...context, signal }, info, [input], { kind: 'none' }),
      () => this.#rank(name),
    );
    costs.push(cost);
    const text = Buffer.concat(await collect(output.chunks())).toString('utf8');
    return readYulOutput(JSON.parse(text), run);
  }

  /** The work from the beginning of a contract to the end of the longest chain of contracts that wait for it. */
  #rank(name: string): number {
    const known = this.#ranks.get(name);
    if (known !== undefined) return known;
    const own = this.#objects.get(name)?.size ?? 0;
    const waiting = [...(this.#dependents.get(name) ?? [])].map((dependent) => this.#rank(dependent));
    const rank = own + Math.max(0, ...waiting);
    this.#ranks.set(name, rank);
    return rank;
  }

  async #sizeWarnings(
    { source, object }: { readonly source: string; readonly object: string },
    { bytecode, deployedBytecode }: LinkedContract,
    sourceNames: ReadonlyMap<string, string>,
  ): Promise<string[]> {
    const sizes = {
      runtimeSize: deployedBytecode.code.hex.length / 2,
      creationSize: bytecode.code.hex.length / 2,
    };
    const { evmVersion } = this.#job.settings;
    const place = this.#objects.get(object)?.place;
    const nowhere = { source: { name: '', text: new Uint8Array() }, start: 0, end: 0 };
    // Most contracts are small, and then it does not matter where they are.
    const isSmall = codeSizeWarnings({ ...sizes, ...nowhere }, evmVersion)?.length === 0;
    if (isSmall) return [];
    if (place === undefined || sourceNames.get(String(place.source)) !== source) {
      throw new LinkRefusal('it is too large for the EVM, and its place in the source is not known');
    }
    const text = await this.#job.sourceText(source);
    const warnings = codeSizeWarnings(
      { ...sizes, source: { name: source, text }, start: place.start, end: place.end },
      evmVersion,
    );
    if (warnings === undefined) throw new LinkRefusal('solc cannot quote its source in a warning');
    return warnings;
  }

  async #unit(
    { source, name, node }: Wanted,
    output: Bytes,
    linked: LinkedContract | undefined,
    warnings: readonly string[],
    costs: readonly RunCost[],
  ): Promise<LinkedUnit> {
    const { selection, settings, context } = this.#job;
    const { release } = context.compiler.version;
    const selectors = selectorsFor(selection, source, name);
    const wants = (wanted: string): boolean =>
      selectors.some((selector) => covers(selector, wanted, release));
    const contract = linked && withLibraries(linked, settings.libraries);
    const opcodes = coveredOutputs(selectors, LINKED_OUTPUTS, release).some((wanted) =>
      wanted.endsWith('.opcodes'),
    );
    const evm = evmOutput(
      contract,
      wants,
      opcodes && contract !== undefined ? await this.#opcodeTable() : undefined,
    );
    const members = [
      ...(evm === undefined ? [] : [`"evm":${stringifySorted(evm)}`]),
      ...(wants('ir') ? [`"ir":${(await output.read(node.start, node.end)).toString('utf8')}`] : []),
    ];
    const contracts =
      members.length === 0 ? [] : [`"contracts":{${key(source)}:{${key(name)}:{${members.join(',')}}}}`];
    const errors = warnings.length === 0 ? [] : [`"errors":[${warnings.join(',')}]`];
    return {
      manifest: {
        linked: true,
        contracts: [contractId(source, name)],
        predicted: 0,
        cost: together(costs),
      },
      output: {
        output: memoryBytes([Buffer.from(`{${[...contracts, ...errors].join(',')}}`)]),
        failure: undefined,
      },
    };
  }

  /** How the compiler prints code: asked of it once, when first needed. */
  #opcodeTable(): Promise<OpcodeTable> {
    const { queue, context, settings } = this.#job;
    this.#opcodes ??= queue.add(
      (signal) => probeOpcodes(settings.yul, { ...context, signal }),
      () => Number.POSITIVE_INFINITY,
    );
    return this.#opcodes;
  }
}

function key(name: string): string {
  return stringifySorted(name);
}

function refuseDependent(dependency: string, error: unknown): never {
  if (!(error instanceof LinkRefusal)) throw error;
  throw new LinkRefusal(`"${dependency}", which it embeds, cannot be linked: ${error.reason}`);
}

function reasonOf(error: unknown): string {
  if (error instanceof LinkRefusal) return error.reason;
  throw error;
}

/** What several runs cost together. */
function together(costs: readonly RunCost[]): UnitManifest['cost'] {
  const sum = (of: (cost: RunCost) => number): number => costs.reduce((total, cost) => total + of(cost), 0);
  const cpus = costs.flatMap(({ cpu }) => cpu ?? []);
  const peaks = costs.flatMap(({ peakMemory }) => peakMemory ?? []);
  return {
    wall: sum(({ wall }) => wall),
    bytesIn: sum(({ bytesIn }) => bytesIn),
    bytesOut: sum(({ bytesOut }) => bytesOut),
    ...(cpus.length === costs.length ? { cpu: cpus.reduce((total, cpu) => total + cpu, 0) } : {}),
    ...(peaks.length > 0 ? { peakMemory: Math.max(...peaks) } : {}),
  };
}
