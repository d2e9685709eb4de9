import type { Bytes } from '../bytes.ts';
import type { Part } from '../exchange/part.ts';
import { EXCHANGE_FORMAT, type WholePlan } from '../exchange/plan.ts';
import { VERSION } from '../version.ts';

/** The part of a plan of one run whose output is known, so that nothing is run. */
export function knownPart({ manifest }: WholePlan, planDigest: string, output: Bytes): Part {
  const cost = { wall: 0, bytesIn: 0, bytesOut: output.size };
  return {
    manifest: {
      format: EXCHANGE_FORMAT,
      tool: VERSION,
      plan: planDigest,
      shard: 0,
      compiler: manifest.compiler,
      units: [{ contracts: [], predicted: 0, cost }],
      refused: [],
    },
    units: [{ output, failure: undefined }],
  };
}
