import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { PROJECT } from './run-action.ts';

const DIST = join(PROJECT, 'dist');
const text = (name: string): string => readFileSync(join(DIST, name), 'utf8');

/** What Node reads before the first line of a file of the bundle runs: it, and what it imports statically. */
function loadedWith(name: string, seen = new Set<string>()): Set<string> {
  if (seen.has(name)) return seen;
  seen.add(name);
  for (const [, imported = ''] of text(name).matchAll(/^(?:import|export)\b[^;]*?"\.\/([^"]+)";/gm))
    loadedWith(imported, seen);
  return seen;
}

/** The files of the bundle that hold the client of the blob storage. */
const AZURE = readdirSync(DIST).filter(
  (name) => name.endsWith('.js') && text(name).includes('x-ms-blob-type'),
);

test('the client of the blob storage is loaded only where something is transferred', () => {
  expect(AZURE.length).toBeGreaterThan(0);
  const loaded = [...loadedWith('action.js')];
  expect(loaded.filter((name) => AZURE.includes(name))).toEqual([]);
  // All steps are among what is loaded at once.
  for (const step of ['build', 'plan', 'compile', 'merge', 'restore'])
    expect(loaded.map(text).join('')).toContain(`async function ${step}Step(`);
});

test('the command line loads nothing of the Action', () => {
  const loaded = [...loadedWith('cli.js')].map(text).join('');
  expect(loaded).not.toContain('GITHUB_STEP_SUMMARY');
});
