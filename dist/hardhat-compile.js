import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  SILENT
} from "./cli+hardhat-compile.js";
import {
  build,
  buildSummary,
  findCompiler,
  inSession,
  indexJson,
  openNativeCompiler,
  openRunStore,
  openTrace,
  openWasmCompiler,
  parseNode,
  readInput,
  textBytes
} from "./action+cli+hardhat-compile.js";
import {
  asPluginError
} from "./hardhat+hardhat-compile.js";
import {
  readSettings
} from "./config-hooks+hardhat-compile.js";
import "./cli+config-hooks+hardhat-compile.js";
import {
  releaseAtLeast,
  settingFrom
} from "./action+cli+config-hooks+hardhat-compile.js";
import {
  ParasolcError
} from "./action+cli+config-hooks+hardhat+hardhat-compile.js";
import "./action+artifact+cache+cli+config-hooks+hardhat+hardhat-compile.js";

// src/hardhat/build-lines.ts
var WORTH_A_LINE = 5e3;
function buildLines(stream) {
  const begin = stream.isTTY === true ? "\r\x1B[2K" : "";
  const print = (text) => {
    stream.write(`${begin}parasolc: ${text}
`);
  };
  return {
    note: print,
    done(summary, wall) {
      if (wall >= WORTH_A_LINE) print(summary);
    }
  };
}

// src/hardhat/chosen-compiler.ts
var FIRST_WASM = "0.6.0";
function isSupported({ kind, release }) {
  return kind === "native" || release === void 0 || releaseAtLeast(release, FIRST_WASM);
}
async function openChosen({ path, kind }, knownVersion) {
  return kind === "wasm" ? openWasmCompiler(path, await knownVersion?.(path)) : openNativeCompiler(path);
}
async function openInstead(spec, chosen, context) {
  const compiler = await findCompiler(spec, context);
  const { release, build: build2 } = compiler.version;
  const wanted = chosen.build?.includes("+") ? chosen.build : chosen.release ?? chosen.build;
  if (wanted === void 0 || wanted === release || wanted === build2) return compiler;
  await compiler.close();
  throw new ParasolcError("COMPILER_MISMATCH", `the compiler ${spec} is not the one that Hardhat chose`, {
    facts: [`Hardhat's: ${wanted}`, `${compiler.path}: ${build2}`],
    fix: "leave out `parasolc.solc` and PARASOLC_SOLC to use the one that Hardhat chose, or correct the version in `solidity`"
  });
}

// src/hardhat/interruption.ts
var STOPS = ["SIGHUP", "SIGINT", "SIGTERM"];
var Interruption = class {
  target;
  controller = new AbortController();
  working = 0;
  received;
  constructor(target = process) {
    this.target = target;
  }
  /** @param work ends soon after its signal is aborted, and leaves no process behind */
  async during(work) {
    if (this.working === 0) this.listen();
    this.working += 1;
    try {
      return await work(this.controller.signal);
    } finally {
      this.working -= 1;
      if (this.working === 0) this.conclude();
    }
  }
  stop = (name) => {
    this.received ??= name;
    this.controller.abort();
  };
  listen() {
    this.controller = new AbortController();
    this.received = void 0;
    for (const name of STOPS) this.target.on(name, this.stop);
  }
  conclude() {
    for (const name of STOPS) this.target.off(name, this.stop);
    if (this.received !== void 0 && this.target.listenerCount(this.received) === 0) {
      this.target.kill(this.target.pid, this.received);
    }
  }
};

// src/hardhat/output-value.ts
var LONGEST = 256 * 1024 * 1024;
var DEPTH = 3;
async function outputValue(text, longest = LONGEST) {
  switch (text.kind) {
    case "verbatim":
      return JSON.parse(text.text);
    case "slice": {
      const { bytes, start, end } = text;
      if (end - start <= longest) return parseNode(bytes, { kind: "object", start, end });
      const part = excerpt(bytes, start, end);
      return nodeValue(part, await indexJson(part, (path) => path.length < DEPTH), longest);
    }
    case "object":
      return entries(text.members, ({ value }) => outputValue(value, longest));
    case "array":
      return items(text.items, (item) => outputValue(item, longest));
  }
}
async function nodeValue(bytes, node, longest) {
  if (node.end - node.start > longest) {
    if (node.members !== void 0) {
      return entries(node.members, ({ value }) => nodeValue(bytes, value, longest));
    }
    if (node.items !== void 0) return items(node.items, (item) => nodeValue(bytes, item, longest));
  }
  return parseNode(bytes, node);
}
async function entries(members, value) {
  const parsed = [];
  for (const member of members) parsed.push([member.key, await value(member)]);
  return Object.fromEntries(parsed);
}
async function items(list, value) {
  const parsed = [];
  for (const item of list) parsed.push(await value(item));
  return parsed;
}
function excerpt(bytes, from, to) {
  return {
    size: to - from,
    read: (start, end) => bytes.read(from + start, from + end),
    chunks: (start = 0, end = to - from) => bytes.chunks(from + start, from + end),
    async close() {
    }
  };
}

// src/hardhat/run-limit.ts
var RunLimit = class {
  free;
  waiting = [];
  constructor(runs) {
    this.free = runs;
  }
  /** The compiler, with runs that wait for their turn. What a run cost does not count the waiting. */
  limit(compiler) {
    return {
      ...compiler,
      run: async (run) => {
        await this.enter();
        try {
          return await compiler.run(run);
        } finally {
          this.leave();
        }
      }
    };
  }
  async enter() {
    if (this.free > 0) this.free -= 1;
    else await new Promise((turn) => this.waiting.push(turn));
  }
  leave() {
    const next = this.waiting.shift();
    if (next === void 0) this.free += 1;
    else next();
  }
};

