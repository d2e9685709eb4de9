import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  looseObject,
  optional,
  parse,
  string
} from "./chunk-XZPO6T7D.js";

// src/action/annotations.ts
import { posix } from "node:path";
var MOST_OF_A_KIND = 10;
var LONGEST = 4e3;
var DiagnosticSchema = looseObject({
  type: optional(string()),
  severity: string(),
  message: optional(string(), ""),
  formattedMessage: optional(string(), ""),
  errorCode: optional(string()),
  sourceLocation: optional(looseObject({ file: string() }))
});
function annotate(runner, diagnostics) {
  const all = diagnostics.map(({ diagnostic, sourceRoot }) => ({
    ...parse(DiagnosticSchema, JSON.parse(diagnostic.text)),
    sourceRoot
  }));
  for (const kind of ["error", "warning", "notice"]) {
    const entries = all.filter(({ severity }) => kindOf(severity) === kind);
    const shown = entries.length > MOST_OF_A_KIND ? MOST_OF_A_KIND - 1 : entries.length;
    for (const entry of entries.slice(0, shown)) {
      const { type, errorCode, formattedMessage, message } = entry;
      const title = `${type ?? kind}${errorCode === void 0 ? "" : ` ${errorCode}`}`;
      runner.annotate(kind, title, cut(formattedMessage || message), placeOf(entry, entry.sourceRoot));
    }
    const more = entries.length - shown;
    if (more > 0) runner.annotate(kind, "solc", `${more} more: see "errors" in the output`);
  }
}
function kindOf(severity) {
  return severity === "error" || severity === "warning" ? severity : "notice";
}
function placeOf({ formattedMessage, sourceLocation }, sourceRoot) {
  if (sourceLocation === void 0) return void 0;
  const { file } = sourceLocation;
  const arrow = `--> ${file}:`;
  const at = formattedMessage.indexOf(arrow);
  if (at < 0) return void 0;
  const place = /^(\d+):(\d+):/.exec(formattedMessage.slice(at + arrow.length));
  if (place === null) return void 0;
  return { file: posix.join(sourceRoot, file), line: Number(place[1]), column: Number(place[2]) };
}
function cut(text) {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST)}\u2026`;
}

export {
  annotate
};
