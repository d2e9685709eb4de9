// Generated projects in all ways, compared with one run of solc. The generator is the tests' own, in TypeScript: it is
// bundled first, since Node 20 cannot run it as it is. One process for all projects.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
// Below the checkout, so that the bundle finds the packages.
const CACHE = join(ROOT, 'node_modules/.cache/parasolc-test');

mkdirSync(CACHE, { recursive: true });
const folder = mkdtempSync(join(CACHE, 'generated-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(130));

await build({
  entryPoints: {
    main: join(ROOT, 'test/support/generated/main.ts'),
    'wasm-thread': join(ROOT, 'src/compilers/run/wasm-thread.ts'),
  },
  outdir: folder,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  packages: 'external',
  logLevel: 'error',
});
/** @type {{ main(args: readonly string[]): Promise<number> }} */
const { main } = await import(pathToFileURL(join(folder, 'main.js')).href);
process.exitCode = await main(process.argv.slice(2)).catch((error) => {
  process.stderr.write(`${error.stack ?? error}\n`);
  return 2;
});
