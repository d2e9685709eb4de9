import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { JsonObject } from '../../json/sorted.ts';

/** The sources, by name, in the order in which differences are told: what is embedded comes first. */
const FILES = ['parts.sol', 'constructions.sol', 'sizes.sol', 'transient.sol'] as const;

export type SourceName = (typeof FILES)[number];

/** The set of sources that holds every construction that linking relies on. */
export type Constructions = ReadonlyMap<string, string>;

/** What the set is compiled with. */
export interface Variation {
  /** For messages. */
  readonly name: string;
  readonly settings: JsonObject;
  readonly outputs: readonly string[];
  /** Sources that cannot be compiled with these settings, or that would show nothing new. */
  readonly without?: readonly SourceName[];
}

const CODE = ['evm.bytecode', 'evm.deployedBytecode'];

/** Few, so that the check is quick: what matters is in one of them. */
export const VARIATIONS: readonly Variation[] = [
  {
    name: 'optimizer on',
    settings: { optimizer: { enabled: true } },
    outputs: CODE,
    without: ['sizes.sol'],
  },
  {
    // Without metadata some code is equal. This version of the EVM has no instruction for zero.
    name: 'optimizer off, other settings',
    settings: {
      optimizer: { enabled: false },
      evmVersion: 'paris',
      metadata: { appendCBOR: false },
      debug: { debugInfo: ['location'], revertStrings: 'debug' },
      libraries: { 'parts.sol': { Addressed: `0x${'A1'.repeat(20)}` } },
    },
    outputs: ['abi', 'ir', 'metadata', 'storageLayout', 'evm.methodIdentifiers', ...CODE],
    without: ['sizes.sol', 'transient.sol'],
  },
  {
    // By itself: solc warns of large creation code from Shanghai on only, and takes long to optimize such code.
    name: 'code over the limits',
    settings: { optimizer: { enabled: false } },
    outputs: CODE,
    without: ['parts.sol', 'constructions.sol', 'transient.sol'],
  },
];

/** Reads the set: beside this file in a checkout, beside the bundle in a release. */
export async function readConstructions(): Promise<Constructions> {
  const folder = import.meta.url.endsWith('.ts') ? './sources/' : './';
  const texts = await Promise.all(
    FILES.map((name) => readFile(fileURLToPath(new URL(`${folder}${name}`, import.meta.url)), 'utf8')),
  );
  return new Map(FILES.map((name, index) => [name, texts[index] ?? '']));
}

/** The sources of a variation. */
export function sourcesOf(constructions: Constructions, { without = [] }: Variation): Constructions {
  return new Map([...constructions].filter(([name]) => !(without as readonly string[]).includes(name)));
}

/** The Standard JSON input of a variation. */
export function inputOf(constructions: Constructions, variation: Variation): object {
  const { settings, outputs } = variation;
  const kept = [...sourcesOf(constructions, variation)];
  return {
    language: 'Solidity',
    sources: Object.fromEntries(kept.map(([name, content]) => [name, { content }])),
    settings: { viaIR: true, ...settings, outputSelection: { '*': { '*': outputs } } },
  };
}
