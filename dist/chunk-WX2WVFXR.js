import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);

// src/compilers/release.ts
function releaseAtLeast(release, other) {
  const [a, b] = [release.split(".").map(Number), other.split(".").map(Number)];
  for (let i = 0; i < 3; i++) {
    const difference = (a[i] ?? 0) - (b[i] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return true;
}

export {
  releaseAtLeast
};
