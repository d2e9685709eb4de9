/** What becomes of the ways in which a WebAssembly run can fail. */
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Compiler } from '../../../src/compilers/compiler.ts';
import { openWasmCompiler } from '../../../src/compilers/run/wasm.ts';
import { wasmFailure } from '../../../src/compilers/run/wasm-failure.ts';
import {
  failureOf,
  IMPORTING,
  outputText,
  packageOutput,
  runOf,
  SMALL,
} from '../../support/compiler-inputs.ts';
import { soljsonPath } from '../../support/whole-run.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'parasolc-test-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

let compiler: Compiler | undefined;
afterEach(async () => {
  await compiler?.close();
  compiler = undefined;
});

/** A module with the exports of a soljson.js, whose `solidity_compile` is this code. */
async function openFake(body: string): Promise<Compiler> {
  const path = join(folder, 'soljson-fake.js');
  writeFileSync(
    path,
    `const memory = Buffer.alloc(1 << 20);
    const version = '0.8.28+commit.7893614a.Emscripten.clang';
    Object.assign(module.exports, {
      HEAPU8: new Uint8Array(memory.buffer, memory.byteOffset, memory.length),
      _solidity_version: () => (memory.write(version + '\\0', 16), 16),
      _solidity_alloc: (size) => (size > 1 << 19 ? 0 : 1024),
      _solidity_compile: () => { ${body} },
      _solidity_reset() {}, addFunction: () => 1, removeFunction() {},
    });`,
  );
  compiler = await openWasmCompiler(path);
  return compiler;
}

describe('a run', () => {
  it.each([
    ['throw new WebAssembly.RuntimeError("memory access out of bounds")', 'COMPILER_FAILED', 'crashed'],
    ['throw new WebAssembly.RuntimeError("unreachable")', 'COMPILER_FAILED', 'crashed'],
    [
      'throw new WebAssembly.RuntimeError("abort(OOM). Build with …")',
      'COMPILER_OUT_OF_MEMORY',
      'ran out of memory',
    ],
    ['throw new RangeError("Array buffer allocation failed")', 'COMPILER_OUT_OF_MEMORY', 'ran out of memory'],
    ['throw new RangeError("Maximum call stack size exceeded")', 'COMPILER_FAILED', 'failed'],
    ['throw "a string"', 'COMPILER_FAILED', 'failed'],
    ['process.exit(0)', 'COMPILER_FAILED', 'failed'],
    [
      'console.log("printed"); memory.write("no JSON\\0", 512); return 512',
      'COMPILER_OUTPUT_INVALID',
      'not JSON',
    ],
  ])('with %s', async (body, code, reason) => {
    const failure = await failureOf((await openFake(body)).run(runOf(SMALL)));
    expect(failure).toMatchObject({ code, message: expect.stringContaining(reason) });
    expect(failure.message).toContain('the test');
  });

  it('runs out of memory where there is none for the input', async () => {
    const fake = await openFake('return 0');
    const run = { label: 'the test', input: [Buffer.alloc(1 << 19)], imports: { kind: 'none' } as const };
    expect((await failureOf(fake.run(run))).code).toBe('COMPILER_OUT_OF_MEMORY');
  });

  it('that never ends can be stopped', async () => {
    const fake = await openFake('for (;;);');
    const controller = new AbortController();
    const running = failureOf(fake.run(runOf(SMALL, { kind: 'none' }, controller.signal)));
    setImmediate(() => controller.abort());
    expect((await running).code).toBe('CANCELLED');
    const closed = failureOf(fake.run(runOf(SMALL)));
    await fake.close();
    expect((await closed).code).toBe('CANCELLED');
  });

  it('prints nothing on standard output, which belongs to others', async () => {
    const write = vi.spyOn(process.stdout, 'write');
    const fake = await openFake('console.log("a message"); memory.write("{}\\0", 512); return 512');
    expect(await outputText(fake, runOf(SMALL))).toBe('{}');
    await fake.close();
    const printed = write.mock.calls.map(([text]) => String(text)).join('');
    write.mockRestore();
    expect(printed).not.toContain('a message');
  });

  it('that failed is not followed by another in the same thread', async () => {
    const fake = await openFake(
      'if (globalThis.used) { memory.write("{}\\0", 512); return 512 } globalThis.used = true; throw new Error("first")',
    );
    for (const attempt of [1, 2]) {
      expect((await failureOf(fake.run(runOf(SMALL)))).facts, `attempt ${attempt}`).toEqual(['Error: first']);
    }
  });

  it('that went well is followed by another in the same thread', async () => {
    const fake = await openFake(
      'globalThis.runs = (globalThis.runs ?? 0) + 1; memory.write("{" + runs + "}\\0", 512); return 512',
    );
    expect(await outputText(fake, runOf(SMALL))).toBe('{1}');
    expect(await outputText(fake, runOf(SMALL))).toBe('{2}');
  });

  it('refuses a source that the compiler would cut off', async () => {
    compiler = await openWasmCompiler(soljsonPath('0.8.28'));
    const sources = new Map([['lib/Base.sol', Buffer.from('contract Base {}\0 contract Lost {}')]]);
    const failure = await failureOf(compiler.run(runOf(IMPORTING, { kind: 'given', sources })));
    expect(failure.code).toBe('COMPILER_FAILED');
    expect(failure.facts.join()).toContain('"lib/Base.sol" holds a NUL byte');
  });
});

describe('opening', () => {
  it('takes a build in a folder of ECMAScript modules', async () => {
    writeFileSync(join(folder, 'package.json'), '{"type": "module"}');
    const path = join(folder, 'soljson-v0.8.28.js');
    copyFileSync(soljsonPath('0.8.28'), path);
    compiler = await openWasmCompiler(path);
    expect(await outputText(compiler, runOf(SMALL))).toBe(packageOutput('0.8.28', SMALL));
  });

  it.each([
    ['module.exports = {}', 'lacks the exports'],
    ['throw new Error("broken")', 'broken'],
    ['syntax error', 'Unexpected'],
  ])('refuses %s', async (code, fact) => {
    const path = join(folder, 'soljson-other.js');
    writeFileSync(path, code);
    const failure = await failureOf(openWasmCompiler(path));
    expect(failure.code).toBe('COMPILER_UNUSABLE');
    expect(failure.facts.join()).toContain(fact);
  });

  it('refuses a file that is not there', async () => {
    expect((await failureOf(openWasmCompiler('/missing/soljson.js'))).code).toBe('COMPILER_UNUSABLE');
  });
});

it("tells a thread's own lack of memory from other ends", () => {
  const message = 'Worker terminated due to reaching memory limit: JS heap out of memory';
  const codeOf = (text: string): string =>
    wasmFailure('unit 3', { kind: 'died', error: { name: 'Error', message: text } }).code;
  expect(codeOf(message)).toBe('COMPILER_OUT_OF_MEMORY');
  expect(codeOf('the thread ended with status 1')).toBe('COMPILER_FAILED');
});

it('reports a thread that answers out of turn as a fault of our own', () => {
  expect(wasmFailure('unit 3', { kind: 'ready', version: '' }).code).toBe('INTERNAL');
});
