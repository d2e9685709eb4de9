import { wholeRun } from '../support/whole-run.ts';

/** A literal that alone makes a contract larger than the 24,576 bytes from which on solc warns (5574). */
const LITERAL = 'x'.repeat(25_000);

/** The contracts of each source. None embeds another. */
const CONTRACTS = { 'a.sol': ['A1', 'A2'], 'b.sol': ['A1'] } as const;

export const ALL = Object.entries(CONTRACTS).flatMap(([source, names]) =>
  names.map((name) => ({ source, name })),
);

const SOURCES = Object.fromEntries(
  Object.entries(CONTRACTS).map(([source, names]) => {
    const body = `{ function f() public pure returns (string memory) { return "${LITERAL}"; } }`;
    return [source, { content: names.map((name) => `contract ${name} ${body}`).join('\n') }];
  }),
);

interface Diagnostic {
  readonly severity: string;
  readonly errorCode?: string;
  readonly message: string;
  readonly sourceLocation?: { readonly file: string; readonly start: number };
}

export interface Observed {
  /** Contracts whose bytecode solc made: it warned of their size. */
  readonly generated: readonly string[];
  readonly errors: readonly string[];
  /** What it printed, as `source:contract`. */
  readonly printed: readonly string[];
  readonly sources: readonly string[];
}

/** What solc does with all the contracts at this selection. */
export function observe(release: string, outputSelection: object): Observed {
  const input = { language: 'Solidity', sources: SOURCES, settings: { outputSelection } };
  const {
    errors = [],
    contracts = {},
    sources = {},
  } = JSON.parse(wholeRun(release, input).toString()) as {
    errors?: Diagnostic[];
    contracts?: Record<string, Record<string, object>>;
    sources?: Record<string, object>;
  };
  return {
    generated: errors.filter(isSizeWarning).map(contractAt).sort(),
    errors: errors.filter(({ severity }) => severity === 'error').map(({ message }) => message),
    printed: Object.entries(contracts).flatMap(([source, names]) =>
      Object.keys(names).map((name) => `${source}:${name}`),
    ),
    sources: Object.keys(sources),
  };
}

function isSizeWarning({ errorCode }: Diagnostic): boolean {
  return errorCode === '5574';
}

function contractAt({ sourceLocation }: Diagnostic): string {
  const { file = '', start = 0 } = sourceLocation ?? {};
  const name = /^contract (\w+)/.exec(SOURCES[file]?.content.slice(start) ?? '')?.[1];
  return `${file}:${name}`;
}
