import { closures } from '../graph/closure.ts';

/** What decides how many runs print the intermediate representation. */
export interface FrontWork {
  /** Size of all sources in bytes. */
  readonly bytes: number;
  /** Share of the project's contracts that are to be printed, up to 1. */
  readonly share: number;
  /** Processes at a time. */
  readonly jobs: number;
}

/**
 * Sources of a run that is worth repeating the analysis for, in bytes. solc 0.8.28, via-IR: OpenZeppelin 5.0.2
 * (0.7 MB) takes as long to analyse as to print, Uniswap v4-core 1.0.2 with tests (1.6 MB) prints ten times as
 * long, since printing a contract includes all it embeds.
 */
const WORTH_REPEATING = 256 * 1024;

/** Sources up to this size, in bytes, are not divided at all. */
const SMALL = 1_000_000;

/** How many runs print the intermediate representation, so that no process waits long, or takes much memory. */
export function frontRunCount({ bytes, share, jobs }: FrontWork): number {
  if (bytes < SMALL) return 1;
  const shared = bytes * share;
  const forMemory = Math.ceil(shared / SMALL);
  const forProcesses = Math.min(jobs, Math.floor(shared / WORTH_REPEATING));
  return Math.max(1, forMemory, forProcesses);
}

/**
 * Puts sources into groups, one for each front run, without knowing what is in them: what a source imports is a
 * measure of what its contracts are made of.
 *
 * @param sources all of them, by name
 */
export function frontGroups(
  requested: readonly string[],
  sources: ReadonlyMap<string, { readonly text: Uint8Array; readonly imports: readonly string[] }>,
  jobs: number,
): string[][] {
  const bytes = [...sources.values()].reduce((total, { text }) => total + text.length, 0);
  const count = frontRunCount({ bytes, share: 1, jobs });
  if (count === 1) return [[...requested]];
  const reached = closures(requested, (name) => sources.get(name)?.imports ?? []);
  const size = (name: string): number =>
    [...(reached.get(name) ?? [])].reduce((total, source) => total + (sources.get(source)?.text.length ?? 0), 0);
  const groups = Array.from({ length: count }, () => ({ names: [] as string[], size: 0 }));
  for (const [name, cost] of requested.map((name) => [name, size(name)] as const).sort((a, b) => b[1] - a[1])) {
    const group = groups.reduce((least, other) => (other.size < least.size ? other : least));
    group.names.push(name);
    group.size += cost;
  }
  return groups.map(({ names }) => names).filter((names) => names.length > 0);
}
