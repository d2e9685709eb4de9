import fc from 'fast-check';
import { longLiteral, nestedCode } from './large.ts';

/** Something that is wrong on purpose, by the messages of solc. */
export const FAULTS = {
  /** Errors of analysis: nothing is generated. */
  syntax: 'error',
  unknownName: 'error',
  wrongType: 'error',
  missingImport: 'error',
  /** If possible, its bases are in files that are analysed later. */
  baseOrder: 'error',
  /** Errors of code generation: the first one ends the run. */
  stackTooDeep: 'error',
  /** An error of the legacy pipeline (1834 where it has a code), fine in via-IR. */
  unimplemented: 'error',
  /** Warnings of code generation: 5574, and 3860 too. */
  largeRuntime: 'warning',
  largeInitcode: 'warning',
} as const satisfies Record<string, 'error' | 'warning'>;

export type FaultKind = keyof typeof FAULTS;

/** Faults that only code generation finds. */
export const CODE_GENERATION_FAULTS = [
  'stackTooDeep',
  'unimplemented',
  'largeRuntime',
  'largeInitcode',
] as const satisfies readonly FaultKind[];

export interface Fault {
  readonly kind: FaultKind;
  /** Index into the contracts that are neither abstract nor libraries. */
  readonly contract: number;
}

/** Mostly none, otherwise one or two of the given kinds. */
export function faults(kinds: readonly FaultKind[]): fc.Arbitrary<readonly Fault[]> {
  if (kinds.length === 0) return fc.constant([]);
  const fault = fc.record<Fault>({ kind: fc.constantFrom(...kinds), contract: fc.nat({ max: 99 }) });
  return fc.oneof(
    { withCrossShrink: true },
    { weight: 2, arbitrary: fc.constant<Fault[]>([]) },
    { weight: 1, arbitrary: fc.array(fault, { minLength: 1, maxLength: 2 }) },
  );
}

/** The code of a fault: members of the faulty contract, and other contracts. */
export interface FaultyCode {
  readonly members: readonly string[];
  readonly siblings: readonly string[];
}

/** The code of a fault. `id` makes its names unique, `mayOptimizeIR`: long literals would take very long. */
export function faultyCode(kind: FaultKind, id: number, mayOptimizeIR: boolean): FaultyCode {
  if (kind === 'largeRuntime' || kind === 'largeInitcode')
    return mayOptimizeIR ? nestedCode(kind, id) : longLiteral(kind, id);
  return { members: faultyMembers(kind, id), siblings: [] };
}

type SmallFault = Exclude<FaultKind, 'largeRuntime' | 'largeInitcode'>;

function faultyMembers(kind: SmallFault, id: number): readonly string[] {
  switch (kind) {
    case 'syntax':
      return [`function bad${id}( public {}`];
    case 'unknownName':
      return [`function bad${id}() public { missing${id}(); }`];
    case 'wrongType':
      return [`function bad${id}() public pure returns (uint256) { return "text"; }`];
    case 'missingImport':
    case 'baseOrder':
      return [];
    case 'stackTooDeep':
      return [stackTooDeep(id)];
    case 'unimplemented':
      return [
        `struct Bad${id} { uint256 a; }`,
        `Bad${id}[] private bads${id};`,
        `function bad${id}(Bad${id}[] memory copied) internal { bads${id} = copied; }`,
        `function run${id}() public { bad${id}(new Bad${id}[](2)); }`,
      ];
  }
}

/**
 * Twenty values that are all needed at the same time. The write to memory keeps via-IR from moving them there: it moves
 * nothing if assembly is not marked memory-safe.
 */
function stackTooDeep(id: number): string {
  const values = Array.from({ length: 20 }, (_, index) => index);
  const load = values.map((index) => `let v${index} := sload(${index})`);
  const store = values.map((index) => `sstore(v${index}, ${index})`);
  return `function deep${id}() public { assembly { ${[...load, 'mstore(0, v0)', ...store].join(' ')} } }`;
}
