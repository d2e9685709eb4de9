import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);

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
  routesOf
};
