import { counted, percent } from '../../progress/format.ts';
import { type CpuShares, sum } from './costs.ts';
import type { CriticalPath } from './critical-path.ts';
import { type Html, html } from './html.ts';
import { limit } from './limit.ts';
import type { PageModel } from './model.ts';
import { duration, peak } from './units.ts';
import type { Usage } from './usage.ts';

/** Below this, a prediction is too coarse to speak of a gain. */
const LEAST_GAIN = 1.1;

/** A figure, with a name above and a note below it. */
interface Tile {
  readonly name: string;
  readonly value: string | undefined;
  readonly note: string;
}

/** What the headline says in addition to what the model has. */
interface Figures {
  readonly usage: Usage;
  readonly cpu: CpuShares;
  readonly path: CriticalPath;
  /** What one run of everything is predicted to take, in milliseconds. */
  readonly oneRun: number | undefined;
}

/** What a developer wants to know first. */
export function headline(model: PageModel, figures: Figures): Html {
  const { work } = model;
  const manifest = work.plan?.manifest;
  const strategy = manifest?.kind === 'split' ? manifest.strategy : 'one run';
  const tiles = tilesOf(model, figures).filter(({ value }) => value !== undefined);
  return html`<header><h1>${title(model)}</h1>
<p class="quiet">solc ${work.compiler.version.build}${work.compiler.kind === 'wasm' && ' (WebAssembly)'} · ${strategy}: ${work.reason}</p></header>
<div class="tiles">${tiles.map(({ name, value, note }) => html`<div class="tile"><span>${name}</span><b>${value}</b><span>${note}</span></div>`)}</div>
<p class="limit"><b>What limits it</b> ${limit(model, figures.usage, figures.path)}</p>`;
}

function tilesOf({ work, runs }: PageModel, { usage, cpu, oneRun }: Figures): Tile[] {
  const known = runs.filter(({ run }) => run.cost.known).length;
  const total = sum(Object.values(cpu));
  const gain = oneRun === undefined ? 0 : oneRun / usage.wall;
  const memory = runs.reduce((most, { run }) => Math.max(most, run.cost.peakMemory ?? 0), 0);
  const processes = counted(usage.processes, 'process', 'processes');
  return [
    {
      name: 'Time',
      value: duration(usage.wall),
      note: work.command === 'merge' ? 'from the first shard to the output' : 'from start to output',
    },
    {
      name: 'One run of solc',
      value: oneRun === undefined ? undefined : `≈ ${duration(oneRun)}`,
      note: gain < LEAST_GAIN ? 'of CPU, predicted' : `predicted: this was ${gain.toFixed(1)} times as fast`,
    },
    {
      name: 'CPU',
      value: total === 0 ? undefined : duration(total),
      note: `${processes}, busy ${percent(usage.busy)} of the time`,
    },
    { name: 'Memory', value: peak(memory), note: 'the most that one process took' },
    {
      name: 'Runs of solc',
      value: runs.length === 0 ? undefined : String(runs.length),
      note: known === 0 ? 'none known from the cache' : `${known} known from the cache`,
    },
  ];
}

function title({ work, runs }: PageModel): string {
  const manifest = work.plan?.manifest;
  const contracts = manifest?.kind === 'split' ? manifest.generated.length : undefined;
  if (work.hasErrors) return 'Compilation failed: the output has errors';
  const what = contracts === undefined ? 'everything' : counted(contracts, 'contract');
  const shards = work.plan?.manifest.shards.length ?? 1;
  if (work.command === 'plan') return `Planned ${what} for ${counted(shards, 'shard')}`;
  if (work.command === 'merge') return `Compiled ${what} in ${counted(shards, 'shard')}`;
  if (work.command === 'compile') return `Compiled shard ${work.parts[0]?.shard ?? ''} of ${shards}`;
  return runs.length === 0 ? 'Nothing to compile: the output was known' : `Compiled ${what}`;
}
