import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  sha256Of
} from "./chunk-PFCQRHJK.js";

// src/action/digest.ts
import { createReadStream } from "node:fs";
function digestOfFile(path) {
  return sha256Of(createReadStream(path));
}

export {
  digestOfFile
};
