import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  runCompile,
  runMerge,
  runPlan,
  writeReport
} from "./shared-tar.js";
import "./shared-plain-input.js";
import "./shared-site.js";
import "./shared-options.js";
import "./shared-proxies.js";
import "./shared-graphology.js";
import "./shared-package.js";
import "./shared-scanners.js";
import "./shared-valibot.js";
import "./shared-errors.js";
import "./shared-runtime.js";
export {
  runCompile,
  runMerge,
  runPlan,
  writeReport
};
