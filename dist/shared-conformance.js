import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);

// src/steps/conformance/conformance.ts
var TRUSTING = { check: async () => ({ kind: "conforms" }) };

export {
  TRUSTING
};
