import { createHash } from 'node:crypto';
import { find } from '../json/read.ts';
import type { StandardJsonInput } from '../standard-json/input.ts';
import { VERSION } from '../version.ts';

/** What an output is kept under. Both are SHA-256, in hexadecimal digits. */
export interface ReplayKey {
  /** Of everything but the selection: the text around it, the exact build of solc, and our own version. */
  readonly family: string;
  /** Of everything. */
  readonly output: string;
}

/** Changes with what is kept and how. */
const FORMAT = 'parasolc-replay 2';

/**
 * The key of an input, or undefined if the input alone does not decide the output: solc reads sources from
 * elsewhere, or asks a solver. Texts that differ in nothing but white space have different keys; a build tool
 * writes the same project as the same text.
 *
 * The options that say where imports are read from are no part of it, since only outputs of inputs that hold all
 * their sources are kept.
 *
 * @param build the exact build of solc: `0.8.28+commit.7893614a`
 */
export async function replayKey(input: StandardJsonInput, build: string): Promise<ReplayKey | undefined> {
  const { bytes, root, sources } = input;
  const isClosed = [...sources.values()].every(({ kind }) => kind === 'content');
  const asksSolver = find(root, 'settings', 'modelChecker') !== undefined;
  if (input.unsplittable !== undefined || !isClosed || asksSolver) return undefined;

  const node = find(root, 'settings', 'outputSelection');
  const [from, to] = node === undefined ? [root.end, root.end] : [node.start, node.end];
  const family = createHash('sha256').update([FORMAT, VERSION, build, from - root.start].join('\0'));
  for await (const chunk of bytes.chunks(root.start, from)) family.update(chunk);
  for await (const chunk of bytes.chunks(to, root.end)) family.update(chunk);
  const digest = family.digest('hex');
  const output = createHash('sha256').update(`${digest}\0`);
  for await (const chunk of bytes.chunks(from, to)) output.update(chunk);
  return { family: digest, output: output.digest('hex') };
}
