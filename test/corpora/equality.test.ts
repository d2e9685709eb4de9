import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { bundled } from '../support/checkout.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'parasolc-equality-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** `npm run bench -- equality`, with the program that `src` gives now. */
function equality(...options: string[]) {
  const program = options.includes('--parasolc') ? [] : ['--parasolc', bundled('cli.js')];
  const words = ['bench/run.js', 'equality', ...program, ...options];
  const { status, stdout, stderr } = spawnSync(process.execPath, words, { cwd: ROOT, encoding: 'utf8' });
  return { status, stdout, stderr, verdict: stdout.trim().split('\n').at(-1) ?? '' };
}

/** What a matrix says of each build, without how long it took. */
function withoutTimes(matrix: string): string {
  return matrix.replace(/[\d.]+ hours/, '');
}

test('a slice of the matrix: every build has the bytes of one run, and a run that was stopped goes on', () => {
  const results = join(folder, 'results.jsonl');
  const slice = ['--results', results, '--selections', 'linkable'];
  slice.push('--projects', 'solidstate,seaport-core', '--releases', '0.8.20,0.8.37');
  slice.push('--strategies', 'balanced,linked,shards,relevant');

  const first = equality(...slice);
  expect(first.stdout).not.toContain('DIFFERENT');
  expect(first.status).toBe(0);
  // Three of the four pairs of a project and a release, with two pipelines and four strategies, of which `linked`
  // takes via-IR with the newer release only.
  expect(first.verdict).toMatch(
    /^20 outputs compared: all equal; 4 builds refused; [\d.]+ hours of builds\.$/,
  );
  expect(first.stdout).toContain('| seaport-core | via-IR | - | 4 = |');

  const again = equality(...slice);
  expect(again.stderr).toBe('');
  expect(withoutTimes(again.stdout)).toBe(withoutTimes(first.stdout));

  // Killed in the middle of a line.
  const lines = readFileSync(results, 'utf8').trimEnd().split('\n');
  writeFileSync(results, `${lines.slice(0, -2).join('\n')}\n${lines.at(-2)?.slice(0, 40)}`);
  expect(equality(...slice, '--print').verdict).toContain('; 2 not yet compiled; ');
  const resumed = equality(...slice);
  expect(resumed.stderr.trim().split('\n')).toHaveLength(2);
  expect(withoutTimes(resumed.stdout)).toBe(withoutTimes(first.stdout));
});

test('a changed byte is found, named and kept', () => {
  const altered = join(folder, 'altered.mjs');
  writeFileSync(
    altered,
    `import { spawnSync } from 'node:child_process';
    import { readFileSync, writeFileSync } from 'node:fs';
    const args = process.argv.slice(2);
    const { status } = spawnSync(process.execPath, [${JSON.stringify(bundled('cli.js'))}, ...args], { stdio: 'inherit' });
    if (args.includes('balanced')) {
      const output = args[args.indexOf('-o') + 1];
      writeFileSync(output, readFileSync(output, 'utf8').replace('"object":"60', '"object":"61'));
    }
    process.exitCode = status;`,
  );
  const keep = join(folder, 'differences');
  const { status, stdout } = equality(
    ...['--parasolc', altered, '--keep', keep, '--projects', 'solidstate', '--releases', '0.8.28'],
    ...['--pipelines', 'legacy', '--selections', 'linkable', '--strategies', 'clustered,balanced'],
  );
  expect(status).toBe(1);
  expect(stdout).toContain('| solidstate | legacy | 1 =, **1 DIFFERENT** |');
  expect(stdout).toMatch(
    /\| balanced \| different \| contracts \/ .* \/ evm \/ bytecode \/ object: solc "60\S* parasolc "61/,
  );
  const [kept = ''] = readdirSync(keep);
  expect(kept).toBe('solidstate-0.8.28-legacy-linkable-balanced');
  for (const name of ['input.json', 'expected.json', 'actual.json'])
    expect(existsSync(join(keep, kept, name))).toBe(true);
});

test.each([
  ['--projects', 'solidstat', 'unknown project "solidstat"'],
  ['--releases', '0.8.2', 'unknown release "0.8.2"'],
  ['--strategies', 'all', 'unknown strategy "all"'],
])('%s %s is refused', (option, value, message) => {
  const { status, stderr } = equality(option, value);
  expect(status).toBe(2);
  expect(stderr).toContain(message);
});
