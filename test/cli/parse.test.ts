import { describe, expect, it } from 'vitest';
import { commandHelp, overview, variablesHelp } from '../../src/cli/help.ts';
import { parseCommand } from '../../src/cli/parse.ts';
import { ParasolcError } from '../../src/errors.ts';
import { COMMANDS, isCommand } from '../../src/options/commands.ts';
import { OPTIONS, type OptionRow, optionsOf, settingFrom } from '../../src/options/options.ts';

const commands = Object.keys(COMMANDS).filter(isCommand);

/** What a person is told. */
function failure(attempt: () => unknown): string {
  try {
    attempt();
  } catch (error) {
    if (error instanceof ParasolcError && error.code === 'USAGE') return error.describe();
    throw error;
  }
  throw new Error('expected a USAGE failure');
}

describe('options', () => {
  it('have their defaults', () => {
    const { options, positionals } = parseCommand('build', ['in.json']);
    expect(positionals).toEqual(['in.json']);
    expect(options).toMatchObject({ strategy: 'auto', sources: 'all', verify: 'none', quiet: false });
    expect(options).toMatchObject({ output: undefined, jobs: undefined, 'include-path': [] });
  });

  it('are read in every form', () => {
    const args = ['-', '-o', 'out', '--jobs=3', '--include-path', 'a', '--include-path=b', '--quiet'];
    const { options, positionals } = parseCommand('build', args);
    expect(positionals).toEqual(['-']);
    expect(options).toMatchObject({ output: 'out', jobs: 3, 'include-path': ['a', 'b'], quiet: true });
    expect(parseCommand('build', ['-', '-o', '-']).options.output).toBe('-');
    expect(parseCommand('build', ['--', '--jobs']).positionals).toEqual(['--jobs']);
    expect(parseCommand('plan', ['x', '--shards', '256']).options.shards).toBe(256);
    expect(parseCommand('plan', ['x']).options.shards).toBe('auto');
  });

  it.each([
    [['--jbos', '3', 'x'], ['unknown option "--jbos" of build; did you mean "--jobs"?']],
    [
      ['-x', 'x'],
      ['-x', '--jobs'],
    ],
    [['x', '--jobs', '0'], ['--jobs must be a whole number from 1 to 1024, not "0"']],
    [
      ['x', '--jobs', '2.5'],
      ['"2.5"', 'a whole number'],
    ],
    [
      ['x', '--jobs', '1e3'],
      ['"1e3"', 'a whole number'],
    ],
    [['x', '--jobs', '-1'], ['--jobs must be a whole number from 1 to 1024, not "-1"']],
    [
      ['x', '--jobs='],
      ['""', 'a whole number'],
    ],
    [['x', '--jobs'], ['--jobs needs a value: N']],
    [
      ['x', '--jobs', '2', '--jobs', '3'],
      ['given 2 times', '"2", "3"'],
    ],
    [
      ['x', '--strategy', 'Balanced'],
      ['"Balanced"', 'auto, single'],
    ],
    [
      ['x', '--verify', 'yes'],
      ['"yes"', 'none, sample, full'],
    ],
    [
      ['x', '--solc', '--quiet'],
      ['--solc needs a value', '"--quiet"'],
    ],
    [
      ['x', '--quiet=no'],
      ['--quiet takes no value', '"no"'],
    ],
    [
      ['x', '--solc='],
      ['""', 'non-empty'],
    ],
    [
      ['x', '--shards', '2'],
      ['unknown option "--shards" of build', 'it is an option of plan'],
    ],
    [
      ['x', '--optimize-runs', '-1'],
      ['--optimize-runs must be a whole number from 0 to 4294967295, not "-1"'],
    ],
    [
      ['x', '--jobs', '-o', 'y'],
      ['--jobs needs a value: N', 'received: "-o"'],
    ],
  ])('refuse %j', (args, words) => {
    const told = failure(() => parseCommand('build', args));
    for (const word of words) expect(told).toContain(word);
  });

  it.each([[[], 'nothing'] as const, [['x', 'y'], '"x", "y"'] as const])(
    'refuse the arguments %j',
    (args, word) => {
      const told = failure(() => parseCommand('compile', args));
      for (const expected of ['compile expects PLAN', word]) expect(told).toContain(expected);
    },
  );

  it.each(['0', '257', 'many', '1.5'])('refuse %s shards', (value) => {
    expect(failure(() => parseCommand('plan', ['x', '--shards', value]))).toContain(
      'from 1 to 256 or auto, not ',
    );
  });

  it('come from the environment for the drop-in', () => {
    const env = { PARASOLC_JOBS: '3', PARASOLC_STRATEGY: 'naive', PARASOLC_SOURCES: '' };
    expect(settingFrom(env, 'jobs')).toBe(3);
    expect(settingFrom(env, 'strategy')).toBe('naive');
    expect(settingFrom(env, 'sources')).toBe('all');
    expect(settingFrom(env, 'solc')).toBeUndefined();
    expect(failure(() => settingFrom({ PARASOLC_JOBS: 'x' }, 'jobs'))).toContain(
      'PARASOLC_JOBS must be a whole number from 1 to 1024, not "x"',
    );
  });
});

describe('help', () => {
  it.each(commands)('of %s lists every option that it takes, and no other', (command) => {
    const listed = [...commandHelp(command).matchAll(/^ {2}(?:-\w, | {4})--([a-z-]+)/gm)].map(
      ([, name]) => name,
    );
    expect(listed.sort()).toEqual(
      optionsOf(command)
        .map(([name]) => name)
        .sort(),
    );
  });

  it('lists every command and every environment variable', () => {
    const rows: OptionRow[] = Object.values(OPTIONS);
    for (const command of commands) expect(overview()).toMatch(new RegExp(`^  ${command} `, 'm'));
    for (const { env } of rows) if (env !== undefined) expect(variablesHelp()).toContain(`  ${env} `);
  });

  it('fits a terminal of 80 columns, and the overview one of 24 lines with the prompt after it', () => {
    const lines = [overview(), variablesHelp(), ...commands.map(commandHelp)].join('\n').split('\n');
    expect(lines.filter((line) => line.length > 80)).toEqual([]);
    expect(overview().split('\n').length).toBeLessThanOrEqual(24);
  });

  it('has a heading for every option but those that nobody has put under one', () => {
    expect(commands.filter((command) => commandHelp(command).includes('\nOther:\n'))).toEqual([]);
  });
});
