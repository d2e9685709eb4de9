import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { openZeppelin, slice } from '../../bench/inputs.js';
import { installPlugin } from '../hardhat/plugin-package.ts';
import { folderOf, temporaryFolder, temporaryServices } from '../harness/fixture.ts';
import type { WorkflowRun } from '../harness/results.ts';
import { runWorkflow } from '../harness/run-workflow.ts';
import type { Services } from '../harness/services/services.ts';
import type { StandIn } from '../harness/uses.ts';
import { bundled } from '../support/checkout.ts';
import { expectSameOutput } from '../support/same-output.ts';
import { wholeRun } from '../support/whole-run.ts';
import { FORGE, NODE_24, TOOL_PACKAGES } from '../tools/tools.ts';
import { HARDHAT_FILES, PROJECT_FILES } from './example-projects.ts';
import { jobNamed, PROJECT, RELEASE } from './run-action.ts';

const FOLDER = join(PROJECT, 'examples/workflows');
const INPUT = slice(openZeppelin({ viaIR: true }), ['VestingWallet.sol']);
const FORGE_PATH = [dirname(FORGE), dirname(process.execPath), '/usr/bin', '/bin'].join(delimiter);

/** An example without the comment that begins it. */
function textOf(name: string): string {
  return readFileSync(join(FOLDER, name), 'utf8').replace(/^(?:#.*\n)+/, '');
}

interface Example {
  readonly files: Readonly<Record<string, string>>;
  readonly path?: string;
  readonly uses?: Readonly<Record<string, StandIn>>;
  readonly ref?: string;
  readonly change?: (text: string) => string;
}

async function run(
  name: string,
  { files, path, uses, ref = 'refs/heads/main', change = (text) => text }: Example,
): Promise<WorkflowRun> {
  const repository = folderOf({
    ...files,
    '.github/workflows/test.yml': change(readFileSync(join(FOLDER, name), 'utf8')),
  });
  const services = await temporaryServices();
  const done = await runWorkflow({
    workflow: join(repository, '.github/workflows/test.yml'),
    folder: temporaryFolder(),
    services,
    uses: {
      'org/parasolc-action': PROJECT,
      'foundry-rs/foundry-toolchain': () => undefined,
      'actions/download-artifact': downloadArtifact(services),
      ...uses,
    },
    github: { ref, ref_type: ref.startsWith('refs/tags/') ? 'tag' : 'branch' },
    environment: { PARASOLC_SOLC_SITE: 'off', ...(path === undefined ? {} : { PATH: path }) },
  });
  const logs = done.jobs.flatMap((job) => job.steps.map(({ log }) => `${job.name}: ${log}`));
  expect(done.conclusion, logs.join('\n')).toBe('success');
  return done;
}

/** As version 8 does, which leaves files that are no `.zip` as they are. */
function downloadArtifact(services: Services): StandIn {
  return ({ inputs, workspace }) => {
    const artifact = services.artifacts.find(({ name }) => name === inputs.name);
    if (artifact === undefined) throw new Error(`there is no artifact ${inputs.name}`);
    writeFileSync(join(workspace, artifact.name), services.contentOf(artifact));
  };
}

const INPUT_FILE = { 'input.json': JSON.stringify(INPUT) };

function expectWhole(file: string): void {
  expectSameOutput(readFileSync(file).subarray(0, -1), wholeRun(RELEASE, INPUT));
}

/** What each example shows. Every file of the folder is here. */
const EXAMPLES: Readonly<Record<string, () => Promise<void>>> = {
  async 'build.yml'() {
    const { jobs } = await run('build.yml', { files: INPUT_FILE });
    expectWhole(join(jobs[0]?.workspace ?? '', 'output.json'));
  },
  async 'sharded.yml'() {
    const done = await run('sharded.yml', { files: INPUT_FILE });
    expectWhole(join(done.jobs.at(-1)?.workspace ?? '', 'parasolc-output.json'));
  },
  async 'sharded-jobs.yml'() {
    const done = await run('sharded-jobs.yml', { files: INPUT_FILE });
    expectWhole(join(jobNamed(done, 'merge').workspace, 'output.json'));
  },
  async 'proven-release.yml'() {
    const uploaded: string[] = [];
    const upload: StandIn = ({ inputs, workspace }) => {
      uploaded.push(...readdirSync(join(workspace, inputs.path ?? '')));
    };
    const done = await run('proven-release.yml', {
      files: INPUT_FILE,
      uses: { 'actions/upload-artifact': upload },
      ref: 'refs/tags/v1.0.0',
    });
    const { workspace, summary } = jobNamed(done, 'build');
    expectWhole(join(workspace, 'build/output.json'));
    expect(readFileSync(join(workspace, 'build/input.json'), 'utf8')).toBe(INPUT_FILE['input.json']);
    expect(uploaded.sort()).toEqual(['input.json', 'output.json']);
    expect(summary).toContain('## Code sizes');
    // An input as small as this is not split, unless one says so: then it is compared with one run.
    const split = await run('proven-release.yml', {
      files: INPUT_FILE,
      uses: { 'actions/upload-artifact': upload },
      change: (text) => text.replace('verify: full', 'strategy: balanced\n          verify: full'),
    });
    expect(jobNamed(split, 'build').steps[1]?.log).toMatch(/verification/);
  },
  async 'foundry.yml'() {
    const done = await run('foundry.yml', { files: PROJECT_FILES, path: FORGE_PATH, change: traced });
    const { steps, workspace } = jobNamed(done, 'test');
    expect(steps.at(-1)?.log).toMatch(/2 tests passed, 0 failed/);
    expectNothingCompiled(workspace);
  },
  async 'foundry-test-in-many-jobs.yml'() {
    const bin = folderOf({ curl: INSTALLER });
    chmodSync(join(bin, 'curl'), 0o755);
    const path = [bin, FORGE_PATH].join(delimiter);
    const done = await run('foundry-test-in-many-jobs.yml', { files: PROJECT_FILES, path, change: traced });
    const tests = done.jobs.filter(({ name }) => name.startsWith('test ('));
    expect(tests.map(({ steps }) => /1 tests? passed, 0 failed/.test(steps.at(-1)?.log ?? ''))).toEqual([
      true,
      true,
    ]);
    for (const { workspace } of tests) expectNothingCompiled(workspace);
  },
  async 'hardhat-test-in-many-jobs.yml'() {
    const modules = temporaryFolder();
    installPlugin(modules);
    const bin = folderOf({
      npm: `#!/bin/sh\nmkdir node_modules\nln -s '${join(TOOL_PACKAGES, 'hardhat')}' '${join(modules, 'parasolc')}' node_modules\n`,
      npx: `#!/bin/sh\nshift\nexec '${NODE_24}' node_modules/hardhat/dist/src/cli.js "$@"\n`,
    });
    for (const name of ['npm', 'npx']) chmodSync(join(bin, name), 0o755);
    const stored = temporaryFolder();
    const done = await run('hardhat-test-in-many-jobs.yml', {
      files: HARDHAT_FILES,
      path: [bin, FORGE_PATH].join(delimiter),
      uses: {
        'actions/setup-node': () => undefined,
        'actions/upload-artifact': ({ inputs, workspace }) => {
          for (const name of inputs.path?.trim().split('\n') ?? [])
            cpSync(join(workspace, name), join(stored, name), { recursive: true });
        },
        'actions/download-artifact': ({ workspace }) => cpSync(stored, workspace, { recursive: true }),
      },
    });
    const tests = done.jobs.filter(({ name }) => name.startsWith('test ('));
    expect(tests.map(({ steps }) => /1 passing/.test(steps.at(-1)?.log ?? ''))).toEqual([true, true]);
  },
  async 'use-output.yml'() {
    const done = await run('use-output.yml', { files: INPUT_FILE });
    expectWhole(join(jobNamed(done, 'use').workspace, 'parasolc-output.json'));
  },
  'gitlab-ci.yml': runGitLab,
};

/** Forge's own steps also write down which runs of solc they started. */
function traced(text: string): string {
  return text.replaceAll('run: forge', 'run: PARASOLC_TRACE=$PWD/trace.jsonl forge');
}

function expectNothingCompiled(workspace: string): void {
  expect(readFileSync(join(workspace, 'trace.jsonl'), 'utf8')).toBe('');
}

/** In place of the download: prints a script that installs a foundryup which has installed Forge already. */
const INSTALLER = `#!/bin/sh
cat <<'SCRIPT'
mkdir -p "$HOME/.foundry/bin"
printf '#!/bin/sh\\n' > "$HOME/.foundry/bin/foundryup"
chmod +x "$HOME/.foundry/bin/foundryup"
ln -sf '${FORGE}' "$HOME/.foundry/bin/forge"
SCRIPT
`;

/** The lines of a job's list in GitLab's file. */
function linesOf(text: string, job: string | undefined, list: string): string[] {
  const block =
    job === undefined ? text : (new RegExp(`^${job}:\\n((?: .*\\n|\\n)+)`, 'm').exec(text)?.[1] ?? '');
  const [, items = ''] = new RegExp(`^ *${list}:\\n((?: +- .*\\n)+)`, 'm').exec(block) ?? [];
  return items
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.replace(/^ +- /, ''));
}

/** Runs the shell lines of the jobs as they stand: what a job keeps as artifacts is all that the next one has. */
async function runGitLab(): Promise<void> {
  const text = readFileSync(join(FOLDER, 'gitlab-ci.yml'), 'utf8');
  const shards = Number(/SHARDS: (\d+)/.exec(text)?.[1]);
  expect(Number(/parallel: (\d+)/.exec(text)?.[1])).toBe(shards);
  const artifacts = temporaryFolder();
  const job = (name: string, files: Readonly<Record<string, string>>, env: Record<string, string>): void => {
    const bin = folderOf({ npm: NPM });
    chmodSync(join(bin, 'npm'), 0o755);
    const folder = folderOf(files);
    execFileSync('cp', ['-r', `${artifacts}/.`, folder]);
    const lines = [...linesOf(text, undefined, 'before_script'), ...linesOf(text, name, 'script')];
    expect(lines, name).toHaveLength(2);
    // As GitLab's runner does: bash, and the first line that fails ends the job.
    execFileSync('bash', ['-eo', 'pipefail', '-c', lines.join('\n')], {
      cwd: folder,
      env: {
        ...env,
        PATH: [bin, dirname(process.execPath), '/usr/bin', '/bin'].join(delimiter),
        SHARDS: String(shards),
        HOME: folder,
        BIN: bin,
        PARASOLC_SOLC_SITE: 'off',
        PARASOLC_CACHE: 'off',
      },
      stdio: 'pipe',
    });
    for (const pattern of /paths: \[(.*)\]/.exec(text.slice(text.indexOf(`\n${name}:`)))?.[1]?.split(', ') ??
      [])
      execFileSync('bash', ['-c', `cp ${pattern} '${artifacts}'`], { cwd: folder });
  };
  const input = inputOf(shards);
  job('plan', { 'input.json': JSON.stringify(input) }, {});
  for (let node = 1; node <= shards; node++) job('compile', {}, { CI_NODE_INDEX: String(node) });
  job('merge', {}, {});
  expect(readdirSync(artifacts).sort()).toEqual([
    'output.json',
    ...Array.from({ length: shards }, (_, index) => `part-${index + 1}.tgz`),
    'plan.tgz',
  ]);
  const output = readFileSync(join(artifacts, 'output.json'));
  expectSameOutput(output.subarray(0, -1), wholeRun(RELEASE, input));
}

/** An input with so many contracts. */
function inputOf(contracts: number): object {
  const sources = Array.from({ length: contracts }, (_, index) => [
    `${index}.sol`,
    {
      content: `contract C${index} { function f(uint a) public pure returns (uint) { return a + ${index}; } }`,
    },
  ]);
  const outputSelection = { '*': { '*': ['abi', 'evm.bytecode', 'evm.deployedBytecode', 'metadata'] } };
  return { language: 'Solidity', sources: Object.fromEntries(sources), settings: { outputSelection } };
}

/** In place of npm: puts the command line where it would be found. */
const NPM = `#!/bin/sh
test "$*" = 'install --global parasolc@1' || exit 1
printf '#!/bin/sh\\nexec "${process.execPath}" "${bundled('cli.js')}" "$@"\\n' > "$BIN/parasolc"
chmod +x "$BIN/parasolc"
`;

test.each(Object.entries(EXAMPLES))('%s does what it says', async (_, show) => {
  await show();
});

test('every example is run', () => {
  expect(readdirSync(FOLDER).sort()).toEqual(Object.keys(EXAMPLES).sort());
});

/** Where readers see which examples. */
const PAGES = {
  'README.md': ['build.yml', 'sharded.yml', 'sharded-jobs.yml'],
  'docs/foundry.md': ['foundry.yml', 'foundry-test-in-many-jobs.yml'],
  'docs/github-actions.md': ['use-output.yml'],
  'docs/other-systems.md': ['gitlab-ci.yml'],
} as const;

test.each(Object.entries(PAGES))('the workflows on %s are the examples, word for word', (page, names) => {
  const text = readFileSync(join(PROJECT, page), 'utf8');
  const blocks = [...text.matchAll(/```yaml\n((?:on|image):.*?)```/gs)].map(([, block]) => block);
  expect(blocks).toEqual(names.map(textOf));
});
