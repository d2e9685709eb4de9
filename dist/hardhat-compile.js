import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  readSettings
} from "./shared-settings.js";
import {
  SILENT
} from "./shared-observer.js";
import {
  Limit
} from "./shared-limit.js";
import {
  outputValue
} from "./shared-output-value.js";
import "./shared-variables.js";
import "./shared-nearest.js";
import {
  compileProject
} from "./shared-compile-project.js";
import {
  asPluginError
} from "./shared-plugin-error.js";
import "./shared-build.js";
import "./shared-known-output.js";
import "./shared-summaries.js";
import {
  broadcast,
  findCompiler,
  openNativeCompiler,
  openTrace,
  openWasmCompiler
} from "./shared-site.js";
import {
  settingFrom
} from "./shared-options.js";
import "./shared-proxies.js";
import "./shared-routes.js";
import {
  readInput,
  releaseAtLeast,
  textBytes
} from "./shared-selection.js";
import "./shared-valibot.js";
import {
  ParasolcError
} from "./shared-errors.js";
import "./shared-runtime.js";

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
  const { release, build } = compiler.version;
  const wanted = chosen.build?.includes("+") ? chosen.build : chosen.release ?? chosen.build;
  if (wanted === void 0 || wanted === release || wanted === build) return compiler;
  await compiler.close();
  throw new ParasolcError("COMPILER_MISMATCH", `the compiler ${spec} is not the one that Hardhat chose`, {
    facts: [`Hardhat's: ${wanted}`, `${compiler.path}: ${build}`],
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
  /** Over all builds: each limits only its own runs, and Hardhat starts as many builds as there are cores. */
  limit;
  trace;
  building = 0;
  /** Fails with `OUTPUT_UNWRITABLE` if the trace cannot be opened. */
  constructor(settings, environment) {
    this.settings = settings;
    this.environment = environment;
    this.limit = new Limit(settings.jobs);
    this.lines = buildLines(environment.stderr);
    const flag = settingFrom(environment.env, "trace") === void 0 ? "w" : "a";
    this.trace = settings.trace === void 0 ? void 0 : openTrace(settings.trace, environment.cwd, this.lines.note, flag);
  }
  /** The Standard JSON output of an input, both as values. Fails as `build` and `openCompilerFile` do. */
  async compile(input, chosen) {
    this.building += 1;
    try {
      return await this.interruption.during((signal) => this.build(input, chosen, signal));
    } finally {
      this.building -= 1;
    }
  }
  async build(input, chosen, signal) {
    const { strategy, cache } = this.settings;
    const bytes = textBytes(JSON.stringify(input));
    const project = { input: await readInput(bytes, "Hardhat's input for solc"), access: ACCESS };
    let jobs;
    const count = () => this.jobs();
    const options = {
      ...{ strategy, cache, sources: "all", verify: "none", quiet: false },
      ...{ report: void 0, trace: void 0, solc: void 0, "solc-site": void 0 },
      "cache-size": void 0,
      open: (knownVersion) => this.open(chosen, knownVersion),
      // Read when the compiler is open: by then Hardhat has started the other builds.
      get jobs() {
        jobs ??= count();
        return jobs;
      }
    };
    const environment = { ...this.environment, progress: () => this.progress(), signal };
    const { used } = await compileProject(project, options, environment, ({ text }) => outputValue(text));
    return used;
  }
  async open(chosen, knownVersion) {
    const { solc } = this.settings;
    const open = () => solc === void 0 ? openChosen(chosen, knownVersion) : openInstead(solc, chosen, { ...this.environment.find, knownVersion });
    const shared = await this.compilers.open(`${chosen.kind} ${chosen.path}`, open);
    return { ...shared, run: (run) => this.limit.run(() => shared.run(run)) };
  }
  progress() {
    const begun = performance.now();
    return {
      ...broadcast([{ ...SILENT, note: this.lines.note }, ...this.trace === void 0 ? [] : [this.trace]]),
      // Hardhat prints what the output says.
      diagnosed: () => void 0,
      end: (summary) => {
        if (summary !== void 0) this.lines.done(summary, performance.now() - begun);
      }
    };
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
import { availableParallelism, totalmem } from "node:os";
import { delimiter, dirname } from "node:path";
import { fileURLToPath } from "node:url";
function hardhatEnvironment() {
  const packageRoots = [dirname(fileURLToPath(import.meta.url)), process.cwd()];
  return {
    env: process.env,
    cwd: process.cwd(),
    stderr: process.stderr,
    cores: availableParallelism(),
    memory: totalmem(),
    packageRoots,
    find: {
      searchPath: (process.env.PATH ?? "").split(delimiter).filter((folder) => folder !== ""),
      packageRoots
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
