import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Compiler } from '../../../src/compilers/compiler.ts';
import { type FindContext, findCompiler } from '../../../src/compilers/find/find.ts';
import { failureOf } from '../../support/compiler-inputs.ts';
import { soljsonPath } from '../../support/whole-run.ts';

const fixtures = fileURLToPath(new URL('../../fixtures/faults', import.meta.url));
const root = dirname(dirname(dirname(soljsonPath('0.8.28'))));

let folder: string;
let found: Compiler | undefined;
let context: FindContext;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'parasolc-test-'));
  mkdirSync(join(folder, 'bin'));
  context = {
    searchPath: [join(folder, 'none'), join(folder, 'bin')],
    packageRoots: [join(root, 'src/compilers')],
  };
});
afterEach(async () => {
  await found?.close();
  found = undefined;
  rmSync(folder, { recursive: true });
});

/** Puts an executable on PATH. All fixtures say that they are 0.8.28. */
function onPath(fixture: string, name = 'solc'): string {
  const path = join(folder, 'bin', name);
  copyFileSync(join(fixtures, fixture), path);
  chmodSync(path, 0o755);
  return path;
}

async function find(spec: string | undefined): Promise<{ kind: string; path: string; release: string }> {
  await found?.close();
  found = await findCompiler(spec, context);
  return { kind: found.kind, path: found.path, release: found.version.release };
}

describe('without a request', () => {
  it('takes solc on PATH', async () => {
    const path = onPath('prints-nothing.sh');
    expect(await find(undefined)).toEqual({ kind: 'native', path, release: '0.8.28' });
  });

  it('passes over what is no executable file', async () => {
    const path = onPath('prints-nothing.sh');
    mkdirSync(join(folder, 'none'));
    writeFileSync(join(folder, 'none/solc'), 'not executable');
    mkdirSync(join(folder, 'folder/solc'), { recursive: true });
    context = { ...context, searchPath: [join(folder, 'folder'), ...context.searchPath] };
    expect((await find(undefined)).path).toBe(path);
  });

  it('takes the npm package of a folder above otherwise', async () => {
    expect(await find(undefined)).toEqual({ kind: 'wasm', path: soljsonPath('0.8.37'), release: '0.8.37' });
  });

  it('lists what it tried', async () => {
    const path = onPath('says-garbage-version.sh');
    context = { ...context, packageRoots: [folder] };
    const failure = await failureOf(find(undefined));
    expect(failure.code).toBe('COMPILER_NOT_FOUND');
    expect(failure.facts).toEqual([
      `tried: no npm package solc at or above ${folder}`,
      expect.stringContaining(`tried: ${path} does not print its version like solc; `),
    ]);
  });
});

describe('by version', () => {
  it.each(['0.8.28', 'v0.8.28', '0.8.28+commit.7893614a'])('takes solc on PATH if it is %s', async (spec) => {
    onPath('prints-nothing.sh');
    expect((await find(spec)).kind).toBe('native');
  });

  it('takes the npm package that is this version', async () => {
    onPath('prints-nothing.sh');
    expect(await find('0.8.26')).toEqual({ kind: 'wasm', path: soljsonPath('0.8.26'), release: '0.8.26' });
  });

  it('says which versions it found instead', async () => {
    const path = onPath('prints-nothing.sh');
    const failure = await failureOf(find('0.8.1'));
    expect(failure).toMatchObject({
      code: 'COMPILER_NOT_FOUND',
      message: 'no solc 0.8.1 was found',
      facts: [
        `tried: ${path} is version 0.8.28+commit.7893614a`,
        `tried: ${soljsonPath('0.8.37')} is version 0.8.37`,
      ],
    });
  });

  it('does not take another commit of the same release', async () => {
    onPath('prints-nothing.sh');
    expect((await failureOf(find('0.8.28+commit.00000000'))).code).toBe('COMPILER_NOT_FOUND');
  });
});

describe('by path', () => {
  it('takes an executable, a name on PATH or a soljson.js', async () => {
    const path = onPath('prints-nothing.sh', 'my-solc');
    expect(await find(path)).toMatchObject({ kind: 'native', path });
    expect(await find('my-solc')).toMatchObject({ kind: 'native', path });
    expect(await find(soljsonPath('0.8.26'))).toMatchObject({ kind: 'wasm', release: '0.8.26' });
  });

  it('knows a link to a soljson.js', async () => {
    const link = join(folder, 'solc-0.8.26');
    symlinkSync(soljsonPath('0.8.26'), link);
    expect(await find(link)).toMatchObject({ kind: 'wasm', path: link });
  });

  it('takes nothing else instead', async () => {
    onPath('prints-nothing.sh');
    expect((await failureOf(find('/missing/solc'))).code).toBe('COMPILER_NOT_FOUND');
    expect((await failureOf(find('missing'))).facts).toHaveLength(2);
    expect((await failureOf(find(onPath('says-garbage-version.sh', 'other')))).code).toBe(
      'COMPILER_UNUSABLE',
    );
    expect((await failureOf(find(folder))).code).toBe('COMPILER_NOT_FOUND');
  });
});

