import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it, test } from 'vitest';
import { GOOD } from '../cli/inputs.ts';
import { wholeRun } from '../support/whole-run.ts';
import { installed } from './installed.ts';

const TSC = fileURLToPath(new URL('../../node_modules/typescript/bin/tsc', import.meta.url));
const PAGE = readFileSync(new URL('../../docs/api.md', import.meta.url), 'utf8');
/** The examples of the page, as they stand. */
const EXAMPLES = [...PAGE.matchAll(/```js\n(.*?)```/gs)].map(([, text = '']) => text);

const RELEASE = '0.8.28';
const { folder, write, run } = installed();
write({ 'input.json': JSON.stringify(GOOD) });

it('brings the command line: npx parasolc build compiles a Foundry project', async () => {
  write({
    'foundry.toml': `[profile.default]\nsolc = "${RELEASE}"\n`,
    'src/A.sol': 'pragma solidity ^0.8.0; contract A { uint public x; }',
    'src/B.sol': 'pragma solidity ^0.8.0; import "./A.sol"; contract B { A public a = new A(); }',
  });
  const built = await run('npx', ['--offline', 'parasolc', 'build', '-o', 'foundry.json']);
  expect(built.status, built.stderr).toBe(0);
  expect(built.stderr).toMatch(/^parasolc: Compiled .*solc 0\.8\.28 /m);
  const forge = await run('forge', ['build', '--use', join(folder, 'node_modules/.bin/parasolc')]);
  expect(forge.status, forge.stderr).toBe(0);
  expect(existsSync(join(folder, 'out/B.sol/B.json'))).toBe(true);
  const printed = await run('npx', ['--offline', 'parasolc', 'build', 'input.json', '--solc', RELEASE]);
  expect(printed.stdout).toBe(`${wholeRun(RELEASE, GOOD)}\n`);
});

test.each(EXAMPLES.map((text, index) => [index, text] as const))(
  'example %i of docs/api.md does what it says',
  async (index, text) => {
    expect(text.trimEnd().split('\n').length).toBeLessThanOrEqual(12);
    const name = `example-${index}`;
    const compilerOptions = {
      module: 'nodenext',
      target: 'es2022',
      strict: true,
      noEmit: true,
      types: ['node'],
    };
    const checked = { ...compilerOptions, exactOptionalPropertyTypes: true, noUncheckedIndexedAccess: true };
    write({
      [`${name}.mjs`]: text,
      [`${name}/${name}.ts`]: text,
      [`${name}/tsconfig.json`]: JSON.stringify({ compilerOptions: checked, files: [`${name}.ts`] }),
    });
    const types = await run(process.execPath, [TSC, '--project', name]);
    expect(types, types.stdout).toMatchObject({ status: 0 });
    const ran = await run(process.execPath, [`${name}.mjs`]);
    expect(ran.status, ran.stderr).toBe(0);
    expect(ran.stdout + ran.stderr).toMatch(EXPECTED[index] ?? /^there is no such example$/);
    if (index === 0)
      expect(readFileSync(join(folder, 'output.json'), 'utf8')).toBe(wholeRun(RELEASE, GOOD).toString());
  },
);

/** What the examples print. */
const EXPECTED = [
  /^Compiled .*solc 0\.8\.28 .*\nWarning: /s,
  /^0\.8\.37\+commit\.\w+\S* 60[0-9a-f]+\n$/,
  /^.* \d+ ms\n$/s,
  /^Merged \d+ parts? \(solc 0\.8\.28\) in .* \d+\n$/,
  /^INPUT_NOT_STANDARD_JSON .*\[.*"sources".*\] give the JSON/s,
];

test('the page has these examples', () => {
  expect(EXAMPLES).toHaveLength(EXPECTED.length);
});

test('the types refuse what the functions refuse', async () => {
  const files = ['wrong.ts'];
  write({
    'wrong/tsconfig.json': JSON.stringify({
      compilerOptions: { module: 'nodenext', noEmit: true, strict: true },
      files,
    }),
    'wrong/wrong.ts': `import { build, merge, plan } from 'parasolc';
await build({ input: '{}', job: 2 });
await build({ input: '{}', strategy: 'fast' });
await build({});
await merge({ plan: 'plan.tgz', parts: 'part.tgz' });
const bytes: Uint8Array = (await plan({ input: '{}', output: 'plan.tgz' })).plan;
`,
  });
  const { stdout } = await run(process.execPath, [TSC, '--project', 'wrong']);
  expect([...stdout.matchAll(/wrong\.ts\((\d+),/g)].map(([, line]) => Number(line))).toEqual([2, 3, 4, 5, 6]);
});

test('the functions print nothing, and leave the process as it was', async () => {
  write({
    'quiet.mjs': `import { build } from 'parasolc';
import { readFileSync } from 'node:fs';
const input = readFileSync('input.json');
await build({ input, solc: '${RELEASE}', jobs: 2, strategy: 'balanced' });
const signals = process.eventNames().filter((name) => String(name).startsWith('SIG'));
if (signals.length > 0 || process.listenerCount('uncaughtException') > 0) process.exitCode = 4;
`,
  });
  // It ends by itself, so nothing is left that keeps it.
  expect(await run(process.execPath, ['quiet.mjs'])).toEqual({ status: 0, stdout: '', stderr: '' });
});
