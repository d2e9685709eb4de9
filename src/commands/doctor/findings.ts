import type { Compiler } from '../../compilers/compiler.ts';
import type { FailureCode, ParasolcError } from '../../errors.ts';

/** What `parasolc doctor` found out: with `--json`, printed as it is. */
export interface Findings {
  readonly parasolc: string;
  readonly node: string;
  /** `linux x64` */
  readonly platform: string;
  readonly cores: number;
  /** In bytes. */
  readonly memory: number;
  readonly project: FoundProject | undefined;
  /** What would be compiled, an entry for each input. */
  readonly inputs: readonly FoundInput[];
  /** The cache of all projects; undefined if it is off. */
  readonly cache: FoundCache | undefined;
  /** The outputs that a Foundry project keeps for Forge. */
  readonly projectCache: FoundCache | undefined;
  readonly problems: readonly Problem[];
}

/** What kind of project it is, and where. */
export interface FoundProject {
  readonly kind: 'foundry' | 'hardhat' | 'files' | 'input';
  readonly path: string;
}

/** A folder of kept outputs. Sizes in bytes. */
export interface FoundCache {
  readonly folder: string;
  readonly entries: number;
  readonly size: number;
  readonly limit: number;
}

/** What would be done with an input. */
export interface FoundInput {
  /** Release and settings profile, if the project has several inputs. */
  readonly label: string | undefined;
  /** Sources in the input. */
  readonly sources: number;
  readonly compiler: FoundCompiler | undefined;
  /** Undefined if it could not be planned. */
  readonly plan: FoundPlan | undefined;
  /** Whether the whole output is known from an earlier build. */
  readonly known: boolean;
}

/** The compiler that would be used. */
export interface FoundCompiler {
  /** `0.8.28+commit.7893614a` */
  readonly version: string;
  /** Undefined if it would be downloaded. */
  readonly kind: Compiler['kind'] | undefined;
  readonly path: string | undefined;
  /** Where it comes from, in words. */
  readonly from: string;
  /** Why this one, in words. */
  readonly because: string;
}

/** How an input would be compiled. */
export interface FoundPlan {
  readonly strategy: string;
  /** Contracts that need code; undefined if only solc knows. */
  readonly contracts: number | undefined;
  readonly processes: number;
  /** Why it is done this way. */
  readonly reason: string;
  /** How long it is expected to take, in milliseconds; undefined if nothing tells. */
  readonly expected: number | undefined;
  /** Why contracts are not linked; undefined if they are. */
  readonly notLinked: string | undefined;
}

/** Something that is wrong, and what to do. */
export interface Problem {
  /** Of a failure that would end a build; undefined if a build could start all the same. */
  readonly code: FailureCode | undefined;
  readonly message: string;
  readonly facts: readonly string[];
  readonly fix: string | undefined;
}

/** The problem that a failure is. */
export function problemOf({ code, message, facts, fix }: ParasolcError): Problem {
  return { code, message, facts, fix };
}
