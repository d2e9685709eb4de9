import * as v from 'valibot';
import { ParasolcError } from '../errors.ts';
import { type Folder, readFolder, writeFolder } from './folder.ts';
import { type Part, PartManifestSchema } from './part.ts';

/** Writes a part to a folder, or packed to a `.tgz`. */
export async function writePart({ manifest, units }: Part, path: string): Promise<void> {
  const files = new Map<string, AsyncIterable<Uint8Array>>();
  for (const [index, { output, failure }] of units.entries()) {
    files.set(`unit-${index}.json`, output.chunks());
    if (failure !== undefined) files.set(`failure-${index}.json`, failure.chunks());
  }
  await writeFolder(path, manifest, files);
}

/** A part from disk: its files are open until it is closed. */
export interface OpenPart extends Part {
  close(): Promise<void>;
}

/** Reads and checks a part; the outputs stay on disk until they are asked for. Fails with `PART_INVALID`. */
export async function readPart(path: string): Promise<OpenPart> {
  const folder = await readFolder(path, 'PART_INVALID');
  try {
    return { ...partIn(folder, path), close: folder.close };
  } catch (error) {
    await folder.close();
    throw error;
  }
}

function partIn({ manifest: content, files }: Folder, path: string): Part {
  const manifest = v.safeParse(PartManifestSchema, content);
  if (!manifest.success) {
    throw new ParasolcError('PART_INVALID', `${path} is not a part of this version`, {
      facts: [manifest.issues[0].message],
      remedy: 'plan, compile and merge with the same version of this tool',
    });
  }
  const units = manifest.output.units.map((_, index) => {
    const output = files.get(`unit-${index}.json`);
    if (output === undefined) {
      throw new ParasolcError('PART_INVALID', `${path} has no output of unit ${index}`, {
        remedy: 'compile the shard again',
      });
    }
    return { output, failure: files.get(`failure-${index}.json`) };
  });
  return { manifest: manifest.output, units };
}
