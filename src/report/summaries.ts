import type { Compiler } from '../compilers/compiler.ts';
import type { Part } from '../exchange/part.ts';
import type { Plan, PlanManifest } from '../exchange/plan.ts';
import { diagnosticCounts } from '../progress/diagnostics.ts';
import { counted, seconds } from '../progress/format.ts';
import type { FinishedRun } from '../progress/observers.ts';
import type { Diagnostic } from '../standard-json/diagnostics.ts';
import type { Built } from '../steps/built.ts';
import { NO_GAIN } from '../steps/outcome.ts';
import { routesOf } from '../steps/routes.ts';

/** What every closing line reports. */
interface Done {
  readonly compiler: Pick<Compiler, 'version' | 'kind' | 'path'>;
  readonly runs: readonly FinishedRun[];
  /** Time from the start of the command, in milliseconds. */
  readonly wall: number;
}

/** The line that a build ends with. */
export function buildSummary(
  done: Done &
    Pick<Built, 'plan' | 'reason' | 'parts' | 'diagnostics' | 'hasErrors' | 'known'> & {
      /** How many solc processes run at once. */
      readonly jobs: number;
    },
): string {
  const { plan, reason, parts, compiler, jobs, diagnostics, known } = done;
  if (known !== undefined) return cachedSummary({ compiler, diagnostics, contracts: known.contracts });
  const how = `with ${compilerText(compiler)} in ${timesText(done)}`;
  if (done.hasErrors) return `Compilation failed: ${diagnosticCounts(diagnostics)}; ${how}`;
  const warned = warnedText(diagnostics);
  if (plan?.manifest.kind !== 'split') return `Compiled in one run ${how}: ${shortReason(reason)}${warned}`;
  const { generated, strategy } = plan.manifest;
  const contracts = counted(generated.length, 'contract');
  return `Compiled ${contracts} ${how}, ${processes(jobs)}${directText(strategy, parts)}${warned}`;
}

/** The line where an earlier run had kept the output. */
export function cachedSummary(cached: {
  readonly compiler: Done['compiler'];
  readonly contracts: number;
  readonly diagnostics: readonly Diagnostic[];
}): string {
  const contracts = counted(cached.contracts, 'contract');
  const of = `${contracts} compiled with ${compilerText(cached.compiler)}`;
  return `Nothing to compile: reused ${of} from an earlier run${warnedText(cached.diagnostics)}`;
}

/** The line that a plan ends with. */
export function planSummary(
  manifest: PlanManifest,
  digest: string,
  done: Done & { readonly errors: readonly Diagnostic[] },
): string {
  const how = `with ${compilerText(done.compiler)} in ${timesText(done)}; digest ${digest.slice(0, 12)}`;
  if (done.errors.length > 0) return `Compilation failed: ${diagnosticCounts(done.errors)}; planned ${how}`;
  const shards = counted(manifest.shards.length, 'shard');
  if (manifest.kind !== 'split') return `Planned one run (${shortReason(manifest.reason)}) ${how}`;
  const contracts = counted(manifest.generated.length, 'contract');
  return `Planned ${contracts} in ${shards} (${manifest.strategy}: ${manifest.reason}) ${how}`;
}

/** The line that the compilation of a shard ends with. */
export function shardSummary(
  { manifest }: Plan,
  part: Part,
  done: Done & { readonly jobs: number; readonly errors: readonly Diagnostic[] },
): string {
  const { shard } = part;
  const strategy = manifest.kind === 'split' ? manifest.strategy : 'single';
  const contracts = counted(manifest.shards[shard]?.contracts.length ?? 0, 'contract');
  const how = `with ${compilerText(done.compiler)} in ${timesText(done)}, ${processes(done.jobs)}`;
  if (done.errors.length > 0) return `Shard ${shard} failed: ${diagnosticCounts(done.errors)}; ${how}`;
  const what = manifest.kind === 'split' ? contracts : 'everything in one run';
  return `Shard ${shard}: compiled ${what} ${how}${directText(strategy, [part])}`;
}

/** The line that a merge ends with. */
export function mergeSummary(
  { manifest }: Plan,
  parts: readonly Part[],
  { diagnostics, hasErrors }: Pick<Built, 'diagnostics' | 'hasErrors'>,
  wall: number,
): string {
  const merged = `${counted(parts.length, 'part')} (solc ${manifest.compiler.release}) in ${seconds(wall)}`;
  if (hasErrors) return `Compilation failed: ${diagnosticCounts(diagnostics)}; merged ${merged}`;
  return `Merged ${merged}${warnedText(diagnostics)}`;
}

/** `solc 0.8.28 (native, /usr/bin/solc)` */
function compilerText({ version, kind, path }: Done['compiler']): string {
  return `solc ${version.release} (${kind === 'wasm' ? 'WebAssembly' : 'native'}, ${path})`;
}

function processes(jobs: number): string {
  return counted(jobs, 'process', 'processes');
}

function warnedText(diagnostics: readonly Diagnostic[]): string {
  const counts = diagnosticCounts(diagnostics);
  return counts === '' ? '' : `; ${counts}`;
}

/** A reason without its numbers, which are in the report. */
function shortReason(reason: string): string {
  return reason.startsWith(NO_GAIN) ? NO_GAIN : reason;
}

/** How many contracts were not linked, and why, where linking was possible. */
function directText(strategy: string, parts: readonly Part[]): string {
  if (strategy !== 'linked') return '';
  const { linked, direct, reasons } = routesOf(parts);
  if (direct === 0) return '';
  const [first] = reasons;
  const more = reasons.length > 1 ? `, and ${counted(reasons.length - 1, 'other reason')}` : '';
  return `; ${linked} linked, ${direct} compiled directly: ${first?.reason ?? 'unknown reason'}${more}`;
}

/** Elapsed time and, where every run's is known, CPU time. */
function timesText({ runs, wall }: Done): string {
  let cpu = 0;
  for (const { cost } of runs) {
    if (cost.cpu === undefined) return seconds(wall) + knownText(runs);
    cpu += cost.cpu;
  }
  return `${seconds(wall)} (CPU ${seconds(cpu)})${knownText(runs)}`;
}

/** How many runs of solc were known from earlier builds. */
function knownText(runs: Done['runs']): string {
  const known = runs.filter(({ cost }) => cost.known).length;
  return known === 0 ? '' : `, ${known} of ${counted(runs.length, 'run')} known`;
}
