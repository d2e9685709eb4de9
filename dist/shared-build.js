import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  keepOutput,
  knownOutput,
  outputRunOf
} from "./shared-known-output.js";
import {
  FAILED_LAST_TIME,
  FASTER,
  TOO_SMALL,
  collect,
  find,
  framedDigest,
  fromValue,
  isNeedsOneRun,
  readText,
  readWholeAnswer,
  runCompiler,
  wholeOutput
} from "./shared-selection.js";
import {
  sourcesModeOf
} from "./shared-valibot.js";

// src/steps/build-whole.ts
async function buildWhole(project, reason, context, phase = "compilation") {
  context.observer.phase(phase, 1, 0);
  const info = { label: "whole", kind: "whole", contracts: [], predicted: 0 };
  const input = await collect(project.input.original.chunks());
  const { output } = await runCompiler(context, info, input, project.access);
  const imports = project.access.kind !== "none";
  const root = await readWholeAnswer(output, project.input, imports, "the whole run");
  return { ...await wholeOutput(output, root), plan: void 0, parts: [], reason };
}

// src/steps/early-run.ts
import { setImmediate, setTimeout } from "node:timers/promises";

// src/compilers/pause.ts
var Pause = class {
  #isOn = false;
  #listeners = /* @__PURE__ */ new Set();
  /** Whether the runs wait. */
  get isOn() {
    return this.#isOn;
  }
  /** Interrupts the runs, or lets them go on. */
  set(isOn) {
    if (isOn === this.#isOn) return;
    this.#isOn = isOn;
    for (const listener of this.#listeners) listener(isOn);
  }
  /** @returns to be called when changes are no longer of interest */
  onChange(listener) {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
};

// src/steps/early-run.ts
var HEAD_START = 250;
function mayNeedOneRun({ strategy, sourcesMode }, { compiler }) {
  return strategy === "auto" && sourcesMode === "all" && compiler.kind === "native";
}
function startWhole(project, context) {
  const stop = new AbortController();
  const signal = AbortSignal.any([context.signal, stop.signal]);
  const pause = new Pause();
  const built = buildWhole(project, "", { ...context, signal, pause }, "one run while planning");
  built.catch(() => void 0);
  const cancel = async () => {
    stop.abort();
    await built.catch(() => void 0);
  };
  return {
    built,
    cancel,
    leave: async () => context.compiler.canPause ? pause.set(true) : cancel(),
    finish: () => {
      pause.set(false);
      return built.catch(() => buildWhole(project, "", context));
    }
  };
}
async function planBeside(early, context, makePlan) {
  if (early !== void 0) {
    const wait = setTimeout(HEAD_START, void 0, { ref: false });
    await Promise.race([early.built.catch(() => void 0), wait]);
  }
  return unlessDone(early, context, makePlan);
}
async function unlessDone(early, context, work) {
  const stop = new AbortController();
  const signal = AbortSignal.any([context.signal, stop.signal]);
  const working = async () => ({ kind: "result", result: await work(signal) });
  if (early === void 0) return working();
  const done = early.built.then((built) => ({ kind: "done", built }));
  const first = await Promise.race([done.catch(() => void 0), setImmediate()]);
  if (first !== void 0 || context.signal.aborted) return first ?? done;
  const going = working();
  try {
    return await Promise.race([going, done.catch(() => going)]);
  } catch (error) {
    await early.cancel();
    throw error;
  } finally {
    stop.abort();
    going.catch(() => void 0);
  }
}

// src/steps/last-build.ts
var FORMAT = "parasolc-last-build 2";
var OUTCOMES = ["linked", "failed", "other"];
async function lastBuildOf({ input }, { compiler, store }) {
  if (store === void 0) return void 0;
  const settings = find(input.root, "settings");
  const text = settings && await input.bytes.read(settings.start, settings.end);
  const key = await store.keyOf(compiler, framedDigest([FORMAT, text ?? "", ...input.sources.keys()]));
  if (key === void 0) return void 0;
  const found = await store.find(key);
  const kept = found && JSON.parse(await readText(found));
  const known = OUTCOMES.find((each) => each === kept) ?? "other";
  return {
    outcome: known,
    keep: (outcome) => {
      if (outcome !== known) store.keepMerged(key, fromValue(outcome));
    }
  };
}

// src/steps/build.ts
async function build(project, options, context) {
  const mode = sourcesModeOf(options.strategy, options.sourcesMode);
  const run = await outputRunOf(project, mode, context);
  const known = run && await knownOutput(run, context);
  if (known !== void 0) return known;
  const mayBeOneRun = mayNeedOneRun(options, context);
  const last = mayBeOneRun ? await lastBuildOf(project, context) : void 0;
  const early = mayBeOneRun && last?.outcome !== "linked" ? startWhole(project, context) : void 0;
  if (early !== void 0 && last?.outcome === "failed") {
    const built2 = await early.built;
    if (!built2.hasErrors) last.keep("other");
    return { ...built2, reason: FAILED_LAST_TIME };
  }
  const dividing = () => import("./build-divided.js");
  const planned = await planBeside(
    early,
    context,
    async (signal) => (await dividing()).planBuild(project, options, { ...context, signal })
  );
  if (planned.kind === "done") return { ...planned.built, reason: TOO_SMALL };
  const { plan, reason } = planned.result;
  if (plan === void 0) {
    last?.keep("other");
    return early === void 0 ? buildWhole(project, reason, context) : { ...await early.built, reason };
  }
  const compiled = await unlessDone(
    early,
    context,
    async (signal) => (await dividing()).buildDivided(
      plan,
      { processes: options.processes, guest: early },
      { ...context, signal }
    )
  );
  if (compiled.kind === "done") return { ...compiled.built, reason: FASTER };
  const built = compiled.result;
  if (isNeedsOneRun(built)) {
    const { reason: reason2 } = built;
    context.observer.note(`compiling ${early === void 0 ? "again " : ""}in one run: ${reason2}`);
    const whole = await (early?.finish() ?? buildWhole(project, reason2, context));
    last?.keep(whole.hasErrors ? "failed" : "other");
    return { ...whole, reason: reason2 };
  }
  await early?.cancel();
  last?.keep(plan.manifest.strategy === "linked" && !built.hasErrors ? "linked" : "other");
  if (run !== void 0)
    keepOutput(run, built, { input: project.input, imported: plan.imported.size > 0 }, context);
  return built;
}

export {
  buildWhole,
  build
};
