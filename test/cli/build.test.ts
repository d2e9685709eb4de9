import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { packageOutput } from '../support/compiler-inputs.ts';
import { nativeSolc } from '../support/native-solc.ts';
import { solcjsPrints } from '../support/package-solc.ts';
import { tracedRuns } from '../support/trace.ts';
import { soljsonPath, wholeRun } from '../support/whole-run.ts';
import { BASE, GOOD, IMPORTING, RELEASE, TOO_DEEP, WRONG } from './inputs.ts';
import { type CliResult, runCli } from './run-cli.ts';

const SPLIT = ['--strategy', 'balanced', '--jobs', '2', '--solc', soljsonPath(RELEASE)];
const fault = (name: string): string => fileURLToPath(new URL(`../fixtures/faults/${name}`, import.meta.url));

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'parasolc-test-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** What solc's command line prints for an input. */
function solcPrints(input: object | Buffer, imports: Record<string, string> = {}): string {
  return `${wholeRun(RELEASE, input, { imports: (name) => imports[name] })}\n`;
}

function write(name: string, content: object | string): string {
  const path = join(folder, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

function build(args: readonly string[], options: Parameters<typeof runCli>[1] = {}): Promise<CliResult> {
  return runCli(['build', ...args], { cwd: folder, ...options });
}

describe('the output of build', () => {
  it('is what solc prints, on standard output', async () => {
    const { status, stdout, stderr } = await build([write('in.json', GOOD), ...SPLIT]);
    expect(stdout.toString()).toBe(solcPrints(GOOD));
    expect(status).toBe(0);
    expect(stderr).toMatch(
      /^parasolc: Compiled 3 contracts with solc 0\.8\.37 \(WebAssembly, \/.*soljson\.js\) in .* s.*, 2 processes; \d+ warnings$/m,
    );
  });

  it('is the same in a file, from standard input, quietly', async () => {
    const args = ['-', ...SPLIT, '-o', 'out.json', '--quiet'];
    const { status, stdout, stderr } = await build(args, { input: JSON.stringify(GOOD) });
    expect({ status, stdout: stdout.toString(), stderr }).toEqual({ status: 0, stdout: '', stderr: '' });
    expect(readFileSync(join(folder, 'out.json'), 'utf8')).toBe(solcPrints(GOOD));
    expect(readdirSync(folder)).toEqual(['out.json']);
  });

  it('is the same with a native compiler', async () => {
    const args = ['-', '--strategy', 'naive', '--jobs', '2', '--solc', await nativeSolc('0.8.28')];
    const { status, stdout } = await build(args, { input: JSON.stringify(GOOD) });
    expect(stdout.toString()).toBe(`${wholeRun('0.8.28', GOOD)}\n`);
    expect(status).toBe(0);
  });

  it('is the same with imports from disk', async () => {
    mkdirSync(join(folder, 'src/lib'), { recursive: true });
    write('src/lib/Base.sol', BASE);
    const args = ['-', ...SPLIT, '--base-path', 'src', '--verify', 'full'];
    const { status, stdout } = await build(args, { input: JSON.stringify(IMPORTING) });
    expect(stdout.toString()).toBe(solcPrints(IMPORTING, { 'lib/Base.sol': BASE }));
    expect(status).toBe(0);
  });

  // With what shares no code with ours: the package's own wrapper, and its own command line.
  it('is what the npm package of solc gives, without and with imports from disk', async () => {
    const whole = await build(['-', ...SPLIT], { input: JSON.stringify(GOOD) });
    expect(whole.stdout.toString()).toBe(`${packageOutput(RELEASE, GOOD)}\n`);
    mkdirSync(join(folder, 'src/lib'), { recursive: true });
    write('src/lib/Base.sol', BASE);
    const args = ['--base-path', 'src'];
    const { stdout } = await build(['-', ...SPLIT, ...args], { input: JSON.stringify(IMPORTING) });
    expect(stdout.toString()).toBe(solcjsPrints(RELEASE, args, IMPORTING, folder));
  });

  it.each([
    ['analysis', WRONG],
    ['code generation', TOO_DEEP],
  ])('is written when it has errors of %s; they are shown', async (_, input) => {
    const printed = solcPrints(input);
    const { errors }: { errors: { severity: string; formattedMessage: string }[] } = JSON.parse(printed);
    const [worst] = errors.filter(({ severity }) => severity === 'error');
    for (const quiet of [[], ['--quiet']]) {
      const { status, stdout, stderr } = await build([write('in.json', input), ...SPLIT, ...quiet]);
      expect(stdout.toString()).toBe(printed);
      expect(status).toBe(1);
      expect(stderr).toContain(worst?.formattedMessage);
      const warnings = errors.length > 1 && quiet.length === 0;
      expect(stderr.includes('Warning: ')).toBe(warnings);
      if (quiet.length === 0)
        expect(stderr).toMatch(/^parasolc: Compilation failed: 1 error.*solc 0\.8\.37/m);
    }
  });

  it('replaces what a link leads to', async () => {
    write('real.json', 'old');
    symlinkSync('real.json', join(folder, 'link.json'));
    const { status } = await build([write('in.json', GOOD), ...SPLIT, '-o', 'link.json']);
    expect(status).toBe(0);
    expect(readFileSync(join(folder, 'real.json'), 'utf8')).toBe(solcPrints(GOOD));
    expect(readdirSync(folder).sort()).toEqual(['in.json', 'link.json', 'real.json']);
  });
});

describe('what else build writes', () => {
  it('is a trace and a report', async () => {
    const args = [write('in.json', GOOD), ...SPLIT, '-o', 'out.json'];
    const { status } = await build([...args, '--trace', 'trace.json', '--report', 'a/report']);
    expect(status).toBe(0);
    const names = tracedRuns(join(folder, 'trace.json')).map(({ name }) => name);
    expect(names.sort()).toEqual(['unit 0', 'unit 1']);
    expect(JSON.parse(readFileSync(join(folder, 'trace.json'), 'utf8'))).toContainEqual(
      expect.objectContaining({ name: 'parasolc', cat: 'command' }),
    );
    expect(readdirSync(join(folder, 'a/report')).sort()).toEqual([
      'clusters.mmd',
      'report.html',
      'summary.json',
      'summary.md',
    ]);
    const summary = JSON.parse(readFileSync(join(folder, 'a/report/summary.json'), 'utf8'));
    expect(summary).toMatchObject({ command: 'build', strategy: 'balanced', contracts: 3, hasErrors: false });
    expect(readFileSync(join(folder, 'a/report/clusters.mmd'), 'utf8')).toContain('lib/Base.sol:Base');
  });
});

describe('build fails', () => {
  /** What is wrong, the arguments, exit status, and words of the message. */
  it.each([
    ['without an input', [], 2, ['nothing to compile', 'no foundry.toml']],
    [
      'for an unknown option',
      ['x', '--job', '2'],
      2,
      ['unknown option "--job" of build', 'did you mean "--jobs"?'],
    ],
    ['for a missing input', ['missing.json'], 2, ['no file or folder "missing.json" [INPUT_UNREADABLE]']],
    ['for a missing folder', ['missing/'], 2, ['no file or folder "missing/" [INPUT_UNREADABLE]']],
    ['for a folder without Solidity files', ['.'], 2, ['no Solidity file', 'INPUT_UNREADABLE']],
    ['for settings beside those of an input', ['-', '--via-ir'], 2, ['has its own settings', '--via-ir']],
    ['for no JSON', ['-'], 2, ['standard input is not JSON', 'INPUT_NOT_JSON']],
    ['for a base path that is none', ['-', '--base-path', 'nowhere'], 2, ['Base path does not exist']],
  ])('%s', async (_, args, status, words) => {
    const result = await build(args, { input: 'pragma' });
    for (const word of words) expect(result.stderr).toContain(word);
    expect(result.stderr).toMatch(/^parasolc: .*\[[A-Z_]+\]$/m);
    expect(result.stdout.toString()).toBe('');
    expect(result.status).toBe(status);
  });

  it('for JSON that is no Standard JSON', async () => {
    const { status, stderr } = await build(['-'], { input: '{"a":1}' });
    expect(stderr).toContain('it has no "language" and no "sources"');
    expect(status).toBe(2);
  });

  it('without a compiler', async () => {
    const { status, stderr } = await build([write('in.json', GOOD), '--solc', '/missing', '-o', 'out.json']);
    expect(stderr).toContain('[COMPILER_NOT_FOUND]');
    expect(stderr).toContain('/missing');
    expect(status).toBe(2);
    expect(readdirSync(folder)).toEqual(['in.json']);
  });

  it.each([
    ['exits-3-silently.sh', 'COMPILER_FAILED'],
    ['truncates-output.sh', 'COMPILER_OUTPUT_INVALID'],
  ])('when the compiler does: %s', async (name, code) => {
    const args = [write('in.json', GOOD), '-o', 'out.json', '--solc', fault(name)];
    const { status, stderr } = await build(args);
    expect(stderr).toContain(`[${code}]`);
    expect(status).toBe(3);
    expect(readdirSync(folder)).toEqual(['in.json']);
  });

  it.each([
    ['missing/out.json', 'ENOENT'],
    ['.', 'it is a folder'],
    ['in.json/out.json', 'ENOTDIR'],
  ])('before it compiles where %s cannot be written', async (place, reason) => {
    // With this compiler it would never end.
    const args = [write('in.json', GOOD), '-o', place, '--solc', fault('hangs-on-version.sh')];
    const { status, stderr } = await build(args);
    expect(stderr).toContain('[OUTPUT_UNWRITABLE]');
    expect(stderr).toContain(reason);
    expect(status).toBe(2);
  });

  it.each([
    ['--report', 'in.json/x'],
    ['--trace', 'in.json/x'],
    // A file system that has no new folders, and says so in a way that Node's recursive mkdir tries for ever.
    ['--report', '/proc/x/y'],
  ])('before it compiles where %s %s cannot be written', async (option, place) => {
    const args = [write('in.json', GOOD), option, place, '--solc', fault('hangs-on-version.sh')];
    const { status, stderr } = await build([...args, '-o', 'out.json']);
    expect(stderr).toContain('[OUTPUT_UNWRITABLE]');
    expect(status).toBe(2);
    expect(readdirSync(folder)).toEqual(['in.json']);
  });

  it('where the disk is full', async () => {
    const { status, stderr } = await build([write('in.json', GOOD), ...SPLIT, '-o', '/dev/full']);
    expect(stderr).toContain('ENOSPC');
    expect(status).toBe(2);
  });

  it('where nobody reads its output to the end', async () => {
    const { status, stderr } = await build([write('in.json', GOOD), ...SPLIT], {
      started: (child) => child.stdout?.destroy(),
    });
    expect(stderr).toContain('the reader closed it');
    expect(status).toBe(2);
  });
});
