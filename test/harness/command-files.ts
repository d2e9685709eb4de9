import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A summary above this is dropped whole, with an error annotation (actions/runner, `CreateStepSummaryCommand`). */
export const MAX_SUMMARY_BYTES = 1024 * 1024;

/** Environment names (`GITHUB_` + key in capitals) of the files through which a step speaks to the runner. */
export interface CommandFiles {
  readonly output: string;
  readonly env: string;
  readonly path: string;
  readonly state: string;
  readonly step_summary: string;
}

/** What a step left in its command files. */
export interface CommandFileResults {
  readonly outputs: ReadonlyMap<string, string>;
  readonly env: ReadonlyMap<string, string>;
  readonly paths: readonly string[];
  readonly state: ReadonlyMap<string, string>;
  readonly summary: string;
  /** Each becomes an error annotation and, but for an oversized summary and `NODE_OPTIONS`, fails the step. */
  readonly errors: readonly { readonly message: string; readonly fails: boolean }[];
}

/** Makes a new set of empty files. */
export function makeCommandFiles(folder: string, prefix: string): CommandFiles {
  mkdirSync(folder, { recursive: true });
  const make = (name: string): string => {
    const file = join(folder, `${name}_${prefix}`);
    writeFileSync(file, '');
    return file;
  };
  return {
    output: make('set_output'),
    env: make('set_env'),
    path: make('add_path'),
    state: make('save_state'),
    step_summary: make('step_summary'),
  };
}

export function readCommandFiles(files: CommandFiles): CommandFileResults {
  const errors: { message: string; fails: boolean }[] = [];
  const pairs = (name: 'output' | 'env' | 'state'): Map<string, string> => {
    try {
      return parsePairs(readText(files[name]));
    } catch (error) {
      errors.push({ message: `Unable to process file command '${name}' successfully.`, fails: true });
      errors.push({ message: error instanceof Error ? error.message : String(error), fails: true });
      return new Map();
    }
  };
  const env = pairs('env');
  for (const name of [...env.keys()].filter((key) => key.toUpperCase() === 'NODE_OPTIONS')) {
    env.delete(name);
    errors.push({
      message: `Can't store NODE_OPTIONS output parameter using '$GITHUB_ENV' command.`,
      fails: false,
    });
  }
  const summary = readText(files.step_summary);
  const size = Buffer.byteLength(summary);
  if (size > MAX_SUMMARY_BYTES) {
    const message = `$GITHUB_STEP_SUMMARY upload aborted, supports content up to a size of ${MAX_SUMMARY_BYTES / 1024}k, got ${Math.floor(size / 1024)}k.`;
    errors.push({ message, fails: false });
  }
  return {
    outputs: pairs('output'),
    env,
    paths: readText(files.path)
      .split(/\r?\n/)
      .filter((line) => line !== ''),
    state: pairs('state'),
    summary: size > MAX_SUMMARY_BYTES ? '' : summary,
    errors,
  };
}

/** `name=value` or `name<<DELIMITER` … `DELIMITER`, as `EnvFileKeyValuePairs` of actions/runner reads them. */
export function parsePairs(text: string): Map<string, string> {
  const pairs = new Map<string, string>();
  const lines = text.split('\n');
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] ?? '';
    if (line === '') continue;
    const equals = line.indexOf('=');
    const heredoc = line.indexOf('<<');
    if (equals >= 0 && (heredoc < 0 || equals < heredoc)) {
      pairs.set(line.slice(0, equals), line.slice(equals + 1));
      continue;
    }
    if (heredoc < 0) throw new Error(`Invalid format '${line}'`);
    const [name, delimiter] = [line.slice(0, heredoc), line.slice(heredoc + 2)];
    if (name === '' || delimiter === '') {
      throw new Error(`Invalid format '${line}'. Name must not be empty and delimiter must not be empty`);
    }
    const end = lines.indexOf(delimiter, index + 1);
    if (end < 0) throw new Error(`Invalid value. Matching delimiter not found '${delimiter}'`);
    pairs.set(name, lines.slice(index + 1, end).join('\n'));
    index = end;
  }
  return pairs;
}

/** A step may remove its files; that is no error. */
function readText(file: string): string {
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}
