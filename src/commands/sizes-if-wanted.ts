import { jsonToBytes } from '../json/write.ts';
import type { Merged } from '../steps/built.ts';
import type { OutputToCheck, SizeOptions, SizeReport } from './check-sizes.ts';

/** Checks code sizes where the options ask for it. The code for it is loaded only then. */
export async function sizesIfWanted(
  options: SizeOptions,
  outputs: () => Promise<readonly OutputToCheck[]> | readonly OutputToCheck[],
  note: (line: string) => void,
): Promise<SizeReport | undefined> {
  const hasLimit = options['size-limit'] !== undefined || options['creation-size-limit'] !== undefined;
  if ((options['size-check'] ?? (hasLimit ? 'fail' : 'off')) === 'off') return undefined;
  const { checkSizes } = await import('./on-demand.ts');
  return checkSizes(await outputs(), options, note);
}

/** The same for the one output of a command. One with errors is not checked. */
export async function sizesOfOutput(
  options: SizeOptions,
  { text, hasErrors }: Pick<Merged, 'text' | 'hasErrors'>,
  note: (line: string) => void,
): Promise<SizeReport | undefined> {
  if (hasErrors) return undefined;
  return sizesIfWanted(options, async () => [{ output: await jsonToBytes(text), label: undefined }], note);
}
