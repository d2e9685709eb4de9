import * as core from '@actions/core';
import { describe, expect, it, vi } from 'vitest';
import { Masks, parseCommand, StepLog } from './workflow-commands.ts';

function receive(lines: readonly string[], debug = false): StepLog {
  const log = new StepLog({ masks: new Masks(), debug, workspace: '/home/runner/work/a/a' });
  for (const line of lines) log.receive(line);
  return log;
}

describe('a workflow command', () => {
  it('of the official package comes back as it was meant', () => {
    const written: string[] = [];
    const write = vi
      .spyOn(process.stdout, 'write')
      .mockImplementation((text) => Boolean(written.push(String(text))));
    const properties = { title: 'a, b: 100%\n2', file: 'src/A.sol', startLine: 3, endColumn: 7 };
    core.error('line 1\nline 2: 100% %0A', properties);
    write.mockRestore();
    expect(parseCommand(written.join('').trimEnd())).toEqual({
      name: 'error',
      properties: { title: 'a, b: 100%\n2', file: 'src/A.sol', line: '3', endColumn: '7' },
      data: 'line 1\nline 2: 100% %0A',
    });
  });

  it('starts its line', () => {
    expect(parseCommand('  ::warning::x')).toMatchObject({ name: 'warning', data: 'x' });
    expect(parseCommand('see ::warning::x')).toBeUndefined();
    expect(parseCommand('::warning')).toBeUndefined();
  });
});

describe('the log of a step', () => {
  it('turns errors, warnings and notices into annotations, ten of a level', () => {
    const errors = Array.from({ length: 12 }, (_, index) => `::error::${index}`);
    const log = receive([
      ...errors,
      '::warning file=/home/runner/work/a/a/src/A.sol,line=2::w',
      '::notice::n',
    ]);
    expect(log.annotations).toHaveLength(12);
    expect(log.annotations.slice(9)).toEqual([
      { level: 'error', message: '9', properties: {} },
      { level: 'warning', message: 'w', properties: { file: 'src/A.sol', line: '2' } },
      { level: 'notice', message: 'n', properties: {} },
    ]);
    expect(log.text).toContain('##[error]11');
  });

  it('masks secrets from the command on, in messages too', () => {
    const log = receive(['hunter2', '::add-mask::hunter2', 'say hunter2', '::error::no hunter2']);
    expect(log.lines).toEqual(['hunter2', 'say ***', '##[error]no ***']);
    expect(log.annotations[0]?.message).toBe('no ***');
  });

  it('shows debug messages only where debugging is on', () => {
    expect(receive(['::debug::x']).lines).toEqual([]);
    expect(receive(['::debug::x'], true).lines).toEqual(['##[debug]x']);
  });

  it('leaves commands alone while they are stopped', () => {
    const log = receive(['::stop-commands::token', '::error::a', '::token::', '::error::b']);
    expect(log.annotations.map(({ message }) => message)).toEqual(['b']);
    expect(log.lines).toContain('::error::a');
  });

  it('folds groups, keeps unknown commands as text, and refuses removed ones', () => {
    const log = receive(['::group::Plan', '::endgroup::', '::nothing::x']);
    expect(log.lines).toEqual(['##[group]Plan', '##[endgroup]', '::nothing::x']);
    expect(log.failed).toBe(false);
    expect(receive(['::set-env name=A::1']).failed).toBe(true);
  });
});
