import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareUtf8 } from '../../src/json/key-order.ts';

test('the order is that of the bytes in UTF-8', () => {
  const near = fc.string({
    unit: fc.constantFrom('a', 'é', '\ud7ff', '\ue000', '\uffff', '\u{10000}', '😀'),
  });
  const text = fc.oneof(near, fc.string({ unit: 'binary' }));
  fc.assert(
    fc.property(text, text, (a, b) => {
      expect(Math.sign(compareUtf8(a, b))).toBe(Buffer.compare(Buffer.from(a), Buffer.from(b)));
    }),
    { numRuns: 2000 },
  );
});
