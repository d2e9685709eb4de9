/** `parasolc` in place of solc, beside solc itself: the same arguments, input, output and exit status. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { VERSION } from '../../src/version.ts';
import { BASE, GOOD, IMPORTING, TOO_DEEP, WRONG } from '../cli/inputs.ts';
import { bundledCli, type CliResult, runCli } from '../cli/run-cli.ts';
import { packageOutput } from '../support/compiler-inputs.ts';
import { nativeSolc } from '../support/native-solc.ts';
import { solcjsPrints } from '../support/package-solc.ts';
import { fullVersion, soljsonPath, wholeRun } from '../support/whole-run.ts';

const RELEASE = '0.8.28';
const FORGE = ['--allow-paths', '/elsewhere', '--base-path', 'src', '--standard-json'];

let folder: string;
let solc: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'parasolc-test-'));
  mkdirSync(join(folder, 'src/lib'), { recursive: true });
  writeFileSync(join(folder, 'src/lib/Base.sol'), BASE);
  writeFileSync(join(folder, 'in.json'), JSON.stringify(GOOD));
  solc = await nativeSolc(RELEASE);
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function solcItself(args: readonly string[], input: string): CliResult {
  const { status, stdout, stderr } = spawnSync(solc, args, { cwd: folder, input });
  return { status, stdout, stderr: stderr.toString() };
}

function parasolc(
  args: readonly string[],
  input: string,
  env: Readonly<Record<string, string>> = {},
): Promise<CliResult> {
  return runCli(args, { cwd: folder, input, env: { PARASOLC_SOLC: solc, ...env } });
}

async function expectSame(args: readonly string[], input: string, env = {}): Promise<void> {
  const [ours, theirs] = [await parasolc(args, input, env), solcItself(args, input)];
  expect(ours.stdout.toString()).toBe(theirs.stdout.toString());
  expect({ ...ours, stdout: '' }).toEqual({ ...theirs, stdout: '' });
}

describe('with a native compiler', () => {
  const split = { PARASOLC_STRATEGY: 'naive', PARASOLC_JOBS: '2' };

  it.each([
    ['a project', ['--standard-json'], GOOD],
    ['imports', FORGE, IMPORTING],
    ['no import callback', ['--standard-json', '--no-import-callback'], IMPORTING],
    ['errors of analysis', ['--standard-json', '-'], WRONG],
    ['errors of code generation', ['--standard-json'], TOO_DEEP],
  ])('%s', async (_, args, input) => {
    await expectSame(args, JSON.stringify(input), split);
  });

  it.each([
    ['nothing', ''],
    ['no JSON', 'pragma solidity ^0.8.0;'],
    ['JSON with comments', `/* a */\n${JSON.stringify(GOOD)} // b`],
    ['JSON after a byte order mark', `\ufeff${JSON.stringify(GOOD)}`],
    ['JSON before a zero byte', `${JSON.stringify(GOOD)}\0x`],
    ['JSON with line ends in strings', JSON.stringify(GOOD).replaceAll('\\n', '\n')],
    ['JSON that is cut off', JSON.stringify(GOOD).slice(0, -3)],
    ['another JSON', '[]'],
    ['an empty object', '{}'],
    ['an unknown language', '{"language":"Fe","sources":{}}'],
    ['an unknown key', JSON.stringify({ ...GOOD, extra: 1 })],
    ['a key that is given twice', JSON.stringify(GOOD).replace('{', '{"language":"Yul",')],
  ])('%s as input', async (_, input) => {
    const { status, stdout, stderr } = await parasolc(['--standard-json'], input);
    expect(stdout.toString()).toBe(`${wholeRun(RELEASE, Buffer.from(input))}\n`);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });

  it('a file as input', async () => {
    await expectSame(['--standard-json', 'in.json'], '');
  });

  it.each([
    [['--version']],
    [['--bin', 'in.json']],
    [['--standard-json', '--base-path', 'missing']],
    [['--standard-json', '--include-path', 'src']],
    [['--standard-json', '--no-import-callback', '--allow-paths', 'a']],
    [['in.json']],
  ])('passes on %j', async (args) => {
    await expectSame(args, '');
  });

  it('says which of its settings is wrong', async () => {
    const { status, stderr, stdout } = await parasolc(['--standard-json'], '{}', { PARASOLC_JOBS: 'two' });
    expect(stderr).toContain('PARASOLC_JOBS must be a whole number from 1 to 1024, not "two"');
    expect(stdout.toString()).toBe('');
    expect(status).toBe(2);
  });

  it('fails where the compiler does', async () => {
    const broken = fileURLToPath(new URL('../fixtures/faults/fails-loudly.sh', import.meta.url));
    const { status, stderr, stdout } = await parasolc(['--standard-json'], JSON.stringify(GOOD), {
      PARASOLC_SOLC: broken,
    });
    expect(stderr).toContain('Internal compiler error: the reason');
    expect(stdout.toString()).toBe('');
    expect(status).toBe(3);
  });

  it('is not started as its own compiler for ever', async () => {
    const bin = join(folder, 'bin');
    mkdirSync(bin);
    symlinkSync(await bundledCli(), join(bin, 'solc'));
    symlinkSync(process.execPath, join(bin, 'node'));
    const env = { PATH: `${bin}:/usr/bin:/bin`, PARASOLC_SOLC: '' };
    // The embedded compiler is taken instead.
    const { status, stdout } = await parasolc(['--version'], '', env);
    expect(stdout.toString()).toContain(`Version: ${fullVersion('0.8.37')}`);
    expect(status).toBe(0);
    const named = await parasolc(['--version'], '', { ...env, PARASOLC_SOLC: join(bin, 'solc') });
    expect(named.stderr).toContain('parasolc was started as its own compiler');
    expect(named.status).toBe(3);
  });
});

