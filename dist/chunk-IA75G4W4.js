import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  ParasolcError
} from "./chunk-NHQI23EG.js";

// src/action/positionals.ts
function positionalsOf({ input, project }) {
  if (input !== void 0 && project !== void 0) {
    throw new ParasolcError("USAGE", 'there are both an "input" and a "project"', {
      facts: [`input: ${JSON.stringify(input)}`, `project: ${JSON.stringify(project)}`],
      remedy: "give one of them"
    });
  }
  if (project !== void 0) return [project];
  const places = (input ?? "").split("\n").flatMap((line) => line.trim() || []);
  if (places.includes("-")) {
    throw new ParasolcError("USAGE", 'the input "input" cannot be "-": a step has no standard input', {
      remedy: "write the Standard JSON input to a file in a step before, and give its path"
    });
  }
  return places;
}

export {
  positionalsOf
};
