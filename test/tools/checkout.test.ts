import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { bundleFiles } from '../../scripts/bundle-files.js';
import { PROJECT } from '../action/run-action.ts';
import { bundledCli } from '../cli/run-cli.ts';
import { installPlugin } from '../hardhat/plugin-package.ts';

test('what the tests start is what the source gives now, whatever dist holds', async () => {
  const modules = mkdtempSync(join(tmpdir(), 'parasolc-test-'));
  onTestFinished(() => rmSync(modules, { recursive: true }));
  installPlugin(modules);
  const installed = join(modules, 'parasolc/dist');
  const packed = readdirSync(installed);
  expect(packed).toContain('hardhat.js');
  for (const [path, text] of await bundleFiles()) {
    expect(readFileSync(join(PROJECT, path), 'utf8') === text, path).toBe(true);
    if (dirname(path) !== 'dist') continue;
    const folders = packed.includes(basename(path)) ? [installed] : [];
    for (const folder of [dirname(bundledCli()), ...folders])
      expect(readFileSync(join(folder, basename(path)), 'utf8') === text, join(folder, basename(path))).toBe(
        true,
      );
  }
});
