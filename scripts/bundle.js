// Bundles the command line and the Action into dist/, which is committed: they run from a checkout without a
// build. Writes the Action's manifests too, from its table of inputs. With --check nothing is written: the exit
// status tells whether all of it is what the source gives.
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { bundleFiles, modeOf, OUT } from './bundle-files.js';

const expected = await bundleFiles();
const present = (await readdir(OUT).catch(() => [])).map((name) => join(OUT, name));
const foreign = present.filter((path) => !expected.has(path));

if (process.argv.includes('--check')) {
  const stale = [...foreign];
  for (const [path, text] of expected) {
    const found = await readFile(path, 'utf8').catch(() => undefined);
    if (found !== text) stale.push(path);
  }
  if (stale.length > 0) {
    console.error(`Not what the source gives: ${stale.join(', ')}. Run "npm run build" and commit.`);
    process.exitCode = 1;
  }
} else {
  for (const path of foreign) await rm(path);
  for (const [path, text] of expected) {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text, { mode: modeOf(path) });
  }
}
