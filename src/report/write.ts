import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { messageOf, ParasolcError } from '../errors.ts';
import { clusterDiagram } from './clusters.ts';
import { summaryMarkdown } from './markdown.ts';
import { reportPage } from './page/page.ts';
import { summaryOf, type Work } from './report.ts';

/** Writes what `--report` asks for into a folder that exists. Fails with `OUTPUT_UNWRITABLE`. */
export async function writeReport(folder: string, cwd: string, work: Work): Promise<void> {
  const summary = summaryOf(work);
  const files = {
    'summary.json': `${JSON.stringify(summary, undefined, 2)}\n`,
    'summary.md': summaryMarkdown(summary),
    'clusters.mmd': clusterDiagram(work.plan),
    'report.html': reportPage(work),
  };
  try {
    for (const [name, content] of Object.entries(files))
      await writeFile(join(resolve(cwd, folder), name), content);
  } catch (cause) {
    throw new ParasolcError('OUTPUT_UNWRITABLE', `the report cannot be written to ${folder}`, {
      facts: [messageOf(cause)],
      cause,
      fix: 'give a folder that is writable and has free space',
    });
  }
}