// The "solc itself" of the other comparisons is made of code that the product has too; this is not.
describe('beside the npm package of solc', () => {
  it.each([
    ['native', () => solc],
    ['WebAssembly', () => soljsonPath(RELEASE)],
  ])('it gives the same with a %s compiler', async (_, compiler) => {
    const env = { PARASOLC_SOLC: compiler(), PARASOLC_STRATEGY: 'naive', PARASOLC_JOBS: '2' };
    for (const input of [GOOD, WRONG, TOO_DEEP]) {
      const { stdout } = await parasolc(['--standard-json'], JSON.stringify(input), env);
      expect(stdout.toString()).toBe(`${packageOutput(RELEASE, input)}\n`);
    }
    const args = ['--base-path', 'src'];
    const { stdout } = await parasolc(['--standard-json', ...args], JSON.stringify(IMPORTING), env);
    expect(stdout.toString()).toBe(solcjsPrints(RELEASE, args, IMPORTING, folder));
  });
});

describe('with a WebAssembly compiler', () => {
  const wasm = { PARASOLC_SOLC: soljsonPath(RELEASE) };

  it('says its version as a native one does', async () => {
    const { status, stdout, stderr } = await parasolc(['--version'], '', wasm);
    expect(stdout.toString()).toBe(
      `solc, the solidity compiler commandline interface\nVersion: ${fullVersion(RELEASE)}\n`,
    );
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });

  it.each([
    ['a project', FORGE, JSON.stringify(IMPORTING)],
    ['no JSON', ['--standard-json'], 'pragma'],
  ])('compiles %s', async (_, args, input) => {
    const [ours, theirs] = [await parasolc(args, input, wasm), solcItself(args, input)];
    expect(ours.stdout.toString()).toBe(theirs.stdout.toString());
    expect(ours).toMatchObject({ status: 0, stderr: '' });
  });

  it.each([
    [['--standard-json', '--base-path', 'missing'], 'Error: Base path does not exist: '],
    [['--standard-json', 'missing.json'], 'Error: "missing.json" is not found.'],
    [['--standard-json', 'src'], 'Error: "src" is not a valid file.'],
    [['--standard-json', ''], 'Error: "" is not found.'],
    [
      ['--standard-json', '--base-path='],
      "Error: the argument for option '--base-path' should follow immediately after the equal sign\n",
    ],
    [
      [],
      'Error: No input files given. If you wish to use the standard input please specify "-" explicitly.\n',
    ],
  ])('refuses %j in the words of solc', async (args, words) => {
    const { status, stderr } = await parasolc(args, '', wasm);
    expect(stderr).toContain(words);
    expect(status).toBe(1);
  });

  it.each([[['--bin', 'A.sol']], [['--standard-json', '--pretty-json']]])(
    'says that it cannot do %j',
    async (args) => {
      const { status, stderr } = await parasolc(args, '', wasm);
      expect(stderr).toContain(args.join(' '));
      expect(stderr).toContain('supported: --version; --standard-json');
      expect(status).toBe(2);
    },
  );
});

describe('the first argument', () => {
  it.each([
    [['biuld', 'in.json'], 'unknown command "biuld"; did you mean "build"?'],
    [['help', 'biuld'], 'unknown command "biuld"; did you mean "build"?'],
    [['frobnicate'], 'unknown command "frobnicate" [USAGE]'],
  ])('of %j is no command', async (args, words) => {
    const { status, stderr, stdout } = await parasolc(args, '');
    expect(stderr).toContain(words);
    expect(stderr).toContain('build, plan, compile, merge');
    expect(stdout.toString()).toBe('');
    expect(status).toBe(2);
  });

  it.each([['version'], ['-v'], ['-V']])('%s asks for the version of parasolc', async (word) => {
    const { status, stderr, stdout } = await parasolc([word], '');
    expect(stdout.toString()).toBe(`parasolc ${VERSION}\n`);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });

  it.each([
    [['help']],
    [['--help']],
    [['help', 'plan']],
    [['plan', '--help']],
    [['plan', '-h', '--jobs', '2']],
  ])('of %j asks for help', async (args) => {
    const { status, stderr, stdout } = await parasolc(args, '');
    expect(stdout.toString()).toMatch(/^parasolc .*(plan|Solidity in parallel)/);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });
});
