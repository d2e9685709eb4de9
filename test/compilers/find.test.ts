import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Compiler } from '../../src/compilers/compiler.ts';
import { type FindContext, findCompiler } from '../../src/compilers/find.ts';
import { failureOf } from '../support/compiler-inputs.ts';
import { soljsonPath } from '../support/whole-run.ts';

const fixtures = fileURLToPath(new URL('../fixtures/faults', import.meta.url));
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
  found = await findCompiler(spec, context);
  return { kind: found.kind, path: found.path, release: found.version.release };
}

describe('without a wish', () => {
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
      expect.stringContaining(`tried: ${path} does not say its version as solc does; `),
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
      message: 'there is no solc 0.8.1 here',
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
