import { folderOf, removeOldRuns } from '../support/kept-runs.ts';

/** Before the tests: removes kept outputs of solc that nobody has used for long. */
export default function setup(): void {
  const folder = folderOf(process.env);
  if (folder !== undefined) removeOldRuns(folder, Date.now());
}
