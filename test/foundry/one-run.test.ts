/** What solc is run for where Forge asks for one contract out of many. */
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { bundledCli } from '../cli/run-cli.ts';
import { tracedRuns } from '../support/trace.ts';
import { soljsonPath } from '../support/whole-run.ts';
import { testProject } from './projects.ts';

const PRAGMA = '// SPDX-License-Identifier: MIT\npragma solidity ^0.8.20;\n';
const FILES = {
  'src/Base.sol': `${PRAGMA}contract Base { uint public x; }\n`,
  'src/A.sol': `${PRAGMA}import "./Base.sol";\ncontract A is Base { Base public b = new Base(); }\n`,
  'src/C.sol': `${PRAGMA}contract C { uint immutable y = 1; }\ncontract D {}\n`,
  'test/A.t.sol': `${PRAGMA}import "../src/A.sol";\ncontract ATest { A a = new A(); function test_x() public {} }\n`,
};

it('an edit of one contract, and `forge inspect`, are one run of solc', async () => {
  const project = testProject(FILES);
  const trace = join(project.root, '../trace');
  const env = {
    PARASOLC_SOLC: soljsonPath('0.8.28'),
    PARASOLC_STRATEGY: 'auto',
    PARASOLC_JOBS: '2',
    PARASOLC_REPLAY: 'off',
    PARASOLC_TRACE: trace,
    FOUNDRY_DYNAMIC_TEST_LINKING: 'false',
  };
  const cli = await bundledCli();
  const runsOf = async (...args: string[]): Promise<string[]> => {
    rmSync(trace, { force: true });
    const { status, stderr } = await project.forge([...args, '--use', cli], env);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const kinds = tracedRuns(trace).map(({ cat }) => cat);
    return kinds.filter((kind) => kind !== 'probe');
  };
  await runsOf('build');
  const written = readFileSync(join(project.root, 'test/A.t.sol'), 'utf8');
  project.write({ 'test/A.t.sol': written.replace('test_x', 'test_y') });
  expect(await runsOf('build')).toEqual(['whole']);
  project.write({ 'test/A.t.sol': written });
  expect(await runsOf('inspect', 'ATest', 'bytecode')).toEqual(['whole']);
});
