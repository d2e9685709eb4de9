import { ParasolcError } from '../../errors.ts';
import type { ThreadError } from './wasm-messages.ts';
import type { ThreadEnding } from './wasm-worker.ts';

/** How V8, Node and the generations of Emscripten say that memory has run out. */
const OUT_OF_MEMORY =
  /out of memory|OOM|memory limit|enlarge memory|Memory\.grow|allocation failed|Invalid typed array length|bad_alloc/i;

const MEMORY_FIX =
  'a WebAssembly build has at most 2 GiB: use more shards or units, or a native solc (--solc PATH)';

/** Turns the ending of a WebAssembly run that gave no output into an error. Wording only. */
export function wasmFailure(label: string, ending: ThreadEnding): ParasolcError {
  switch (ending.kind) {
    case 'cancelled':
      return new ParasolcError('CANCELLED', `the compiler was stopped during ${label}`);
    case 'failed':
    case 'died':
      return failed(label, ending.error);
    case 'ready':
    case 'output':
    case 'unusable':
      return new ParasolcError('INTERNAL', `a compiler thread answered ${label} with "${ending.kind}"`);
  }
}

function failed(label: string, error: ThreadError): ParasolcError {
  const facts = [`${error.name}: ${error.message}`];
  if (OUT_OF_MEMORY.test(error.message)) {
    return new ParasolcError(
      'COMPILER_OUT_OF_MEMORY',
      `the WebAssembly compiler ran out of memory during ${label}`,
      {
        facts,
        fix: MEMORY_FIX,
      },
    );
  }
  if (error.name === 'RuntimeError') {
    // A failed allocation inside the compiler is often not noticed there, and ends in a wild access.
    return new ParasolcError(
      'COMPILER_FAILED',
      `the WebAssembly compiler crashed during ${label}: it ran out of memory or has a bug`,
      { facts, fix: MEMORY_FIX },
    );
  }
  return new ParasolcError('COMPILER_FAILED', `the WebAssembly compiler failed during ${label}`, { facts });
}