// src/hardhat/shared-compilers.ts
var SharedCompilers = class {
  shared = /* @__PURE__ */ new Map();
  /**
   * A compiler for one user, who must close it once.
   *
   * @param key what tells this compiler from others
   * @param open opens it, if nobody uses it yet
   */
  async open(key, open) {
    const entry = this.shared.get(key) ?? { compiler: open(), users: 0 };
    this.shared.set(key, entry);
    entry.users += 1;
    const leave = async (close) => {
      entry.users -= 1;
      if (entry.users > 0) return;
      this.shared.delete(key);
      await close();
    };
    try {
      const compiler = await entry.compiler;
      return { ...compiler, close: () => leave(() => compiler.close()) };
    } catch (error) {
      await leave(async () => void 0);
      throw error;
    }
  }
};

// src/hardhat/builder.ts
var ACCESS = { kind: "none" };
var Builder = class {
  settings;
  environment;
  lines;
  compilers = new SharedCompilers();
  interruption = new Interruption();
  limit;
  trace;
  building = 0;
  /** Fails with `OUTPUT_UNWRITABLE` if the trace cannot be opened. */
  constructor(settings, environment) {
    this.settings = settings;
    this.environment = environment;
    this.limit = new RunLimit(settings.jobs);
    this.lines = buildLines(environment.stderr);
    const flag = settingFrom(environment.env, "trace") === void 0 ? "w" : "a";
    this.trace = settings.trace === void 0 ? void 0 : openTrace(settings.trace, environment.cwd, this.lines.note, flag);
  }
  /** The Standard JSON output of an input, both as values. Fails as `build` and `openCompilerFile` do. */
  async compile(input, chosen) {
    const { solc } = this.settings;
    const runStore = openRunStore({ cache: this.settings.cache }, this.environment);
    const knownVersion = runStore?.versionOf;
    const open = () => solc === void 0 ? openChosen(chosen, knownVersion) : openInstead(solc, chosen, { ...this.environment.find, knownVersion });
    const compiler = async () => this.limit.limit(await this.compilers.open(`${chosen.kind} ${chosen.path}`, open));
    const notes = { ...SILENT, note: this.lines.note };
    this.building += 1;
    try {
      return await this.interruption.during(
        (signal) => inSession(
          { compiler, runStore, observers: [notes, this.trace], signal },
          (session) => this.compileIn(session, input)
        )
      );
    } finally {
      this.building -= 1;
    }
  }
  async compileIn({ context, runs }, input) {
    const begun = performance.now();
    const bytes = textBytes(JSON.stringify(input));
    const project = { input: await readInput(bytes, "Hardhat's input for solc"), access: ACCESS };
    const { strategy } = this.settings;
    const jobs = this.jobs();
    const built = await build(project, { strategy, jobs, sourcesMode: "all" }, context);
    const output = await outputValue(built.text);
    const wall = performance.now() - begun;
    const { compiler } = context;
    this.lines.done(buildSummary({ ...built, compiler, jobs, runs, wall }), wall);
    return output;
  }
  /**
   * Runs at once of one build. Hardhat starts a build less than there are cores, if it has so many: then each of them
   * is done in one run, because splitting adds work. A few builds may use all cores each; the limit applies to them together.
   */
  jobs() {
    const { jobs } = this.settings;
    return this.building > jobs / 2 ? 1 : jobs;
  }
};

// src/hardhat/environment.ts
import { availableParallelism } from "node:os";
import { delimiter, dirname } from "node:path";
import { fileURLToPath } from "node:url";
function hardhatEnvironment() {
  return {
    env: process.env,
    cwd: process.cwd(),
    stderr: process.stderr,
    cores: availableParallelism(),
    find: {
      searchPath: (process.env.PATH ?? "").split(delimiter).filter((folder) => folder !== ""),
      packageRoots: [dirname(fileURLToPath(import.meta.url)), process.cwd()]
    }
  };
}

// src/hardhat/solidity-hooks.ts
async function solidityHooks() {
  let builder2;
  return {
    async invokeSolc(context, compiler, input, config, next) {
      const chosen = chosenOf(compiler);
      const isSolc = config.type === void 0 || config.type === "solc";
      if (!isSolc || !isSupported(chosen)) return next(context, compiler, input, config);
      const compile2 = async (finalInput) => {
        try {
          const environment = hardhatEnvironment();
          builder2 ??= new Builder(
            readSettings(context.config.parasolc, environment.env, environment.cores),
            environment
          );
          return await builder2.compile(finalInput, chosen);
        } catch (error) {
          throw asPluginError(error);
        }
      };
      const { version, longVersion, compilerPath, isSolcJs } = compiler;
      return next(context, { version, longVersion, compilerPath, isSolcJs, compile: compile2 }, input, config);
    }
  };
}
function chosenOf({ version, longVersion, compilerPath, isSolcJs }) {
  return { path: compilerPath, kind: isSolcJs ? "wasm" : "native", release: version, build: longVersion };
}

// src/hardhat/hardhat-compile.ts
var builder;
async function compile(input, chosen, config) {
  if (!isSupported(chosen)) return void 0;
  try {
    const environment = hardhatEnvironment();
    builder ??= new Builder(readSettings(config, environment.env, environment.cores), environment);
    return await builder.compile(input, chosen);
  } catch (error) {
    throw asPluginError(error);
  }
}
export {
  compile,
  solidityHooks as default
};
