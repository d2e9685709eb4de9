import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  MOST_SHARDS,
  count,
  literal,
  object,
  parseJson,
  pipe,
  safeParse,
  string,
  union
} from "./chunk-XZPO6T7D.js";
import {
  ParasolcError
} from "./chunk-VSFHRKBI.js";

// src/action/matrix-entry.ts
var NO_SHARD = "none";
var MatrixSchema = pipe(
  string(),
  parseJson(),
  object({
    shard: union([literal(NO_SHARD), count(MOST_SHARDS - 1)])
  })
);
function shardOf(matrix) {
  const parsed = safeParse(MatrixSchema, matrix ?? "");
  if (parsed.success) return parsed.output.shard;
  throw new ParasolcError("USAGE", "the job's matrix has no shard", {
    facts: [`received: ${matrix === void 0 || matrix === "" ? "no matrix" : matrix.slice(0, 200)}`],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression for GitHub.
    fix: "give the job `strategy: { matrix: ${{ fromJSON(needs.plan.outputs.matrix) }} }`"
  });
}

// src/action/steps/retention.ts
var KEPT_FOR_RERUNS = 5;

export {
  NO_SHARD,
  shardOf,
  KEPT_FOR_RERUNS
};
