import { chmodSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderOf, temporaryFolder, temporaryServices } from '../harness/fixture.ts';
import type { WorkflowRun } from '../harness/results.ts';
import { runWorkflow } from '../harness/run-workflow.ts';
import { packageSolc } from '../support/package-solc.ts';
import { FORGE } from '../tools/tools.ts';
import { jobNamed, messagesOf, PROJECT } from './run-action.ts';

const PATH = [dirname(FORGE), dirname(process.execPath), '/usr/bin', '/bin'].join(delimiter);

/** Contracts that embed each other, compiled for 0.8.28. */
const ONE_VERSION = {
  'foundry.toml': '[profile.default]\nsolc = "0.8.28"\nvia_ir = true\n[lint]\nlint_on_build = false\n',
  'src/Counter.sol': `// SPDX-License-Identifier: MIT
pragma solidity ^0.8.20;
contract Counter { uint public count; function increment() external { count++; } }
contract Factory { function make() external returns (Counter) { return new Counter(); } }
`,
  'src/Other.sol': `// SPDX-License-Identifier: MIT
pragma solidity ^0.8.20;
import { Factory } from "./Counter.sol";
contract Other { Factory public factory = new Factory(); }
`,
};

/** Two compilers, which the pragmas ask for. */
const TWO_VERSIONS = {
  'foundry.toml': '[profile.default]\n[lint]\nlint_on_build = false\n',
  'src/Old.sol':
    '// SPDX-License-Identifier: MIT\npragma solidity 0.8.20;\ncontract Old { uint public x = 1; }\n',
  'src/New.sol':
    '// SPDX-License-Identifier: MIT\npragma solidity 0.8.28;\ncontract New { uint public x = 2; }\n',
};

/** Forge rewrites the test before it compiles it. */
const REWRITTEN = {
  ...ONE_VERSION,
  'foundry.toml': ONE_VERSION['foundry.toml'].replace('via_ir', 'dynamic_test_linking = true\nvia_ir'),
  'test/Counter.t.sol': `// SPDX-License-Identifier: MIT
pragma solidity ^0.8.20;
import { Counter } from "../src/Counter.sol";
contract CounterTest { Counter c = new Counter(); function test_count() external { c.increment(); } }
`,
};

const BUILD_ONCE = `
on: push
permissions:
  contents: read
jobs:
  compile:
    uses: org/parasolc-action/.github/workflows/compile.yml@v1
    with:
      project: .
      shards: '2'
  test:
    needs: compile
    runs-on: ubuntu-latest
    strategy:
      matrix:
        part: [1, 2]
    steps:
      - uses: actions/checkout@v5
      - uses: org/parasolc-action/restore@v1
      - run: PARASOLC_TRACE=$PWD/trace.jsonl forge build
`;

const BUILD_HERE = `
on: push
jobs:
  test:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v5
      - id: parasolc
        uses: org/parasolc-action@v1
        with:
          project: .
      - run: PARASOLC_TRACE=$PWD/trace.jsonl forge build
`;

async function runOn(
  project: Record<string, string>,
  workflow: string,
  { parallel = 1, path = PATH }: { readonly parallel?: number; readonly path?: string } = {},
): Promise<WorkflowRun> {
  const repository = folderOf({ ...project, '.github/workflows/test.yml': workflow });
  return runWorkflow({
    workflow: join(repository, '.github/workflows/test.yml'),
    folder: temporaryFolder(),
    services: await temporaryServices(),
    uses: { 'org/parasolc-action': PROJECT },
    environment: { PATH: path, PARASOLC_SOLC_SITE: 'off' },
    parallel,
  });
}

/** What Forge leaves in `out/` with plain compilers. */
async function withSolc(
  project: Record<string, string>,
  releases: readonly string[],
): Promise<Record<string, string>> {
  const compilers: Record<string, string> = {};
  for (const release of releases) {
    const solc = packageSolc(release);
    compilers[`home/.svm/${release}/solc-${release}`] = `#!/bin/sh\nexec '${solc}' "$@"\n`;
  }
  const repository = folderOf({ ...project, ...compilers, '.github/workflows/test.yml': PLAIN });
  const run = await runWorkflow({
    workflow: join(repository, '.github/workflows/test.yml'),
    folder: temporaryFolder(),
    environment: { PATH },
  });
  expect(run.conclusion, logOf(run)).toBe('success');
  return artifactsIn(jobNamed(run, 'plain').workspace);
}

const PLAIN = `
on: push
jobs:
  plain:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v5
      - run: chmod +x home/.svm/*/* && HOME=$PWD/home forge build --offline
`;

function artifactsIn(workspace: string): Record<string, string> {
  const out = join(workspace, 'out');
  if (!existsSync(out)) return {};
  const files = readdirSync(out, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !path.includes('build-info'));
  return Object.fromEntries(paths.sort().map((path) => [path.slice(out.length), readFileSync(path, 'utf8')]));
}

function logOf(run: WorkflowRun): string {
  return run.jobs
    .map((job) => `${job.name} ${job.result}\n${job.steps.map(({ log }) => log).join('')}`)
    .join('\n');
}

describe('a Foundry project is compiled once, and taken by the Forge of other jobs', () => {
  test.each([
    ['one compiler', ONE_VERSION, ['0.8.28']],
    ['two compilers', TWO_VERSIONS, ['0.8.20', '0.8.28']],
    ['dynamic_test_linking', REWRITTEN, ['0.8.28']],
  ] as const)('%s', async (_, project, releases) => {
    const run = await runOn(project, BUILD_ONCE);
    expect(run.conclusion, logOf(run)).toBe('success');
    const expected = await withSolc(project, releases);
    expect(Object.keys(expected).length).toBeGreaterThan(1);
    for (const name of ['test (1)', 'test (2)']) {
      const { workspace } = jobNamed(run, name);
      expect(artifactsIn(workspace)).toEqual(expected);
      // No compiler was started, not even for its version.
      expect(readFileSync(join(workspace, 'trace.jsonl'), 'utf8')).toBe('');
    }
  });

  test('by a solc that is a script, which is not asked for its version again', async () => {
    const folder = folderOf({ solc: `#!/bin/sh\nexec '${packageSolc('0.8.28')}' "$@"\n` });
    chmodSync(join(folder, 'solc'), 0o755);
    for (const workflow of [BUILD_ONCE, BUILD_HERE]) {
      const run = await runOn(ONE_VERSION, workflow, { path: `${folder}${delimiter}${PATH}` });
      expect(run.conclusion, logOf(run)).toBe('success');
      for (const { name, workspace } of run.jobs.filter((job) => job.name.startsWith('test')))
        expect(readFileSync(join(workspace, 'trace.jsonl'), 'utf8'), name).toBe('');
    }
  });

  test('on one runner, by the steps that follow', async () => {
    const run = await runOn(ONE_VERSION, BUILD_HERE);
    expect(run.conclusion, logOf(run)).toBe('success');
    const { workspace } = jobNamed(run, 'test');
    expect(artifactsIn(workspace)).toEqual(await withSolc(ONE_VERSION, ['0.8.28']));
    expect(readFileSync(join(workspace, 'trace.jsonl'), 'utf8')).toBe('');
  });
});

test('what cannot be restored is said', async () => {
  const workflow = BUILD_ONCE.replace('project: .\n      shards', 'input: src\n      shards');
  const run = await runOn(ONE_VERSION, workflow);
  expect(messagesOf(jobNamed(run, 'test (1)'), 'error')).toContain('does not belong to a Foundry project');
});
