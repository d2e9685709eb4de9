import type { Invocation } from '../options/options.ts';
import type { Environment } from '../session/environment.ts';
export async function runDoctor(_i: Invocation, _e: Environment): Promise<number> {
  return 0;
}
