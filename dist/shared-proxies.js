import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);

// src/compilers/install/transfer-error.ts
var TransferError = class extends Error {
  name = "TransferError";
  problem;
  constructor(problem, message, cause) {
    super(message, cause === void 0 ? void 0 : { cause });
    this.problem = problem;
  }
};

// src/compilers/install/proxies.ts
function proxySettings(env) {
  const value = (name) => env[name.toLowerCase()] || env[name] || void 0;
  const [http, https, none] = ["HTTP_PROXY", "HTTPS_PROXY", "NO_PROXY"].map(value);
  return {
    ...http === void 0 ? {} : { http },
    ...https === void 0 ? {} : { https },
    ...none === void 0 ? {} : { none }
  };
}
function proxyFor(url, settings) {
  const proxy = url.protocol === "https:" ? settings.https : settings.http;
  if (proxy === void 0 || isExempt(url, settings.none ?? "")) return void 0;
  const text = proxy.includes("://") ? proxy : `http://${proxy}`;
  if (!URL.canParse(text)) throw new TransferError("offline", "the configured proxy is not a URL");
  const parsed = new URL(text);
  if (parsed.protocol === "http:" || parsed.protocol === "https:") return parsed;
  throw new TransferError("offline", `the proxy protocol ${parsed.protocol} is not supported`);
}
function isExempt(url, none) {
  const host = url.hostname.toLowerCase();
  return none.toLowerCase().split(/[\s,]+/).filter((entry) => entry !== "").some((entry) => {
    if (entry === "*") return true;
    const { name = "", port } = /^(?<name>.*?)(?::(?<port>\d+))?$/.exec(entry)?.groups ?? {};
    if (port !== void 0 && Number(port) !== portOf(url)) return false;
    const suffix = name.replace(/^\*?\./, "");
    return host === suffix || host.endsWith(`.${suffix}`);
  });
}
function portOf(url) {
  return Number(url.port || (url.protocol === "https:" ? 443 : 80));
}

export {
  TransferError,
  proxySettings,
  proxyFor
};
