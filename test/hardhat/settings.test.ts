import { describe, expect, it } from 'vitest';
import { ParasolcError } from '../../src/errors.ts';
import { readSettings, settingsIssues } from '../../src/hardhat/settings.ts';

describe('settings', () => {
  it('have defaults', () => {
    const defaults = { jobs: 8, strategy: 'auto', solc: undefined, trace: undefined, cache: undefined };
    expect(readSettings(undefined, {}, 8)).toEqual(defaults);
    expect(readSettings({}, { PARASOLC_JOBS: '', PARASOLC_STRATEGY: '' }, 8)).toEqual(defaults);
  });

  it('are taken from the configuration, and from the environment before it', () => {
    const config = { jobs: 3, strategy: 'linked', solc: '0.8.28', trace: 't', cache: 'c' };
    expect(readSettings(config, {}, 8)).toEqual(config);
    const env = {
      PARASOLC_JOBS: '5',
      PARASOLC_STRATEGY: 'single',
      PARASOLC_SOLC: '/solc',
      PARASOLC_TRACE: '/t',
      PARASOLC_CACHE: '/c',
    };
    const settings = { jobs: 5, strategy: 'single', solc: '/solc', trace: '/t', cache: '/c' };
    expect(readSettings(config, env, 8)).toEqual(settings);
  });

  it.each([
    [null, [''], 'must be an object'],
    [4, [''], 'must be an object'],
    [{ jobs: 1.5, solc: '' }, ['jobs', 'solc'], 'whole number'],
    [{ jobs: 1025 }, ['jobs'], 'whole number'],
    [{ Jobs: 1 }, ['Jobs'], 'is not a setting of parasolc'],
    [{ strategy: 'Auto' }, ['strategy'], 'one of auto, single, naive, clustered, balanced, linked'],
  ])('cannot be %j', (given, paths, reason) => {
    const issues = settingsIssues(given);
    expect(issues.map(({ path }) => path.join('.'))).toEqual(paths);
    expect(issues[0]?.message).toContain(reason);
    expect(() => readSettings(given, {}, 1)).toThrow(expect.objectContaining({ code: 'USAGE' }));
  });

  it('name the variable whose value is none', () => {
    expect(() => readSettings({}, { PARASOLC_JOBS: 'many' }, 1)).toThrow(ParasolcError);
    expect(() => readSettings({}, { PARASOLC_JOBS: 'many' }, 1)).toThrow(
      'PARASOLC_JOBS must be a whole number from 1 to 1024, not "many"',
    );
  });
});
