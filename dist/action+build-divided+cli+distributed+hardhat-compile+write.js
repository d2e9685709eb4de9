import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);

// src/solc-version.ts
function parseVersion(text) {
  const match = /^(?<build>(?<release>\d+\.\d+\.\d+)(?:-[0-9A-Za-z.-]+)?\+commit\.[0-9a-f]+(?:\.mod)?)(?:\.|$)/.exec(
    text.trim()
  );
  const { build, release } = match?.groups ?? {};
  return build === void 0 || release === void 0 ? void 0 : { build, release };
}
function parseVersionOutput(printed) {
  const last = printed.trimEnd().split("\n").at(-1) ?? "";
  return last.startsWith("Version:") ? parseVersion(last.slice("Version:".length)) : void 0;
}
function releaseAtLeast(release, other) {
  const [a, b] = [release.split(".").map(Number), other.split(".").map(Number)];
  for (let i = 0; i < 3; i++) {
    const difference = (a[i] ?? 0) - (b[i] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return true;
}

// src/steps/routes.ts
function routesOf(parts) {
  const reasons = /* @__PURE__ */ new Map();
  const [linked, direct] = [/* @__PURE__ */ new Set(), /* @__PURE__ */ new Set()];
  for (const part of parts) {
    if (part.kind === "whole") continue;
    for (const { contract } of part.printed) linked.add(contract);
    for (const unit of part.units) for (const id of unit.contracts) direct.add(id);
    for (const { contract, reason } of part.refused) {
      reasons.set(reason, [...reasons.get(reason) ?? [], contract]);
    }
  }
  return {
    linked: linked.size,
    direct: direct.size,
    reasons: [...reasons].map(([reason, contracts]) => ({ reason, contracts })).sort((a, b) => b.contracts.length - a.contracts.length)
  };
}

export {
  parseVersion,
  parseVersionOutput,
  releaseAtLeast,
  routesOf
};
