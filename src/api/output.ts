import { type Bytes, joinedBytes } from '../bytes.ts';
import { outputValue } from '../json/output-value.ts';
import type { JsonText } from '../json/text.ts';
import { writeJson } from '../json/write.ts';
import { Spool } from '../spool.ts';
import type { StandardJsonOutput } from './standard-json.ts';

/** A Standard JSON output: exactly the bytes that one run of solc gives, without the line feed that its command line adds. */
export interface Output {
  /** Length in bytes. */
  readonly size: number;
  /** All of it in one buffer. Outputs of large projects are better read as `chunks`. */
  bytes(): Promise<Uint8Array>;
  /** All of it, in order, in pieces of about a megabyte at most. */
  chunks(): AsyncIterable<Uint8Array>;
  /** All of it, parsed. It may be longer than the longest string. */
  json(): Promise<StandardJsonOutput>;
}

/** Keeps an output for as long as a user wants it: in memory, and from 256 MiB on in a temporary file. */
export async function keepOutput(text: JsonText, signal: AbortSignal): Promise<Output> {
  const spool = new Spool();
  const pieces: Bytes[] = [];
  for await (const chunk of writeJson(text)) {
    signal.throwIfAborted();
    pieces.push(spool.keep(chunk));
  }
  const bytes = joinedBytes(pieces);
  const { size } = bytes;
  return {
    size,
    bytes: () => bytes.read(0, size),
    chunks: () => bytes.chunks(),
    // solc's own format.
    json: async () =>
      (await outputValue({ kind: 'slice', bytes, start: 0, end: size })) as StandardJsonOutput,
  };
}
