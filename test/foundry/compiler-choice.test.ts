/** Which compiler the drop-in takes in a Foundry project: the one that the project is for, or none. */
import { rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildFoundry } from '../../src/commands/build-foundry.ts';
import { bundledCli } from '../cli/run-cli.ts';
import { nativeSolc } from '../support/native-solc.ts';
import {
  type Files,
  type ForgeRun,
  foundryOptions,
  linesOf,
  type TestProject,
  testProject,
  watchedSolc,
} from './projects.ts';

let cli: string;
beforeAll(async () => {
  cli = await bundledCli();
});

const config = (...lines: string[]): string =>
  ['[profile.default]', ...lines, 'evm_version = "paris"', '[lint]', 'lint_on_build = false', ''].join('\n');
const SOURCE = { 'src/A.sol': 'pragma solidity ^0.8.0;\ncontract A { uint public x; }\n' };

/** A project, and Forge with this program for its compiler, by its own folder or from elsewhere. */
function project(files: Files): {
  readonly project: TestProject;
  forge(from?: string): Promise<ForgeRun>;
  /** The release in the artifact. */
  release(): string | undefined;
  /** Starts of a compiler. */
  starts(): string[];
} {
  const project = testProject({ ...SOURCE, ...files });
  const trace = join(project.root, '../trace');
  const env = { PARASOLC_SOLC_SITE: 'off', PARASOLC_CACHE: 'off', PARASOLC_TRACE: trace };
  return {
    project,
    forge: (from = project.root) => {
      rmSync(trace, { force: true });
      return project.forge(['build', '--use', cli, '--root', project.root, '--force'], env, from);
    },
    release: () =>
      /"version":"(\d+\.\d+\.\d+)/.exec(project.read('out')['A.sol/A.json']?.replaceAll(' ', '') ?? '')?.[1],
    starts: () => linesOf(trace),
  };
}

describe('the drop-in takes the compiler', () => {
  it('that `parasolc build` took by its path: nothing is compiled again', async () => {
    const { project: at, forge, release, starts } = project({});
    const path = await watchedSolc('0.8.28', '/dev/null', join(at.root, '../solc-0.8.28'));
    at.write({ 'foundry.toml': config(`solc = "${path}"`) });
    await buildFoundry('.', foundryOptions(), at.environment());
    expect(await forge()).toMatchObject({ status: 0, stderr: '' });
    expect({ release: release(), starts: starts() }).toEqual({ release: '0.8.28', starts: [] });
  });

  it('that `--solc` gave to `parasolc build`, though the project names another', async () => {
    const { project: at, forge, release, starts } = project({ 'foundry.toml': config('solc = "0.8.20"') });
    await buildFoundry('.', foundryOptions({ solc: '0.8.26' }), at.environment());
    expect(await forge()).toMatchObject({ status: 0, stderr: '' });
    expect({ release: release(), starts: starts() }).toEqual({ release: '0.8.26', starts: [] });
  });

  it('that `--solc` gave to it by a path, as far as no program is started that only the store names', async () => {
    const { project: at, forge, release, starts } = project({});
    const [path, log] = [join(at.root, '../solc-0.8.19'), join(at.root, '../log')];
    await watchedSolc('0.8.20', log, path);
    at.write({ 'foundry.toml': config() });
    await buildFoundry('.', foundryOptions({ solc: path }), at.environment());
    expect(await forge()).toMatchObject({ status: 0, stderr: '' });
    expect({ release: release(), starts: starts() }).toEqual({ release: '0.8.20', starts: [] });

    // Elsewhere there is another file of the same build; it will do.
    at.write({ 'src/A.sol': SOURCE['src/A.sol'].replace('x', 'y') });
    rmSync(log);
    expect(await forge()).toMatchObject({ status: 0, stderr: '' });
    expect({ release: release(), starts: linesOf(log) }).toEqual({ release: '0.8.20', starts: [] });
  });

  it('that the project names, where nothing was built', async () => {
    const { project: at, forge, release } = project({ 'foundry.toml': config('solc = "0.8.20"') });
    expect(await forge()).toMatchObject({ status: 0, stderr: '' });
    expect(release()).toBe('0.8.20');
    symlinkSync(await nativeSolc('0.8.26'), join(at.root, 'my-solc'));
    at.write({ 'foundry.toml': config('solc = "./my-solc"') });
    expect(await forge()).toMatchObject({ status: 0, stderr: '' });
    expect(release()).toBe('0.8.26');
  });

  it('that the project names now, where it named another when it was built', async () => {
    const { project: at, forge, release } = project({ 'foundry.toml': config('solc = "0.8.20"') });
    await buildFoundry('.', foundryOptions(), at.environment());
    at.write({ 'foundry.toml': config('solc = "0.8.26"') });
    expect(await forge()).toMatchObject({ status: 0, stderr: '' });
    expect(release()).toBe('0.8.26');
  });

  it('of PATH, where the project names this program itself', async () => {
    const { project: at, forge, release } = project({ 'foundry.toml': config(`solc = "${cli}"`) });
    expect(await forge()).toMatchObject({ status: 0, stderr: '' });
    expect(release()).toBe('0.8.37');
    expect(at.read('out')).toHaveProperty(['A.sol/A.json']);
  });
});

describe('the drop-in is no other compiler than the project is for', () => {
  it('where Forge is started elsewhere, and cannot have told of the project', async () => {
    const { project: at, forge, release } = project({ 'foundry.toml': config('solc = "0.8.20"') });
    const { status, stderr } = await forge(at.home);
    expect(status).not.toBe(0);
    expect(stderr).toContain('[COMPILER_MISMATCH]');
    expect(stderr).toContain('`solc = "0.8.20"` of foundry.toml in ');
    expect(stderr).toContain('found: solc 0.8.37+commit');
    expect(stderr).toContain('start forge in the project folder');
    expect(release()).toBeUndefined();
  });

  it('where the file that was built with has become another version', async () => {
    const { project: at, forge } = project({});
    const path = join(at.root, '../solc');
    symlinkSync(await nativeSolc('0.8.28'), path);
    at.write({ 'foundry.toml': config(`solc = "${path}"`) });
    await buildFoundry('.', foundryOptions(), at.environment());
    rmSync(path);
    symlinkSync(await nativeSolc('0.8.26'), path);
    const { status, stderr } = await forge();
    expect(status).not.toBe(0);
    expect(stderr).toContain('used solc 0.8.28+commit.7893614a');
    expect(stderr).toContain('found: solc 0.8.26+commit.8a97fa7a');
  });

  it('where the project takes several, and Forge is given one', async () => {
    const { project: at, forge } = project({ 'src/B.sol': 'pragma solidity 0.8.20;\ncontract B {}\n' });
    at.write({ 'src/A.sol': 'pragma solidity 0.8.26;\ncontract A {}\n' });
    await buildFoundry('.', foundryOptions(), at.environment());
    const { status, stderr } = await forge();
    expect(status).not.toBe(0);
    expect(stderr).toContain('the project uses several compilers');
    expect(stderr).toContain('used solc 0.8.20+commit.a1b79de6 and solc 0.8.26+commit.8a97fa7a');
  });
});
