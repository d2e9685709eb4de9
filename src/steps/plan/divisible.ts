import type { ProjectGraph } from '../../graph/project-graph.ts';
import type { CompilerSpeed } from '../../scheduling/compiler-speed.ts';
import type { Pipeline } from '../../scheduling/cost-model.ts';
import type { Measured } from '../../scheduling/shard-count.ts';

/** What is to be divided. */
export interface Divisible {
  readonly graph: ProjectGraph;
  /** Ids of the contracts to be generated, in the order of generation. */
  readonly contracts: readonly string[];
  readonly pipeline: Pipeline;
  /** Release of the compiler. */
  readonly release: string;
  /** What the analysis run took, where there was one. */
  readonly measured?: Measured;
  /** How fast the compiler is expected to be. */
  readonly speed: CompilerSpeed;
  /** Whether the graph is estimated. */
  readonly estimated: boolean;
  /** Sources that one shard analyses besides, where that is not done yet; it then compiles by whole sources. */
  readonly analysed?: readonly string[];
}
