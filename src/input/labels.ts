import { join } from 'node:path';

/** What tells an input of a project from others. */
interface Labelled {
  /** `0.8.28` */
  readonly release: string;
  /** The settings profile; undefined for the project's own settings, or where it is not known. */
  readonly profile: string | undefined;
}

/**
 * Labels for inputs by release and settings profile, if there are several: `0.8.28`, `0.8.28-ir`; and `0.8.28-2`
 * for the second one of which both are the same.
 */
export function labelsOf(inputs: readonly Labelled[]): (string | undefined)[] {
  if (inputs.length < 2) return inputs.map(() => undefined);
  const labels = inputs.map(({ release, profile }) =>
    // Part of a file's name.
    profile === undefined ? release : `${release}-${profile.replaceAll(/[^A-Za-z0-9_-]/g, '_')}`,
  );
  const taken = new Set<string>();
  return labels.map((label) => {
    let free = label;
    for (let number = 2; taken.has(free); number++) free = `${label}-${number}`;
    taken.add(free);
    return free;
  });
}

/** `output.json` of the label 0.8.28: `output-0.8.28.json`. */
export function withLabel(path: string, label: string | undefined): string {
  if (label === undefined) return path;
  return path.replace(/(\.[^./\\]*)?$/, (extension) => `-${label}${extension}`);
}

/** Where the report and the trace of one of several inputs go: a folder below the report's, a file beside the trace. */
export function withLabels<
  Options extends { readonly report: string | undefined; readonly trace: string | undefined },
>(options: Options, label: string | undefined): Options {
  if (label === undefined) return options;
  const { report, trace } = options;
  return {
    ...options,
    report: report && join(report, label),
    trace: trace && withLabel(trace, label),
  };
}
