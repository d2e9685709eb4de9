import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  build
} from "./shared-build.js";
import {
  buildSummary,
  measuredWork,
  prepareFolder
} from "./shared-summaries.js";
import {
  withSession
} from "./shared-site.js";
import {
  sourcesModeOf
} from "./shared-valibot.js";

// src/commands/build-project.ts
async function buildProject(project, options, context, { cores }) {
  const { strategy, sources: sourcesMode, jobs: processes = cores } = options;
  const built = await build(project, { strategy, processes, sourcesMode }, context);
  if (options.verify !== "none" && (built.plan !== void 0 || built.known !== void 0)) {
    const { verify } = await import("./build-divided.js");
    const request = { mode: options.verify, sourcesMode: sourcesModeOf(strategy, sourcesMode) };
    await verify(project, built, request, context);
  }
  return built;
}
function describeBuild(built, runs, wall, options, { compiler }, { cores }) {
  const { plan, parts, reason, hasErrors } = built;
  const jobs = options.jobs ?? cores;
  return {
    work: {
      command: "build",
      compiler,
      plan,
      parts,
      reason,
      jobs,
      ...measuredWork(runs, compiler, wall),
      hasErrors
    },
    summary: buildSummary({ ...built, compiler, jobs, runs, wall })
  };
}

// src/commands/compile-project.ts
async function compileProject(project, options, environment, use, check) {
  const { begun = performance.now() } = options;
  if (options.report !== void 0) await prepareFolder(options.report, environment.cwd);
  return withSession(options, project, environment, async ({ context, runs, diagnosed, conclude }) => {
    const built = await buildProject(project, options, context, environment);
    const used = await use(built, context.compiler.version);
    const wall = performance.now() - begun;
    const { work, summary } = describeBuild(built, runs, wall, options, context, environment);
    if (options.report !== void 0) await reportWork(options.report, work, environment);
    diagnosed(built.diagnostics);
    await check?.(built, context.observer.note);
    conclude(summary);
    return { work, built, used };
  });
}
async function reportWork(folder, work, { cwd }) {
  const { writeReport } = await import("./on-demand.js");
  await writeReport(folder, cwd, work);
}

export {
  buildProject,
  describeBuild,
  compileProject,
  reportWork
};
