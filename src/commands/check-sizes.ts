import type { Bytes } from '../bytes.ts';
import type { ParsedOptions } from '../options/options.ts';
import { counted } from '../progress/format.ts';
import { readCodeSizes } from '../sizes/code-sizes.ts';
import {
  type CheckedSizes,
  CREATION_LIMIT,
  compareWithLimits,
  DEPLOYED_LIMIT,
  excessText,
  NOT_DEPLOYED,
} from '../sizes/size-limits.ts';

/** The options of the size gate. */
export type SizeOptions = Pick<
  ParsedOptions,
  'size-check' | 'size-limit' | 'creation-size-limit' | 'size-skip' | 'quiet'
>;

/** What the size gate found in the outputs of a command. */
export interface SizeReport {
  /** One for each output. */
  readonly outputs: readonly (CheckedSizes & { readonly label: string | undefined })[];
  /** Whether the command fails. */
  readonly fails: boolean;
}

/** An output to check. */
export interface OutputToCheck {
  readonly output: Bytes;
  /** Tells it from others of the project. */
  readonly label: string | undefined;
}

/** How many contracts over a limit are named. */
const SHOWN = 50;

/**
 * Compares the code sizes in these outputs with the limits, and prints what is over them.
 *
 * @param note prints a line
 */
export async function checkSizes(
  outputs: readonly OutputToCheck[],
  options: SizeOptions,
  note: (line: string) => void,
): Promise<SizeReport> {
  const limits = {
    deployed: options['size-limit'] ?? DEPLOYED_LIMIT,
    creation: options['creation-size-limit'] ?? CREATION_LIMIT,
    skip: options['size-skip'].length === 0 ? NOT_DEPLOYED : options['size-skip'],
  };
  const checked: (CheckedSizes & { label: string | undefined })[] = [];
  for (const { output, label } of outputs)
    checked.push({ label, ...compareWithLimits(await readCodeSizes(output), limits) });
  const isOver = checked.some(({ excesses }) => excesses.length > 0);
  const fails = isOver && options['size-check'] !== 'warn';
  if (fails || !options.quiet) for (const line of sizeLines(checked)) note(line);
  return { outputs: checked, fails };
}

/** What is over a limit, and what could not be checked. */
function sizeLines(outputs: SizeReport['outputs']): string[] {
  const over = outputs.flatMap(({ excesses, label }) =>
    excesses.map((excess) => `${label === undefined ? '' : `${label}: `}${excessText(excess)}`),
  );
  const unselected = outputs.reduce((sum, each) => sum + each.unselected, 0);
  return [
    ...over.slice(0, SHOWN),
    ...(over.length > SHOWN ? [`and ${counted(over.length - SHOWN, 'more contract')} over a limit`] : []),
    ...(unselected === 0
      ? []
      : [
          `size check: ${counted(unselected, 'contract')} not checked: select evm.bytecode.object and evm.deployedBytecode.object in the input`,
        ]),
  ];
}
