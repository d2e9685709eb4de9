import type { ServerResponse } from 'node:http';
import type { JsonObject } from '../template.ts';
import { expired } from './blobs.ts';
import type { FaultEffect, ServiceRequest } from './faults.ts';
import { azureError, json, type ServiceResponse, twirpError } from './response.ts';

const SLOW_PIECES = 10;
const WRONG_DIGEST = `sha256:${'0'.repeat(64)}`;

/** The answer of a fault that keeps the service from doing anything. */
export function refusal(
  effect: FaultEffect | undefined,
  request: ServiceRequest,
): ServiceResponse | undefined {
  if (effect?.kind === 'expired') return expired();
  if (effect?.kind !== 'status') return undefined;
  const { status, message = 'injected fault' } = effect;
  return /Bl(ob|ock)/.test(request.operation)
    ? azureError(status, status === 503 ? 'ServerBusy' : 'InternalError', message)
    : twirpError(
        status,
        status === 409 ? 'already_exists' : status === 403 ? 'permission_denied' : 'internal',
        message,
      );
}

export async function send(
  response: ServerResponse,
  answer: ServiceResponse,
  effect: FaultEffect | undefined,
  headOnly: boolean,
): Promise<void> {
  const damaged = damage(answer, effect);
  response.writeHead(damaged.status, {
    'x-ms-request-id': 'harness',
    'x-ms-version': '2025-01-05',
    ...damaged.headers,
    'content-length': String(damaged.body.length),
  });
  if (headOnly) return void response.end();
  if (effect?.kind === 'reset' && effect.when === 'midway') {
    response.write(damaged.body.subarray(0, Math.ceil(damaged.body.length / 2)), () =>
      response.socket?.destroy(),
    );
    return;
  }
  if (effect?.kind === 'slow') {
    const piece = Math.max(1, Math.ceil(damaged.body.length / SLOW_PIECES));
    for (let start = 0; start < damaged.body.length && !response.destroyed; start += piece) {
      await new Promise((resolve) => setTimeout(resolve, effect.milliseconds / SLOW_PIECES));
      response.write(damaged.body.subarray(start, start + piece));
    }
    return void response.end();
  }
  response.end(damaged.body);
}

function damage(answer: ServiceResponse, effect: FaultEffect | undefined): ServiceResponse {
  const { body } = answer;
  if (effect?.kind === 'truncate')
    return { ...answer, body: body.subarray(0, effect.bytes ?? Math.floor(body.length / 2)) };
  if (effect?.kind === 'alter') {
    const altered = Buffer.from(body);
    const middle = Math.floor(body.length / 2);
    altered[middle] = (altered[middle] ?? 0) ^ 1;
    return { ...answer, body: altered };
  }
  if (effect?.kind === 'wrong-digest') {
    const listing: JsonObject = JSON.parse(body.toString());
    const artifacts = (listing.artifacts as readonly JsonObject[]) ?? [];
    return json({
      ...listing,
      artifacts: artifacts.map((each) =>
        effect.artifact?.test(String(each.name)) === false ? each : { ...each, digest: WRONG_DIGEST },
      ),
    });
  }
  return answer;
}
