import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { memoryBytes, textBytes } from '../../src/bytes.ts';
import type { ImportAccess } from '../../src/compilers/compiler.ts';
import { runKey } from '../../src/store/run-key.ts';

const COMPILER = { kind: 'native', version: { release: '0.8.28', build: '0.8.28+commit.7893614a' } } as const;
const DIGEST = 'd'.repeat(64);
const NONE: ImportAccess = { kind: 'none' };
const given = (sources: Record<string, string>): ImportAccess => ({
  kind: 'given',
  sources: new Map(Object.entries(sources).map(([name, text]) => [name, Buffer.from(text)])),
});
const FILES = { kind: 'files', cwd: '/a', basePath: '', includePaths: [], allowedPaths: [] } as const;

describe('the key of a run', () => {
  it('is another one for all that decides the output', async () => {
    const input = textBytes('{}');
    const nightly = { ...COMPILER, version: { release: '0.8.28', build: '0.8.28-nightly+commit.7893614a' } };
    const keys = [
      runKey(COMPILER, DIGEST, input, NONE),
      runKey(COMPILER, DIGEST, textBytes('{ }'), NONE),
      runKey(COMPILER, 'e'.repeat(64), input, NONE),
      runKey({ ...COMPILER, kind: 'wasm' }, DIGEST, input, NONE),
      runKey(nightly, DIGEST, input, NONE),
      runKey(COMPILER, DIGEST, input, FILES),
      runKey(COMPILER, DIGEST, input, given({})),
      runKey(COMPILER, DIGEST, input, given({ a: '' })),
      runKey(COMPILER, DIGEST, input, given({ a: 'b' })),
      runKey(COMPILER, DIGEST, input, given({ ab: '' })),
      runKey(COMPILER, DIGEST, input, given({ a: 'b', c: '' })),
      runKey(COMPILER, DIGEST, input, given({ a: '', c: 'b' })),
    ];
    expect(new Set(await Promise.all(keys)).size).toBe(keys.length);
  });

  it('is the same in each folder, and for each order of the given sources', async () => {
    const input = textBytes('{}');
    const key = (imports: ImportAccess): Promise<string | undefined> =>
      runKey(COMPILER, DIGEST, input, imports);
    expect(await key({ ...FILES, cwd: '/b', basePath: 'c' })).toBe(await key(FILES));
    expect(await key(given({ b: '2', a: '1' }))).toBe(await key(given({ a: '1', b: '2' })));
  });

  it('is the same however the input is cut', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.uint8Array({ maxLength: 9 })), async (pieces) => {
        const cut = await runKey(COMPILER, DIGEST, memoryBytes(pieces), NONE);
        expect(cut).toBe(await runKey(COMPILER, DIGEST, memoryBytes([Buffer.concat(pieces)]), NONE));
      }),
    );
  });

  it.each([
    '{"settings":{"modelChecker":{}}}',
    '{"settings":{"\\u006dodelChecker":{}}}',
    'pragma experimental SMTChecker;',
    'pragma experimental \\u0053MTChecker;',
    'pragma experimental S\\u004DTChecker;',
  ])('is none if a solver may be asked, however the input is cut: %s', async (text) => {
    const bytes = Buffer.from(text);
    for (let cut = 0; cut <= bytes.length; cut++) {
      const input = memoryBytes([bytes.subarray(0, cut), bytes.subarray(cut)]);
      expect(await runKey(COMPILER, DIGEST, input, NONE)).toBeUndefined();
    }
    const single = memoryBytes([...bytes].map((byte) => Buffer.from([byte])));
    expect(await runKey(COMPILER, DIGEST, single, NONE)).toBeUndefined();
  });

  it('is there for other escapes', async () => {
    expect(await runKey(COMPILER, DIGEST, textBytes('"\\u00e9\\u001b"'), NONE)).toBeDefined();
  });
});
