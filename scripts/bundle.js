// Bundles the command line into dist/, which is committed: it runs from a checkout without a build.
// With --check nothing is written: the exit status tells whether dist/ is what the source gives.
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { build } from 'esbuild';

const OUT = 'dist';

const { outputFiles } = await build({
  entryPoints: ['src/cli.ts', 'src/compilers/wasm-thread.ts'],
  entryNames: '[name]',
  chunkNames: 'chunk-[hash]',
  outdir: OUT,
  bundle: true,
  splitting: true,
  platform: 'node',
  target: 'node20.12',
  format: 'esm',
  legalComments: 'none',
  // CommonJS dependencies in an ESM bundle ask for `require`.
  banner: {
    js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
  },
  write: false,
});

const expected = new Map(outputFiles.map((file) => [basename(file.path), file.text]));
const present = await readdir(OUT).catch(() => []);

if (process.argv.includes('--check')) {
  const stale = [];
  for (const [name, text] of expected) {
    const found = await readFile(join(OUT, name), 'utf8').catch(() => undefined);
    if (found !== text) stale.push(name);
  }
  stale.push(...present.filter((name) => !expected.has(name)));
  if (stale.length > 0) {
    console.error(
      `dist/ is not what the source gives: ${stale.join(', ')}. Run "npm run build" and commit dist/.`,
    );
    process.exitCode = 1;
  }
} else {
  await mkdir(OUT, { recursive: true });
  for (const name of present) if (!expected.has(name)) await rm(join(OUT, name));
  for (const [name, text] of expected)
    await writeFile(join(OUT, name), text, { mode: name === 'cli.js' ? 0o755 : 0o644 });
}
