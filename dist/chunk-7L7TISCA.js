import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);

// src/action/steps/retention.ts
var KEPT_FOR_RERUNS = 5;

export {
  KEPT_FOR_RERUNS
};
