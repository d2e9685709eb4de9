import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  runCompile,
  runMerge,
  runPlan,
  writeReport
} from "./action+on-demand.js";
import "./action+cli+on-demand.js";
import "./action+cli+hardhat-compile+on-demand.js";
import "./action+cli+config-hooks+hardhat-compile+on-demand.js";
import "./action+cli+hardhat-compile+http+on-demand.js";
import "./action+build-divided+on-demand.js";
import "./action+build-divided+cli+on-demand.js";
import "./action+build-divided+cli+hardhat-compile+on-demand.js";
import "./action+build-divided+cli+config-hooks+hardhat-compile+on-demand.js";
import "./action+build-divided+cli+config-hooks+hardhat+hardhat-compile+http+on-demand.js";
import "./action+artifact+build-divided+cache+cli+config-hooks+hardhat+hardhat-compile+http+on-demand.js";
export {
  runCompile,
  runMerge,
  runPlan,
  writeReport
};
