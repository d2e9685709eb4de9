/** `parasolc` in a Hardhat configuration. Every setting is optional. */
export interface ParasolcSettings {
  /** How many solc processes run at once; default: the number of cores. PARASOLC_JOBS overrides it. */
  jobs?: number;
  /** How contracts are split, by default `auto`. PARASOLC_STRATEGY overrides it. */
  strategy?: 'auto' | 'single' | 'naive' | 'clustered' | 'balanced' | 'linked';
  /**
   * Another build of the compiler version that Hardhat chose: the path of a solc or a soljson.js, a
   * version or a range. PARASOLC_SOLC overrides it.
   */
  solc?: string;
  /** A file that gets an event for each run of solc, to be opened in Perfetto or speedscope. PARASOLC_TRACE overrides it. */
  trace?: string;
  /**
   * The folder where outputs of solc are kept for later builds, by default one in the user's cache, or `off`.
   * PARASOLC_CACHE overrides it.
   */
  cache?: string;
}
