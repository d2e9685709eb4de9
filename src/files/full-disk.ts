import { tmpdir } from 'node:os';
import { messageOf, nodeErrorCode, ParasolcError } from '../errors.ts';

/** What the system says if a file cannot become longer, or cannot be opened for lack of room. */
const NO_ROOM: ReadonlySet<string | undefined> = new Set(['ENOSPC', 'EDQUOT', 'EFBIG', 'EMFILE', 'ENFILE']);

/** The failure of a write to the temporary folder that had no room, whatever was written; undefined for others. */
export function temporaryFolderFull(cause: unknown): ParasolcError | undefined {
  if (!NO_ROOM.has(nodeErrorCode(cause))) return undefined;
  return new ParasolcError('OUTPUT_UNWRITABLE', `there is no room in the temporary folder ${tmpdir()}`, {
    facts: [messageOf(cause)],
    cause,
    fix: 'free space there, or set TMPDIR to another folder',
  });
}
