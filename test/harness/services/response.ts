import type { JsonObject } from '../template.ts';

/** An answer of a service, before faults. */
export interface ServiceResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

export function json(value: JsonObject, status = 200): ServiceResponse {
  return {
    status,
    headers: { 'content-type': 'application/json' },
    body: Buffer.from(JSON.stringify(value)),
  };
}

/** An error as Twirp words it. */
export function twirpError(status: number, code: string, msg: string): ServiceResponse {
  return json({ code, msg }, status);
}

/** An error as Azure's blob storage words it. */
export function azureError(status: number, code: string, message: string): ServiceResponse {
  const xml = `<?xml version="1.0" encoding="utf-8"?><Error><Code>${code}</Code><Message>${message}</Message></Error>`;
  return {
    status,
    headers: { 'content-type': 'application/xml', 'x-ms-error-code': code },
    body: Buffer.from(xml),
  };
}
