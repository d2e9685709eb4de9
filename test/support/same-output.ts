import { expect } from 'vitest';

/** From this release on outputs are compared byte for byte, before by value. */
export const BYTE_EXACT_FROM = 26;

/**
 * Expects two Standard JSON outputs to be the same. Where they are not, the message names the first values
 * that differ: two texts of a megabyte help nobody.
 */
export function expectSameOutput(actual: Buffer, expected: Buffer, context = ''): void {
  if (actual.equals(expected)) return;
  const differences = differencesOf(JSON.parse(actual.toString()), JSON.parse(expected.toString()));
  expect(differences.slice(0, 10).join('\n') || 'the texts differ, the values do not', context).toBe('');
}

function differencesOf(actual: unknown, expected: unknown, path = '$'): string[] {
  if (isObject(actual) && isObject(expected)) {
    const keys = new Set([...Object.keys(actual), ...Object.keys(expected)]);
    return [...keys].flatMap((key) => differencesOf(actual[key], expected[key], `${path}/${key}`));
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
