import { existsSync, readFileSync } from 'node:fs';
import * as v from 'valibot';

const EventSchema = v.looseObject({
  name: v.string(),
  cat: v.string(),
  ph: v.picklist(['X', 'i', 'M']),
  ts: v.number(),
  dur: v.optional(v.number()),
  pid: v.number(),
  tid: v.number(),
  args: v.looseObject({ known: v.optional(v.literal(true)), name: v.optional(v.string()) }),
});

export type ReadEvent = v.InferOutput<typeof EventSchema>;

/** The events of a trace, read as the viewers do: it may be incomplete, because it is being written or was cut off. */
export function eventsIn(text: string): ReadEvent[] {
  if (text.trim() === '') return [];
  const array = text.trimEnd().replace(/,$/, '');
  return v.parse(v.array(EventSchema), JSON.parse(array.endsWith(']') ? array : `${array}]`));
}

/** The runs of solc in a trace; none if there is no such file. */
export function tracedRuns(path: string): ReadEvent[] {
  const events = existsSync(path) ? eventsIn(readFileSync(path, 'utf8')) : [];
  return events.filter(({ ph, cat }) => ph === 'X' && cat !== 'command');
}
