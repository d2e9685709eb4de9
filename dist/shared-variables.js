import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  nearest
} from "./shared-nearest.js";
import {
  OPTIONS
} from "./shared-options.js";
import {
  ParasolcError
} from "./shared-errors.js";

// src/options/variables.ts
var PREFIX = "PARASOLC_";
var PARENT = "PARASOLC_PARENT";
var OTHERS = ["PARASOLC_REPLAY", "PARASOLC_SOLC_CACHE", "PARASOLC_DEBUG", PARENT];
function variableNames() {
  const rows = Object.values(OPTIONS);
  return [...rows.flatMap(({ env }) => env ?? []), ...OTHERS];
}
function checkVariables(env, note) {
  const known = variableNames();
  for (const name of Object.keys(env).sort()) {
    if (!name.startsWith(PREFIX) || known.includes(name)) continue;
    const meant = nearest(name, known);
    if (meant === void 0) {
      note(`unknown variable ${name} is ignored`);
      continue;
    }
    throw new ParasolcError("USAGE", `unknown variable ${name}; did you mean ${meant}?`, {
      facts: [`variables: ${known.join(", ")}`],
      fix: `rename ${name}, or unset it`
    });
  }
}

export {
  PARENT,
  checkVariables
};
