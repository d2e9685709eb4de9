import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify, stripVTControlCharacters } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { soljsonPath } from '../support/whole-run.ts';
import { GOOD, RELEASE, WRONG } from './inputs.ts';
import { bundledCli } from './run-cli.ts';

const CLEAR = '\r\u001b[K';
const SOLC = `--solc ${soljsonPath(RELEASE)}`;

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'parasolc-test-'));
  writeFileSync(join(folder, 'good.json'), JSON.stringify(GOOD));
  writeFileSync(join(folder, 'wrong.json'), JSON.stringify(WRONG));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** What a terminal of so many columns receives from a command of a shell: `script` (util-linux) is the terminal. */
async function onTerminal(
  command: string,
  { columns = 80, env = {} }: { columns?: number; env?: Readonly<Record<string, string>> } = {},
): Promise<string> {
  const program = `parasolc() { '${process.execPath}' '${bundledCli()}' "$@"; }`;
  const shell = `stty cols ${columns}; ${program}; ${command}`;
  const { PATH, HOME, PARASOLC_SOLC_SITE, PARASOLC_CACHE } = process.env;
  const own = { PATH, HOME, PARASOLC_SOLC_SITE, PARASOLC_CACHE, TERM: 'xterm', SHELL: '/bin/sh', ...env };
  const { stdout } = await promisify(execFile)('script', ['-qec', shell, '/dev/null'], {
    cwd: folder,
    env: own,
  });
  return stdout.replaceAll('\r\n', '\n');
}

/** The lines that stay on the screen when each drawn one has been replaced by what came after it. */
function remaining(received: string): string[] {
  const lines = received.split('\n').map((line) => line.slice(line.lastIndexOf(CLEAR) + 1));
  return lines.map((line) => stripVTControlCharacters(line).trim()).filter((line) => line !== '');
}

describe('on a terminal', () => {
  it('a build draws one line, within the columns, and leaves only its closing line', async () => {
    const build = `parasolc build good.json --strategy naive --jobs 2 -o out.json ${SOLC}`;
    const received = await onTerminal(build, { columns: 60 });
    const drawn = received.split(CLEAR).filter((text) => !text.includes('\n'));
    expect(drawn.join('\n')).toMatch(/^compilation \[[#.]+\] \d+ %/m);
    expect(drawn.filter((line) => line.length >= 60)).toEqual([]);
    expect(remaining(received).map((line) => line.replace(/ \(.*/, ''))).toEqual([
      expect.stringMatching(/^Warning: /),
      ...remaining(received)
        .slice(1, -1)
        .map(() => expect.any(String)),
      'parasolc: Compiled 3 contracts with solc 0.8.37',
    ]);
    expect(remaining(received).join('\n')).not.toMatch(/\[[#.]+\]/);
  });

  it('errors are red, unless colours are not wanted', async () => {
    const build = `parasolc build wrong.json -o out.json ${SOLC}`;
    expect(await onTerminal(`${build} || true`)).toContain('\u001b[1;91mTypeError\u001b[0m: ');
    for (const env of [{ NO_COLOR: '1' }, { TERM: 'dumb' }]) {
      const received = await onTerminal(`${build} || true`, { env });
      expect(received).toContain('\nTypeError: ');
      expect(received).not.toContain('\u001b[1;');
    }
    expect(await onTerminal('parasolc build none.json || true')).toContain('parasolc: \u001b[1;91mno file');
  });

  it.each([1, 2])('the line is cleared when %i signals end the build', async (signals) => {
    // A compiler that tells when it was given work, and does not end by itself.
    const solc = join(folder, 'solc');
    const script = `#!/bin/sh\n[ "$1" = --version ] && exec echo 'Version: 0.8.37+commit.00000000.Linux.g++'\ntrap '' TERM\ntouch '${folder}/working'\nsleep 20\n`;
    writeFileSync(solc, script, { mode: 0o755 });
    const build = `exec '${process.execPath}' '${bundledCli()}' build good.json --strategy single -o out.json --solc ${solc}`;
    const kills = Array.from({ length: signals }, () => 'kill -TERM $pid').join('; sleep 0.2; ');
    const received = await onTerminal(
      `(${build}) & pid=$!; for i in $(seq 600); do [ -e working ] && break; sleep 0.1; done; sleep 0.2; ${kills}; wait $pid || true`,
    );
    expect(received).toContain('compilation');
    expect(remaining(received).join('\n')).not.toContain('compilation');
  });
});
