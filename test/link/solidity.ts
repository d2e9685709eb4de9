import type { JsonObject } from '../../src/json/sorted.ts';
import { readWritten, type Written } from '../../src/json/written.ts';
import type { CodeKind } from '../../src/link/linked-code.ts';
import {
  type OpcodeTable,
  opcodeProbe,
  PROBE_OBJECT,
  PROBE_SOURCE,
  readOpcodes,
} from '../../src/link/opcodes.ts';
import { type LinkSettings, linkSettings } from '../../src/link/settings.ts';
import { wholeRun } from '../support/whole-run.ts';

/** From the first release that can be linked to the last one. */
export const RELEASES = ['0.8.28', '0.8.30', '0.8.34', '0.8.37'] as const;

export type Texts = Readonly<Record<string, string>>;

/** What solc prints of the creation or deployed code of a contract, as far as tests look into it. */
export interface PrintedCode {
  readonly object: string;
  readonly opcodes: string;
  readonly sourceMap: string;
  readonly linkReferences: Readonly<
    Record<string, Readonly<Record<string, readonly { start: number; length: number }[]>>>
  >;
  readonly functionDebugData: JsonObject;
}

export type PrintedEvm = Readonly<Record<CodeKind, PrintedCode>>;

interface Output {
  readonly errors?: readonly { readonly severity: string; readonly formattedMessage: string }[];
  readonly contracts?: Readonly<
    Record<string, Readonly<Record<string, { readonly ir?: string; readonly evm: PrintedEvm }>>>
  >;
}

/** What one Solidity run printed. */
export interface Solidity {
  readonly release: string;
  readonly settings: LinkSettings;
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
