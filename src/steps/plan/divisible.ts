import type { ProjectGraph } from '../../graph/project-graph.ts';
import type { CompilerSpeed } from '../../scheduling/compiler-speed.ts';
import {
  type CostModel,
  costModel,
  type Pipeline,
  type ProjectWork,
  projectWork,
} from '../../scheduling/cost-model.ts';

/** What an analysis run took. */
interface Measured {
  /** In milliseconds. */
  readonly wall: number;
  /** In bytes; unknown if it was not measured. */
  readonly peakMemory: number | undefined;
}

/** What is known of a project that may be divided. */
interface Dividend {
  readonly graph: ProjectGraph;
  /** Ids of the contracts to be generated, in the order of generation. */
  readonly contracts: readonly string[];
  readonly pipeline: Pipeline;
  /** Release of the compiler. */
  readonly release: string;
  /** What the analysis run took, if there was one. */
  readonly measured?: Measured;
  /** How fast the compiler is expected to be. */
  readonly speed: CompilerSpeed;
  /** Whether the graph is estimated. */
  readonly estimated: boolean;
  /**
   * Sources that the first shard also analyses, if nothing was analysed before. Contracts of a source are then
   * compiled together.
   */
  readonly analysed?: readonly string[];
}

/** A project to be divided, and what its work is predicted to cost. */
export interface Divisible extends Dividend {
  readonly model: CostModel;
  readonly predicted: ProjectWork;
}

export function divisible(project: Dividend): Divisible {
  const model = costModel(project.pipeline, project.estimated);
  return { ...project, model, predicted: projectWork(project.graph, project.contracts, model) };
}

/** How long one unit of the cost model takes, in milliseconds: as measured here, or as usual for such a compiler. */
export function millisecondsPerCost({ measured, speed, predicted }: Divisible): number {
  return measured === undefined ? speed.perToken : measured.wall / predicted.analysis;
}
