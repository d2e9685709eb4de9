/** Something that was done, on a lane of its own or after others. Times in milliseconds. */
export interface Bar {
  readonly lane: string;
  readonly label: string;
  readonly begin: number;
  readonly end: number;
}

/** A chart with more bars is unreadable. */
const MOST_BARS = 100;

/** A Gantt chart in Mermaid's language; of many bars the longest. Labels are our own words, without its syntax. */
export function gantt(title: string, bars: readonly Bar[]): string {
  const first = Math.min(...bars.map(({ begin }) => begin));
  const longest = [...bars].sort((a, b) => b.end - b.begin - (a.end - a.begin)).slice(0, MOST_BARS);
  const shown = bars.filter((bar) => longest.includes(bar));
  const lanes = [...new Set(shown.map(({ lane }) => lane))];
  const hidden = bars.length - shown.length;
  return [
    'gantt',
    `  title ${title}${hidden === 0 ? '' : ` (the longest ${shown.length} of ${bars.length})`}`,
    // Milliseconds since 1970, shown as minutes and seconds: those are the same in every time zone.
    '  dateFormat x',
    '  axisFormat %M:%S',
    ...lanes.flatMap((lane) => [
      `  section ${lane}`,
      ...shown
        .filter((bar) => bar.lane === lane)
        // A bar of no length is not drawn.
        .map(
          ({ label, begin, end }) =>
            `  ${label} :${at(begin, first)}, ${at(Math.max(end, begin + 1), first)}`,
        ),
    ]),
    '',
  ].join('\n');
}

function at(time: number, first: number): number {
  return Math.round(time - first);
}
