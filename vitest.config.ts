import { defineConfig } from 'vitest/config';

/** The fast core: every change runs it. Heavier corpora are in `vitest.corpora.config.ts`. */
export default defineConfig({
  test: {
    // GitHub's parser imports its schemas as JSON without saying so, which Node refuses.
    server: { deps: { inline: ['@actions/workflow-parser', '@actions/expressions'] } },
    globalSetup: ['test/tools/install.ts'],
    include: ['test/**/*.test.ts'],
    exclude: ['test/corpora/**'],
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
});
