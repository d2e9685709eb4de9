import { counted, percent } from '../../progress/format.ts';
import { type ContractCost, type CpuShares, sum } from './costs.ts';
import type { CriticalPath } from './critical-path.ts';
import { type Html, html } from './html.ts';
import { KINDS, type Kind, kindsIn, type PageModel, type PageRun, runTitle, shortName } from './model.ts';
import { duration, peak } from './units.ts';
import type { Usage } from './usage.ts';

/** How many contracts are listed. */
const MOST_EXPENSIVE = 20;

/** Where the CPU went: one bar, and its legend. */
export function cpuSection(cpu: CpuShares, { work }: PageModel): Html {
  const all: [string, number, string, string][] = [
    ['analysis', cpu.analysis, 'Analysis', 'parsing and checking the sources'],
    ['ir', cpu.ir, 'IR', 'writing the intermediate representation'],
    ['yul', cpu.code, 'Code generation', 'optimizing and assembling'],
    ['whole', cpu.whole, 'One run', 'all of this in one run'],
    ['check', cpu.check, 'Checks', 'of the output and the compiler'],
    ['link', cpu.linking, 'Linking', 'and merging and writing, by parasolc'],
    [
      'own',
      cpu.own,
      'parasolc',
      work.compiler.kind === 'wasm'
        ? 'reading, planning, loading the compiler'
        : 'reading, planning, everything else',
    ],
  ];
  const shares = all.filter(([, time]) => time > 0);
  const total = sum(shares.map(([, time]) => time));
  if (total === 0) return html`<p class="quiet">No CPU time is known.</p>`;
  const isDivided = work.plan?.manifest.kind === 'split' && cpu.analysis > 0;
  return html`<div class="stack">${shares.map(([kind, time, name]) => html`<i class="${kind}" style="flex-grow:${time.toFixed(1)}" title="${name}: ${duration(time)}"></i>`)}</div>
<ul class="legend">${shares.map(([kind, time, name, note]) => html`<li><i class="${kind}"></i><b>${name}</b> ${duration(time)} · ${percent(time / total)}<br><span class="quiet">${note}</span></li>`)}</ul>
${isDivided && html`<p class="quiet">Every IR run and direct run also analyses the sources. How its time divides is estimated.</p>`}`;
}

/** IR runs against Yul runs, and all other kinds. */
export function kindsSection({ runs }: PageModel): Html {
  const kinds = kindsIn(runs);
  if (kinds.length === 0) return html`<p class="quiet">No run of solc was needed.</p>`;
  const most = kinds
    .map((kind) => sum(ofKind(runs, kind).map(({ cpu }) => cpu)))
    .reduce((a, b) => Math.max(a, b));
  const isKnown = runs.some(({ run }) => run.cost.known);
  const rows = kinds.map((kind) => {
    const own = ofKind(runs, kind);
    const cpu = sum(own.map((run) => run.cpu));
    const longest = own.reduce((a, b) => (b.run.cost.wall > a.run.cost.wall ? b : a));
    const memory = own.reduce((largest, { run }) => Math.max(largest, run.cost.peakMemory ?? 0), 0);
    const known = own.filter(({ run }) => run.cost.known).length;
    return html`<tr title="${KINDS[kind][1]}"><td><i class="${kind}"></i>${KINDS[kind][0]}</td><td class="n">${own.length}</td>${isKnown && html`<td class="n">${known}</td>`}<td class="wide">${meter([[kind, cpu]], most)}</td><td class="n">${duration(cpu)}</td><td class="n">${duration(longest.run.cost.wall)}</td><td class="n">${peak(memory)}</td></tr>`;
  });
  return html`<div class="scroll"><table><thead><tr><th>Kind</th><th class="n">Runs</th>${isKnown && html`<th class="n">Known</th>`}<th colspan="2">CPU</th><th class="n">Longest</th><th class="n">Memory</th></tr></thead><tbody>${rows}</tbody></table></div>
${isKnown && html`<p class="quiet">Known: an earlier build had kept what the run gives, so nothing ran.</p>`}`;
}

function ofKind(runs: PageModel['runs'], kind: Kind): PageModel['runs'] {
  return runs.filter((run) => run.kind === kind);
}

