import { defineConfig } from 'vitest/config';

/** The heavier corpora: real projects at several compiler versions, run by CI beside the fast core. */
export default defineConfig({
  // GitHub's parser comes with maps of sources that it does not bring along: no warning for each of them.
  logLevel: 'error',
  test: {
    // No test downloads a compiler, whatever network there is.
    env: { PARASOLC_SOLC_SITE: 'off' },
    // GitHub's parser imports its schemas as JSON without saying so, which Node refuses.
    server: { deps: { inline: ['@actions/workflow-parser', '@actions/expressions'] } },
    globalSetup: ['test/tools/install.ts', 'test/tools/checkout.ts'],
    include: ['test/corpora/**/*.test.ts'],
    testTimeout: 1_800_000,
    hookTimeout: 1_800_000,
    fileParallelism: false,
  },
});
