import { percent, roughly, seconds } from './format.ts';
import type { PhaseState } from './phase-state.ts';

/** Lengths of the bar, in characters. */
const BAR = 24;
const SHORT_BAR = 10;
/** Time alone never fills the bar. */
const NEARLY = 0.99;

/**
 * The line of a terminal that says how far a phase is: as much as fits.
 *
 * @param elapsed since the command began, in milliseconds
 * @param width the most characters
 * @param named what is compiled, to be put before the phase; or nothing
 */
export function statusLine(phase: PhaseState, elapsed: number, width: number, named = ''): string {
  const head = named + phase.name;
  const left = phase.done < phase.runs ? phase.left : undefined;
  const remaining = left === undefined ? seconds(elapsed) : `about ${roughly(left)} left`;
  // A single run of solc that nobody predicted: a bar would stay empty until all is done.
  if (left === undefined && phase.runs === 1 && phase.done === 0)
    return longestThatFits([`${head}  ${seconds(elapsed)}`, `${phase.name}  ${seconds(elapsed)}`], width);
  const share = shareOf(phase, left);
  const both = left === undefined ? seconds(elapsed) : `${seconds(elapsed)}, ${remaining}`;
  const done = `${phase.done}/${phase.runs} done`;
  const [long, short] = [bar(share, BAR), bar(share, SHORT_BAR)];
  return longestThatFits(
    [
      `${head} ${long}  ${done}, ${phase.running.size} running  ${both}`,
      `${head} ${long}  ${done}  ${both}`,
      `${head} ${short}  ${done}  ${remaining}`,
      `${head} ${short}  ${remaining}`,
      `${phase.name} ${short}  ${remaining}`,
      `${phase.name} ${percent(share)}  ${remaining}`,
      `${percent(share)}  ${remaining}`,
      percent(share),
    ],
    width,
  );
}

/** What has been done, or what time has passed of all that is expected: whichever is more. */
function shareOf({ share, elapsed }: PhaseState, left: number | undefined): number {
  if (left === undefined || elapsed + left === 0) return share;
  return Math.max(share, Math.min(elapsed / (elapsed + left), NEARLY));
}

function bar(share: number, length: number): string {
  return `[${'#'.repeat(Math.floor(share * length)).padEnd(length, '.')}] ${percent(share)}`;
}

function longestThatFits(lines: readonly string[], width: number): string {
  const fitting = lines.find((line) => line.length <= width);
  return fitting ?? (lines.at(-1) ?? '').slice(0, Math.max(width, 1));
}
