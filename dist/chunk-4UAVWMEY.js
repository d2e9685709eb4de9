import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);

// src/json/key-order.ts
function compareUtf8(a, b) {
  if (a === b) return 0;
  const shared = Math.min(a.length, b.length);
  for (let index = 0; index < shared; index++) {
    const left = a.charCodeAt(index);
    const right = b.charCodeAt(index);
    if (left !== right) return rank(left) - rank(right);
  }
  return a.length - b.length;
}
function rank(unit) {
  if (unit < 55296) return unit;
  return unit < 57344 ? unit + 8192 : unit - 2048;
}

export {
  compareUtf8
};
