import { ParasolcError } from '../errors.ts';
import { suggestion } from '../nearest.ts';
import {
  OPTIONS,
  type OptionName,
  type OptionRow,
  optionsOf,
  type ParsedOptions,
} from '../options/options.ts';

/** The functions of the API: commands of the same name. */
export type ApiCommand = 'build' | 'plan' | 'compile' | 'merge';

/** What an option table does not hold, since it is no text. */
const VALUES: Readonly<Record<ApiCommand, readonly string[]>> = {
  build: ['input'],
  plan: ['input'],
  compile: ['plan'],
  merge: ['plan', 'parts'],
};
/** What must be given. */
const REQUIRED = { ...VALUES, compile: ['plan', 'shard'] };
const CALLER = ['signal', 'onProgress'];

/** Options of the command line that mean nothing here: for terminals, for Solidity files, and for CI jobs. */
const LEFT_OUT: readonly OptionName[] = [
  'quiet',
  'help',
  'remappings',
  'optimize',
  'optimize-runs',
  'via-ir',
  'evm-version',
  // A program has the input and the output, and can do this itself.
  'keep-input',
  'size-check',
  'size-limit',
  'creation-size-limit',
  'size-skip',
  // An array of `allowPath` says the same.
  'allow-paths',
];

/**
 * Reads the options of a function with the table of the command line. Fails with `USAGE`, which names the option, what
 * was received and what is allowed.
 */
export function readOptions(command: ApiCommand, given: object): ParsedOptions {
  if (typeof given !== 'object' || given === null)
    throw usage(`${command} expects an object with options, not ${kindOf(given)}`);
  const rows = rowsOf(command);
  const known = [...VALUES[command], ...rows.keys(), ...CALLER];
  for (const name of Object.keys(given)) {
    if (known.includes(name)) continue;
    throw usage(`unknown option ${JSON.stringify(name)} of ${command}${suggestion(name, known)}`, [
      `options of ${command}: ${known.join(', ')}`,
    ]);
  }
  const values = new Map<string, unknown>(Object.entries(given));
  for (const name of REQUIRED[command])
    if (values.get(name) === undefined) throw usage(`${command} needs the option "${name}"`);
  checkArchives(values);
  checkCaller(values);
  const texts = new Map([...rows].map(([name, row]) => [row, textsOf(name, row, values.get(name))]));
  // The table's own type says what each row's shape reads.
  return Object.fromEntries(
    Object.entries(OPTIONS).map(([name, row]) => [
      name,
      row.shape.read(texts.get(row) ?? [], camelCase(name)),
    ]),
  ) as unknown as ParsedOptions;
}

/** The rows of a function's options, by their names here. */
function rowsOf(command: ApiCommand): Map<string, OptionRow> {
  const isOutput = command === 'build' || command === 'merge';
  return new Map(
    optionsOf(command)
      // The output is returned.
      .filter(([name]) => !LEFT_OUT.includes(name) && !(isOutput && name === 'output'))
      .map(([name, row]) => [camelCase(name), row]),
  );
}

/** `base-path`: `basePath`. */
function camelCase(name: string): string {
  return name.replaceAll(/-(.)/g, (_, letter: string) => letter.toUpperCase());
}

/** The value as the command line would be given it. */
function textsOf(name: string, { shape }: OptionRow, value: unknown): string[] {
  if (value === undefined) return [];
  if (shape.repeatable && !Array.isArray(value))
    throw usage(`${name} must be an array, not ${kindOf(value)}`);
  const values: unknown[] = shape.repeatable && Array.isArray(value) ? value : [value];
  return values.map((one) => {
    if (typeof one === 'string' || typeof one === 'number') return String(one);
    throw usage(`${name} must be a string or a number, not ${kindOf(one)}`);
  });
}

function checkArchives(values: ReadonlyMap<string, unknown>): void {
  const [plan, parts = []] = [values.get('plan'), values.get('parts')];
  if (!Array.isArray(parts)) throw usage(`parts must be an array, not ${kindOf(parts)}`);
  for (const [name, value] of [
    ['plan', plan] as const,
    ...parts.map((part: unknown) => ['a part', part] as const),
  ])
    if (value !== undefined && typeof value !== 'string' && !(value instanceof Uint8Array))
      throw usage(`${name} must be a path or the bytes of an archive, not ${kindOf(value)}`);
}

function checkCaller(values: ReadonlyMap<string, unknown>): void {
  const [signal, onProgress] = CALLER.map((name) => values.get(name));
  if (signal !== undefined && !(signal instanceof AbortSignal))
    throw usage(`signal must be an AbortSignal, not ${kindOf(signal)}`);
  if (onProgress !== undefined && typeof onProgress !== 'function')
    throw usage(`onProgress must be a function, not ${kindOf(onProgress)}`);
}

function kindOf(value: unknown): string {
  if (value === null || value === undefined) return String(value);
  if (Array.isArray(value)) return 'an array';
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}

function usage(message: string, facts: readonly string[] = []): ParasolcError {
  return new ParasolcError('USAGE', message, {
    facts,
    fix: 'see https://github.com/org/parasolc-action/blob/main/docs/api.md',
  });
}
