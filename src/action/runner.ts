import {
  debug,
  endGroup,
  error,
  exportVariable,
  getInput,
  info,
  notice,
  setOutput,
  startGroup,
  summary,
  warning,
} from '@actions/core';

/** Where an annotation is shown: a file of the repository, line and column from 1. */
export interface AnnotationLocation {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

export type AnnotationKind = 'error' | 'warning' | 'notice';

/** What the machine that runs the step offers. All texts may come from anywhere: what is printed is made safe here. */
export interface Runner {
  input(name: string): string;
  setOutput(name: string, value: string): void;
  /** Sets an environment variable for the steps that follow. */
  setVariable(name: string, value: string): void;
  /** A line of the log. */
  info(line: string): void;
  /** A line of the log for those who ask for it (`ACTIONS_STEP_DEBUG`). */
  debug(line: string): void;
  startGroup(name: string): void;
  /** Ends the group that is open, if one is: there is one at a time. */
  endGroup(): void;
  annotate(kind: AnnotationKind, title: string, message: string, location?: AnnotationLocation): void;
  /** Appends Markdown to the summary of the job. */
  summarize(markdown: string): Promise<void>;
}

const ANNOTATE = { error, warning, notice } as const;

/** The runner of GitHub, through its own client. */
export function githubRunner(): Runner {
  let inGroup = false;
  return {
    input: (name) => getInput(name),
    setOutput: (name, value) => setOutput(name, value),
    setVariable: (name, value) => exportVariable(name, value),
    info: (line) => info(plainLine(line)),
    debug: (line) => debug(line),
    startGroup(name) {
      startGroup(plainLine(name));
      inGroup = true;
    },
    endGroup() {
      if (inGroup) endGroup();
      inGroup = false;
    },
    annotate(kind, title, message, location) {
      const properties =
        location === undefined
          ? { title }
          : { title, file: location.file, startLine: location.line, startColumn: location.column };
      ANNOTATE[kind](message, properties);
    },
    async summarize(markdown) {
      // Outside a workflow, and on runners that have no summaries, the client would fail.
      if (process.env.GITHUB_STEP_SUMMARY) await summary.addRaw(markdown, true).write();
    },
  };
}

/** Does something under a heading of the log, folded. */
export async function grouped<Result>(
  runner: Runner,
  heading: string,
  act: () => Promise<Result>,
): Promise<Result> {
  runner.startGroup(`parasolc: ${heading}`);
  return act().finally(runner.endGroup);
}

/**
 * A text as one line that the runner does not interpret: it obeys `::command::` at the start of a line
 * and `##[command]` anywhere (actions/runner, `ActionCommand.cs`), and the log holds names of contracts and files.
 */
export function plainLine(text: string): string {
  return text
    .replaceAll(/[\r\n\u2028\u2029]+/g, ' ')
    .replaceAll('##[', '## [')
    .replace(/^(\s*):(?=:)/, '$1: ');
}
