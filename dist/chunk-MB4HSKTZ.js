import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);

// src/action/transport/names.ts
function artifactName(prefix, name) {
  const shard = "shard" in name ? `-${name.shard}` : "";
  const retry = name.retry === 0 ? "" : `-r${name.retry}`;
  return `${prefix}-${name.kind}${shard}-a${name.attempt}${retry}.tgz`;
}
var NAME = /^(?:(?<whole>plan|output)|(?<ofShard>part|failure)-(?<shard>\d{1,4}))-a(?<attempt>\d{1,6})(?:-r(?<retry>\d{1,3}))?\.tgz$/;
function parseArtifactName(prefix, text) {
  if (!text.startsWith(`${prefix}-`)) return void 0;
  const groups = NAME.exec(text.slice(prefix.length + 1))?.groups;
  if (groups === void 0) return void 0;
  const [attempt, retry] = [Number(groups.attempt), Number(groups.retry ?? 0)];
  if (groups.whole !== void 0) return { kind: groups.whole, attempt, retry };
  return { kind: groups.ofShard, shard: Number(groups.shard), attempt, retry };
}
function latestOf(items) {
  return items.reduce(
    (latest, item) => latest === void 0 || isLater(item.name, latest.name) ? item : latest,
    void 0
  );
}
function isLater(a, b) {
  return a.attempt !== b.attempt ? a.attempt > b.attempt : a.retry > b.retry;
}

export {
  artifactName,
  parseArtifactName,
  latestOf
};
