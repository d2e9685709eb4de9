/** How fast a kind of compiler is on a typical server. Machines differ by up to two times; the ratios differ less. */
export interface CompilerSpeed {
  /** Milliseconds to analyse one token, which is the cost model's unit. */
  readonly perToken: number;
  /** Milliseconds until a new process runs at full speed. */
  readonly start: number;
  /** Extra milliseconds for each contract that is compiled on its own. */
  readonly perObject: number;
  /** Milliseconds of planning per token, in which one run of everything would already compile. */
  readonly planningPerToken: number;
}

/**
 * Measured with solc 0.8.28 on projects from npm of 13,000 to 250,000 tokens: ten with the native build, two of them
 * with the WebAssembly build, which starts slowly because the JavaScript engine optimizes it while it runs.
 */
export const COMPILER_SPEED: Readonly<Record<'native' | 'wasm', CompilerSpeed>> = {
  native: { perToken: 0.0045, start: 30, perObject: 20, planningPerToken: 0.002 },
  // No run starts before the plan is made, so planning takes the same time either way.
  wasm: { perToken: 0.012, start: 600, perObject: 40, planningPerToken: 0 },
};

/** Parallel compilers share caches and memory: each takes this much longer. */
export const BESIDE_EACH_OTHER = 1.15;
