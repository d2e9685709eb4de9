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
