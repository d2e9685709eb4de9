/** What is said where Forge asks for something else than `parasolc build` has built. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { buildFoundry } from '../../src/commands/build-foundry.ts';
import { bundledCli } from '../cli/run-cli.ts';
import { soljsonPath } from '../support/whole-run.ts';
import { foundryOptions, testProject } from './projects.ts';

const PRAGMA = '// SPDX-License-Identifier: MIT\npragma solidity ^0.8.20;\n';
const FILES = {
  'src/A.sol': `${PRAGMA}contract A { uint public x; constructor(uint z) {} }\n`,
  'test/A.t.sol': `${PRAGMA}import "../src/A.sol";\ncontract ATest { A a; function setUp() public { a = new A(1); } }\n`,
};
const SOLC = soljsonPath('0.8.28');

it('a miss after a build says what differs', async () => {
  const toml = '[profile.default]\ndynamic_test_linking = true\n[lint]\nlint_on_build = false\n';
  const project = testProject({ ...FILES, 'foundry.toml': toml });
  await buildFoundry('.', foundryOptions({ solc: SOLC }), project.environment());
  const [shim, log] = [join(project.root, '../shim'), join(project.root, '../log')];
  writeFileSync(shim, `#!/bin/sh\nexec '${await bundledCli()}' "$@" 2>> '${log}'\n`, { mode: 0o755 });
  const told = async (env: Readonly<Record<string, string>>): Promise<string> => {
    writeFileSync(log, '');
    const args = ['build', '--force', '--use', shim];
    expect(await project.forge(args, { PARASOLC_SOLC: SOLC, ...env })).toMatchObject({ status: 0 });
    return readFileSync(log, 'utf8');
  };
  expect(await told({})).toBe('');
  const asBuilt = { FOUNDRY_DYNAMIC_TEST_LINKING: 'false' };
  expect(await told(asBuilt)).toBe(
    'parasolc: compiling again: Forge did not rewrite the tests, but it did for the last build (dynamic_test_linking)\n',
  );
  rmSync(join(project.root, 'cache/parasolc'), { recursive: true });
  await buildFoundry('.', foundryOptions({ solc: SOLC }), project.environment(asBuilt));
  expect(await told({})).toBe(
    'parasolc: compiling again: Forge rewrote test/A.t.sol (dynamic_test_linking)\n',
  );
  expect(await told(asBuilt)).toBe('');
  expect(await told({ ...asBuilt, FOUNDRY_OPTIMIZER: 'true' })).toBe(
    'parasolc: compiling again: different settings: optimizer\n',
  );
  expect(await told({ ...asBuilt, PARASOLC_SOLC: soljsonPath('0.8.26') })).toContain(
    'the input is for solc 0.8.26+commit.8a97fa7a, the last build was for 0.8.28+commit.7893614a',
  );
  project.write({
    'src/A.sol': FILES['src/A.sol'].replace('x', 'y'),
    'src/B.sol': `${PRAGMA}contract B {}\n`,
  });
  expect(await told(asBuilt)).toBe(
    'parasolc: compiling again: changed files: src/A.sol; new files: src/B.sol\n',
  );
  rmSync(join(project.root, 'cache/parasolc/inputs.json'));
  project.write({ 'src/B.sol': `${PRAGMA}contract C {}\n` });
  expect(await told(asBuilt)).toBe('');
});
