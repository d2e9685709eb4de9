import { createRequire } from 'node:module';
import { afterAll, expect } from 'vitest';

/** For unit tests: they run no compiler. `soljsonPath` refuses to name one; this finds those that came another way. */
afterAll(() => {
  const { cache } = createRequire(import.meta.url);
  expect(Object.keys(cache).filter((path) => path.endsWith('soljson.js'))).toEqual([]);
});
