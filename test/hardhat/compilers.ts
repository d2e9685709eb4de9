import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Writes a program that Hardhat 3 takes for a native one: it looks for bytes that no text has, and would load a
 * script as a module. The shell reads no further than the first command.
 *
 * @param command what runs in its place, with its arguments
 */
export function writeNativeLooking(path: string, command: string): string {
  mkdirSync(dirname(path), { recursive: true });
  const script = Buffer.from(`#!/bin/sh\nexec ${command}\n`);
  writeFileSync(path, Buffer.concat([script, Buffer.alloc(script.length)]), { mode: 0o755 });
  return path;
}

/** One that answers `--version` as solc 0.8.28 does, and to anything else does this. */
export function writeFaulty(path: string, otherwise: string): string {
  const version = 'echo "Version: 0.8.28+commit.7893614a.Linux.g++"';
  return writeNativeLooking(
    path,
    `/bin/sh -c 'if [ "$1" = --version ]; then ${version}; else ${otherwise}; fi' solc "$@"`,
  );
}
