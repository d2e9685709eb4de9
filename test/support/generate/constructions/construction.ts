/** A piece of a contract that real code has, and that no other part of the generator makes. */
export interface Construction {
  /** The first release that compiles it. */
  readonly since: string;
  /** The first release that compiles it without via-IR, if it is later. */
  readonly legacySince?: string;
  /** It needs an EVM version with transient storage and `mcopy`. */
  readonly cancun?: true;
  /** It needs an EVM version with `returndatacopy`, `staticcall` and `shr`. */
  readonly constantinople?: true;
  /** It needs no state, so that a library can have it. */
  readonly stateless?: true;
  /** Its contract has an immutable, so it has no `runtimeCode`. */
  readonly immutable?: true;
  /** Definitions outside the contract. `id` makes names unique in the project. */
  readonly outside?: (id: number) => readonly string[];
  /** Members of the contract. */
  readonly members?: (id: number) => readonly string[];
  /** Statements of a function that has `uint256 x` and returns `uint256 r`. */
  readonly statement?: (id: number, release: string) => string;
}
