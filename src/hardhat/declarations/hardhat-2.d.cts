import type { ParasolcSettings } from './hardhat-settings.cjs';
import 'hardhat/types/config';

export type { ParasolcSettings };

declare module 'hardhat/types/config' {
  interface HardhatUserConfig {
    parasolc?: ParasolcSettings;
  }
  interface HardhatConfig {
    parasolc?: ParasolcSettings;
  }
}
