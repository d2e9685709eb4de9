import { expect } from 'vitest';
import type { JsonObject } from '../../src/json/sorted.ts';
import { readWritten, type Written } from '../../src/json/written.ts';
import { evmOutput } from '../../src/link/evm-output.ts';
import { type IrObject, readIr } from '../../src/link/ir-object.ts';
import {
  dependenciesOf,
  type LinkedContract,
  linkContract,
  placeholdersFor,
  withLibraries,
} from '../../src/link/linked-contract.ts';
import {
  type OpcodeTable,
  opcodeProbe,
  PROBE_OBJECT,
  PROBE_SOURCE,
  readOpcodes,
} from '../../src/link/opcodes.ts';
import { type Positions, positionsFor } from '../../src/link/positions.ts';
import { LinkRefusal } from '../../src/link/refusal.ts';
import { type LinkSettings, linkSettings } from '../../src/link/settings.ts';
import { type Half, readYulOutput, type UnlinkedCode, yulInput, yulRuns } from '../../src/link/yul-run.ts';
import { wholeRun } from '../support/whole-run.ts';

/** From the first release that can be linked to the last one. */
export const RELEASES = ['0.8.28', '0.8.30', '0.8.34', '0.8.37'] as const;

export type Texts = Readonly<Record<string, string>>;

/** What solc prints of one half of a contract, as far as tests look into it. */
export interface PrintedCode {
  readonly object: string;
  readonly opcodes: string;
  readonly sourceMap: string;
  readonly linkReferences: Readonly<
    Record<string, Readonly<Record<string, readonly { start: number; length: number }[]>>>
  >;
  readonly functionDebugData: JsonObject;
}

export type PrintedEvm = Readonly<Record<Half, PrintedCode>>;

interface Output {
  readonly errors?: readonly { readonly severity: string; readonly formattedMessage: string }[];
  readonly sources?: Readonly<Record<string, object>>;
  readonly contracts?: Readonly<
    Record<string, Readonly<Record<string, { readonly ir?: string; readonly evm: PrintedEvm }>>>
  >;
}

/** What one Solidity run printed. */
export interface Solidity {
  readonly release: string;
  readonly settings: LinkSettings;
  readonly positions: Positions;
  /** Contracts with code, by `file:contract`. */
  readonly contracts: ReadonlyMap<string, { readonly ir: string; readonly evm: PrintedEvm }>;
}

/** A value as written without spaces. */
export function written(value: object): Written {
  return readWritten(JSON.stringify(value));
}

/** One real run over these texts on the pipeline via IR, of which everything is asked for that linking needs and gives. */
export function compileSolidity(release: string, texts: Texts, user: JsonObject = {}): Solidity {
  const sources = Object.fromEntries(Object.entries(texts).map(([name, content]) => [name, { content }]));
  const outputSelection = { '*': { '*': ['ir', 'evm.bytecode', 'evm.deployedBytecode'] } };
  const settings = { viaIR: true, ...user };
  const input = { language: 'Solidity', sources, settings: { ...settings, outputSelection } };
  const output = outputOf(release, input);
  const link = linkSettings(written(settings), release);
  if (typeof link === 'string') throw new Error(link);
  const contracts = Object.entries(output.contracts ?? {}).flatMap(([file, ofFile]) =>
    Object.entries(ofFile).flatMap(([name, { ir = '', evm }]) =>
      ir === '' ? [] : [[`${file}:${name}`, { ir, evm }] as const],
    ),
  );
  return {
    release,
    settings: link,
    positions: positionsFor(Object.keys(output.sources ?? {}).length),
    contracts: new Map(contracts),
  };
}

/** @throws Error where solc fails, in its words */
export function outputOf(release: string, input: object): Output {
  const output: Output = JSON.parse(wholeRun(release, input).toString());
  const error = output.errors?.find(({ severity }) => severity === 'error');
  if (error !== undefined) throw new Error(error.formattedMessage);
  return output;
}

