import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { checkout } from '../support/checkout.ts';
import { nativeSolc } from '../support/native-solc.ts';
import { soljsonPath } from '../support/whole-run.ts';

const RELEASE = '0.8.28';
const BANNER =
  'solx v0.1.8, LLVM-based Solidity compiler for the EVM, Front end: solc, LLVM build: 7d0702e169';

const INPUT = {
  language: 'Solidity',
  sources: {
    'src/Factory.sol': {
      content: 'import "./Token.sol"; contract Factory { function make() external { new Token(); } }',
    },
    'src/Token.sol': { content: 'contract Token { uint256 public supply = 1; }' },
  },
  settings: {
    optimizer: { enabled: true },
    outputSelection: { '*': { '*': ['abi', 'metadata', 'evm.bytecode', 'evm.deployedBytecode'] } },
  },
};

/** Not all: a trial of each takes minutes. */
const TRIED = ['next-build', 'compilers', 'work-seen'];

test('`bench levers` fills the tables of its page, and all outputs are equal', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'parasolc-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const [input, page] = [join(folder, 'input.json'), join(folder, 'levers.md')];
  writeFileSync(input, JSON.stringify(INPUT));
  copyFileSync(join(checkout(), 'docs/levers.md'), page);
  const solc = await nativeSolc(RELEASE);
  const places = ['--solc', solc, '--wasm', soljsonPath(RELEASE), '--solx', solxAround(solc, folder)];
  const { stdout, status } = spawnSync(
    process.execPath,
    [
      ...[join(checkout(), 'bench/run.js'), 'levers', '--project', input, ...places, '--page', page],
      ...['--runs', '1', '--jobs', '2', '--levers', TRIED.join(',')],
    ],
    { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] },
  );
  expect(stdout).toContain('All outputs that were compared are equal.');
  expect(stdout).not.toMatch(/Left out|DIFFERENT|with errors|NaN|undefined/);
  expect(status).toBe(0);
  const filled = readFileSync(page, 'utf8');
  for (const name of TRIED) {
    const [, text = ''] = new RegExp(`<!-- levers ${name} -->\n(.*?)<!-- end -->`, 's').exec(filled) ?? [];
    const table = text.slice(text.indexOf('|'), text.lastIndexOf('|') + 1);
    expect(table.split('\n').length, name).toBeGreaterThan(3);
    expect(stdout, name).toContain(table);
  }
});

/** A program that answers `--version` as solx does, and compiles as solc does. */
function solxAround(solc: string, folder: string): string {
  const path = join(folder, 'solx');
  const version = `sed '1s/.*/${BANNER}/'`;
  writeFileSync(
    path,
    `#!/bin/sh\n[ "$1" = --version ] && exec '${solc}' --version | ${version} || exec '${solc}' "$@"\n`,
    {
      mode: 0o755,
    },
  );
  return path;
}
