import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);

// src/commands/labels.ts
function labelsOf(inputs) {
  if (inputs.length < 2) return inputs.map(() => void 0);
  const labels = inputs.map(
    ({ release, profile }) => (
      // Part of a file's name.
      profile === void 0 ? release : `${release}-${profile.replaceAll(/[^A-Za-z0-9_-]/g, "_")}`
    )
  );
  const taken = /* @__PURE__ */ new Set();
  return labels.map((label) => {
    let free = label;
    for (let number = 2; taken.has(free); number++) free = `${label}-${number}`;
    taken.add(free);
    return free;
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
