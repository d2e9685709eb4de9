import { type Difference, differences, valueText } from '../../bench/equality/differences.js';

/** How many differences are shown. */
const SHOWN = 10;

/** The first values in which two Standard JSON outputs differ, with their places. The whole texts can be megabytes. */
export function differencesOf(actual: Buffer, expected: Buffer): readonly string[] {
  if (actual.equals(expected)) return [];
  const found: string[] = [];
  for (const difference of differences(JSON.parse(expected.toString()), JSON.parse(actual.toString()))) {
    found.push(lineOf(difference));
    if (found.length === SHOWN) break;
  }
  return found.length > 0 ? found : ['the texts differ, the values do not'];
}

function lineOf({ path, actual, expected }: Difference): string {
  return `${['$', ...path].join('/')}: ${brief(actual)} instead of ${brief(expected)}`;
}

function brief(value: unknown): string {
  return valueText(value).slice(0, 200);
}
