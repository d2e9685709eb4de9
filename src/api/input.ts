import { type Bytes, memoryBytes, textBytes } from '../bytes.ts';
import { messageOf, ParasolcError } from '../errors.ts';
import { fileAccess } from '../input/read-project.ts';
import type { ParsedOptions } from '../options/options.ts';
import type { WorkEnvironment } from '../session/environment.ts';
import type { Project } from '../sources/project.ts';
import { readInput } from '../standard-json/input.ts';

/** The project of an `input`, and of the options that say where its imports are. */
export async function projectOf(
  input: unknown,
  options: ParsedOptions,
  environment: WorkEnvironment,
): Promise<Project> {
  const { 'base-path': base, 'include-path': include, 'allow-path': allow } = options;
  const readsFiles = base !== undefined || include.length > 0 || allow.length > 0;
  const access = readsFiles ? fileAccess(options, environment) : ({ kind: 'none' } as const);
  return { input: await readInput(bytesOf(input), 'the input'), access };
}

function bytesOf(input: unknown): Bytes {
  if (input instanceof Uint8Array) return memoryBytes([input]);
  if (typeof input === 'string') return textBytes(input);
  return textBytes(jsonOf(input));
}

function jsonOf(input: unknown): string {
  try {
    return JSON.stringify(input);
  } catch (cause) {
    throw new ParasolcError('INPUT_NOT_JSON', 'the input cannot be written as JSON', {
      facts: [messageOf(cause)],
      cause,
      fix: 'give the JSON that `solc --standard-json` reads',
    });
  }
}
