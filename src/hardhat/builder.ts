import { textBytes } from '../bytes.ts';
import { type CompileProjectOptions, compileProject } from '../commands/compile-project.ts';
import type { Compiler, KnownVersion } from '../compilers/compiler.ts';
import { outputValue } from '../json/output-value.ts';
import { Limit } from '../limit.ts';
import { settingFrom } from '../options/options.ts';
import { broadcast } from '../progress/observers.ts';
import type { Progress } from '../progress/progress.ts';
import { openTrace, type Trace } from '../report/trace.ts';
import { readInput } from '../standard-json/input.ts';
import { SILENT } from '../steps/observer.ts';
import { type BuildLines, buildLines } from './build-lines.ts';
import { type ChosenCompiler, openChosen, openInstead } from './chosen-compiler.ts';
import type { HardhatEnvironment } from './environment.ts';
import { Interruption } from './interruption.ts';
import type { Settings } from './settings.ts';
import { SharedCompilers } from './shared-compilers.ts';

/**
 * Hardhat answers all imports itself, so solc needs no callback. Before 0.8.22 Hardhat points solc to an empty
 * folder instead, whose name a "File not found" would show; here it is empty as well.
 */
const ACCESS = { kind: 'none' } as const;

/** Compiles what Hardhat would have given to solc. */
export class Builder {
  private readonly settings: Settings;
  private readonly environment: HardhatEnvironment;
  private readonly lines: BuildLines;
  private readonly compilers = new SharedCompilers();
  private readonly interruption = new Interruption();
  /** Over all builds: each limits only its own runs, and Hardhat starts as many builds as there are cores. */
  private readonly limit: Limit;
  private readonly trace: Trace | undefined;
  private building = 0;

  /** Fails with `OUTPUT_UNWRITABLE` if the trace cannot be opened. */
  constructor(settings: Settings, environment: HardhatEnvironment) {
    this.settings = settings;
    this.environment = environment;
    this.limit = new Limit(settings.jobs);
    this.lines = buildLines(environment.stderr);
    // Left open until the process ends: every line is written at once, and a later task may compile again.
    // The one that the environment names is continued, as by the drop-in.
    const flag = settingFrom(environment.env, 'trace') === undefined ? 'w' : 'a';
    this.trace =
      settings.trace === undefined
        ? undefined
        : openTrace(settings.trace, environment.cwd, this.lines.note, flag);
  }

  /** The Standard JSON output of an input, both as values. Fails as `build` and `openCompilerFile` do. */
  async compile(input: unknown, chosen: ChosenCompiler): Promise<unknown> {
    this.building += 1;
    try {
      return await this.interruption.during((signal) => this.build(input, chosen, signal));
    } finally {
      this.building -= 1;
    }
  }

  private async build(input: unknown, chosen: ChosenCompiler, signal: AbortSignal): Promise<unknown> {
    const { strategy, cache } = this.settings;
    const bytes = textBytes(JSON.stringify(input));
    const project = { input: await readInput(bytes, "Hardhat's input for solc"), access: ACCESS };
    let jobs: number | undefined;
    const count = (): number => this.jobs();
    const options: CompileProjectOptions = {
      ...{ strategy, cache, sources: 'all', verify: 'none', quiet: false },
      ...{ report: undefined, trace: undefined, solc: undefined, 'solc-site': undefined },
      'cache-size': undefined,
      open: (knownVersion) => this.open(chosen, knownVersion),
      // Read when the compiler is open: by then Hardhat has started the other builds.
      get jobs() {
        jobs ??= count();
        return jobs;
      },
    };
    const environment = { ...this.environment, progress: () => this.progress(), signal };
    const { used } = await compileProject(project, options, environment, ({ text }) => outputValue(text));
    return used;
  }

  private async open(chosen: ChosenCompiler, knownVersion: KnownVersion | undefined): Promise<Compiler> {
    const { solc } = this.settings;
    const open = (): Promise<Compiler> =>
      solc === undefined
        ? openChosen(chosen, knownVersion)
        : openInstead(solc, chosen, { ...this.environment.find, knownVersion });
    const shared = await this.compilers.open(`${chosen.kind} ${chosen.path}`, open);
    return { ...shared, run: (run) => this.limit.run(() => shared.run(run)) };
  }

  private progress(): Progress {
    const begun = performance.now();
    return {
      ...broadcast([{ ...SILENT, note: this.lines.note }, ...(this.trace === undefined ? [] : [this.trace])]),
      // Hardhat prints what the output says.
      diagnosed: () => undefined,
      end: (summary) => {
        if (summary !== undefined) this.lines.done(summary, performance.now() - begun);
      },
    };
  }

  /**
   * Runs at once of one build. Hardhat starts a build less than there are cores, if it has so many: then each of them
   * is done in one run, because splitting adds work. A few builds may use all cores each; the limit applies to them together.
   */
  private jobs(): number {
    const { jobs } = this.settings;
    return this.building > jobs / 2 ? 1 : jobs;
  }
}
