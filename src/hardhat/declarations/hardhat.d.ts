import type { HardhatPlugin } from 'hardhat/types/plugins';
import type { ParasolcSettings } from './hardhat-settings.cjs';
import 'hardhat/types/config';

export type { ParasolcSettings };

/** Compiles with solc on all cores; artifacts and build infos are those of one run of solc. */
declare const parasolc: HardhatPlugin;
export default parasolc;

declare module 'hardhat/types/config' {
  interface HardhatUserConfig {
    parasolc?: ParasolcSettings;
  }
  interface HardhatConfig {
    parasolc?: ParasolcSettings;
  }
}
