/** Both implementations, against the npm packages' own `compile`: the same bytes, wherever the imports are. */
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Compiler, ImportAccess } from '../../src/compilers/compiler.ts';
import { openNativeCompiler } from '../../src/compilers/run/native.ts';
import { openWasmCompiler } from '../../src/compilers/run/wasm.ts';
import {
  BASE,
  failureOf,
  IMPORTING,
  outputText,
  packageOutput,
  RELEASES,
  runOf,
  SMALL,
  standardInput,
} from '../support/compiler-inputs.ts';
import { nativeSolc } from '../support/native-solc.ts';
import { expectNoneLeft, recordStarts } from '../support/processes.ts';
import { soljsonPath, wholeRun } from '../support/whole-run.ts';

/** A project on disk whose library is outside its base path. */
let project: string;
beforeAll(() => {
  project = mkdtempSync(join(tmpdir(), 'parasolc-test-'));
  mkdirSync(join(project, 'base'));
  mkdirSync(join(project, 'deps/lib'), { recursive: true });
  mkdirSync(join(project, 'lib'));
  writeFileSync(join(project, 'deps/lib/Base.sol'), BASE);
  writeFileSync(join(project, 'lib/Base.sol'), BASE);
});
afterAll(() => rmSync(project, { recursive: true }));

const given: ImportAccess = { kind: 'given', sources: new Map([['lib/Base.sol', Buffer.from(BASE)]]) };
const fromLibrary = (name: string): string | { error: string } =>
  name === 'lib/Base.sol' ? BASE : { error: 'File not found.' };

const KINDS: [string, (release: string) => Promise<Compiler>][] = [
  ['native', async (release) => openNativeCompiler(await nativeSolc(release), { starter: recorded.starter })],
  ['wasm', async (release) => openWasmCompiler(soljsonPath(release))],
];
let recorded = recordStarts();
let compiler: Compiler | undefined;
afterEach(async () => {
  await compiler?.close();
  compiler = undefined;
  await expectNoneLeft(recorded);
  expect(recorded.folders.filter((folder) => folder !== project && existsSync(folder))).toEqual([]);
  recorded = recordStarts();
});

describe.each(KINDS)('%s', (kind, open) => {
  describe.each(RELEASES)('%s', (release) => {
    it('gives what solc gives, and says what it cost', async () => {
      compiler = await open(release);
      expect(compiler.kind).toBe(kind);
      expect(compiler.version.release).toBe(release);
      expect(compiler.version.build).toMatch(/^\d+\.\d+\.\d+\+commit\.[0-9a-f]{8}$/);

      const run = runOf(SMALL);
      const { output, cost } = await compiler.run(run);
      const text = (await output.read(0, output.size)).toString();
      expect(text).toBe(packageOutput(release, SMALL));
      expect(text).toContain('"bytecode"');
      expect(cost).toMatchObject({ bytesIn: run.input[0]?.length, bytesOut: output.size });
      for (const spent of [cost.wall, cost.cpu, cost.peakMemory]) expect(spent).toBeGreaterThan(0);
    });

    it('reads imports that are given', async () => {
      compiler = await open(release);
      const expected = wholeRun(release, IMPORTING, { imports: fromLibrary }).toString();
      expect(expected).toContain('"bytecode"');
      expect(await outputText(compiler, runOf(IMPORTING, given))).toBe(expected);
      expect(await outputText(compiler, runOf(IMPORTING, given))).toBe(expected);
    });

    it('reads no import where there is no access', async () => {
      compiler = await open(release);
      const text = await outputText(compiler, runOf(IMPORTING));
      expect(text).toMatch(/not found: |No import callback/);
      expect(text).not.toContain('"bytecode"');
      expect(text).not.toContain(tmpdir());
    });
  });

  it('reads imports from files as solc does in a folder, with and without options', async () => {
    compiler = await open('0.8.28');
    const expected = wholeRun('0.8.28', IMPORTING, { imports: fromLibrary }).toString();
    const plain: ImportAccess = {
      kind: 'files',
      cwd: project,
      basePath: '',
      includePaths: [],
      allowedPaths: [],
    };
    expect(await outputText(compiler, runOf(IMPORTING, plain))).toBe(expected);
    const included = { ...plain, basePath: 'base', includePaths: ['deps'], allowedPaths: ['.'] };
    expect(await outputText(compiler, runOf(IMPORTING, included))).toBe(expected);

    const elsewhere = { ...plain, basePath: 'base' };
    expect(await outputText(compiler, runOf(IMPORTING, elsewhere))).toContain(
      `File not found. Searched the following locations: \\"${project}/base\\".`,
    );
  });

  it('takes an input of more than 2 MB, in many chunks', async () => {
    compiler = await open('0.8.28');
    const comment = `// ${'large '.repeat(10)}\n`;
    const content = `pragma solidity >=0.6.0;\n${comment.repeat(35_000)}contract A { uint public x; }\n`;
    const input = standardInput({ 'A.sol': { content } }, ['abi', 'evm.bytecode.object']);
    const bytes = Buffer.from(JSON.stringify(input));
    expect(bytes.length).toBeGreaterThan(2_000_000);
    const chunks = Array.from({ length: 40 }, (_, at) => bytes.subarray(at * 60_000, (at + 1) * 60_000));
    const text = await outputText(compiler, { label: 'the test', input: chunks, imports: { kind: 'none' } });
    expect(text).toBe(wholeRun('0.8.28', bytes).toString());
    expect(text).toContain('"bytecode"');
  });

  it('runs two at once, and goes on after one was stopped', async () => {
    compiler = await open('0.8.28');
    const controller = new AbortController();
    const stopped = failureOf(compiler.run(runOf(SMALL, { kind: 'none' }, controller.signal)));
    const goingOn = outputText(compiler, runOf(SMALL));
    setImmediate(() => controller.abort());
    expect((await stopped).code).toBe('CANCELLED');
    const expected = packageOutput('0.8.28', SMALL);
    expect(await goingOn).toBe(expected);
    const inputs = [SMALL, IMPORTING].map((input) => runOf(input, given));
    const [first, second] = await Promise.all(inputs.map((run) => compiler?.run(run)));
    expect((await first?.output.read(0, first.output.size))?.toString()).toBe(expected);
    expect(second?.output.size).toBeGreaterThan(1000);
  });

  it('leaves errors in the input to the output', async () => {
    compiler = await open('0.8.28');
    expect(await outputText(compiler, runOf([]))).toBe(packageOutput('0.8.28', []));
  });

  it('gives nothing after it was closed', async () => {
    compiler = await open('0.8.28');
    await compiler.close();
    expect((await failureOf(compiler.run(runOf(SMALL)))).code).toBe('CANCELLED');
  });
});
