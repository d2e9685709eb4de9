import { ParasolcError } from '../../errors.ts';
import type { Part, SplitPart } from '../../exchange/part.ts';
import type { PartStamp } from '../../exchange/part-folder.ts';
import { isBySource, type Plan, type SplitPlan } from '../../exchange/plan.ts';
import { isSameVersion, versionName } from '../../solc-version.ts';
import { contractNames } from '../../standard-json/output.ts';
import { isGenerated, selectionFromEntries } from '../../standard-json/selection.ts';
import { VERSION } from '../../version.ts';

/** A part, and the plan that it was made from. */
export interface StampedPart {
  readonly part: Part;
  readonly stamp: PartStamp;
}

/**
 * Checks that the parts belong to the plan: the same plan, compiler and version of parasolc, and each shard
 * once. The error lists everything that is wrong. Fails with `PARTS_INCOMPLETE` or `PART_INVALID`.
 */
export function checkShards(
  { manifest: plan }: Plan,
  parts: readonly StampedPart[],
  planDigest: string,
): void {
  const wrong = parts.flatMap(({ part, stamp }) => {
    const name = `shard ${part.shard}`;
    return [
      stamp.plan === planDigest ? [] : [`${name}: made from another plan (${stamp.plan.slice(0, 12)})`],
      isSameVersion(stamp.compiler, plan.compiler)
        ? []
        : [`${name}: compiled by ${versionName(stamp.compiler)}`],
      stamp.tool === VERSION ? [] : [`${name}: made by version ${stamp.tool} of parasolc`],
      part.shard < plan.shards.length ? [] : [`${name}: the plan has no such shard`],
    ].flat();
  });
  const counts = plan.shards.map((_, shard) => parts.filter(({ part }) => part.shard === shard).length);
  const gaps = counts.flatMap((count, shard) =>
    count === 1 ? [] : [count === 0 ? `shard ${shard} is missing` : `shard ${shard} is given ${count} times`],
  );
  if (wrong.length > 0) {
    throw new ParasolcError('PART_INVALID', 'the parts do not fit the plan', {
      facts: [
        `plan: ${planDigest.slice(0, 12)}, ${versionName(plan.compiler)}, version ${VERSION}`,
        ...wrong,
        ...gaps,
      ],
      fix: 'compile these shards from this plan, with its compiler',
    });
  }
  if (gaps.length > 0) {
    throw new ParasolcError(
      'PARTS_INCOMPLETE',
      `the plan has ${plan.shards.length} shards, and each is needed exactly once`,
      { facts: gaps, fix: 'give the part of every shard exactly once' },
    );
  }
}

/**
 * Checks that the parts have each contract that the whole run generates exactly once. If contracts are linked
 * and the plan is an estimate, the compiler's own list counts, otherwise the plan. Units of whole sources
 * were checked before. Fails with `PART_INVALID`.
 */
export function checkContracts({ manifest }: SplitPlan, parts: readonly SplitPart[]): void {
  const selection = selectionFromEntries(manifest.selection);
  const listed = parts.find(({ analysis }) => analysis !== undefined)?.analysis?.contracts;
  const expected =
    manifest.estimated && !isBySource(manifest)
      ? (listed ?? []).filter((id) => {
          const { source, name } = contractNames(id);
          return isGenerated(selection, manifest.compiler.release, source, name);
        })
      : manifest.generated;
  const counts = new Map<string, number>(expected.map((id) => [id, 0]));
  for (const { printed, units } of parts) {
    const found = [
      ...printed.map(({ contract }) => contract),
      ...units.flatMap(({ contracts }) => contracts),
    ];
    for (const id of found) counts.set(id, (counts.get(id) ?? Number.NaN) + 1);
  }
  const wrong = [...counts].flatMap(([id, count]) => {
    if (count === 1) return [];
    if (count === 0) return [`missing: ${id}`];
    return Number.isNaN(count) ? [`not planned: ${id}`] : [`given ${count} times: ${id}`];
  });
  if (wrong.length === 0) return;
  throw new ParasolcError(
    'PART_INVALID',
    'the parts do not contain every contract of the project exactly once',
    {
      facts: wrong.slice(0, 20),
      fix: 'compile the shards again from this plan',
    },
  );
}
