import { createReadStream } from 'node:fs';
import { sha256Of } from '../bytes.ts';

/** SHA-256 of a file, in hexadecimal digits. */
export function digestOfFile(path: string): Promise<string> {
  return sha256Of(createReadStream(path));
}
