import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  writeJson
} from "./chunk-2A5IPVQ3.js";

// src/commands/solc-text.ts
async function* solcText(text) {
  yield* writeJson(text);
  yield Buffer.from("\n");
}

export {
  solcText
};
