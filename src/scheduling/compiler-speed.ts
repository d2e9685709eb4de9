/** How fast a kind of compiler is on a usual server processor. Machines differ by a factor of two; ratios hold better. */
export interface CompilerSpeed {
  /** Milliseconds for the cost model's unit: analysing one token. */
  readonly perToken: number;
  /** Milliseconds that a process costs before it works at full speed. */
  readonly start: number;
  /** Milliseconds that a contract costs which is compiled by itself, besides its code. */
  readonly perObject: number;
  /** Milliseconds that a token of the sources costs to plan, in which one run of everything would go on. */
  readonly planningPerToken: number;
}

/**
 * Measured with native solc 0.8.28 on ten projects from npm, 13,000 to 250,000 tokens, and with the WebAssembly one on two of them. The WebAssembly
 * compiler starts slowly: the JavaScript engine has to optimise it while it runs.
 */
export const COMPILER_SPEED: Readonly<Record<'native' | 'wasm', CompilerSpeed>> = {
  native: { perToken: 0.0045, start: 30, perObject: 20, planningPerToken: 0.002 },
  // It is loaded while the plan is made: without a plan it would not start sooner.
  wasm: { perToken: 0.012, start: 600, perObject: 40, planningPerToken: 0 },
};

/** Compilers that run beside each other share caches and memory: each takes this much longer. */
export const BESIDE_EACH_OTHER = 1.15;
