/** From where worker threads are started: the bundle's second file, or from the TypeScript in a checkout. */
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { Worker, type WorkerOptions } from 'node:worker_threads';

let developmentCode: string | undefined;

export function startWorker(options: WorkerOptions): Worker {
  if (!import.meta.url.endsWith('.ts')) {
    return new Worker(new URL('./wasm-thread.js', import.meta.url), options);
  }
  developmentCode ??= bundleForDevelopment();
  return new Worker(developmentCode, { ...options, eval: true });
}

/**
 * Tests and tools run the TypeScript as it is, which Node 20 cannot do in a worker. By `createRequire`, so that
 * a bundler does not follow it: esbuild is not there in a release.
 */
function bundleForDevelopment(): string {
  const esbuild: typeof import('esbuild') = createRequire(import.meta.url)('esbuild');
  const { outputFiles } = esbuild.buildSync({
    entryPoints: [fileURLToPath(new URL('./wasm-thread.ts', import.meta.url))],
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    write: false,
  });
  return outputFiles.map((file) => file.text).join('');
}
