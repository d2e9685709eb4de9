import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { wholeRun } from '../support/whole-run.ts';
import { FORGE } from '../tools/tools.ts';
import { type CliResult, runCli } from './run-cli.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'parasolc-test-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function write(files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

const PATH = [dirname(FORGE), process.env.PATH].join(delimiter);
const run = (...args: string[]): Promise<CliResult> =>
  runCli(args, { cwd: folder, env: { PATH, HOME: folder } });

const output = (name: string): { contracts: object } => JSON.parse(readFileSync(join(folder, name), 'utf8'));

describe('of Solidity files', () => {
  const FILES = {
    'src/A.sol': 'import "@lib/L.sol"; contract A { L public l = new L(); }',
    'src/deep/B.sol': 'import "../A.sol"; contract B is A {}',
    'lib/l/L.sol': 'contract L { uint public x; }',
  };

  it('build compiles those of folders, with remappings and settings', async () => {
    write(FILES);
    const built = await run(
      'build',
      'src',
      '--remappings',
      '@lib/=lib/l/',
      '--via-ir',
      '--optimize',
      '-o',
      'o.json',
    );
    expect(built.status, built.stderr).toBe(0);
    const settings = {
      remappings: ['@lib/=lib/l/'],
      optimizer: { enabled: true, runs: 200 },
      viaIR: true,
      outputSelection: {
        '*': {
          '*': [
            'abi',
            'metadata',
            'storageLayout',
            'evm.bytecode',
            'evm.deployedBytecode',
            'evm.methodIdentifiers',
          ],
        },
      },
    };
    const sources = Object.fromEntries(
      ['src/A.sol', 'src/deep/B.sol'].map((name) => [name, { content: FILES[name as keyof typeof FILES] }]),
    );
    const whole = wholeRun(
      '0.8.37',
      { language: 'Solidity', sources, settings },
      { imports: (name) => (name === 'lib/l/L.sol' ? FILES['lib/l/L.sol'] : undefined) },
    );
    expect(readFileSync(join(folder, 'o.json'), 'utf8')).toBe(`${whole}\n`);
  });

  it('plan takes them as well', async () => {
    write(FILES);
    const planned = await run('plan', 'src', '@lib/=lib/l/', '--shards', '2', '-o', 'plan.tgz');
    expect(planned.status, planned.stderr).toBe(0);
    expect(existsSync(join(folder, 'plan.tgz'))).toBe(true);
  });
});

describe('of a Foundry project', () => {
  const TOML = '[profile.default]\nsolc = "0.8.28"\n[lint]\nlint_on_build = false\n';

  it('build needs no argument, keeps the output for Forge, and writes it where that is asked for', async () => {
    write({ 'foundry.toml': TOML, 'src/A.sol': 'pragma solidity ^0.8.0; contract A { uint public x; }' });
    const built = await run('build', '-o', 'out.json', '--report', 'report');
    expect(built.stderr).toMatch(
      /no native solc 0\.8\.28 was found; the WebAssembly build, .*, is 3 to 4 times slower/,
    );
    expect(built.status, built.stderr).toBe(0);
    expect(built.stderr).toMatch(
      /Compiled in one run with solc 0\.8\.28 \(WebAssembly, .*\) in .*: at most one contract/,
    );
    expect(built.stdout.toString()).toBe('');
    expect(Object.keys(output('out.json').contracts)).toEqual(['src/A.sol']);
    expect(existsSync(join(folder, 'report/summary.md'))).toBe(true);
    const again = await run('build', '.', '--quiet');
    expect(again.stderr).toBe('');
    const told = await run('build', '.');
    expect(told.stderr).toContain('from an earlier run');
    // Forge's own folders are Forge's.
    expect(existsSync(join(folder, 'out'))).toBe(false);
  });

  it('there is an output, and a plan, for each compiler that it takes', async () => {
    write({
      'foundry.toml': TOML.replace(/solc.*\n/, ''),
      'src/A.sol': 'pragma solidity 0.8.28; contract A { uint public x; }',
      'src/B.sol': 'pragma solidity 0.8.20; contract B { uint public x; }',
    });
    const files = ['--trace', 'trace.json', '--report', 'report', '--keep-input', 'in.json'];
    const built = await run('build', '-o', 'out.json', ...files);
    expect(built.status, built.stderr).toBe(0);
    const named = (number: number, release: string): string =>
      `^parasolc: ${release} \\(${number} of 2\\): Compiled .*solc ${release} `;
    expect(built.stderr).toMatch(new RegExp(`${named(1, '0.8.20')}.*${named(2, '0.8.28')}`, 'ms'));
    expect(built.stderr).not.toMatch(/^parasolc: (?!0\.8\.2[08] \([12] of 2\): )/m);
    for (const release of ['0.8.20', '0.8.28']) {
      expect(readFileSync(join(folder, `trace-${release}.json`), 'utf8')).toContain('"whole"');
      expect(existsSync(join(folder, 'report', release, 'summary.md'))).toBe(true);
      const kept = JSON.parse(readFileSync(join(folder, `in-${release}.json`), 'utf8')) as object;
      const whole = wholeRun(release, kept).toString();
      expect(readFileSync(join(folder, `out-${release}.json`), 'utf8').trimEnd()).toBe(whole);
    }
    expect(existsSync(join(folder, 'trace.json'))).toBe(false);
    const large = await run('build', '--size-limit', '10');
    expect(large.status).toBe(1);
    expect(large.stderr).toMatch(
      /0\.8\.20: src\/B\.sol:B has \d+ bytes of deployed code, \d+ over the limit of 10/,
    );
    expect(Object.keys(output('out-0.8.20.json').contracts)).toEqual(['src/B.sol']);
    expect(Object.keys(output('out-0.8.28.json').contracts)).toEqual(['src/A.sol']);
    const planned = ['--trace', 'plan.json', '--report', 'planned'];
    expect((await run('plan', '-o', 'plan.tgz', ...planned)).status).toBe(0);
    for (const release of ['0.8.20', '0.8.28']) {
      const made = [`plan-${release}.tgz`, `plan-${release}.json`, `planned/${release}/summary.md`];
      expect(made.filter((path) => !existsSync(join(folder, path)))).toEqual([]);
    }
  });

  it('errors of the code are shown, and are the exit status', async () => {
    write({ 'foundry.toml': TOML, 'src/A.sol': 'pragma solidity ^0.8.0; contract A { uint x = true; }' });
    const { status, stderr } = await run('build');
    expect(status).toBe(1);
    expect(stderr).toContain(
      'TypeError: Type bool is not implicitly convertible to expected type uint256.\n',
    );
    expect(stderr).toContain(' --> src/A.sol:1:47:\n');
    expect(stderr).toContain('parasolc: Compilation failed: 1 error');
  });
});

it('of a Hardhat project it says what to do', async () => {
  write({ 'hardhat.config.ts': 'export default {};' });
  const { status, stderr } = await run('build');
  expect(status).toBe(2);
  expect(stderr).toContain('parasolc/hardhat');
});
