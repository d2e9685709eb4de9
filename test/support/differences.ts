/** The first values in which two Standard JSON outputs differ, with their places: two texts of a megabyte help nobody. */
export function differencesOf(actual: Buffer, expected: Buffer): readonly string[] {
  if (actual.equals(expected)) return [];
  const found = differences(JSON.parse(actual.toString()), JSON.parse(expected.toString())).slice(0, 10);
  return found.length > 0 ? found : ['the texts differ, the values do not'];
}

function differences(actual: unknown, expected: unknown, path = '$'): string[] {
  if (isObject(actual) && isObject(expected)) {
    const keys = new Set([...Object.keys(actual), ...Object.keys(expected)]);
    return [...keys].flatMap((key) => differences(actual[key], expected[key], `${path}/${key}`));
  }
  if (Object.is(actual, expected)) return [];
  return [`${path}: ${brief(actual)} instead of ${brief(expected)}`];
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function brief(value: unknown): string {
  return (JSON.stringify(value) ?? 'nothing').slice(0, 200);
}
