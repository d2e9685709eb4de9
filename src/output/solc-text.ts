import type { JsonText } from '../json/text.ts';
import { writeJson } from '../json/write.ts';

/**
 * A text as solc's command line prints it: with a line feed at the end (`CommandLineInterface.cpp` ends with
 * `std::endl`, in all versions). The WebAssembly build's own interface has none; here there is one in all cases.
 */
export async function* solcText(text: JsonText): AsyncGenerator<Uint8Array> {
  yield* writeJson(text);
  yield Buffer.from('\n');
}
