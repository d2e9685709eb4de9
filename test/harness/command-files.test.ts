import { writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { makeCommandFiles, parsePairs, readCommandFiles } from './command-files.ts';
import { temporaryFolder } from './fixture.ts';

describe('name and value', () => {
  it('are told apart as the runner does', () => {
    const text = 'a=1=2\n\nb=x<<y\nc<<END\none\n\ntwo=2\nEND\nd<<E\nE\ne=\n';
    expect([...parsePairs(text)]).toEqual([
      ['a', '1=2'],
      ['b', 'x<<y'],
      ['c', 'one\n\ntwo=2'],
      ['d', ''],
      ['e', ''],
    ]);
  });

  it.each([
    ['word\n', "Invalid format 'word'"],
    ['<<E\nE\n', 'Name must not be empty'],
    ['a<<\n\n', 'delimiter must not be empty'],
    ['a<<E\none\n', "Matching delimiter not found 'E'"],
  ])('%j is refused', (text, message) => {
    expect(() => parsePairs(text)).toThrow(message);
  });
});

describe('command files', () => {
  const left = (write: (files: ReturnType<typeof makeCommandFiles>) => void) => {
    const files = makeCommandFiles(temporaryFolder(), '1');
    write(files);
    return readCommandFiles(files);
  };

  it('give what was written', () => {
    const results = left((files) => {
      writeFileSync(files.output, 'o=1\n');
      writeFileSync(files.env, 'E=2\n');
      writeFileSync(files.state, 's=3\n');
      writeFileSync(files.path, '/one\n\n/two\n');
      writeFileSync(files.step_summary, '# Done\n');
    });
    expect(results).toEqual({
      outputs: new Map([['o', '1']]),
      env: new Map([['E', '2']]),
      state: new Map([['s', '3']]),
      paths: ['/one', '/two'],
      summary: '# Done\n',
      errors: [],
    });
  });

  it('keep a summary of 1 MiB and drop a longer one', () => {
    const limit = 1024 * 1024;
    const whole = left((files) => writeFileSync(files.step_summary, 'x'.repeat(limit)));
    expect([whole.summary.length, whole.errors]).toEqual([limit, []]);
    // In bytes, not in characters.
    const longer = left((files) => writeFileSync(files.step_summary, 'é'.repeat(limit / 2 + 1)));
    expect(longer.summary).toBe('');
    expect(longer.errors).toEqual([
      { message: expect.stringContaining('supports content up to a size of 1024k'), fails: false },
    ]);
  });

  it('do not set NODE_OPTIONS, and say what cannot be read', () => {
    const results = left((files) => {
      writeFileSync(files.env, 'node_options=--inspect\nA=1\n');
      writeFileSync(files.output, 'nonsense\n');
    });
    expect(results.env).toEqual(new Map([['A', '1']]));
    expect(results.errors.map(({ message, fails }) => [message, fails])).toEqual([
      ["Can't store NODE_OPTIONS output parameter using '$GITHUB_ENV' command.", false],
      ["Unable to process file command 'output' successfully.", true],
      ["Invalid format 'nonsense'", true],
    ]);
  });
});
