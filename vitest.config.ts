import { defineConfig } from 'vitest/config';

/** The fast core: every change runs it. Heavier corpora are in `vitest.corpora.config.ts`. */
export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/corpora/**'],
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
});
