import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);

// src/action/transport/cut-responses.ts
import { subscribe } from "node:diagnostics_channel";
var isWatching = false;
function endCutResponses() {
  if (isWatching) return;
  isWatching = true;
  subscribe("http.client.response.finish", (message) => {
    const { response } = message;
    response.once("close", () => {
      if (!response.complete) response.emit("end");
    });
  });
}

export {
  endCutResponses
};
