/** The plugin for Hardhat 3, by which every compilation goes through the engine. */
import type { HardhatPlugin } from './hardhat-3-api.ts';
import { PLUGIN } from './plugin-error.ts';

const plugin: HardhatPlugin = {
  id: PLUGIN,
  npmPackage: 'parasolc',
  hookHandlers: {
    config: () => import('./config-hooks.ts'),
    solidity: () => import('./hardhat-compile.ts'),
  },
};

export default plugin;
