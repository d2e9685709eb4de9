import { releaseAtLeast } from '../compilers/release.ts';
import { parseNode } from '../json/read.ts';
import { contractsDefined } from '../sources/contracts-defined.ts';
import { importPaths } from '../sources/imports.ts';
import type { Project } from '../sources/project.ts';
import { generatedNames, PER_CONTRACT_GENERATION } from '../standard-json/selection.ts';

/**
 * Whether the selection makes solc generate code of one contract at most, as after an edit under Forge: then there
 * is nothing to split, and an analysis beforehand would only do the same work twice. False where it cannot be told
 * from the input alone.
 */
export async function generatesOneAtMost({ input, access }: Project, release: string): Promise<boolean> {
  const { bytes, selection, sources } = input;
  // Earlier releases generate every contract that is mentioned: Forge mentions all.
  if (!releaseAtLeast(release, PER_CONTRACT_GENERATION)) return false;
  let count = 0;
  for (const [name, source] of sources) {
    const names = generatedNames(selection, release, name);
    if (names.length === 0) continue;
    if (source.kind !== 'content') return false;
    const text = String(await parseNode(bytes, source.content));
    // What is imported from elsewhere may be selected as well.
    if (selection.has('*') && access.kind !== 'none' && importPaths(text).length > 0) return false;
    count += names.includes('*') ? contractsDefined(text) : names.length;
    if (count > 1) return false;
  }
  return true;
}
