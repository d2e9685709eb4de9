import { describe, expect, it } from 'vitest';
import { solcInConfig } from '../../src/foundry/config-file.ts';
import { forgeConfig } from '../../src/foundry/forge.ts';
import { FORGE } from '../tools/tools.ts';
import { testProject } from './projects.ts';

/** Expected is what Forge itself makes of the file. */
describe('the compiler in foundry.toml', () => {
  it.each([
    ['a version', '[profile.default]\nsolc = "0.8.28"\n', {}],
    ['a version with a comment', '[profile.default] # a\nsolc = \'0.8.20\' # = "0.8.1"\n', {}],
    ['solc_version', '[profile.default]\nsolc_version = "0.8.19"\n', {}],
    ['a path', '[profile.default]\nsolc = "/opt/solc \\u0041"\n', {}],
    ['dotted keys', 'profile.default.solc = "0.8.28"\n', {}],
    ['keys in quotes', '["profile"."default"]\n"solc" = "0.8.28"\n', {}],
    ['nothing', '[profile.default]\nsrc = "src"\n', {}],
    ['another table', '[profile.default]\nsrc = "src"\n[profile.ci]\nsolc = "0.8.1"\n', {}],
    [
      'the chosen profile',
      '[profile.default]\nsolc = "0.8.2"\n[profile.ci]\nsolc = "0.8.1"\n',
      { FOUNDRY_PROFILE: 'ci' },
    ],
    [
      'the default of profiles',
      '[profile.default]\nsolc = "0.8.2"\n[profile.ci]\nsrc = "a"\n',
      { FOUNDRY_PROFILE: 'ci' },
    ],
    ['a comment', '[profile.default]\n#solc = "0.8.28"\n', {}],
    [
      'a text of several lines',
      '[profile.default]\nextra_args = ["""\nsolc = "0.8.1"\n"""]\nsolc = "0.8.28"\n',
      {},
    ],
    [
      'profiles of compilation',
      '[profile.default]\nsolc = "0.8.28"\n[[profile.default.additional_compiler_profiles]]\nname = "ir"\nvia_ir = true\n',
      {},
    ],
  ])('%s', async (_, toml, env) => {
    const project = testProject({ 'foundry.toml': toml });
    const { signal } = new AbortController();
    const forge = { path: FORGE, env: { HOME: project.home, PATH: '/usr/bin:/bin', ...env }, signal };
    expect(await solcInConfig(project.root, env)).toBe((await forgeConfig(forge, project.root)).solc);
  });
});
