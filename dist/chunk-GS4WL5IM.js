import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  ParasolcError
} from "./chunk-VSFHRKBI.js";

// src/action/positionals.ts
function positionalsOf({ input, project }) {
  if (input !== void 0 && project !== void 0) {
    throw new ParasolcError("USAGE", 'both "input" and "project" are given', {
      facts: [`input: ${JSON.stringify(input)}`, `project: ${JSON.stringify(project)}`],
      fix: "remove one of them"
    });
  }
  if (project !== void 0) return [project];
  const places = (input ?? "").split("\n").flatMap((line) => line.trim() || []);
  if (places.includes("-")) {
    throw new ParasolcError("USAGE", 'the input "input" cannot be "-": a step has no standard input', {
      fix: "write the Standard JSON input to a file in an earlier step, and give its path"
    });
  }
  return places;
}

export {
  positionalsOf
};
