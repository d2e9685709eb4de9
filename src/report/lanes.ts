/** Something that took time, in milliseconds. */
interface Span {
  readonly begun: number;
  readonly ended: number;
}

/** A lane for each span, from 0, so that no two in a lane overlap: the first one that is free. */
export function lanesOf(spans: readonly Span[]): number[] {
  const lanes = new Array<number>(spans.length).fill(0);
  const ends: number[] = [];
  const order = [...spans.entries()].sort(([, a], [, b]) => a.begun - b.begun || a.ended - b.ended);
  for (const [index, { begun, ended }] of order) {
    const free = ends.findIndex((end) => end <= begun);
    const lane = free < 0 ? ends.length : free;
    ends[lane] = ended;
    lanes[index] = lane;
  }
  return lanes;
}
