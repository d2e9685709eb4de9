import { stringifySorted } from '../json/sorted.ts';
import { formatDiagnostic } from '../standard-json/source-excerpt.ts';

/** What the code size warnings of a contract depend on. */
interface SizedContract {
  /** Size of the deployed code in bytes, with 20 bytes for each library address that is not linked. */
  readonly runtimeSize: number;
  /** Size of the creation code in bytes, without constructor arguments. */
  readonly creationSize: number;
  /** Source unit name and text in UTF-8. */
  readonly source: { readonly name: string; readonly text: Uint8Array };
  /** Range of the contract's definition in the source, in bytes (`src` of its syntax tree node). */
  readonly start: number;
  readonly end: number;
}

interface Limit {
  readonly errorCode: string;
  /** The largest size without a warning, in bytes. */
  readonly bytes: number;
  /** The fork that introduced the limit, as the warning writes it. */
  readonly fork: string;
  /** The EVM versions before that fork. */
  readonly before: ReadonlySet<string>;
  readonly code: string;
  readonly size: (contract: SizedContract) => number;
}

const BEFORE_SPURIOUS_DRAGON = ['homestead', 'tangerineWhistle'];
export const BEFORE_SHANGHAI: readonly string[] = [
  ...BEFORE_SPURIOUS_DRAGON,
  ...['spuriousDragon', 'byzantium', 'constantinople', 'petersburg', 'istanbul', 'berlin', 'london', 'paris'],
];

/** EIP-170 and EIP-3860, in the order in which solc warns (`CompilerStack.cpp`: `assembleYul`). */
const LIMITS: readonly Limit[] = [
  {
    errorCode: '5574',
    bytes: 0x6000,
    fork: 'Spurious Dragon',
    before: new Set(BEFORE_SPURIOUS_DRAGON),
    code: 'code',
    size: ({ runtimeSize }) => runtimeSize,
  },
  {
    errorCode: '3860',
    bytes: 0xc000,
    fork: 'Shanghai',
    before: new Set(BEFORE_SHANGHAI),
    code: 'initcode',
    size: ({ creationSize }) => creationSize,
  },
];

/**
 * The warnings of solc 0.8.28 and later about code that is too large for the EVM (5574, 3860), as the JSON
 * texts of its entries in `errors`, in order.
 *
 * @param evmVersion name of the target EVM version, such as `cancun`; `undefined` means the default of the
 *   compiler, which is cancun or later. Unknown names are taken for later versions.
 * @returns `undefined` if a warning cannot be reproduced exactly (see `formatDiagnostic`)
 */
export function codeSizeWarnings(
  contract: SizedContract,
  evmVersion: string | undefined,
): string[] | undefined {
  const warnings: string[] = [];
  for (const limit of LIMITS) {
    const size = limit.size(contract);
    if (size <= limit.bytes || (evmVersion !== undefined && limit.before.has(evmVersion))) continue;
    const text = warning(contract, limit, size);
    if (text === undefined) return undefined;
    warnings.push(text);
  }
  return warnings;
}

function warning({ source, start, end }: SizedContract, limit: Limit, size: number): string | undefined {
  const message =
    `Contract ${limit.code} size is ${size} bytes and exceeds ${limit.bytes} bytes (a limit introduced in ` +
    `${limit.fork}). This contract may not be deployable on Mainnet. Consider enabling the optimizer (with a ` +
    'low "runs" value!), turning off revert strings, or using libraries.';
  const formattedMessage = formatDiagnostic({ type: 'Warning', message, source, start, end });
  if (formattedMessage === undefined) return undefined;
  return stringifySorted({
    component: 'general',
    errorCode: limit.errorCode,
    formattedMessage,
    message,
    severity: 'warning',
    sourceLocation: { file: source.name, start, end },
    type: 'Warning',
  });
}
