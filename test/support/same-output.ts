import { expect } from 'vitest';
import { differencesOf } from './differences.ts';

/** From this release on, outputs are compared byte for byte; before, by value. */
export const BYTE_EXACT_FROM = 26;

/** Expects two Standard JSON outputs to be the same. The message names the first values that differ. */
export function expectSameOutput(actual: Buffer, expected: Buffer, context = ''): void {
  expect(differencesOf(actual, expected).join('\n'), context).toBe('');
}
