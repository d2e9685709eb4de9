import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { cmdLauncher, shellLauncher } from '../../src/foundry/launchers.ts';
import { type Recorded, standIns } from '../../src/foundry/stand-in.ts';
import { folderOf, temporaryFolder } from '../harness/fixture.ts';

const VERSION = { release: '0.8.28', build: '0.8.28+commit.7893614a' };
/** As Forge starts a compiler, with what a shell would take for more than text. */
const ARGS = ['--standard-json', '--allow-paths', 'a \'b\' "c" $d %e%', ''];
const INPUT = Buffer.from('{"sources":{"\u00fc.sol":{"content":"\\u0000"}}}');

/** Starts a stand-in of each kind, the one for Windows without `cmd.exe`, which only passes on its arguments. */
async function recordedBy(os: 'linux' | 'win32'): Promise<{ recorded: Recorded[]; printed: string[] }> {
  const records = temporaryFolder();
  const stands = standIns(records, os);
  const path = await stands.single(join(temporaryFolder(), 'solc'), VERSION);
  const words =
    os === 'linux'
      ? [path]
      : [process.execPath, path.replace('.cmd', '.cjs'), records, VERSION.release, VERSION.build];
  const cwd = temporaryFolder();
  const start = (args: readonly string[]): string => {
    const done = spawnSync(words[0] ?? '', [...words.slice(1), ...args], { cwd, input: INPUT });
    expect(done.status, done.stderr.toString()).toBe(0);
    return done.stdout.toString();
  };
  const printed = [start(['--version']), start(ARGS), start(ARGS)];
  const recorded = await stands.recorded();
  expect(recorded.map((one) => one.cwd)).toEqual([cwd, cwd]);
  return { recorded: recorded.map((one) => ({ ...one, cwd: '' })), printed };
}

test('the stand-in for Windows records what the one for other systems does', async () => {
  const [posix, windows] = [await recordedBy('linux'), await recordedBy('win32')];
  expect(posix.recorded[0]).toEqual({ release: '0.8.28', args: ARGS, cwd: '', input: INPUT });
  expect(windows.recorded).toEqual(posix.recorded);
  expect(windows.printed.slice(1)).toEqual(posix.printed.slice(1));
  const version = /^solc, the solidity compiler commandline interface\nVersion: 0\.8\.28\+commit\.7893614a\./;
  for (const { printed } of [posix, windows]) expect(printed[0]).toMatch(version);
});

test('on Windows, Forge is given a file that ends in .cmd', async () => {
  const folder = temporaryFolder();
  const path = await standIns(folder, 'win32').single(join(folder, 'solc'), VERSION);
  expect(path).toBe(join(folder, 'solc.cmd'));
  expect(readFileSync(path, 'utf8')).toContain(`"${process.execPath}" "${join(folder, 'solc.cjs')}"`);
});

describe('a launcher', () => {
  const launch = {
    words: ['C:\\Program Files\\node.exe', 'C:\\100%\\cli.js'],
    env: { PARASOLC_SOLC: '0.8.28' },
    mark: 'ours',
  };

  test('for cmd.exe quotes paths, and lets it replace no variables in them', () => {
    expect(cmdLauncher(launch).split('\r\n')).toEqual([
      '@echo off',
      'rem ours',
      'setlocal',
      'set "PARASOLC_SOLC=0.8.28"',
      '"C:\\Program Files\\node.exe" "C:\\100%%\\cli.js" %*',
      '',
    ]);
  });

  test('for a shell passes on variables and arguments', () => {
    const print = 'process.stdout.write(JSON.stringify([process.env.A, ...process.argv.slice(2)]))';
    const folder = folderOf({ "it's.js": print });
    const words = [process.execPath, join(folder, "it's.js"), 'one'];
    const script = shellLauncher({ words, env: { A: "x 'y'" }, mark: 'ours' });
    const { stdout } = spawnSync('sh', ['-c', script, 'sh', 'two $HOME', '']);
    expect(JSON.parse(stdout.toString())).toEqual(["x 'y'", 'one', 'two $HOME', '']);
  });
});
