import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildFoundry } from '../../src/commands/build-foundry.ts';
import { installDropIns } from '../../src/foundry/drop-ins.ts';
import { bundledCli } from '../cli/run-cli.ts';
import { packageSolc } from '../support/package-solc.ts';
import {
  expectSameFiles,
  type Files,
  foundryOptions,
  linesOf,
  type TestProject,
  testProject,
  watchedSolc,
} from './projects.ts';

const RELEASE = '0.8.28';
const PRAGMA = 'pragma solidity ^0.8.20;\n';
const SOURCES: Files = {
  'src/Base.sol': `${PRAGMA}contract Base { uint public x; function f(uint unused) public {} }\n`,
  'src/A.sol': `${PRAGMA}import "./Base.sol";\ncontract A is Base { Base public b = new Base(); }\n`,
  'src/C.sol': `// \u00fc\u4e16\n${PRAGMA}interface I { function g() external; }\ncontract C { uint immutable y = 1; }\n`,
  'test/A.t.sol': `${PRAGMA}import "../src/A.sol";\ncontract ATest { A a = new A(); function test_x() public view { require(a.x() == 0); } }\n`,
};

let cli: string;
let solc: string;

beforeAll(() => {
  // What Forge gives with it owes nothing to code of ours.
  [cli, solc] = [bundledCli(), packageSolc(RELEASE)];
});

/** A project whose compiler is watched, and the trace of the drop-in. */
async function watchedProject(files: Files): Promise<{
  project: TestProject;
  env: Files;
  compiler: string;
  starts: () => string[];
  traced: () => string[];
  forget: () => void;
}> {
  const project = testProject(files);
  const [log, trace] = [join(project.root, '../log'), join(project.root, '../trace')];
  const compiler = await watchedSolc(RELEASE, log, join(project.root, '../solc'));
  const env = { PARASOLC_SOLC: compiler, PARASOLC_TRACE: trace, PARASOLC_STRATEGY: 'naive' };
  const [starts, traced] = [() => linesOf(log), () => linesOf(trace)];
  return {
    project,
    env,
    compiler,
    starts,
    traced,
    forget: () => {
      for (const path of [log, trace]) rmSync(path, { force: true });
    },
  };
}

/** What Forge leaves with the compiler itself, in a project with the same files. */
function twin(files: Files): { write: TestProject['write']; built: () => Promise<Files> } {
  const project = testProject(files);
  return {
    write: project.write,
    async built() {
      const { status, stderr } = await project.forge(['build', '--use', solc]);
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
      return project.read('out');
    },
  };
}

describe('forge build --use parasolc', () => {
  it('leaves what it leaves with solc, cold and after an edit; what was compiled once is known', async () => {
    const { project, env, starts, traced, forget } = await watchedProject(SOURCES);
    const other = twin(SOURCES);
    const edit = { 'src/Base.sol': `${SOURCES['src/Base.sol']}contract More is Base {}\n` };
    const build = async (): Promise<void> => {
      forget();
      const { status, stderr } = await project.forge(['build', '--use', cli], env);
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
      expect(traced().length > 0).toBe(starts().length > 0);
    };
    await build();
    const cold = await other.built();
    expect(Object.keys(cold)).toContain('A.sol/A.json');
    expectSameFiles(project.read('out'), cold);
    expect(starts()).toContainEqual(expect.stringContaining('--standard-json'));

    await project.forge(['clean']);
    await build();
    expect({ starts: starts(), traced: traced() }).toEqual({ starts: [], traced: [] });
    expectSameFiles(project.read('out'), cold);

    project.write(edit);
    other.write(edit);
    await build();
    const edited = await other.built();
    expect(edited['A.sol/A.json']).not.toBe(cold['A.sol/A.json']);
    expectSameFiles(project.read('out'), edited);
    expect(starts()).toContainEqual(expect.stringContaining('--standard-json'));

    project.write(SOURCES);
    await project.forge(['clean']);
    await build();
    expect(starts()).toEqual([]);
    expectSameFiles(project.read('out'), cold);
  });

  it('shows errors in the code as with solc', async () => {
    const { project, env } = await watchedProject({
      ...SOURCES,
      'src/W.sol': `${PRAGMA}contract W { uint x = "text"; }\n`,
    });
    for (const _ of ['cold', 'again']) {
      const ours = await project.forge(['build', '--use', cli], env);
      const theirs = await project.forge([
        'build',
        '--use',
        solc,
        '--out',
        '../out',
        '--cache-path',
        '../cache',
      ]);
      expect(ours.stderr).toContain('is not implicitly convertible');
      expect({ ...ours, stdout: '' }).toEqual({ ...theirs, stdout: '' });
    }
  });

  it('keeps nothing and knows nothing where it shall not', async () => {
    const { project, env, starts, forget } = await watchedProject(SOURCES);
    for (const _ of ['cold', 'again']) {
      forget();
      await project.forge(['build', '--force', '--use', cli], { ...env, PARASOLC_REPLAY: 'off' });
      expect(starts()).toContainEqual(expect.stringContaining('--standard-json'));
    }
    expect(project.read('cache')).not.toHaveProperty(['parasolc/.gitignore']);
  });

  it('says what is wrong with its settings', async () => {
    const { project, env } = await watchedProject(SOURCES);
    for (const setting of ['PARASOLC_REPLAY', 'PARASOLC_TRACE']) {
      const { status, stderr } = await project.forge(['build', '--use', cli], {
        ...env,
        [setting]: 'relative',
      });
      expect(stderr).toContain(`${setting} must be `);
      expect(stderr).toContain('an absolute path, not "relative"');
      expect(status).not.toBe(0);
    }
  });
});

