import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);

// src/commands/labels.ts
function labelsOf(releases) {
  if (releases.length < 2) return releases.map(() => void 0);
  return releases.map((release, index) => {
    const number = releases.slice(0, index + 1).filter((other) => other === release).length;
    return number === 1 ? release : `${release}-${number}`;
  });
}
function withLabel(path, label) {
  if (label === void 0) return path;
  return path.replace(/(\.[^./\\]*)?$/, (extension) => `-${label}${extension}`);
}

export {
  labelsOf,
  withLabel
};
