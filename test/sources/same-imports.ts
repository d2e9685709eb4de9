import { expect } from 'vitest';
import { importPaths } from '../../src/sources/imports.ts';
import { resolveImport } from '../../src/sources/remapping.ts';
import { readPackage } from './packages.ts';
import { faultySources, importsOf, parseWithSolc, type Release } from './solc-run.ts';

/**
 * Compares the imports of all sources of an npm package with the import directives of the compiler's syntax trees.
 * Returns how many there are.
 *
 * Version pragmas are left out: solmate's tests, in v4-core, ask for another release, and a version pragma that
 * does not fit is a syntax error.
 */
export function expectSameImports(release: Release, packageName: string): number {
  const files = [...readPackage(packageName)].map(([file, bytes]) => {
    const text = bytes.toString('utf8').replace(/^pragma solidity .*$/m, '');
    return [`${packageName}/${file}`, Buffer.from(text)] as const;
  });
  const { output } = parseWithSolc(release, new Map(files), noImports, { stopAfter: 'parsing' });
  expect([...faultySources(output)]).toEqual([]);
  let count = 0;
  for (const [name, text] of files) {
    const directives = importsOf(output.sources?.[name]?.ast);
    const paths = importPaths(text);
    expect({ name, paths }).toEqual({ name, paths: directives.map(({ file }) => file) });
    const units = paths.map((path) => resolveImport(path, name, [], release));
    expect({ name, units }).toEqual({ name, units: directives.map(({ absolutePath }) => absolutePath) });
    count += paths.length;
  }
  return count;
}

function noImports(name: string): never {
  throw new Error(`asked for ${name}`);
}
