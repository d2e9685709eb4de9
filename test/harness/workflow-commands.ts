import { isAbsolute, relative } from 'node:path';

export type AnnotationLevel = 'error' | 'warning' | 'notice';

/** A message that GitHub shows beside the code or in the run's page. */
export interface Annotation {
  readonly level: AnnotationLevel;
  readonly message: string;
  /** `title`, `file` (relative to the workspace), `line`, `endLine`, `col`, `endColumn`, as they were given. */
  readonly properties: Readonly<Record<string, string>>;
}

/** Kept per step and level; the rest is only in the log (actions/runner, `_maxCountPerIssueType`). */
export const MAX_ANNOTATIONS = 10;
const MAX_MESSAGE = 4096;

/** A workflow command, `::name key=value,…::data`. */
export interface Command {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly data: string;
}

/** The command in a line of output, unescaped, if it is one (actions/runner, `ActionCommand.TryParseV2`). */
export function parseCommand(line: string): Command | undefined {
  const text = line.trimStart();
  const end = text.startsWith('::') ? text.indexOf('::', 2) : -1;
  if (end < 0) return undefined;
  const info = text.slice(2, end);
  const space = info.indexOf(' ');
  const pairs =
    space < 0
      ? []
      : info
          .slice(space + 1)
          .trim()
          .split(',');
  const properties = pairs
    .map((pair) => /^=?([^=]+)=(.+)$/s.exec(pair))
    .filter((match) => match !== null)
    .map(([, key = '', value = '']) => [key, unescapeProperty(value)]);
  return {
    name: space < 0 ? info : info.slice(0, space),
    properties: Object.fromEntries(properties),
    data: unescapeData(text.slice(end + 2)),
  };
}

function unescapeData(text: string): string {
  return text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
}

function unescapeProperty(text: string): string {
  return unescapeData(text.replaceAll('%3A', ':').replaceAll('%2C', ','));
}

/** Secrets of a run: their text is `***` in logs, annotations and summaries. */
export class Masks {
  readonly #values = new Set<string>();

  add(value: string): void {
    for (const line of [value, ...value.split(/\r?\n/)]) if (line.trim() !== '') this.#values.add(line);
  }

  apply(text: string): string {
    const longestFirst = [...this.#values].sort((a, b) => b.length - a.length);
    return longestFirst.reduce((masked, value) => masked.replaceAll(value, '***'), text);
  }
}

/** The log of a step: takes its output line by line and acts on the workflow commands in it. */
export class StepLog {
  readonly lines: string[] = [];
  readonly annotations: Annotation[] = [];
  /** Problems in commands that make the step fail, such as the removed `::set-env::`. */
  failed = false;
  readonly #masks: Masks;
  readonly #debug: boolean;
  readonly #workspace: string;
  readonly #parent: StepLog | undefined;
  #stopToken: string | undefined;

  constructor(options: { masks: Masks; debug: boolean; workspace: string; parent?: StepLog | undefined }) {
    this.#masks = options.masks;
    this.#debug = options.debug;
    this.#workspace = options.workspace;
    this.#parent = options.parent;
  }

  get text(): string {
    return this.lines.join('\n');
  }

  write(line: string): void {
    this.lines.push(this.#masks.apply(line));
    this.#parent?.write(line);
  }

  debug(message: string): void {
    if (this.#debug) this.write(`##[debug]${message}`);
  }

  annotate(level: AnnotationLevel, message: string, properties: Readonly<Record<string, string>> = {}): void {
    this.#keep({ level, message: this.#masks.apply(message).slice(0, MAX_MESSAGE), properties });
    this.write(`##[${level}]${message}`);
  }

  /** One line of the step's standard output or standard error. */
  receive(line: string): void {
    const command = line.includes('::') ? parseCommand(line) : undefined;
    if (command === undefined || !this.#process(command, line)) this.write(line);
  }

  #keep(annotation: Annotation): void {
    const kept = this.annotations.filter(({ level }) => level === annotation.level).length;
    if (kept < MAX_ANNOTATIONS) this.annotations.push(annotation);
    // A composite action's step counts against the step of the job that it is in.
    if (this.#parent !== undefined) this.#parent.#keep(annotation);
  }

  #process({ name, properties, data }: Command, line: string): boolean {
    const command = name.toLowerCase();
    if (this.#stopToken !== undefined) {
      if (command !== this.#stopToken.toLowerCase()) return false;
      this.#stopToken = undefined;
      this.write(line);
      return true;
    }
    switch (command) {
      case 'error':
      case 'warning':
      case 'notice':
        this.annotate(command, data, this.#located(properties));
        return true;
      case 'debug':
        this.debug(data);
        return true;
      case 'group':
        this.write(`##[group]${data}`);
        return true;
      case 'endgroup':
        this.write('##[endgroup]');
        return true;
      case 'add-mask':
        this.#masks.add(data);
        return true;
      case 'stop-commands':
        this.#stopToken = data;
        this.write(line);
        return true;
      case 'echo':
      case 'add-matcher':
      case 'remove-matcher':
        return true;
      case 'set-env':
      case 'add-path':
        // Off on GitHub's runners since 2020.
        this.annotate(
          'error',
          `The \`${command}\` command is disabled. Please upgrade to using Environment Files.`,
        );
        this.failed = true;
        return true;
      case 'set-output':
      case 'save-state':
        this.annotate(
          'error',
          `The deprecated \`${command}\` command is not supported by this harness. Use Environment Files.`,
        );
        this.failed = true;
        return true;
      default:
        return false;
    }
  }

  /** As the runner: a file inside the workspace is named from there. */
  #located(properties: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
    const file = properties.file;
    if (file === undefined || !isAbsolute(file)) return properties;
    const inside = relative(this.#workspace, file);
    return inside.startsWith('..') ? properties : { ...properties, file: inside };
  }
}
