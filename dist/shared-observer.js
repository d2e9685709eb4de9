import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);

// src/steps/observer.ts
var SILENT = {
  phase: () => void 0,
  started: () => void 0,
  finished: () => void 0,
  routed: () => void 0,
  note: () => void 0
};

export {
  SILENT
};
