import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  OPTIONS
} from "./shared-options.js";
import {
  ParasolcError
} from "./shared-errors.js";

// src/nearest.ts
function nearest(word, words) {
  const near = words.map((candidate) => ({ candidate, distance: editDistance(word, candidate) })).filter(({ candidate, distance }) => distance <= Math.min(2, Math.ceil(candidate.length / 3))).sort((a, b) => a.distance - b.distance);
  return near[0]?.candidate;
}
function suggestion(word, words) {
  const meant = nearest(word, words);
  return meant === void 0 ? "" : `; did you mean ${JSON.stringify(meant)}?`;
}
function editDistance(a, b) {
  const rows = [Array.from({ length: b.length + 1 }, (_, index) => index)];
  const at = (i, j) => rows[i]?.[j] ?? Number.POSITIVE_INFINITY;
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    rows.push(row);
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      const swapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? at(i - 2, j - 2) + 1 : Number.POSITIVE_INFINITY;
      row.push(Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + same, swapped));
    }
  }
  return at(a.length, b.length);
}

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
  suggestion,
  PARENT,
  checkVariables
};