const PARTS = ['object', 'sourceMap', 'linkReferences', 'functionDebugData', 'immutableReferences'];

/** Links the contracts of a run one after another, each when it is needed. */
export class Linker {
  readonly #solidity: Solidity;
  readonly #objects = new Map<string, IrObject>();
  readonly #names = new Map<string, string>();
  readonly #linked = new Map<string, LinkedContract | LinkRefusal>();

  constructor(solidity: Solidity) {
    this.#solidity = solidity;
    for (const [id, { ir }] of solidity.contracts) {
      const { object, nested } = readIr(ir, solidity.positions);
      this.#names.set(id, object.name);
      this.#objects.set(object.name, object);
      for (const [name, text] of nested) this.#objects.set(name, readIr(text, solidity.positions).object);
    }
  }

  object(id: string): IrObject {
    const object = this.#objects.get(this.#names.get(id) ?? id);
    if (object === undefined) throw new Error(`there is no contract ${id} with code`);
    return object;
  }

  /** What solc makes of the contract around placeholders of its dependencies. */
  compileApart(id: string): Map<Half, UnlinkedCode> {
    const { release, settings } = this.#solidity;
    const object = this.object(id);
    const halves = new Map<Half, UnlinkedCode>();
    for (const run of yulRuns(object, placeholdersFor(object, this.dependencies(id)))) {
      const output = wholeRun(release, yulInput(run, settings.yul, PARTS));
      for (const [half, code] of readYulOutput(JSON.parse(output.toString()), run)) halves.set(half, code);
    }
    return halves;
  }

  /** By the names of their objects. */
  dependencies(id: string): Map<string, LinkedContract> {
    return new Map(dependenciesOf(this.object(id)).map((name) => [name, this.link(name)]));
  }

  /**
   * @param id of a contract, or the name of its object
   * @throws {LinkRefusal} where it cannot be linked
   */
  link(id: string): LinkedContract {
    const object = this.object(id);
    const linked = this.#linked.get(object.name) ?? this.#link(object);
    this.#linked.set(object.name, linked);
    if (linked instanceof LinkRefusal) throw linked;
    return linked;
  }

  #link(object: IrObject): LinkedContract | LinkRefusal {
    try {
      const halves = this.compileApart(object.name);
      return linkContract(object, halves, this.dependencies(object.name), this.#solidity.positions);
    } catch (error) {
      if (error instanceof LinkRefusal) return error;
      throw error;
    }
  }
}

/**
 * Links all contracts of a run and expects of each what solc printed.
 *
 * @returns the contracts that were not linked, with the reasons
 */
export function expectLinked(solidity: Solidity, opcodes = opcodesOf(solidity)): Record<string, string> {
  const linker = new Linker(solidity);
  const refused: Record<string, string> = {};
  for (const [id, { evm }] of solidity.contracts) {
    try {
      const linked = withLibraries(linker.link(id), solidity.settings.libraries);
      expect(
        evmOutput(linked, () => true, opcodes),
        id,
      ).toEqual(evm);
    } catch (error) {
      if (!(error instanceof LinkRefusal)) throw error;
      refused[id] = error.reason;
    }
  }
  return refused;
}

const tables = new Map<string, OpcodeTable>();

/** How solc prints code, with the EVM version of a run. */
export function opcodesOf({ release, settings: { evmVersion } }: Solidity): OpcodeTable {
  const key = `${release} ${evmVersion}`;
  const known = tables.get(key);
  if (known !== undefined) return known;
  const output = outputOf(release, opcodeProbe(evmVersion === undefined ? {} : { evmVersion }));
  const probe = output.contracts?.[PROBE_SOURCE]?.[PROBE_OBJECT]?.evm.bytecode;
  const table = readOpcodes(probe?.opcodes ?? '', probe?.object ?? '');
  tables.set(key, table);
  return table;
}

/** How often a piece of code occurs in another one, both as solc printed them. */
export function occurrences(code: string, piece: string): number {
  return piece === '' ? 0 : code.split(piece).length - 1;
}
