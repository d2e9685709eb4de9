import type { Bytes } from '../bytes.ts';
import type { ImportAccess } from '../compilers/compiler.ts';
import { indexJson } from '../json/index-text.ts';
import { find } from '../json/read.ts';
import type { JsonNode } from '../json/text.ts';
import { readDiagnostics } from '../standard-json/diagnostics.ts';
import type { StandardJsonInput } from '../standard-json/input.ts';

/**
 * Whether an output is that of its input wherever it is compiled. One with errors never is: an error can tell which
 * files exist, or that memory ran out. Without errors, solc has found each import that it looked for. If it could look
 * for them in the file system, the output must list the sources of the input and no others, all given as texts.
 *
 * @param read reads the input, if that matters
 */
export async function isOfInputAlone(
  output: Bytes,
  imports: ImportAccess['kind'],
  read: () => Promise<StandardJsonInput>,
): Promise<boolean> {
  try {
    const root = await indexJson(output, (path) => path.length < 2);
    if (root.kind !== 'object') return false;
    if ((await readDiagnostics(output, root)).some(({ isError }) => isError)) return false;
    return imports !== 'files' || hasOnlyTextsOf(root, await read());
  } catch {
    // The input or the output is not what solc itself would read or print.
    return false;
  }
}

function hasOnlyTextsOf(root: JsonNode, { sources }: StandardJsonInput): boolean {
  const used = new Set(find(root, 'sources')?.members?.map(({ key }) => key));
  const texts = [...sources].filter(([name, { kind }]) => kind === 'content' && used.has(name));
  return used.size > 0 && used.size === sources.size && texts.length === sources.size;
}