/** What would remain with any number of processes. */
export function pathSection(path: CriticalPath, usage: Usage, { work }: PageModel): Html {
  if (path.runs.length === 0) return html`<p class="quiet">No run of solc was needed.</p>`;
  const own = (name: string, time: number): [string, number, string] => ['own', time, name];
  const step = (run: PageRun): [string, number, string] => [
    run.kind,
    run.run.cost.wall,
    run.kind === 'ir' || run.kind === 'analysis'
      ? runTitle(run)
      : `${KINDS[run.kind][0].replace(/ runs$/, '')}: ${runTitle(run)}`,
  ];
  // Of a merge, what each shard did besides its runs is not known.
  const isOne = work.command !== 'merge';
  const steps: [string, number, string][] = [
    ...(isOne ? [own('read and plan', usage.before)] : []),
    ...path.runs.slice(0, -1).map(step),
    ...(path.between > 0 ? [own('read what was printed', path.between)] : []),
    ...path.runs.slice(-1).map(step),
    ...(isOne ? [own('link and write', usage.after)] : []),
  ];
  const length = sum(steps.map(([, time]) => time));
  return html`<p>With any number of processes: <b>${duration(length)}</b>${isOne && html`, instead of ${duration(usage.wall)}`}. These steps wait for each other.</p>
<div class="stack tall">${steps.map(([kind, time]) => html`<i class="${kind}" style="flex-grow:${Math.max(time, length / 400).toFixed(1)}"></i>`)}</div>
<ol class="legend">${steps.map(([kind, time, name]) => html`<li><i class="${kind}"></i><b>${duration(time)}</b> ${name}</li>`)}</ol>`;
}

/** The contracts that cost the most. */
export function expensiveSection(costs: readonly ContractCost[], model: PageModel): Html {
  const shown = costs.filter(({ code, ir }) => code + ir > 0).slice(0, MOST_EXPENSIVE);
  if (shown.length === 0) return html`<p class="quiet">What each contract costs is not known.</p>`;
  const all = sum(costs.map(({ code, ir }) => code + ir));
  const most = (shown[0]?.code ?? 0) + (shown[0]?.ir ?? 0);
  const embedders = embeddersOf(model);
  const rows = shown.map(({ contract, code, ir, isEstimated, isKnown, peakMemory }, index) => {
    const [path, name] = [contract.slice(0, -shortName(contract).length - 1), shortName(contract)];
    const count = embedders.get(contract) ?? 0;
    const notes = [...(count > 0 ? [`embedded by ${count}`] : []), ...(isKnown ? ['known'] : [])];
    return html`<tr><td class="n quiet">${index + 1}</td><td class="name" title="${contract}"><bdi><b>${name}</b></bdi> <bdi class="quiet">${path}</bdi></td><td class="wide">${meter(
      [
        ['yul', code],
        ['ir', ir],
      ],
      most,
    )}</td><td class="n">${isEstimated && '≈ '}${duration(code + ir)}</td><td class="n">${share((code + ir) / all)}</td><td class="n">${peak(peakMemory)}</td><td class="quiet">${notes.join(', ')}</td></tr>`;
  });
  const rest = costs.length - shown.length;
  return html`<div class="scroll"><table><thead><tr><th></th><th>Contract</th><th colspan="2">CPU</th><th class="n">Share</th><th class="n">Memory</th><th></th></tr></thead><tbody>${rows}</tbody></table></div>
<p class="quiet"><i class="yul"></i>code generation <i class="ir"></i>IR, estimated${rest > 0 && ` · and ${counted(rest, 'contract')} more, ${percent(1 - sum(shown.map(({ code, ir }) => code + ir)) / all)} of the CPU of all contracts`}</p>`;
}

function embeddersOf({ work }: PageModel): ReadonlyMap<string, number> {
  const manifest = work.plan?.manifest;
  const counts = new Map<string, number>();
  for (const { dependencies } of manifest?.kind === 'split' ? manifest.graph.contracts : [])
    for (const id of dependencies) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}

/** A share between 0 and 1, with a digit more if it is small. */
function share(value: number): string {
  return value < 0.095 ? `${(value * 100).toFixed(1)} %` : percent(value);
}

function meter(values: readonly (readonly [kind: string, value: number])[], most: number): Html {
  return html`<div class="meter">${values.map(([kind, value]) => html`<i class="${kind}" style="width:${(most === 0 ? 0 : (value / most) * 100).toFixed(2)}%"></i>`)}</div>`;
}
