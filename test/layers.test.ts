import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = resolve(import.meta.dirname, '..');

/** The folders of `src`, top first. A folder below one of these belongs to it, unless it is in the list itself. */
const LAYERS: readonly (readonly string[])[] = [
  ['action', 'api', 'cli', 'hardhat'],
  ['tools'],
  ['drop-in'],
  ['commands'],
  ['input', 'output'],
  ['session'],
  ['options'],
  ['report'],
  ['progress'],
  ['steps'],
  ['foundry', 'replay'],
  ['store'],
  ['exchange'],
  ['scheduling'],
  ['ids', 'link'],
  ['sizes'],
  ['graph'],
  ['sources'],
  ['compilers/find'],
  ['compilers/install'],
  ['compilers/run'],
  ['compilers'],
  ['standard-json'],
  ['files'],
  ['json'],
];

/** The programs, above all folders. All other files beside the folders are below them. */
const PROGRAMS = ['action.ts', 'cli.ts'];

const FOLDERS = LAYERS.flat();

/** How far down a file is. */
function depthOf(path: string): number {
  if (PROGRAMS.includes(path)) return -1;
  const folder = folderOf(path);
  return folder === undefined ? LAYERS.length : LAYERS.findIndex((layer) => layer.includes(folder));
}

/** The folder in the list that a file belongs to; `undefined` for the files beside the folders. */
function folderOf(path: string): string | undefined {
  const parts = path.split('/').slice(0, -1);
  for (let length = parts.length; length > 0; length--) {
    const folder = parts.slice(0, length).join('/');
    if (FOLDERS.includes(folder)) return folder;
  }
  if (parts.length > 0) throw new Error(`src/${path} is in a folder that has no layer`);
  return undefined;
}

function importsOf(path: string): string[] {
  const text = readFileSync(join(ROOT, 'src', path), 'utf8');
  const named = [...text.matchAll(/\b(?:from|import)\s*\(?\s*'(\.{1,2}\/[^']+\.ts)'/g)].map(
    ([, name = '']) => name,
  );
  return named.map((name) => join(path, '..', name).replaceAll('\\', '/'));
}

const files = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.ts') && !path.endsWith('.d.ts'));

test('imports go down only, from layer to layer', () => {
  const upwards = files.flatMap((path) =>
    importsOf(path)
      .filter((other) => folderOf(other) !== folderOf(path) && depthOf(other) <= depthOf(path))
      .map((other) => `src/${path} imports src/${other}, which is not below it`),
  );
  expect(upwards).toEqual([]);
  expect(files.flatMap(importsOf).length).toBeGreaterThan(500);
});

test('the list of folders in docs/architecture.md is this one', () => {
  const text = readFileSync(join(ROOT, 'docs/architecture.md'), 'utf8');
  const [, table = ''] = /^## The folders\n([^#]*)/m.exec(text) ?? [];
  const rows = [...table.matchAll(/^\| ((?:`[^`]+`(?:, )?)+) \|/gm)].map(([, cell = '']) =>
    [...cell.matchAll(/`([^`]+)`/g)].map(([, name]) => name),
  );
  expect(rows).toEqual(LAYERS);
});