describe('a build of a Foundry project', () => {
  it('is all that a following forge build and forge test need: no compiler is started', async () => {
    const { project, env, compiler, starts, traced, forget } = await watchedProject(SOURCES);
    const environment = project.environment();
    const built = await buildFoundry('.', foundryOptions({ solc: compiler }), environment);
    expect(
      built.map(({ version, contracts, hasErrors, work }) => ({
        version: version.release,
        contracts,
        hasErrors,
        compiled: work !== undefined,
      })),
    ).toEqual([{ version: RELEASE, contracts: 5, hasErrors: false, compiled: true }]);
    expect(environment.told()).toContain(
      `Compiled in one run with solc ${RELEASE} (native, ${compiler}) in `,
    );
    expect(starts()).toContainEqual(expect.stringContaining('--standard-json'));
    expect(project.read('out')).toEqual({});

    forget();
    const forged = await project.forge(['build', '--use', cli], env);
    expect(forged).toMatchObject({ status: 0, stderr: '' });
    expect({ starts: starts(), traced: traced() }).toEqual({ starts: [], traced: [] });
    expectSameFiles(project.read('out'), await twin(SOURCES).built());
    const tested = await project.forge(['test', '--force', '--use', cli], env);
    expect(tested.stdout).toContain('1 tests passed, 0 failed');
    expect(starts()).toEqual([]);

    const again = await buildFoundry('.', foundryOptions({ solc: compiler }), project.environment());
    expect(again).toMatchObject([{ work: undefined, contracts: 5 }]);
    expect(await again[0]?.output.read(0, again[0].output.size)).toEqual(
      await built[0]?.output.read(0, built[0].output.size),
    );
    expect(starts()).not.toContainEqual(expect.stringContaining('--standard-json'));
  });

  it('says to the drop-in which version it is for, in whichever folder forge is started', async () => {
    const { project, env } = await watchedProject({
      ...SOURCES,
      'foundry.toml': '[profile.default]\nsolc = "0.8.20"\nevm_version = "paris"\n',
    });
    const [built] = await buildFoundry(project.root, foundryOptions(), project.environment());
    expect(built?.version.release).toBe('0.8.20');
    const { PARASOLC_SOLC: _, ...unnamed } = env;
    const forged = await project.forge(['build', '--use', cli], unnamed, join(project.root, 'src'));
    expect(forged).toMatchObject({ status: 0, stderr: '' });
    expect(readFileSync(join(project.root, 'out/A.sol/A.json'), 'utf8')).toContain('0.8.20+commit.a1b79de6');
    expect(linesOf(env.PARASOLC_TRACE ?? '')).toEqual([]);
  });

  it('of several compiler versions has a result for each, which forge finds where its compilers are', async () => {
    const { project, env } = await watchedProject({
      'src/Old.sol': 'pragma solidity 0.8.20;\ncontract Old { uint public x; }\n',
      'src/New.sol':
        'pragma solidity =0.8.28;\nimport "./Both.sol";\ncontract New is Both { Both b = new Both(); }\n',
      'src/Both.sol': `pragma solidity =0.8.28;\ncontract Both { uint public y; }\n`,
    });
    const environment = project.environment();
    const built = await buildFoundry('.', foundryOptions(), environment);
    expect(built.map(({ captured, contracts }) => [captured.release, contracts])).toEqual([
      ['0.8.20', 1],
      ['0.8.28', 2],
    ]);
    expect(environment.told()).toMatch(/with solc 0\.8\.20 [\s\S]*with solc 0\.8\.28 /);

    await installDropIns(
      join(project.home, '.svm'),
      new Map([
        ['0.8.20', '0.8.20'],
        ['0.8.28', '0.8.28'],
      ]),
      [process.execPath, cli],
    );
    const { PARASOLC_SOLC: _, ...unnamed } = env;
    const forged = await project.forge(['build', '--offline'], unnamed);
    expect(forged).toMatchObject({ status: 0, stderr: '' });
    expect(linesOf(env.PARASOLC_TRACE ?? '')).toEqual([]);
    const ours = project.read('out');

    for (const release of ['0.8.20', '0.8.28']) {
      const place = join(project.home, '.svm', release, `solc-${release}`);
      rmSync(place);
      await watchedSolc(release, '/dev/null', place);
    }
    await project.forge(['build', '--offline', '--force']);
    expect(Object.keys(ours)).toContain('New.sol/New.json');
    expectSameFiles(ours, project.read('out'));
    await expect(
      installDropIns(join(project.home, '.svm'), new Map([['0.8.28', '0.8.28']]), [cli]),
    ).rejects.toMatchObject({
      code: 'OUTPUT_UNWRITABLE',
    });
  });

  it('compiles errors in the code too, and keeps nothing of them', async () => {
    const { project, env } = await watchedProject({
      ...SOURCES,
      'src/W.sol': `${PRAGMA}contract W { uint x = "text"; }\n`,
    });
    const [built] = await buildFoundry(
      '.',
      foundryOptions({ solc: env.PARASOLC_SOLC ?? '' }),
      project.environment(),
    );
    expect(built).toMatchObject({ hasErrors: true, contracts: 0 });
    expect(Object.keys(project.read('cache/parasolc')).filter((name) => name.endsWith('.run'))).toEqual([]);
  });
});
