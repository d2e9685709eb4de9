import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);

// src/nearest.ts
function nearest(word, words) {
  const near = words.map((candidate) => ({ candidate, distance: editDistance(word, candidate) })).filter(({ candidate, distance }) => distance <= Math.min(2, Math.ceil(candidate.length / 3))).sort((a, b) => a.distance - b.distance);
  return near[0]?.candidate;
}
function suggestion(word, words) {
  const meant = nearest(word, words);
  return meant === void 0 ? "" : `; did you mean ${JSON.stringify(meant)}?`;
}
function editDistance(a, b) {
  const rows = [Array.from({ length: b.length + 1 }, (_, index) => index)];
  const at = (i, j) => rows[i]?.[j] ?? Number.POSITIVE_INFINITY;
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    rows.push(row);
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      const swapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? at(i - 2, j - 2) + 1 : Number.POSITIVE_INFINITY;
      row.push(Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + same, swapped));
    }
  }
  return at(a.length, b.length);
}

export {
  nearest,
  suggestion
};
