import { execFileSync, spawn } from 'node:child_process';
import {
  closeSync,
  constants,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable, Writable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { collect } from '../../src/bytes.ts';
import { removeUnfinished } from '../../src/files/leftovers.ts';
import { openOutput } from '../../src/output/output-file.ts';
import { showProgress } from '../../src/progress/show-progress.ts';
import type { Environment } from '../../src/session/environment.ts';
import { failureOf } from '../support/compiler-inputs.ts';

let folder: string;
let environment: Environment;
let stop: AbortController;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'parasolc-test-'));
  stop = new AbortController();
  environment = {
    args: [],
    env: {},
    cwd: folder,
    stdin: Readable.from([]),
    stdout: new PassThrough(),
    stderr: new PassThrough(),
    packageRoots: [],
    progress: (quiet) => showProgress(new PassThrough(), { quiet }),
    cores: 1,
    memory: 1e9,
    signal: stop.signal,
  };
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

async function* chunks(...texts: string[]): AsyncGenerator<Uint8Array> {
  for (const text of texts) yield Buffer.from(text);
}

describe('an output file', () => {
  it('is there when all of it is, and not before', async () => {
    writeFileSync(join(folder, 'out'), 'before', { mode: 0o600 });
    const output = await openOutput('out', environment);
    async function* watched(): AsyncGenerator<Uint8Array> {
      yield Buffer.from('{');
      expect(readFileSync(join(folder, 'out'), 'utf8')).toBe('before');
      yield Buffer.from('}');
    }
    await output.write(watched());
    await output.discard();
    expect(readFileSync(join(folder, 'out'), 'utf8')).toBe('{}');
    expect(statSync(join(folder, 'out')).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder)).toEqual(['out']);
  });

  it('stays as it was where its content fails', async () => {
    writeFileSync(join(folder, 'out'), 'before');
    const output = await openOutput('out', environment);
    async function* failing(): AsyncGenerator<Uint8Array> {
      yield Buffer.from('{');
      throw new Error('no more');
    }
    await expect(output.write(failing())).rejects.toThrow('no more');
    await output.discard();
    expect(readFileSync(join(folder, 'out'), 'utf8')).toBe('before');
    expect(readdirSync(folder)).toEqual(['out']);
  });

  it('is removed at once where there is no time', async () => {
    const output = await openOutput('out', environment);
    expect(readdirSync(folder)).toHaveLength(1);
    removeUnfinished();
    expect(readdirSync(folder)).toEqual([]);
    await output.discard();
  });

  it('stays as it was where the work is stopped', async () => {
    const output = await openOutput('out', environment);
    stop.abort();
    expect((await failureOf(output.write(chunks('{}')))).code).toBe('CANCELLED');
    await output.discard();
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('standard output', () => {
  it('is written at the pace of its reader', async () => {
    let waiting: (() => void) | undefined;
    const written: string[] = [];
    const stdout = new Writable({
      write(chunk, _encoding, done) {
        written.push(String(chunk));
        waiting = done;
      },
    });
    const output = await openOutput('-', { ...environment, stdout });
    const writing = output.write(chunks('a', 'b'));
    await expect.poll(() => written).toEqual(['a']);
    waiting?.();
    await expect.poll(() => written).toEqual(['a', 'b']);
    waiting?.();
    await writing;
  });

  it('is not waited for where the work is stopped', async () => {
    const stdout = new Writable({ write: () => undefined });
    const output = await openOutput(undefined, { ...environment, stdout });
    const writing = failureOf(output.write(chunks('a')));
    stop.abort();
    expect((await writing).code).toBe('CANCELLED');
  });
});

describe('a named pipe', () => {
  const pipe = (): string => {
    execFileSync('mkfifo', [join(folder, 'pipe')]);
    return join(folder, 'pipe');
  };
  /** What a process that reads the pipe gets. */
  const readingOf = async (path: string): Promise<string> => {
    const reader = spawn('cat', [path], { stdio: ['ignore', 'pipe', 'inherit'] });
    return Buffer.concat(await collect(reader.stdout)).toString();
  };

  it('is written to where there is a reader, and stays', async () => {
    const path = pipe();
    const reading = readingOf(path);
    const output = await openOutput('pipe', environment);
    // More than a pipe holds.
    await output.write(chunks('a'.repeat(200_000), 'b'));
    await output.discard();
    expect(await reading).toBe(`${'a'.repeat(200_000)}b`);
    expect(readdirSync(folder)).toEqual(['pipe']);
  });

  it('may get its reader later', async () => {
    const path = pipe();
    const output = await openOutput('pipe', environment);
    const writing = output.write(chunks('{', '}'));
    expect(await readingOf(path)).toBe('{}');
    await writing;
    await output.discard();
  });

  it('is not waited for where the work is stopped: no reader, or one that does not read', async () => {
    const path = pipe();
    const unread = await openOutput('pipe', environment);
    const waiting = failureOf(unread.write(chunks('a')));
    stop.abort();
    expect((await waiting).code).toBe('CANCELLED');
    await unread.discard();

    const file = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
    const again = new AbortController();
    const output = await openOutput('pipe', { ...environment, signal: again.signal });
    const writing = failureOf(output.write(chunks('a'.repeat(1 << 20))));
    again.abort();
    expect((await writing).code).toBe('CANCELLED');
    await output.discard();
    closeSync(file);
  });

  it('whose reader goes away says so', async () => {
    const file = openSync(pipe(), constants.O_RDONLY | constants.O_NONBLOCK);
    const output = await openOutput('pipe', environment);
    closeSync(file);
    const failure = await failureOf(output.write(chunks('a')));
    expect(failure.code).toBe('OUTPUT_UNWRITABLE');
    expect(failure.facts).toEqual(['the reader closed it before the end of the output']);
    await output.discard();
  });
});
