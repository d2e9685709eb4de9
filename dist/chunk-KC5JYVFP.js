import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  ParasolcError
} from "./chunk-NHQI23EG.js";

// src/commands/stopping.ts
function stopped(during) {
  return new ParasolcError("CANCELLED", `stopped while ${during}`);
}
async function untilStopped(promise, signal, during) {
  if (signal.aborted) throw stopped(during);
  let stop;
  const aborted = new Promise((_, reject) => {
    stop = () => reject(stopped(during));
    signal.addEventListener("abort", stop, { once: true });
  });
  try {
    return await Promise.race([promise, aborted]);
  } finally {
    if (stop !== void 0) signal.removeEventListener("abort", stop);
  }
}

export {
  stopped,
  untilStopped
};
