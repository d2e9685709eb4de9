import type { StandardJsonRequest } from '../compilers/solc-arguments.ts';
import { ParasolcError } from '../errors.ts';
import { type InputBytes, readInputBytes } from '../input/input-bytes.ts';
import type { Environment } from '../session/environment.ts';
import { readInput, type StandardJsonInput } from '../standard-json/input.ts';

/** An input, and what is in it. */
export interface ReadRequest {
  readonly verbatim: InputBytes;
  /** Undefined if it is not a Standard JSON input in the strict sense: then solc decides what it is. */
  readonly input: StandardJsonInput | undefined;
}

/**
 * Reads the input. Fails with `INPUT_UNREADABLE`.
 */
export async function readRequest(
  { file }: StandardJsonRequest,
  environment: Environment,
): Promise<ReadRequest> {
  const verbatim = await readInputBytes(file ?? '-', environment);
  try {
    const input = await readInput(verbatim.bytes, verbatim.name);
    // Stored outputs are looked up by the content of the input; only solc knows how it reads this one.
    return { verbatim, input: input.bytes === verbatim.bytes ? input : undefined };
  } catch (error) {
    if (!(error instanceof ParasolcError)) throw error;
    if (error.code !== 'INPUT_NOT_JSON' && error.code !== 'INPUT_NOT_STANDARD_JSON') throw error;
    return { verbatim, input: undefined };
  }
}