/** Puts a solc on PATH that says this version. */
function saysVersion(build: string): string {
  const path = join(folder, 'bin/solc');
  writeFileSync(path, `#!/bin/sh\necho 'Version: ${build}.Linux.g++'\n`, { mode: 0o755 });
  return path;
}

describe('by range and pragmas', () => {
  it.each(['^0.8.28', '0.8', '0.8.x', '>=0.8.0 <0.9.0', '0.8.20 - 0.8.30', '0.7.6 || 0.8.28'])(
    'takes solc on PATH if it is within %s',
    async (spec) => {
      const path = onPath('prints-nothing.sh');
      expect((await find(spec)).path).toBe(path);
    },
  );

  it.each([
    ['~0.8.29', '0.8.37'],
    ['0.8.29 - 0.8.33', '0.8.30'],
    ['<0.7', '0.6.12'],
    ['0.8.20 || =0.8.26', '0.8.26'],
  ])('takes the newest npm package within %s otherwise', async (spec, release) => {
    onPath('prints-nothing.sh');
    expect(await find(spec)).toEqual({ kind: 'wasm', path: soljsonPath(release), release });
  });

  it('takes the newest that all pragmas allow', async () => {
    context = { ...context, pragmas: ['>=0.6.2', '^0.8.0', '<=0.8.33', '^0.8.0', 'no pragma'] };
    expect((await find(undefined)).release).toBe('0.8.30');
    context = { ...context, pragmas: ['^0.8.0', '<0.8.28'] };
    expect((await find('>=0.8.0')).release).toBe('0.8.26');
  });

  it('passes over solc on PATH that they do not allow, and says so', async () => {
    const path = onPath('prints-nothing.sh');
    const notes: string[] = [];
    context = { ...context, pragmas: ['^0.8.29'], note: (text) => notes.push(text) };
    expect((await find(undefined)).release).toBe('0.8.37');
    expect(notes).toEqual([
      `skipped solc on PATH: ${path} is version 0.8.28+commit.7893614a, which "pragma solidity ^0.8.29" does not allow`,
    ]);
  });

  it('passes over solc on PATH that does not run, and says so', async () => {
    const path = onPath('says-garbage-version.sh');
    const notes: string[] = [];
    context = { ...context, note: (text) => notes.push(text) };
    expect((await find(undefined)).kind).toBe('wasm');
    expect(notes).toEqual([
      expect.stringContaining(`skipped solc on PATH: ${path} does not print its version like solc; `),
    ]);
  });

  it('says nothing where all goes well', async () => {
    onPath('prints-nothing.sh');
    context = { ...context, pragmas: ['^0.8.28'], note: (text) => expect(text).toBeUndefined() };
    expect((await find(undefined)).kind).toBe('native');
  });

  it('takes a nightly build as the compiler itself takes it: as less than its release', async () => {
    const nightly = '0.8.29-nightly.2024.11.12+commit.ab12cd34';
    saysVersion(nightly);
    expect((await find('>=0.8.28 <0.8.29')).release).toBe('0.8.29');
    expect((await find('^0.8.29')).release).toBe('0.8.37');
    expect((await find(nightly)).release).toBe('0.8.29');
    expect((await failureOf(find('0.8.29'))).code).toBe('COMPILER_NOT_FOUND');
  });

  it('lets an exact version be what pragmas do not allow: the compiler says so', async () => {
    context = { ...context, pragmas: ['^0.8.29'] };
    expect((await find('0.8.26')).release).toBe('0.8.26');
  });

  it('says what the pragmas are where nothing satisfies them', async () => {
    const failure = await failureOf(find('^0.9.0'));
    expect(failure.message).toBe('no solc ^0.9.0 was found');
    context = { ...context, pragmas: ['^0.8.0', '^0.7.0'] };
    const conflict = await failureOf(find(undefined));
    expect(conflict.message).toBe('no solc that the pragmas allow was found');
    expect(conflict.facts).toContain('pragmas: ^0.8.0, ^0.7.0');
    expect(conflict.facts).toContain(
      `tried: ${soljsonPath('0.8.37')} is version 0.8.37, which "pragma solidity ^0.7.0" does not allow`,
    );
  });

  it('knows the latest only by the download site, and says so', async () => {
    onPath('prints-nothing.sh');
    const notes: string[] = [];
    context = { ...context, note: (text) => notes.push(text) };
    expect((await find('latest')).release).toBe('0.8.37');
    expect(notes[0]).toContain('0.8.37 is the newest found');
    saysVersion('0.8.99-nightly.2030.1.1+commit.ab12cd34');
    expect((await find('latest')).release).toBe('0.8.37');
  });
});
