import type { Bytes } from '../../bytes.ts';
import { contractId } from '../../graph/project-graph.ts';
import { find, stringOf } from '../../json/read.ts';
import type { JsonNode } from '../../json/text.ts';
import type { IrObject } from '../../link/ir-object.ts';
import type { OpcodeTable } from '../../link/opcodes.ts';
import { type Positions, positionsFor } from '../../link/positions.ts';
import { LinkRefusal } from '../../link/refusal.ts';
import type { LinkSettings } from '../../link/settings.ts';
import { isGenerated, type OutputSelection } from '../../standard-json/selection.ts';
import type { DoneUnit } from '../compile-units.ts';
import type { Context } from '../context.ts';
import type { WorkQueue } from '../pool.ts';
import { linkedUnit, type OutputMaker, type PrintedContract, sizeWarnings } from './linked-unit.ts';
import { ObjectLinker } from './object-linker.ts';
import { probeOpcodes } from './opcode-table.ts';

/** What linking the contracts of a project takes. */
export interface LinkJob {
  readonly selection: OutputSelection;
  readonly settings: LinkSettings;
  readonly queue: WorkQueue;
  readonly context: Context;
  /** A source's text, for warnings that quote it. */
  sourceText(name: string): Promise<Uint8Array>;
  /** Whether a contract can be deployed, and so has code, as its source says; `undefined` where that is not known. */
  isDeployable(source: string, name: string): boolean | undefined;
}

/** What became of some contracts. */
export interface CompiledContracts {
  /** The output of each contract, as if solc had printed it in a run of its own. */
  readonly units: readonly DoneUnit[];
  /** Contracts that were to be linked and have to be, or were, compiled directly. */
  readonly refused: readonly RefusedContract[];
}

/** Why a contract that a front run was made for has to be compiled directly. */
export const NOT_PRINTED = 'solc prints no intermediate representation of it';

/** A contract that has to be compiled directly, and why. */
export interface RefusedContract {
  readonly contract: string;
  readonly reason: string;
}

/** A contract that a front run printed, and its object where it has code. */
export interface PrintedObject {
  readonly id: string;
  readonly source: string;
  readonly name: string;
  readonly object: IrObject | undefined;
}

/** Compiles and links the contracts that front runs print. */
export class ContractLinker {
  readonly #job: LinkJob;
  readonly #objects: ObjectLinker;
  readonly #maker: OutputMaker;
  readonly #printed: PrintedObject[] = [];
  #opcodes: Promise<OpcodeTable> | undefined;

  constructor(job: LinkJob) {
    const { selection, settings, queue, context } = job;
    this.#job = job;
    this.#objects = new ObjectLinker(settings.yul, queue, context);
    this.#maker = {
      selection,
      settings,
      release: context.compiler.version.release,
      opcodes: () => this.#opcodeTable(),
      sourceText: (name) => job.sourceText(name),
    };
  }

  /** The contracts of all front runs so far. */
  get printed(): readonly PrintedObject[] {
    return this.#printed;
  }

  /**
   * Compiles the contracts of a front run that the whole run generates.
   *
   * @param output of a run with the output `ir` of some contracts, which ended without errors
   * @param onRead called when all that the run printed is among `printed`
   */
  async compile(output: Bytes, root: JsonNode, onRead?: () => void): Promise<CompiledContracts> {
    const sources = find(root, 'sources')?.members ?? [];
    const positions = positionsFor(sources.length);
    const names = new Map<number, string>();
    for (const { key, value } of sources) {
      const id = find(value, 'id');
      if (id !== undefined) names.set(Number((await output.read(id.start, id.end)).toString()), key);
    }
    const units: DoneUnit[] = [];
    const refused: RefusedContract[] = [];
    const attempt = async ({ source, name }: PrintedContract, work: () => Promise<void>): Promise<void> => {
      try {
        await work();
      } catch (error) {
        if (!(error instanceof LinkRefusal)) throw error;
        refused.push({ contract: contractId(source, name), reason: error.reason });
      }
    };
    const withCode: { readonly contract: PrintedContract; readonly object: IrObject }[] = [];
    // First all objects are noted: then it is known how much work waits for each.
    for (const { contract, ir } of this.#contractsOf(output, root)) {
      await attempt(contract, async () => {
        const object = this.#note(contract, (await stringOf(output, ir)) ?? '', positions);
        if (object === undefined) units.push(await linkedUnit(contract, undefined, [], [], this.#maker));
        else withCode.push({ contract, object });
      });
    }
    onRead?.();
    const link = async (contract: PrintedContract, { name, place }: IrObject): Promise<void> => {
      const linking = this.#objects.link(name, positions);
      const linked = await linking.contract;
      const known = place && { ...place, sourceName: names.get(place.source) };
      const warnings = await sizeWarnings(contract, linked, known, this.#maker);
      units.push(await linkedUnit(contract, linked, warnings, linking.costs, this.#maker));
    };
    await Promise.all(
      withCode.map(({ contract, object }) => attempt(contract, () => link(contract, object))),
    );
    return { units, refused };
  }

  #contractsOf(
    output: Bytes,
    root: JsonNode,
  ): { readonly contract: PrintedContract; readonly ir: JsonNode }[] {
    const { selection, context } = this.#job;
    const { release } = context.compiler.version;
    return (find(root, 'contracts')?.members ?? []).flatMap(({ key: source, value }) =>
      (value.members ?? []).flatMap(({ key: name, value: outputs }) => {
        const ir = find(outputs, 'ir');
        if (ir === undefined || !isGenerated(selection, release, source, name)) return [];
        const irText = async (): Promise<string> => (await output.read(ir.start, ir.end)).toString('utf8');
        return [{ contract: { source, name, irText }, ir }];
      }),
    );
  }

  #note({ source, name }: PrintedContract, ir: string, positions: Positions): IrObject | undefined {
    const id = contractId(source, name);
    // solc prints an empty text of what it did not generate, too.
    if (ir === '' && this.#job.isDeployable(source, name) !== false) throw new LinkRefusal(NOT_PRINTED);
    const object = ir === '' ? undefined : this.#objects.add(id, ir, positions);
    this.#printed.push({ id, source, name, object });
    return object;
  }

  /** How the compiler prints code: asked of it once, when first needed. */
  #opcodeTable(): Promise<OpcodeTable> {
    const { queue, context, settings } = this.#job;
    this.#opcodes ??= queue.add(
      (signal) => probeOpcodes(settings, { ...context, signal }),
      () => Number.POSITIVE_INFINITY,
    );
    return this.#opcodes;
  }
}
