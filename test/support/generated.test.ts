import { mkdtempSync, readFileSync, rmSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { closeCompilers, contextFor } from './engine.ts';
import { attempt } from './generated/attempt.ts';
import { main } from './generated/main.ts';
import { openSeries } from './generated/series.ts';
import { wholeRun } from './whole-run.ts';

const folder = mkdtempSync(join(tmpdir(), 'parasolc-generated-'));
const path = join(folder, 'results.jsonl');

const printed = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
beforeEach(() => printed.mockClear());
afterAll(async () => {
  await closeCompilers();
  rmSync(folder, { recursive: true });
});

/** The numbers of the projects in the file of results. */
function kept(): number[] {
  const [, ...lines] = readFileSync(path, 'utf8').split('\n');
  return lines.map((line) => JSON.parse(line).number);
}

describe('npm run bench -- generated', () => {
  test('compares projects with one run, prints tables, and continues where it stopped', async () => {
    expect(await main(['--count', '2', '--results', path])).toBe(0);
    expect(kept()).toEqual([0, 1]);
    expect(await main(['--count', '3', '--results', path])).toBe(0);
    expect(kept()).toEqual([0, 1, 2]);
    expect(printed.mock.lastCall?.[0]).toMatch(
      /^3 generated projects from seed 1, .* all outputs are the same bytes/,
    );
  });

  test('tries a project again whose result is half a line', async () => {
    truncateSync(path, readFileSync(path).length - 5);
    expect(await main(['--count', '3', '--results', path])).toBe(0);
    expect(kept.bind(undefined)).toThrow(SyntaxError);
    expect(await main(['--print', '--results', path])).toBe(0);
    expect(printed.mock.lastCall?.[0]).toMatch(/^3 generated projects/);
  });

  test('refuses results of another seed', async () => {
    await expect(main(['--seed', '2', '--results', path])).rejects.toThrow('another seed');
  });
});

test('a different output is a difference, with its place', async () => {
  const open = await openSeries('0.8.28', 1);
  const numbers = Array.from({ length: 20 }, (_, number) => number);
  const trial = numbers.map(open.trial).find(({ kind }) => kind === 'linked');
  await open.close();
  if (trial === undefined) throw new Error('no project is to be linked');
  const altered = (input: object) =>
    Buffer.from(wholeRun('0.8.28', input).toString().replace('"id":0', '"id":7'));
  const { differences } = await attempt(trial, await contextFor('0.8.28'), altered);
  expect(differences).toEqual([expect.stringMatching(/^\$\/sources\/.*\/id: 0 instead of 7$/)]);
});
