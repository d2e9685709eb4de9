import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  writeReport
} from "./action+distributed+write.js";
import "./action+cli+distributed+hardhat-compile+write.js";
import "./action+build-divided+distributed+write.js";
import "./action+build-divided+cli+distributed+write.js";
import "./action+build-divided+cli+distributed+hardhat-compile+write.js";
import "./action+build-divided+cli+config-hooks+distributed+hardhat+hardhat-compile+http+write.js";
import "./action+artifact+build-divided+cache+cli+config-hooks+distributed+hardhat+hardhat-compile+http+write.js";
export {
  writeReport
};
