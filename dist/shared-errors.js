import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);

// src/errors.ts
var FAILURES = {
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
  INTERNAL: 3
};
var FIXES = {
  STRATEGY_UNAVAILABLE: "use `--strategy auto` and `--sources all`",
  PLAN_INVALID: "plan again",
  PART_INVALID: "compile the shard again",
  COMPILER_UNUSABLE: "give the path of a solc that runs on this machine",
  COMPILER_FAILED: "try another build of solc, or report this with the input",
  INTERNAL: "report this bug"
};
var ParasolcError = class extends Error {
  name = "ParasolcError";
  code;
  facts;
  fix;
  constructor(code, message, details = {}) {
    super(message, details.cause === void 0 ? void 0 : { cause: details.cause });
    this.code = code;
    this.facts = details.facts ?? [];
    this.fix = details.fix ?? FIXES[code];
  }
  get exitStatus() {
    return FAILURES[this.code];
  }
  /** The whole text for a person: message, facts, fix and the chain of causes. */
  describe() {
    const lines = [`${this.message} [${this.code}]`, ...this.facts.map((fact) => `  ${fact}`)];
    for (let cause = this.cause; cause instanceof Error; cause = cause.cause) {
      const { message } = cause;
      if (!lines.some((line) => line.includes(message))) lines.push(`  because: ${message}`);
    }
    if (this.fix !== void 0) lines.push(`  fix: ${this.fix}`);
    return lines.join("\n");
  }
};
function messageOf(thrown) {
  return thrown instanceof Error ? thrown.message : String(thrown);
}
function reasonOf(thrown) {
  return [messageOf(thrown), ...thrown instanceof ParasolcError ? thrown.facts : []].join("; ");
}
function nodeErrorCode(thrown) {
  return thrown instanceof Error && "code" in thrown && typeof thrown.code === "string" ? thrown.code : void 0;
}

export {
  FAILURES,
  ParasolcError,
  messageOf,
  reasonOf,
  nodeErrorCode
};
