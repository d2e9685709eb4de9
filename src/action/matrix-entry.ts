import * as v from 'valibot';
import { ParasolcError } from '../errors.ts';
import { MOST_SHARDS } from '../exchange/plan.ts';
import { count } from '../json/schemas.ts';

/** The matrix entry if the plan job compiled everything. It is also part of the job's name. */
export const NO_SHARD = 'none';

const MatrixSchema = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({
    shard: v.union([v.literal(NO_SHARD), count(MOST_SHARDS - 1)]),
  }),
);

/** The shard of a job, from the JSON of its matrix entry. Fails with `USAGE`. */
export function shardOf(matrix: string | undefined): number | typeof NO_SHARD {
  const parsed = v.safeParse(MatrixSchema, matrix ?? '');
  if (parsed.success) return parsed.output.shard;
  throw new ParasolcError('USAGE', "the job's matrix has no shard", {
    facts: [`received: ${matrix === undefined || matrix === '' ? 'no matrix' : matrix.slice(0, 200)}`],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression for GitHub.
    fix: 'give the job `strategy: { matrix: ${{ fromJSON(needs.plan.outputs.matrix) }} }`',
  });
}
