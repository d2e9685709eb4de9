import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);

// src/action/digest.ts
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
async function digestOfFile(path) {
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(path)) hash.update(chunk);
  return hash.digest("hex");
}

export {
  digestOfFile
};
