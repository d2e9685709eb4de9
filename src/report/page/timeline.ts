import type { CriticalPath } from './critical-path.ts';
import { type Html, html } from './html.ts';
import { KINDS, type PageModel, type PageRun, runTitle } from './model.ts';
import { duration, peak } from './units.ts';

/** The most bars: a page with more is slow to open. The longest are drawn. */
const MOST_BARS = 6000;
/** The most bars that get a label, which shows where it has room. */
const MOST_LABELS = 400;
/** The height of everything, in pixels, that lanes are made thinner for. */
const HEIGHT = 520;
const GAP = 10;
/** Room above a shard's lanes for its name. */
const NAME = 16;

/** A row of lanes: a shard, or the only machine. */
interface Group {
  readonly name: string | undefined;
  readonly runs: readonly PageRun[];
  readonly lanes: number;
  readonly jobs: PageModel['jobs'];
  readonly top: number;
}

/** The lanes of processes over time. */
export function timeline(model: PageModel, path: CriticalPath): Html {
  const timed = model.runs.filter(({ begun }) => begun !== undefined);
  if (timed.length === 0) return html`<p class="quiet">No run of solc has a time.</p>`;
  const { groups, thickness, height } = layOut(model, timed);
  const longest = [...timed].sort((a, b) => b.run.cost.wall - a.run.cost.wall);
  const drawn = new Set(longest.slice(0, MOST_BARS));
  const labelled = new Set(longest.slice(0, MOST_LABELS));
  const critical = new Set(path.runs);
  const hidden = timed.length - drawn.size;
  return html`<div class="scroll"><svg class="zoomable timeline" width="100%" height="${height + 22}" role="img" aria-label="Runs of solc over time">
${axis(model.span, height)}
${groups.map((group) => groupLanes(group, model.span, { drawn, labelled, critical, thickness }))}
</svg></div>
${hidden > 0 && html`<p class="quiet">The ${drawn.size} longest runs are drawn, ${hidden} are left out.</p>`}`;
}

interface Drawing {
  readonly drawn: ReadonlySet<PageRun>;
  readonly labelled: ReadonlySet<PageRun>;
  readonly critical: ReadonlySet<PageRun>;
  /** Of a lane, in pixels. */
  readonly thickness: number;
}

function groupLanes(group: Group, span: number, { drawn, labelled, critical, thickness }: Drawing): Html {
  const { name, runs, jobs, top } = group;
  const bars = runs
    .filter((run) => drawn.has(run))
    .map((run) =>
      bar(run, span, {
        ...{ top: top + (run.lane + jobs.length) * thickness, thickness },
        ...{ isCritical: critical.has(run), hasLabel: labelled.has(run) && thickness >= 13 },
      }),
    );
  return html`${name !== undefined && html`<text class="shard" x="0" y="${top - 4}">${name}</text>`}
${jobs.map((job) => jobBar(job, group, span, thickness))}
${bars}`;
}

function layOut(
  model: PageModel,
  timed: readonly PageRun[],
): { readonly groups: readonly Group[]; readonly thickness: number; readonly height: number } {
  const shards = [...new Set(timed.map(({ shard }) => shard))].sort((a, b) => a - b);
  const isMerge = model.work.command === 'merge';
  const own = model.jobs.filter(({ shard }) => shard < 0);
  const rows = shards.map((shard, index) => {
    const runs = timed.filter((run) => run.shard === shard);
    const jobs = isMerge ? model.jobs.filter((job) => job.shard === shard) : index === 0 ? own : [];
    const lanes = runs.reduce((most, { lane }) => Math.max(most, lane + 1), 0);
    return { name: isMerge || shards.length > 1 ? `shard ${shard}` : undefined, runs, jobs, lanes };
  });
  if (isMerge) rows.push({ name: 'merge', runs: [], jobs: own, lanes: 0 });
  const lanes = rows.reduce((sum, row) => sum + row.lanes + row.jobs.length, 0);
  const thickness = Math.max(Math.min(Math.floor(HEIGHT / Math.max(lanes, 1)), 24), 4);
  let top = 0;
  const groups = rows.map((row) => {
    top += row.name === undefined ? 0 : NAME;
    const group = { ...row, top };
    top += (row.lanes + row.jobs.length) * thickness + GAP;
    return group;
  });
  return { groups, thickness, height: top };
}

interface BarPlace {
  readonly top: number;
  readonly thickness: number;
  readonly isCritical: boolean;
  readonly hasLabel: boolean;
}

