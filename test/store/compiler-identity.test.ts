import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { digestOfFile } from '../../src/bytes.ts';
import { openWasmCompiler } from '../../src/compilers/run/wasm.ts';
import { type CompilerIdentity, identityOf, knownVersion } from '../../src/store/compiler-identity.ts';
import { StoreFolder } from '../../src/store/store-folder.ts';
import { failureOf, runOf, SMALL } from '../support/compiler-inputs.ts';
import { temporaryStore } from '../support/stored.ts';
import { soljsonPath } from '../support/whole-run.ts';

const VERSION = { release: '0.8.28', build: '0.8.28+commit.7893614a' };

/** A file that changed long ago, as an installed compiler has. */
function compilerFile(text: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'parasolc-compiler-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const path = join(folder, 'soljson.js');
  writeFileSync(path, text);
  return path;
}

const settle = (): Promise<void> => new Promise((done) => setTimeout(done, 2100));

const identify = (
  path: string,
  folder: StoreFolder,
  kind: 'native' | 'wasm' = 'wasm',
): Promise<CompilerIdentity | undefined> => identityOf({ path, kind, version: VERSION }, folder);

const records = (folder: StoreFolder): string[] => readdirSync(join(folder.path, 'compilers'));

test('a compiler is the bytes of its file, which are digested once', async () => {
  const folder = new StoreFolder(temporaryStore());
  const path = compilerFile('one');
  await settle();
  const identity = await identify(path, folder);
  expect(identity?.digest).toBe(await digestOfFile(path));
  expect(records(folder)).toHaveLength(1);
  // What is recorded is taken at its word.
  const record = join(folder.path, 'compilers', records(folder)[0] ?? '');
  writeFileSync(record, readFileSync(record, 'utf8').replace(identity?.digest ?? '', 'a'.repeat(64)));
  expect((await identify(path, folder))?.digest).toBe('a'.repeat(64));
  // Until the file is another one, though of the same size and time.
  const { digest } = identity ?? {};
  writeFileSync(path, 'two');
  utimesSync(path, new Date(0), new Date(0));
  expect(await identity?.isUnchanged()).toBe(false);
  const other = await identify(path, folder);
  expect(other?.digest).toBe(await digestOfFile(path));
  expect(other?.digest).not.toBe(digest);
  // A copy elsewhere is the same compiler, a link to it too.
  const copy = `${path}.copy`;
  copyFileSync(path, copy);
  symlinkSync(path, `${path}.link`);
  expect((await identify(copy, folder))?.digest).toBe(other?.digest);
  expect((await identify(`${path}.link`, folder))?.digest).toBe(other?.digest);
});

test('a file that has just changed is digested each time', async () => {
  const folder = new StoreFolder(temporaryStore());
  const path = compilerFile('one');
  const first = await identify(path, folder);
  expect(existsSync(join(folder.path, 'compilers'))).toBe(false);
  writeFileSync(path, 'two');
  expect((await identify(path, folder))?.digest).not.toBe(first?.digest);
});

test('a damaged record is made again, and there is no identity without a file', async () => {
  const folder = new StoreFolder(temporaryStore());
  const path = compilerFile('one');
  await settle();
  const { digest } = (await identify(path, folder)) ?? {};
  const record = join(folder.path, 'compilers', records(folder)[0] ?? '');
  for (const text of ['', '{', '[]', readFileSync(record, 'utf8').replace(digest ?? '', 'x')]) {
    writeFileSync(record, text);
    expect((await identify(path, folder))?.digest).toBe(digest);
  }
  rmSync(path);
  expect(await identify(path, folder)).toBeUndefined();
});

test('the version is known of a WebAssembly build alone, since a program may be a script around another', async () => {
  const folder = new StoreFolder(temporaryStore());
  const path = compilerFile('one');
  expect(await knownVersion(path, folder)).toBeUndefined();
  await settle();
  await identify(path, folder, 'native');
  expect(await knownVersion(path, folder)).toBeUndefined();
  rmSync(folder.path, { recursive: true });
  await identify(path, folder);
  expect(await knownVersion(path, folder)).toEqual(VERSION);
  writeFileSync(path, 'two');
  expect(await knownVersion(path, folder)).toBeUndefined();
});

test('a WebAssembly build whose version is known is loaded for its first run', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'parasolc-compiler-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const path = join(folder, 'soljson.js');
  // It cannot be loaded: nobody tries to.
  writeFileSync(path, 'throw new Error("loaded")');
  const unloaded = await openWasmCompiler(path, VERSION);
  expect(unloaded.version).toEqual(VERSION);
  await unloaded.close();
  cpSync(soljsonPath('0.8.28'), path);
  const known = await openWasmCompiler(path, VERSION);
  onTestFinished(() => known.close());
  expect((await known.run(runOf(SMALL))).output.size).toBeGreaterThan(0);
  // It has become another one.
  const other = await openWasmCompiler(path, { release: '0.8.26', build: '0.8.26+commit.8a97fa7a' });
  onTestFinished(() => other.close());
  expect((await failureOf(other.run(runOf(SMALL)))).code).toBe('COMPILER_FAILED');
});
