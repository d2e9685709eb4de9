import * as v from 'valibot';
import { messageOf, ParasolcError } from '../errors.ts';
import { readFolder, writeFolder } from '../exchange/folder.ts';
import { EXCHANGE_FORMAT, MOST_SHARDS } from '../exchange/plan.ts';
import { count } from '../json/schemas.ts';

/** Bounds of what is taken from a failure, in lines and characters. */
const [MOST_FACTS, LONGEST_FACT] = [40, 2_000];

const TextSchema = v.pipe(v.string(), v.maxLength(LONGEST_FACT));

/** Why a shard has no part: what the merge says of it. */
const FailureReportSchema = v.object({
  format: v.literal(EXCHANGE_FORMAT),
  shard: count(MOST_SHARDS - 1),
  attempt: count(),
  code: TextSchema,
  message: TextSchema,
  facts: v.pipe(v.array(TextSchema), v.maxLength(MOST_FACTS)),
});

type FailureReport = v.InferOutput<typeof FailureReportSchema>;

export function failureReport(error: unknown, shard: number, attempt: number): FailureReport {
  const known = error instanceof ParasolcError ? error : undefined;
  return {
    format: EXCHANGE_FORMAT,
    shard,
    attempt,
    code: known?.code ?? 'INTERNAL',
    message: messageOf(error).slice(0, LONGEST_FACT),
    facts: (known?.describe().split('\n').slice(1) ?? [])
      .slice(0, MOST_FACTS)
      .map((fact) => fact.trim().slice(0, LONGEST_FACT)),
  };
}

/** Writes a report as a `.tgz`, as plans and parts are. */
export async function writeFailureReport(report: FailureReport, path: string): Promise<void> {
  await writeFolder(path, report, new Map());
}

/** Reads one. Fails with `PART_INVALID`. */
export async function readFailureReport(path: string): Promise<FailureReport> {
  const { manifest, close } = await readFolder(path, 'PART_INVALID');
  await close();
  const report = v.safeParse(FailureReportSchema, manifest);
  if (report.success) return report.output;
  throw new ParasolcError('PART_INVALID', `${path} is not the report of a failed shard`, {
    facts: [report.issues[0].message],
  });
}
