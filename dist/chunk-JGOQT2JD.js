import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  writeJson
} from "./chunk-IFB633XI.js";

// src/commands/solc-text.ts
async function* solcText(text) {
  yield* writeJson(text);
  yield Buffer.from("\n");
}

export {
  solcText
};
