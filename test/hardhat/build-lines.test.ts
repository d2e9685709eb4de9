import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { buildLines } from '../../src/hardhat/build-lines.ts';

/** What is written to standard error, that of a terminal or of something else. */
function written(isTTY: boolean, write: (lines: ReturnType<typeof buildLines>) => void): string {
  const stream = Object.assign(new PassThrough(), { isTTY });
  write(buildLines(stream));
  return String(stream.read() ?? '');
}

describe('a build', () => {
  it('is not spoken of where it was short', () => {
    expect(written(false, (lines) => lines.done('2 contracts', 4_999))).toBe('');
  });

  it('has a line where it was long', () => {
    expect(written(false, (lines) => lines.done('2 contracts', 5_000))).toBe('parasolc: 2 contracts\n');
  });
});

describe('on a terminal', () => {
  it("Hardhat's spinner is wiped from the line", () => {
    expect(written(true, (lines) => lines.note('tried again'))).toBe('\r\x1b[2Kparasolc: tried again\n');
  });
});
