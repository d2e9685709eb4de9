import { ParasolcError } from '../errors.ts';
import type { Part, PartManifest } from '../exchange/part.ts';
import type { Plan } from '../exchange/plan.ts';

/**
 * Checks that the parts are those of the plan: the same plan, compiler and tool, every shard once, every
 * contract of a shard once. Lists all that is wrong, not the first alone.
 */
export function checkParts({ manifest: plan }: Plan, parts: readonly Part[], planDigest: string): void {
  const wrong = parts.flatMap(({ manifest: part }) => {
    const name = `shard ${part.shard}`;
    return [
      part.plan === planDigest ? [] : [`${name}: made from another plan (${part.plan.slice(0, 12)})`],
      part.compiler.build === plan.compiler.build ? [] : [`${name}: compiled by solc ${part.compiler.build}`],
      part.tool === plan.tool ? [] : [`${name}: made by version ${part.tool} of this tool`],
      part.shard < plan.shards.length ? [] : [`${name}: the plan has no such shard`],
      contractsDiffer(plan.shards[part.shard]?.contracts, part)
        ? [`${name}: its contracts are not those planned`]
        : [],
    ].flat();
  });
  const counts = plan.shards.map(
    (_, shard) => parts.filter(({ manifest }) => manifest.shard === shard).length,
  );
  const gaps = counts.flatMap((count, shard) =>
    count === 1 ? [] : [count === 0 ? `shard ${shard} is missing` : `shard ${shard} is given ${count} times`],
  );
  if (wrong.length > 0) {
    throw new ParasolcError('PART_INVALID', 'the parts do not fit the plan', {
      facts: [
        `plan: ${planDigest.slice(0, 12)}, solc ${plan.compiler.build}, version ${plan.tool}`,
        ...wrong,
        ...gaps,
      ],
      remedy: 'compile these shards from this plan, with its compiler',
    });
  }
  if (gaps.length > 0) {
    throw new ParasolcError(
      'PARTS_INCOMPLETE',
      `the plan has ${plan.shards.length} shards, each is needed once`,
      {
        facts: gaps,
        remedy: 'give the part of every shard once',
      },
    );
  }
}

function contractsDiffer(planned: readonly string[] | undefined, part: PartManifest): boolean {
  if (planned === undefined) return false;
  const done = part.units.flatMap(({ contracts }) => contracts).sort();
  return JSON.stringify(done) !== JSON.stringify([...planned].sort());
}