function bar(run: PageRun, span: number, { top, thickness, isCritical, hasLabel }: BarPlace): Html {
  const x = at(run.begun ?? 0, span);
  const width = Math.max(at(run.ended, span) - x, 0.02);
  const room = thickness > 6 ? 2 : 1;
  const known = run.run.cost.known === true;
  const height = thickness - room;
  return html`<g class="run" tabindex="-1"><title>${describe(run)}</title><rect class="${run.kind}${known && ' known'}${isCritical && ' critical'}" x="${shown(x)}%" y="${top}" width="${shown(width)}%" height="${height}" rx="${height > 8 ? 2 : 0}"/>${
    hasLabel && labelText(runTitle(run), run.begun ?? 0, run.ended, span, top, height)
  }</g>
`;
}

const LINKS = 'link and write';

/** What parasolc itself did: blocks where no compiler ran, and a line between them. */
function jobBar(job: PageModel['jobs'][number], { runs, top }: Group, span: number, thickness: number): Html {
  const first = Math.min(...runs.map(({ begun = 0 }) => begun), job.ended);
  const last = Math.max(...runs.map(({ ended }) => ended), first);
  const y = top + (thickness - 2) / 2;
  const [plans, links] = [
    ['build', 'plan'],
    ['build', 'merge'],
  ].map((names) => names.includes(job.name));
  const block = (begun: number, ended: number, label: string): Html | undefined =>
    ended > begun
      ? html`<g class="run"><title>${`${label}\n${duration(ended - begun)}`}</title><rect class="own" x="${shown(at(begun, span))}%" y="${top}" width="${shown(at(ended - begun, span))}%" height="${thickness - 2}" rx="2"/>${thickness >= 13 && labelText(label, begun, ended, span, top, thickness - 2, true)}</g>
`
      : undefined;
  return html`<rect class="own" x="${shown(at(job.begun, span))}%" y="${y - 1}" width="${shown(at(job.ended - job.begun, span))}%" height="2"/>
${block(job.begun, first, links && runs.length === 0 ? LINKS : plans ? 'read and plan' : 'read the plan')}${block(last, job.ended, links ? LINKS : 'write')}`;
}

/** Text in a bar, as far as it has room. */
function labelText(
  text: string,
  begun: number,
  ended: number,
  span: number,
  top: number,
  height: number,
  isDark = false,
): Html {
  const width = shown(at(ended - begun, span));
  return html`<svg class="label${isDark && ' dark'}" data-width="${width}" x="${shown(at(begun, span))}%" y="${top}" width="${width}%" height="${height}"><text x="5" y="${height / 2 + 4}">${text}</text></svg>`;
}

/** All that is known of a run, a line each. */
function describe(run: PageRun): string {
  const { cost, failedAt } = run.run;
  const memory = peak(cost.peakMemory);
  const [contracts, more] = [run.contracts.slice(0, 8), run.contracts.length - 8];
  return [
    `${KINDS[run.kind][0]}: ${run.run.label}`,
    ...contracts.map((contract) => shortened(contract)),
    ...(more > 0 ? [`and ${more} more`] : []),
    [
      duration(cost.wall),
      ...(cost.cpu === undefined ? [] : [`CPU ${duration(cost.cpu)}`]),
      ...(memory === undefined ? [] : [memory]),
    ].join(', '),
    ...(cost.known ? ['known from the cache: nothing ran'] : []),
    ...(failedAt === undefined ? [] : [`failed at ${shortened(failedAt)}`]),
  ].join('\n');
}

function shortened(name: string): string {
  return name.length > 160 ? `…${name.slice(-159)}` : name;
}

/** Lines at round times. */
function axis(span: number, height: number): Html {
  const step = STEPS.find((each) => span / each <= 9) ?? span;
  const all = Array.from({ length: Math.floor(span / step) + 1 }, (_, index) => index * step);
  // The text of a line at the very end would be cut.
  const ticks = all.filter((time) => at(time, span) < 96);
  return html`${ticks.map(
    (time) =>
      html`<line class="grid" x1="${shown(at(time, span))}%" x2="${shown(at(time, span))}%" y1="0" y2="${height}"/><text class="tick" x="${shown(at(time, span))}%" dx="3" y="${height + 16}">${tick(time, step)}</text>`,
  )}`;
}

/** Distances between lines, in milliseconds. */
const STEPS = [
  ...[1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 20_000, 30_000],
  ...[1, 2, 5, 10, 20, 60, 120].map((minutes) => minutes * 60_000),
];

function tick(time: number, step: number): string {
  if (step >= 10_000 && time >= 60_000) {
    const [minutes, rest] = [Math.floor(time / 60_000), Math.round((time % 60_000) / 1000)];
    return `${minutes} min${rest === 0 ? '' : ` ${rest} s`}`;
  }
  return `${(time / 1000).toFixed(step < 10 ? 3 : step < 100 ? 2 : step < 1000 ? 1 : 0)} s`;
}

function at(time: number, span: number): number {
  return span === 0 ? 0 : (time / span) * 100;
}

function shown(share: number): string {
  return share.toFixed(3).replace(/\.?0+$/, '');
}
