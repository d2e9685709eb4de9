import { VERSION } from '../../version.ts';
import type { Work } from '../report.ts';
import { contractCosts, cpuShares, divideRuns } from './costs.ts';
import { criticalPath } from './critical-path.ts';
import { clusterGraph } from './graph.ts';
import { headline } from './headline.ts';
import { Html, html } from './html.ts';
import { KINDS, kindsIn, type PageModel, pageModel } from './model.ts';
import { predictOneRun } from './one-run.ts';
import { SCRIPT } from './script.ts';
import { cpuSection, expensiveSection, kindsSection, pathSection } from './sections.ts';
import { STYLE } from './style.ts';
import { timeline } from './timeline.ts';
import { usageOf } from './usage.ts';

/** Nothing is loaded from anywhere: a page that is opened from an artifact shows what is in it. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'";

/** `report.html`: what a command did, in pictures. One file that needs nothing else. */
export function reportPage(work: Work): string {
  const model = pageModel(work);
  const divided = divideRuns(model);
  const cpu = cpuShares(model, divided);
  const costs = contractCosts(divided);
  const path = criticalPath(model);
  const usage = usageOf(model);
  const oneRun = predictOneRun(model, divided);
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>parasolc ${work.command}</title>
<style>${new Html(STYLE)}</style>
</head>
<body>
<main>
${headline(model, { usage, cpu, path, oneRun })}
<section id="timeline"><div class="head"><h2>Processes over time</h2>${timelineLegend(model)}${ZOOM}</div>
${timeline(model, path)}</section>
<div class="pair">
<section id="cpu"><h2>Where the CPU went</h2>${cpuSection(cpu, model)}</section>
<section id="path"><h2>Critical path</h2>${pathSection(path, usage, model)}</section>
</div>
<section id="kinds"><h2>Runs of solc</h2>${kindsSection(model)}</section>
<section id="contracts"><h2>Most expensive contracts</h2>${expensiveSection(costs, model)}</section>
<section id="clusters"><h2>Bytecode dependencies</h2>${clusterGraph(model, costs)}</section>
<footer>Made by parasolc ${VERSION}. All figures are in summary.json and in the trace.</footer>
</main>
<div id="tip" role="tooltip"></div>
<script>${new Html(SCRIPT)}</script>
</body>
</html>
`.text;
}

const ZOOM = html`<label class="zoom">Zoom <input type="range" min="0" max="6" step="0.25" value="0" aria-label="Zoom"></label>`;

function timelineLegend({ runs }: PageModel): Html {
  const isKnown = runs.some(({ run }) => run.cost.known);
  return html`<ul class="legend quiet">${kindsIn(runs).map((kind) => html`<li title="${KINDS[kind][1]}"><i class="${kind}"></i>${KINDS[kind][0]}</li>`)}${
    isKnown && html`<li><i class="faint"></i>known</li>`
  }<li><i class="mark"></i>critical path</li></ul>`;
}
