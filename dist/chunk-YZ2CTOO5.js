import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  ParasolcError
} from "./chunk-HMZARNK3.js";

// src/action/input.ts
function inputOf({ command, input }) {
  if (input !== void 0) return input;
  throw new ParasolcError("USAGE", `${command} needs the input "input"`, {
    remedy: "give the path of a Standard JSON input"
  });
}

export {
  inputOf
};
