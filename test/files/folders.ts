import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

/**
 * Makes a folder that lasts for one test. Of each entry the value is the text of a file, after `->` the target of a
 * symbolic link; a path that ends with a slash is a folder.
 */
export function folderWith(entries: Readonly<Record<string, string>>): string {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'parasolc-sources-')));
  onTestFinished(() => rmSync(root, { recursive: true }));
  for (const [path, text] of Object.entries(entries)) {
    const file = join(root, path);
    mkdirSync(path.endsWith('/') ? file : dirname(file), { recursive: true });
    if (text.startsWith('->')) symlinkSync(text.slice(2), file);
    else if (!path.endsWith('/')) writeFileSync(file, text);
  }
  return root;
}

/** The folder that solc's FileReader was run in for the expected answers of these tests. */
export const PROJECT = {
  'proj/a.sol': 'A',
  'proj/sub/': '',
  'proj/lnk': '->../out',
  'proj/lo.sol': '->../out/o.sol',
  'proj/dang': '->nowhere',
  'lib/a.sol': 'A2',
  'lib/b.sol': 'B',
  'out/o.sol': 'O',
  plink: '->proj',
  loop: '->loop',
} as const;
