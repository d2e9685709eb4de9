import { readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type CapturedInput, type CaptureOptions, captureInputs } from '../../src/foundry/capture.ts';
import { findForge, forgeConfig, runForge } from '../../src/foundry/forge.ts';
import { FORGE } from '../tools/tools.ts';
import { linesOf, type TestProject, testProject, watched } from './projects.ts';

async function capture(project: TestProject, options: CaptureOptions = {}): Promise<CapturedInput[]> {
  const { env, signal } = project.environment();
  const forge = { path: FORGE, env, signal };
  return captureInputs(project.root, forge, await forgeConfig(forge, project.root), options);
}

async function textOf({ input }: CapturedInput): Promise<string> {
  return (await input.read(0, input.size)).toString();
}

/** A "compiler" that keeps what it is asked, by its own few words: not the stand-in of this project. */
function recorder(
  project: TestProject,
  release: string,
): { path: string; asked: () => string[]; input: string } {
  const [path, log, input] = ['solc', 'log', 'input'].map((name) =>
    join(project.root, '..', `${name}-${release}`),
  );
  if (path === undefined || log === undefined || input === undefined) throw new Error('three names');
  writeFileSync(
    path,
    `#!/bin/sh
if [ "$1" = --version ]; then printf 'solc\\nVersion: ${release}+commit.01234567.Linux.g++\\n'; exit; fi
printf '%s\\n' "$*" >> '${log}'
cat > '${input}'
echo '{"contracts":{},"sources":{}}'
`,
    { mode: 0o755 },
  );
  return { path, asked: () => linesOf(log), input };
}

const SOURCES = {
  'src/A.sol': 'pragma solidity ^0.8.20;\nimport "lib/B.sol";\ncontract A is B {}\n',
  'src/lib/B.sol': 'pragma solidity ^0.8.20;\ncontract B {}\n',
  'test/A.t.sol': 'pragma solidity ^0.8.20;\nimport "../src/A.sol";\ncontract ATest { A a = new A(); }\n',
};

