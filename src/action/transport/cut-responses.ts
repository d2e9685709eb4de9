import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage } from 'node:http';

let isWatching = false;

/**
 * From now on, ends the responses of this process whose connection is cut in the middle. GitHub's client listens
 * for the end of a response alone: a list that is cut would keep it waiting forever, a download for 35 seconds
 * (@actions/http-client, `readBody`; @actions/artifact, `streamExtractExternal`). What came is then too short, which
 * shows when it is read or its digest is compared.
 */
export function endCutResponses(): void {
  if (isWatching) return;
  isWatching = true;
  subscribe('http.client.response.finish', (message) => {
    const { response } = message as { readonly response: IncomingMessage };
    response.once('close', () => {
      if (!response.complete) response.emit('end');
    });
  });
}
