import { realpath } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Compiler, KnownVersion } from '../compiler.ts';
import { openNativeCompiler } from './native.ts';
import { openWasmCompiler } from './wasm.ts';

/** The names of WebAssembly builds: in npm packages, and on the download site. */
const WASM_NAME = /^(?:soljson|solc-emscripten).*\.js$/;

/**
 * Opens a file: the WebAssembly build where it is named like one, itself or by what it links to, else an
 * executable. Fails with `COMPILER_UNUSABLE`.
 */
export async function openCompilerFile(
  path: string,
  {
    knownVersion,
    signal,
  }: { readonly knownVersion?: KnownVersion | undefined; readonly signal?: AbortSignal },
): Promise<Compiler> {
  const names = [basename(path), basename(await realpath(path))];
  return names.some((name) => WASM_NAME.test(name))
    ? openWasmCompiler(path, await knownVersion?.(path))
    : openNativeCompiler(path, { signal });
}