describe('what forge would give to its compiler', () => {
  it('is captured byte for byte, with the options, and leaves the project as it was', async () => {
    const project = testProject({
      ...SOURCES,
      'foundry.toml': `[profile.default]
remappings = ["lib/=src/lib/"]
include_paths = ["more"]
allow_paths = ["../elsewhere"]
dynamic_test_linking = true
extra_output = ["storageLayout"]
[lint]
lint_on_build = false
`,
    });
    const before = project.read('.');
    const temporary = readdirSync(tmpdir()).filter((name) => name.startsWith('parasolc-forge-'));
    const captured = await capture(project, { use: { release: '0.8.28', build: '0.8.28+commit.01234567' } });
    expect(project.read('.')).toEqual(before);
    expect(readdirSync(tmpdir()).filter((name) => name.startsWith('parasolc-forge-'))).toEqual(temporary);

    const { path, asked, input } = recorder(project, '0.8.28');
    await project.forge(['build', '--use', path]);
    const [only] = captured;
    if (only === undefined) throw new Error('nothing was captured');
    expect(captured).toHaveLength(1);
    expect(await textOf(only)).toBe(linesOf(input).join('\n'));
    expect(asked()).toHaveLength(1);
    const { cwd, basePath, includePaths, allowedPaths } = only.access;
    expect(asked()[0]).toBe(
      `--allow-paths ${allowedPaths.join(',')} --include-path ${includePaths.join(' ')} --base-path ${basePath} --standard-json`,
    );
    expect({ cwd, basePath }).toEqual({ cwd: project.root, basePath: project.root });
    expect(includePaths).toEqual([join(project.root, 'more')]);
  });

  it('is one input for each compiler version and settings profile, the oldest first', async () => {
    const project = testProject({
      'foundry.toml': `[profile.default]
additional_compiler_profiles = [{ name = "ir", via_ir = true, optimizer_runs = 1 }]
compilation_restrictions = [{ paths = "src/C.sol", via_ir = true }]
`,
      'src/A.sol': 'pragma solidity 0.8.20;\ncontract A {}\n',
      'src/B.sol': 'pragma solidity =0.8.28;\ncontract B {}\n',
      'src/C.sol': 'pragma solidity =0.8.28;\ncontract C {}\n',
      'src/D.sol': 'pragma solidity ^0.6.2;\ncontract D {}\n',
    });
    const captured = await capture(project);
    const told = await Promise.all(
      captured.map(async (one) => {
        const { sources, settings } = JSON.parse(await textOf(one));
        return [one.release, Object.keys(sources), settings.viaIR ?? false];
      }),
    );
    expect(told.slice(0, 2)).toEqual([
      ['0.6.12', ['src/D.sol'], false],
      ['0.8.20', ['src/A.sol'], false],
    ]);
    expect(told.slice(2)).toHaveLength(2);
    expect(told.slice(2)).toContainEqual(['0.8.28', ['src/B.sol'], false]);
    expect(told.slice(2)).toContainEqual(['0.8.28', ['src/C.sol'], true]);
    expect(captured.map(({ profile }) => profile).sort()).toEqual(['ir', undefined, undefined, undefined]);
    const again = await Promise.all((await capture(project)).map(textOf));
    expect(again).toEqual(await Promise.all(captured.map(textOf)));
  });

  it('is for the newest release that this forge knows, where the pragmas leave the choice', async () => {
    const project = testProject({ 'src/A.sol': 'pragma solidity >=0.8.0;\ncontract A {}\n' });
    const [free] = await capture(project);
    // It would download this one, which cannot be had here: it says which.
    const { stdout, stderr } = await project.forge(['build'], { HTTPS_PROXY: 'http://127.0.0.1:9' });
    expect(`${stdout}${stderr}`).toContain(`solc version "${free?.release}"`);
  });

  it('is for installed releases only, where forge is offline', async () => {
    const project = testProject({
      'foundry.toml': '[profile.default]\noffline = true\n',
      'src/A.sol': 'pragma solidity >=0.8.0;\ncontract A {}\n',
    });
    project.write({ '../home/.svm/0.8.21/solc-0.8.21': '', '../home/.svm/0.8.9/solc-0.8.9': '' });
    expect((await capture(project)).map(({ release }) => release)).toEqual(['0.8.21']);
  });

  it('is nothing where there is nothing to compile', async () => {
    expect(await capture(testProject({ 'README.md': '' }))).toEqual([]);
  });
});

describe('where forge fails', () => {
  it.each([
    ['its configuration is wrong', { 'foundry.toml': '[profile.default]\nsolc =\n' }, 'TOML parse error'],
    ['no compiler is allowed', { 'src/A.sol': 'pragma solidity ^0.9.0;\n' }, 'No solc version'],
  ])('as %s, its words are told', async (_, files, words) => {
    const failure = await capture(testProject(files)).catch((error: unknown) => error);
    expect(failure).toMatchObject({ code: 'FORGE_FAILED' });
    expect(String((failure as { facts: string[] }).facts)).toContain(words);
  });

  it('as it is not there, it is said where it was looked for', async () => {
    const { root } = testProject({});
    await expect(findForge(undefined, ['/nowhere'], root)).rejects.toMatchObject({
      code: 'FORGE_NOT_FOUND',
      facts: ['tried: no executable forge in /nowhere'],
    });
    await expect(findForge('./forge', [], root)).rejects.toMatchObject({ code: 'FORGE_NOT_FOUND' });
  });

  it('as it is stopped, so are we', async () => {
    const { root } = testProject({});
    const path = watched('/bin/cat', join(root, '../started'), join(root, '../forge'));
    const stop = new AbortController();
    const stopped = runForge({ path, env: {}, signal: stop.signal }, root, ['/dev/zero'], {});
    setTimeout(() => stop.abort(), 100);
    await expect(stopped).rejects.toMatchObject({ code: 'CANCELLED' });
  });
});
