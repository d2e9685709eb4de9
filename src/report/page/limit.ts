import { percent } from '../../progress/format.ts';
import { sum } from './costs.ts';
import type { CriticalPath } from './critical-path.ts';
import { type Html, html } from './html.ts';
import { type PageModel, type PageRun, runTitle } from './model.ts';
import { duration } from './units.ts';
import type { Usage } from './usage.ts';

/** If the critical path takes this share of the time, there is little to gain. */
const LITTLE_TO_GAIN = 0.8;
/** What takes this share of the time limits a build. */
const LARGE = 0.45;
/** Shards are uneven if the slowest takes this many times the average. */
const UNEVEN = 1.25;

/** What a faster build would need, in a sentence. */
export function limit(model: PageModel, usage: Usage, path: CriticalPath): Html {
  const { wall, processes, busy, before, after } = usage;
  const own = before + after;
  const [longest] = [...path.runs].sort((a, b) => b.run.cost.wall - a.run.cost.wall);
  if (longest === undefined) return html`No run of solc was needed.`;
  const slowest = slowestShard(model);
  if (slowest !== undefined) return slowest;
  if (own > wall * LARGE)
    return html`For ${duration(own)} of ${duration(wall)} no compiler runs: parasolc reads, plans, links and writes.`;
  const least = own + path.length;
  const slow = html`its longest run is ${name(longest)}, ${duration(longest.run.cost.wall)}`;
  if (least > wall * LITTLE_TO_GAIN)
    return html`The critical path takes ${percent(Math.min(least / wall, 1))} of the time, and more processes would hardly help: ${slow}.`;
  const used =
    processes === 1
      ? 'One process did everything'
      : `The ${processes} processes were busy ${percent(busy)} of the time`;
  return html`${used}. With more of them it could take as little as ${duration(least)}, the critical path: ${slow}.`;
}

/** Of several shards: how much longer the slowest takes than the average. */
function slowestShard({ work, jobs }: PageModel): Html | undefined {
  const shards = jobs.filter(({ shard }) => shard >= 0);
  if (work.command !== 'merge' || shards.length < 2) return undefined;
  const times = shards.map(({ begun, ended }) => ended - begun);
  const average = sum(times) / times.length;
  const most = times.reduce((a, b) => Math.max(a, b));
  const slowest = shards[times.indexOf(most)];
  return most > average * UNEVEN
    ? html`Shard ${slowest?.shard} is the slowest: ${duration(most)}, where the average shard takes ${duration(average)}.`
    : html`The shards are even: ${duration(average)} on average, ${duration(most)} at most. More shards would be faster, until starting them takes longer.`;
}

function name(run: PageRun): Html {
  return html`<code>${runTitle(run)}</code>`;
}
