import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  require_undici
} from "./shared-undici.js";
import {
  TransferError,
  proxyFor
} from "./shared-proxies.js";
import {
  messageOf,
  nodeErrorCode
} from "./shared-errors.js";
import {
  __toESM
} from "./shared-runtime.js";

// src/compilers/install/http.ts
var import_undici = __toESM(require_undici(), 1);
var MAX_REDIRECTS = 5;
var TIMEOUTS = ["UND_ERR_CONNECT_TIMEOUT", "UND_ERR_HEADERS_TIMEOUT", "UND_ERR_BODY_TIMEOUT"];
async function* get(from, network, signal) {
  const { idleTimeout, totalTimeout } = network;
  const late = AbortSignal.timeout(totalTimeout);
  const stop = AbortSignal.any([late, signal]);
  let url = from;
  for (let redirects = 0; redirects <= MAX_REDIRECTS; redirects++) {
    const { dispatcher, failure } = connection(url, network);
    try {
      const { statusCode, headers, body } = await (0, import_undici.request)(url, {
        dispatcher,
        headers: {
          // The digests are those of the plain file.
          "accept-encoding": "identity",
          "user-agent": "parasolc",
          ...login(url)
        },
        headersTimeout: idleTimeout,
        bodyTimeout: idleTimeout,
        signal: stop
      });
      body.on("error", () => void 0);
      const target = redirectTarget(statusCode, headers.location, url);
      if (target === void 0) {
        refuseStatus(statusCode);
        yield* body;
        return;
      }
      url = target;
    } catch (error) {
      if (signal.aborted) throw signal.reason;
      if (late.aborted) throw new TransferError("final", `it was incomplete after ${totalTimeout / 1e3} s`);
      throw error instanceof TransferError ? error : failure(error);
    } finally {
      await dispatcher.destroy();
    }
  }
  throw new TransferError("final", `there were more than ${MAX_REDIRECTS} redirects`);
}
function connection(url, { proxies, connectTimeout, idleTimeout }) {
  const proxy = proxyFor(url, proxies);
  let isConnected = false;
  const factory = (origin, options) => new import_undici.Pool(origin, options).on("connect", () => {
    isConnected = true;
  });
  const connect = { timeout: connectTimeout };
  return {
    dispatcher: proxy === void 0 ? new import_undici.Agent({ connect, factory }) : new import_undici.ProxyAgent({
      uri: proxy.href,
      proxyTls: connect,
      requestTls: connect,
      // Plain requests for `http:` URLs: many proxies allow tunnels for `https:` only.
      proxyTunnel: false,
      clientFactory: (origin, options) => new import_undici.Pool(origin, { ...options, headersTimeout: connectTimeout }),
      factory
    }),
    failure(error) {
      const isLate = TIMEOUTS.includes(nodeErrorCode(error) ?? "");
      if (isConnected) {
        const reason2 = isLate ? `no data for ${idleTimeout / 1e3} s` : `the connection broke: ${messageOf(error)}`;
        return new TransferError("passing", reason2, error);
      }
      const through = proxy === void 0 ? "" : ` through the proxy ${proxy.host}`;
      const reason = isLate ? `no connection within ${connectTimeout / 1e3} s` : problemOf(error);
      return new TransferError("offline", `${url.host} cannot be reached${through}: ${reason}`, error);
    }
  };
}
function problemOf(error) {
  const errors = error instanceof AggregateError ? error.errors : [error];
  return errors.map(messageOf).join(", ") || (nodeErrorCode(error) ?? "no connection");
}
function login({ username, password }) {
  if (username === "") return {};
  const pair = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
  return { authorization: `Basic ${Buffer.from(pair).toString("base64")}` };
}
function redirectTarget(status, location, from) {
  if (![301, 302, 303, 307, 308].includes(status) || typeof location !== "string") return void 0;
  if (!URL.canParse(location, from.href)) throw new TransferError("final", "it redirects to an invalid URL");
  const target = new URL(location, from.href);
  const isWeb = target.protocol === "https:" || target.protocol === "http:";
  if (!isWeb || from.protocol === "https:" && target.protocol !== "https:")
    throw new TransferError("final", `a redirect from ${from.protocol} to ${target.protocol} is refused`);
  return target;
}
function refuseStatus(status) {
  if (status === 200) return;
  const mayPass = status >= 500 || status === 408 || status === 429;
  throw new TransferError(mayPass ? "passing" : "final", `the response has status ${status}`);
}
export {
  get
};
