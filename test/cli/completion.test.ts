import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { completionScript } from '../../src/cli/completion/completion.ts';
import { COMMANDS, isCommand, TOOLS } from '../../src/options/commands.ts';
import { optionsOf } from '../../src/options/options.ts';
import { runCli } from './run-cli.ts';

const commands = Object.keys(COMMANDS).filter(isCommand);

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'parasolc-test-'));
  mkdirSync(join(folder, 'my src'));
  writeFileSync(join(folder, 'my input.json'), '');
  writeFileSync(join(folder, 'script'), completionScript('bash'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** What bash itself would offer for the last of these words, as its readline has split them. */
function inBash(...words: string[]): string[] {
  const program = `
    . ./script
    [[ $(complete -p parasolc) == 'complete -F _parasolc parasolc' ]] || exit 1
    COMP_WORDS=(parasolc "$@") COMP_CWORD=$#
    _parasolc
    printf '%s\n' "\${COMPREPLY[@]}"`;
  const args = ['--norc', '-c', program, 'bash', ...words];
  const printed = execFileSync('bash', args, { cwd: folder, encoding: 'utf8' });
  return printed.split('\n').filter((line) => line !== '');
}

describe('in bash', () => {
  it('the first word is a command', () => {
    expect(inBash('')).toEqual([...commands, ...Object.keys(TOOLS), 'version', 'help']);
    expect(inBash('co')).toEqual(['compile', 'completion']);
    expect(inBash('help', 'pl')).toEqual(['plan']);
  });

  it.each(commands)('%s has its options, and no others', (command) => {
    expect(inBash(command, '--')).toEqual(optionsOf(command).map(([name]) => `--${name}`));
  });

  it('options have their values', () => {
    expect(inBash('build', '--verify', '')).toEqual(['none', 'sample', 'full']);
    expect(inBash('build', '--strategy', 'b')).toEqual(['balanced']);
    expect(inBash('build', '--strategy', '=')).toEqual(inBash('build', '--strategy', ''));
    expect(inBash('build', '--strategy', '=', 'cl')).toEqual(['clustered']);
    expect(inBash('build', '--jobs', '')).toEqual([]);
    expect(inBash('build', '-o', 'my').sort()).toEqual(['my input.json', 'my src']);
    expect(inBash('build', '--cache', '')).toEqual(['off', 'my src']);
  });

  it('arguments are files, or the words that a command takes', () => {
    expect(inBash('build', 'my').sort()).toEqual(['my input.json', 'my src']);
    expect(inBash('build', '--quiet', 'my i')).toEqual(['my input.json']);
    expect(inBash('cache', '')).toEqual(['info', 'clear', 'prune']);
    expect(inBash('completion', 'z')).toEqual(['zsh']);
    expect(inBash('version', '')).toEqual([]);
    expect(inBash('unknown', '')).toEqual([]);
  });
});

/** The installed shells other than bash. */
const others = (['zsh', 'fish'] as const).filter((shell) => spawnSync(shell, ['-c', '']).error === undefined);

describe.each(others)('in %s', (shell) => {
  it('the script is read without complaint', () => {
    const path = join(folder, shell);
    writeFileSync(path, completionScript(shell));
    const { status, stderr } = spawnSync(shell, ['-n', path], { encoding: 'utf8' });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });
});

it.each(['zsh', 'fish'])('the script for %s names every command and option', (shell) => {
  const script = completionScript(shell);
  for (const command of commands) {
    expect(script).toContain(command);
    for (const [name] of optionsOf(command)) expect(script).toMatch(new RegExp(`(?:--|-l )${name}\\b`));
  }
});

it('the command line prints the script, and names the shells if it has none', async () => {
  const { status, stdout } = await runCli(['completion', 'bash']);
  expect([status, stdout.toString()]).toEqual([0, completionScript('bash')]);
  const wrong = await runCli(['completion', 'zhs']);
  expect([wrong.status, wrong.stderr.split('\n')[0]]).toEqual([
    2,
    'parasolc: no completion for "zhs"; did you mean "zsh"? [USAGE]',
  ]);
  expect(wrong.stderr).toContain('bash, zsh, fish');
});
