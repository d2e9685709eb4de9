import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { build } from '../../src/api/build.ts';
import { type BuildOptions, ParasolcError } from '../../src/api/index.ts';
import { BASE, GOOD, IMPORTING, RELEASE, WRONG } from '../cli/inputs.ts';
import { soljsonPath, wholeRun } from '../support/whole-run.ts';

const COMPILER = { solc: soljsonPath(RELEASE), jobs: 2 } as const;
const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString();
const asGiven = (input: object): BuildOptions['input'] => input as BuildOptions['input'];

it.each(['balanced', 'single', 'auto'] as const)('%s gives what one run of solc gives', async (strategy) => {
  const { output, errors, hasErrors, report } = await build({
    input: asGiven(GOOD),
    strategy,
    ...COMPILER,
  });
  const whole = wholeRun(RELEASE, GOOD).toString();
  expect(text(await output.bytes())).toBe(whole);
  expect(output.size).toBe(Buffer.byteLength(whole));
  expect(await output.json()).toEqual(JSON.parse(whole));
  expect(errors).toEqual(JSON.parse(whole).errors);
  expect(hasErrors).toBe(false);
  expect(report).toMatchObject({ command: 'build', hasErrors: false });
});

it('links contracts, and its output can be read in pieces, more than once', async () => {
  const settings = { viaIR: true, outputSelection: { '*': { '*': ['evm.bytecode', 'abi'] } } };
  const input = { ...GOOD, settings } as BuildOptions['input'] & object;
  const { output, summary, report } = await build({ input, strategy: 'linked', ...COMPILER });
  const whole = wholeRun(RELEASE, input).toString();
  for (const _ of [1, 2]) {
    const pieces: Uint8Array[] = [];
    for await (const piece of output.chunks()) pieces.push(piece);
    expect(Buffer.concat(pieces).toString()).toBe(whole);
  }
  expect(report).toMatchObject({ strategy: 'linked', routes: { direct: 0 } });
  expect(summary).toMatch(/^Compiled 3 contracts with solc 0\.8\.37 /);
});

it('takes the text of an input as it is written', async () => {
  const written = ` ${JSON.stringify(GOOD, undefined, 3)}\n`;
  const whole = wholeRun(RELEASE, Buffer.from(written)).toString();
  for (const input of [written, Buffer.from(written), new TextEncoder().encode(written)])
    expect(text(await (await build({ input, ...COMPILER })).output.bytes())).toBe(whole);
});

it('has errors of the Solidity code in its result', async () => {
  const { output, errors, hasErrors, summary } = await build({ input: asGiven(WRONG), ...COMPILER });
  expect(text(await output.bytes())).toBe(wholeRun(RELEASE, WRONG).toString());
  expect(hasErrors).toBe(true);
  expect(errors).toMatchObject([{ severity: 'warning' }, { severity: 'error', errorCode: '7407' }]);
  expect(summary).toMatch(/^Compilation failed: 1 error, 1 warning; /);
});

it('reads imports from where it is told to, and otherwise none', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'parasolc-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, 'Base.sol'), BASE);
  const input = asGiven(JSON.parse(JSON.stringify(IMPORTING).replaceAll('lib/Base.sol', 'Base.sol')));
  const alone = await build({ input, ...COMPILER });
  expect(text(await alone.output.bytes())).toBe(wholeRun(RELEASE, input as object).toString());
  expect(alone.hasErrors).toBe(true);
  const { output } = await build({ input, basePath: folder, ...COMPILER });
  const imports = (name: string): string | undefined => (name === 'Base.sol' ? BASE : undefined);
  expect(text(await output.bytes())).toBe(wholeRun(RELEASE, input as object, { imports }).toString());
});

it('fails with a code', async () => {
  const failure = async (options: BuildOptions): Promise<unknown> => {
    const error: unknown = await build(options).catch((thrown: unknown) => thrown);
    if (!(error instanceof ParasolcError)) throw new Error('it is not a ParasolcError', { cause: error });
    return error.code;
  };
  expect(await failure({ input: 'no JSON' })).toBe('INPUT_NOT_JSON');
  expect(await failure({ input: '{}' })).toBe('INPUT_NOT_STANDARD_JSON');
  const circular: Record<string, unknown> = {};
  circular.self = circular;
  expect(await failure({ input: asGiven(circular) })).toBe('INPUT_NOT_JSON');
  expect(await failure({ input: asGiven(GOOD), solc: '/nowhere/solc' })).toBe('COMPILER_NOT_FOUND');
  expect(await failure({ ...COMPILER, input: asGiven(GOOD), includePath: ['lib'] })).toBe('USAGE');
});

it('can be called several times at once', async () => {
  const inputs = [GOOD, WRONG, GOOD];
  const results = await Promise.all(inputs.map((input) => build({ input: asGiven(input), ...COMPILER })));
  for (const [index, { output }] of results.entries())
    expect(text(await output.bytes())).toBe(wholeRun(RELEASE, inputs[index] ?? {}).toString());
});
