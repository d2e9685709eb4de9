import { availableParallelism } from 'node:os';
import { configDefaults, defineConfig } from 'vitest/config';

/** The fast core: every change runs it. Heavier corpora are in `vitest.corpora.config.ts`. */
export default defineConfig({
  // GitHub's parser comes with maps of sources that it does not bring along: no warning for each of them.
  logLevel: 'error',
  test: {
    // No test downloads a compiler, whatever network there is.
    env: { PARASOLC_SOLC_SITE: 'off' },
    // GitHub's parser imports its schemas as JSON without saying so, which Node refuses.
    server: { deps: { inline: ['@actions/workflow-parser', '@actions/expressions'] } },
    globalSetup: ['test/tools/install.ts', 'test/tools/checkout.ts'],
    include: ['test/**/*.test.ts'],
    // With the defaults, which keep the runner out of node_modules: the tools' packages bring tests of their own.
    exclude: [...configDefaults.exclude, 'test/corpora/**'],
    // Most tests wait for processes: on two cores, too, two files at once end sooner than one after another.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
});
