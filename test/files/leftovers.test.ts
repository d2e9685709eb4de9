import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { ownMark, removeLeft, temporaryFolder } from '../../src/files/leftovers.ts';
import { folderWith } from './folders.ts';

/** The mark of a process that has ended. */
function deadMark(): string {
  const { pid } = spawnSync('true');
  return ownMark().replace(/-\d+-/, `-${pid}-`);
}

it('removes what processes that are gone have left, files and folders', async () => {
  const root = folderWith({ [`.out.${deadMark()}.tmp`]: 'x', [`.out.${deadMark()}.tmp.tgz`]: 'x' });
  mkdirSync(join(root, `.out.${deadMark()}.tmp/a`), { recursive: true });
  await removeLeft(root, '.out.', ['.tmp', '.tmp.tgz']);
  expect(readdirSync(root)).toEqual([]);
});

it.each([
  ['is of this process', () => `.out.${ownMark()}.tmp`],
  ['is of another that is alive', () => `.out.${ownMark().replace(/-\d+-/, `-${process.ppid}-`)}.tmp`],
  ["is another user's", () => `.out.${ownMark().replace(/-\d+-/, '-1-')}.tmp`],
  ['is of another machine or container', () => `.out.${deadMark().replace(/^.{12}/, '0123456789ab')}.tmp`],
  ['is for another output', () => `.out.json.${deadMark()}.tmp`],
  ['is called otherwise', () => `.out.${deadMark()}`],
  ['only looks like one', () => '.out.01234567-0123-0123-0123-0123456789ab.tmp'],
])('leaves alone what %s', async (_, name) => {
  const entry = name();
  const root = folderWith({ [entry]: 'x' });
  await removeLeft(root, '.out.', ['.tmp']);
  expect(readdirSync(root)).toEqual([entry]);
});

it('says which temporary folder cannot be made', async () => {
  vi.stubEnv('TMPDIR', '/nonexistent');
  onTestFinished(() => void vi.unstubAllEnvs());
  await expect(temporaryFolder('parasolc-test')).rejects.toMatchObject({
    code: 'OUTPUT_UNWRITABLE',
    message: 'no temporary folder can be created in /nonexistent',
  });
});

it('removes a link, not what it leads to', async () => {
  const root = folderWith({ 'kept/file': 'x' });
  symlinkSync('kept', join(root, `.out.${deadMark()}.tmp`));
  await removeLeft(root, '.out.', ['.tmp']);
  expect(readdirSync(root)).toEqual(['kept']);
  expect(readdirSync(join(root, 'kept'))).toEqual(['file']);
});

it('leaves alone what another user has made', async () => {
  const entry = `.out.${deadMark()}.tmp`;
  const root = folderWith({ [entry]: 'x' });
  vi.spyOn(process, 'getuid').mockReturnValue(12_345);
  onTestFinished(() => {
    vi.restoreAllMocks();
  });
  await removeLeft(root, '.out.', ['.tmp']);
  expect(readdirSync(root)).toEqual([entry]);
});

it('a missing folder holds nothing', async () => {
  await removeLeft('/missing/folder', '.out.', ['.tmp']);
});

it('temporary folders are of one user, and those that were left are removed', async () => {
  const left = join(tmpdir(), `parasolc-test-left-${deadMark()}`);
  writeFileSync(left, '');
  const [one, two] = await Promise.all(['a', 'b'].map(() => temporaryFolder('parasolc-test-left')));
  onTestFinished(() => {
    for (const folder of [one, two]) rmSync(folder ?? '', { recursive: true });
  });
  expect(statSync(one ?? '').mode & 0o777).toBe(0o700);
  const found = readdirSync(tmpdir()).filter((name) => name.startsWith('parasolc-test-left-'));
  expect(found.sort()).toEqual([one, two].map((folder) => basename(folder ?? '')).sort());
});
