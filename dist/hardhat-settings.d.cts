/** `parasolc` in a Hardhat configuration. All of it may be left out. */
export interface ParasolcSettings {
  /** Processes of solc at a time, by default the number of cores. PARASOLC_JOBS goes before it. */
  jobs?: number;
  /** How contracts are split, by default `auto`. PARASOLC_STRATEGY goes before it. */
  strategy?: 'auto' | 'single' | 'naive' | 'clustered' | 'balanced' | 'linked';
  /**
   * A compiler instead of the one that Hardhat has chosen, of the same version: the path of a solc or a soljson.js, a
   * version or a range. PARASOLC_SOLC goes before it.
   */
  solc?: string;
  /** A file that gets a line of JSON for each run of solc: Chrome trace events. PARASOLC_TRACE goes before it. */
  trace?: string;
}
