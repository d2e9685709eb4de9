import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { CONTRACTS, SCALE_INPUTS, SOURCES } from '../../bench/scale/inputs.js';
import { checkout } from '../support/checkout.ts';

test('an input of full size has as many sources as its name promises', () => {
  const sources = Object.keys(SCALE_INPUTS.legacy?.make(1).sources ?? {});
  expect(sources).toHaveLength(SOURCES);
  expect(sources.filter((name) => /\/Contract\d+\.sol$/.test(name))).toHaveLength(CONTRACTS);
});

test('a small trial of `npm run bench -- scale` finds the same bytes, in one build and over shards', async () => {
  const options = ['--inputs', 'legacy,large-contract', '--sizes', '0.001,0.002', '--strategy', 'balanced'];
  const { stdout } = await promisify(execFile)(process.execPath, [
    ...[join(checkout(), 'bench/run.js'), 'scale', ...options, '--shards', '2'],
  ]);
  const rows = stdout.split('\n').map((line) => line.split('|').map((cell) => cell.trim()));
  const found = rows
    .filter((cells) => cells.length > 12 && (cells[1] === 'legacy' || cells[1] === 'large-contract'))
    .map((cells) => [cells[1], cells[4], cells.at(-2)]);
  const built = (input: string) => [
    [input, 'solc', ''],
    [input, 'build', 'bytes'],
  ];
  const sharded = [
    ['legacy', 'plan', ''],
    ['legacy', 'compile, 2 shards', ''],
    ['legacy', 'merge', 'bytes'],
  ];
  const legacy = [...built('legacy'), ...sharded];
  expect(found).toEqual([...legacy, ...legacy, ...built('large-contract'), ...built('large-contract')]);
});
