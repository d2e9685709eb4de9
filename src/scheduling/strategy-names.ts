/** Ways of splitting the contracts of a project; how each groups them is in `strategies.ts`. */
export const SPLITTING_STRATEGIES = ['naive', 'clustered', 'balanced', 'linked'] as const;
export type SplittingStrategy = (typeof SPLITTING_STRATEGIES)[number];
/** The values of `--strategy`: they are part of the command line, which does not load what carries them out. */
export const STRATEGIES = ['auto', 'single', ...SPLITTING_STRATEGIES] as const;
export type Strategy = (typeof STRATEGIES)[number];

export type SourcesMode = 'all' | 'relevant';

/** Which sources are read: one run of everything reads all, whatever is asked for. */
export function sourcesModeOf(strategy: Strategy, asked: SourcesMode): SourcesMode {
  return strategy === 'single' ? 'all' : asked;
}
