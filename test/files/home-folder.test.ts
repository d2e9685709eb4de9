import { homedir } from 'node:os';
import { expect, it } from 'vitest';
import { homeFolder } from '../../src/files/home-folder.ts';

const given = (known: string, entry: string) => ({
  homedir: () => known,
  userInfo: () => ({ homedir: entry }),
});

it('is what the variable says, else what the system says', () => {
  expect(homeFolder({ HOME: '/a' })).toBe('/a');
  expect(homeFolder({})).toBe(homedir());
});

it('is never a relative path: an empty variable counts for nothing', () => {
  expect(homeFolder({ HOME: '' }, given('', '/b'))).toBe('/b');
  expect(homeFolder({ HOME: '' }, given('', ''))).toBe('/');
});

it('is / for a user that the system does not know', () => {
  const unknown = (): never => {
    throw new Error('uv_os_homedir returned ENOENT');
  };
  expect(homeFolder({}, { homedir: unknown, userInfo: unknown })).toBe('/');
});
