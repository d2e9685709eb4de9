/**
 * The real Forge on real projects: `forge build --use parasolc` leaves what `forge build --use solc` leaves, cold
 * and after an edit, and after a build of ours it starts no compiler at all.
 */
import { appendFileSync, cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildFoundry } from '../../src/commands/build-foundry.ts';
import { bundledCli } from '../cli/run-cli.ts';
import {
  expectSameFiles,
  foundryOptions,
  linesOf,
  type TestProject,
  testProject,
  watchedSolc,
} from '../foundry/projects.ts';
import { nativeSolc } from '../support/native-solc.ts';

const NODE_MODULES = fileURLToPath(new URL('../../node_modules', import.meta.url));
const NO_LINT = '\n[lint]\nlint_on_build = false\n';

interface RealProject {
  readonly name: string;
  readonly release: string;
  readonly config: string;
  /** Folders of the project, and the installed ones that they are copies of. */
  readonly copies: Readonly<Record<string, string>>;
  /** Parts of the installed folders that are left out. */
  readonly without?: RegExp;
  /** A file with contracts, which gets one more. */
  readonly edited: string;
}

const PROJECTS: readonly RealProject[] = [
  {
    name: 'Uniswap v4-core, its contracts',
    release: '0.8.26',
    config: `${readFileSync(join(NODE_MODULES, '@uniswap/v4-core/foundry.toml'), 'utf8')}\n[profile.default.lint]\nlint_on_build = false\n`,
    copies: {
      src: '@uniswap/v4-core/src',
      'lib/solmate': '@uniswap/v4-core/lib/solmate',
      'lib/forge-std': '@uniswap/v4-core/lib/forge-std',
      'lib/openzeppelin-contracts': '@uniswap/v4-core/lib/openzeppelin-contracts',
      'remappings.txt': '@uniswap/v4-core/remappings.txt',
    },
    without: /v4-core\/src\/test/,
    edited: 'src/ERC6909.sol',
  },
  {
    name: 'OpenZeppelin',
    release: '0.8.28',
    config: `[profile.default]\noptimizer = true${NO_LINT}`,
    copies: { src: '@openzeppelin/contracts' },
    without: /contracts\/build/,
    edited: 'src/proxy/Proxy.sol',
  },
  {
    name: 'Solady',
    release: '0.8.30',
    config: `[profile.default]\noptimizer = true\nevm_version = "cancun"${NO_LINT}`,
    copies: { src: 'solady/src' },
    edited: 'src/utils/LibString.sol',
  },
];

let cli: string;

beforeAll(async () => {
  cli = await bundledCli();
});

function copyOf({ config, copies, without }: RealProject): TestProject {
  const project = testProject({ 'foundry.toml': config });
  for (const [place, source] of Object.entries(copies)) {
    cpSync(join(NODE_MODULES, source), join(project.root, place), {
      recursive: true,
      filter: (path) => without === undefined || !without.test(path),
    });
  }
  return project;
}

async function forgeBuild(project: TestProject, compiler: string, env = {}): Promise<void> {
  const { status, stderr } = await project.forge(['build', '--use', compiler], env);
  expect({ status, stderr: stderr.replace(/^Warning.*/gs, '') }).toEqual({ status: 0, stderr: '' });
}

describe.each(PROJECTS)('$name', (real) => {
  it('is the same with parasolc and with solc; replayed without a compiler', async () => {
    const solc = await nativeSolc(real.release);
    const [ours, theirs] = [copyOf(real), copyOf(real)];
    const log = join(ours.root, '../log');
    const compiler = await watchedSolc(real.release, log, join(ours.root, '../solc'));
    const env = { PARASOLC_SOLC: compiler, PARASOLC_TRACE: join(ours.root, '../trace') };

    const environment = ours.environment();
    const [built, ...others] = await buildFoundry('.', foundryOptions({ solc: compiler }), environment);
    expect({ others, hasErrors: built?.hasErrors }).toEqual({ others: [], hasErrors: false });
    expect(environment.told()).toContain(` with solc ${real.release} (native, ${compiler}) in `);
    const before = linesOf(log).length;
    await forgeBuild(ours, cli, env);
    expect(linesOf(log).slice(before)).toEqual([]);
    expect(linesOf(env.PARASOLC_TRACE)).toEqual([]);
    await forgeBuild(theirs, solc);
    expectSameFiles(ours.read('out'), theirs.read('out'));

    for (const { root } of [ours, theirs]) {
      appendFileSync(join(root, real.edited), '\ncontract Added { uint256 public added = 1; }\n');
    }
    await forgeBuild(ours, cli, env);
    expect(linesOf(env.PARASOLC_TRACE)).not.toEqual([]);
    await forgeBuild(theirs, solc);
    expectSameFiles(ours.read('out'), theirs.read('out'));
  });
});
