import type { CompileOutcome } from '../../commands/compile.ts';
import { clusterDiagram } from '../../report/clusters.ts';
import { summaryMarkdown } from '../../report/markdown.ts';
import { summaryOf, type Work } from '../../report/report.ts';
import { diagram, fitting } from './fitting.ts';

/** The summary of a build: the report of the command line, and the clusters. */
export function buildSummaryMarkdown(work: Work): string {
  return fitting([
    { name: 'report', markdown: summaryMarkdown(summaryOf(work)) },
    ...clusterSection(work.plan),
  ]);
}

/** The clusters, where any contract embeds another. */
export function clusterSection(plan: Work['plan']): { name: string; markdown: string }[] {
  const mermaid = clusterDiagram(plan);
  return mermaid.includes('subgraph') ? [diagram('Bytecode dependencies', mermaid)] : [];
}

/** The summary of a shard: the report of the command line, without the table of all shards. */
export function shardSummaryMarkdown({ work, part }: CompileOutcome): string {
  const summary = { ...summaryOf(work), shards: [] };
  const markdown = summaryMarkdown(summary).replace(/^# .*/, `# parasolc compile, shard ${part.shard}`);
  return fitting([{ name: 'report', markdown }]);
}
