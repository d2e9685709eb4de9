import { chmod, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import * as v from 'valibot';
import { digestOfFile } from '../bytes.ts';
import { messageOf, type ParasolcError } from '../errors.ts';
import { unpack } from '../exchange/archive.ts';

/** The failure of an archive that cannot be used, for this reason. */
export type Invalid = (reason: string, cause?: unknown) => ParasolcError;

/** Unpacks the files of an archive whose names match, and reads the one that says what they are. */
export async function unpackWithFacts<Facts>(
  archive: string,
  folder: string,
  names: RegExp,
  facts: {
    readonly file: string;
    readonly schema: v.GenericSchema<unknown, Facts>;
    readonly absence: string;
  },
  invalid: Invalid,
): Promise<Facts> {
  await unpack(archive, folder, names).catch((cause: unknown) => {
    throw invalid(`it cannot be unpacked: ${messageOf(cause)}`, cause);
  });
  const text = await readFile(join(folder, facts.file), 'utf8').catch((cause: unknown) => {
    throw invalid(facts.absence, cause);
  });
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), facts.schema), text);
  if (!parsed.success) throw invalid(`its ${facts.file} is not as expected: ${parsed.issues[0].message}`);
  return parsed.output;
}

/** Makes a compiler executable after checking its digest. */
export async function letRun(path: string, sha256: string | undefined, invalid: Invalid): Promise<void> {
  const digest = await digestOfFile(path).catch((cause: unknown) => {
    throw invalid(`its ${basename(path)} is missing`, cause);
  });
  if (digest !== sha256) throw invalid(`its ${basename(path)} has a wrong digest`);
  await chmod(path, 0o755);
}
