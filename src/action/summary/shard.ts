import type { CompileOutcome } from '../../commands/compile.ts';
import { summaryMarkdown } from '../../report/markdown.ts';
import { summaryOf } from '../../report/report.ts';
import { fitting } from './fitting.ts';

/** The summary of a shard: the report of the command line, without the table of all shards. */
export function shardSummaryMarkdown({ work, part }: CompileOutcome): string {
  const summary = { ...summaryOf(work), shards: [] };
  const markdown = summaryMarkdown(summary).replace(/^# .*/, `# parasolc compile, shard ${part.shard}`);
  return fitting([{ name: 'report', markdown }]);
}
