/**
 * Exit status of the command line (README: "Exit status").
 * 2: wrong use or bad input. 3: the compiler or a shard failed.
 */
type FailureStatus = 2 | 3;

/** Every failure a user can meet, by a stable code, with the exit status it ends in. */
export const FAILURES = {
  USAGE: 2,
  INPUT_UNREADABLE: 2,
  INPUT_NOT_JSON: 2,
  INPUT_NOT_STANDARD_JSON: 2,
  OUTPUT_UNWRITABLE: 2,
  STRATEGY_UNAVAILABLE: 2,
  PLAN_INVALID: 2,
  PART_INVALID: 2,
  PARTS_INCOMPLETE: 2,
  COMPILER_NOT_FOUND: 2,
  COMPILER_UNUSABLE: 3,
  DOWNLOAD_FAILED: 3,
  /** A download did not match what was expected; it was neither run nor kept. */
  DOWNLOAD_INVALID: 3,
  COMPILER_FAILED: 3,
  COMPILER_OUT_OF_MEMORY: 3,
  COMPILER_OUTPUT_INVALID: 3,
  COMPILER_MISMATCH: 2,
  /** Merging the parts would not give the exact output. */
  NEEDS_ONE_RUN: 3,
  OUTPUTS_DIFFER: 3,
  FORGE_NOT_FOUND: 2,
  FORGE_FAILED: 2,
  HARDHAT_NOT_FOUND: 2,
  /** An artifact of a workflow run cannot be uploaded or downloaded. */
  TRANSFER_FAILED: 3,
  CANCELLED: 3,
  INTERNAL: 3,
} as const satisfies Record<string, FailureStatus>;

export type FailureCode = keyof typeof FAILURES;

/** What to do, for failures that do not say it themselves. */
const FIXES: Partial<Record<FailureCode, string>> = {
  STRATEGY_UNAVAILABLE: 'use `--strategy auto` and `--sources all`',
  PLAN_INVALID: 'plan again',
  PART_INVALID: 'compile the shard again',
  COMPILER_UNUSABLE: 'give the path of a solc that runs on this machine',
  COMPILER_FAILED: 'try another build of solc, or report this with the input',
  INTERNAL: 'report this bug',
};

/** What a failure says: the thing and the reason in one line, facts a line each, and the fix. */
interface FailureDetails {
  readonly facts?: readonly string[];
  readonly fix?: string;
  readonly cause?: unknown;
}

/**
 * The one error class of this project. `message` names the thing and the reason; `facts` hold what was
 * received, expected or tried, a line each; `fix` says what to do.
 */
export class ParasolcError extends Error {
  override readonly name = 'ParasolcError';
  readonly code: FailureCode;
  readonly facts: readonly string[];
  readonly fix: string | undefined;

  constructor(code: FailureCode, message: string, details: FailureDetails = {}) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause });
    this.code = code;
    this.facts = details.facts ?? [];
    this.fix = details.fix ?? FIXES[code];
  }

  get exitStatus(): FailureStatus {
    return FAILURES[this.code];
  }

  /** The whole text for a person: message, facts, fix and the chain of causes. */
  describe(): string {
    const lines = [`${this.message} [${this.code}]`, ...this.facts.map((fact) => `  ${fact}`)];
    for (let cause = this.cause; cause instanceof Error; cause = cause.cause) {
      const { message } = cause;
      if (!lines.some((line) => line.includes(message))) lines.push(`  because: ${message}`);
    }
    if (this.fix !== undefined) lines.push(`  fix: ${this.fix}`);
    return lines.join('\n');
  }
}

/** The message of anything that was thrown. */
export function messageOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown);
}

/** An error in one line, with its facts: why an alternative was not used. */
export function reasonOf(thrown: unknown): string {
  return [messageOf(thrown), ...(thrown instanceof ParasolcError ? thrown.facts : [])].join('; ');
}

/** Node's error code (`ENOENT`, `EPIPE`, …) of a thrown value, if it has one. */
export function nodeErrorCode(thrown: unknown): string | undefined {
  return thrown instanceof Error && 'code' in thrown && typeof thrown.code === 'string'
    ? thrown.code
    : undefined;
}
