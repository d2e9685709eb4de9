import { splitAllowPaths } from '../files/file-access.ts';
import { releaseAtLeast } from '../solc-version.ts';

/** What the arguments of a solc command ask for. */
export type SolcRequest =
  | { readonly kind: 'version' }
  | { readonly kind: 'standard-json'; readonly request: StandardJsonRequest }
  /** Anything else: solc itself must answer. `refusal`: in these words, as far as they are known. */
  | { readonly kind: 'other'; readonly refusal?: string };

export interface StandardJsonRequest {
  /** The input file; standard input if there is none. */
  readonly file: string | undefined;
  readonly basePath: string;
  readonly includePaths: readonly string[];
  readonly allowedPaths: readonly string[];
  readonly importCallback: boolean;
  /** The first release of solc that knows all these options. */
  readonly since: string;
}

/** solc's options that count in Standard JSON mode: whether they take a value, and their first release (Changelog). */
const OPTIONS: Readonly<Record<string, { readonly value: boolean; readonly since: string }>> = {
  'standard-json': { value: false, since: '0.0.0' },
  'allow-paths': { value: true, since: '0.0.0' },
  'base-path': { value: true, since: '0.6.9' },
  'include-path': { value: true, since: '0.8.8' },
  'no-import-callback': { value: false, since: '0.8.22' },
};

const NO_INPUT = 'No input files given. If you wish to use the standard input please specify "-" explicitly.';

/** Of Boost's `empty_adjacent_parameter`, in `--base-path=`. */
function emptyValue(name: string): string {
  return `the argument for option '--${name}' should follow immediately after the equal sign`;
}

/**
 * Reads solc's command line as far as it asks for what is done here. What solc would refuse, or what changes its
 * output in ways that are not ours (`--pretty-json`), is `other`, so that solc does it, or refuses it in its own
 * words (`CommandLineParser.cpp`).
 */
export function readSolcArguments(args: readonly string[]): SolcRequest {
  if (args.length === 0) return { kind: 'other', refusal: NO_INPUT };
  if (args.length === 1 && args[0] === '--version') return { kind: 'version' };
  const given = new Map<string, string[]>();
  const files: string[] = [];
  for (let at = 0; at < args.length; at++) {
    const word = args[at] ?? '';
    if (!word.startsWith('-') || word === '-') {
      files.push(word);
      continue;
    }
    const [, name = '', inline] = /^--([^=]+)(?:=(.*))?$/s.exec(word) ?? [];
    const option = Object.hasOwn(OPTIONS, name) ? OPTIONS[name] : undefined;
    if (option === undefined || (!option.value && inline !== undefined)) return { kind: 'other' };
    if (inline === '') return { kind: 'other', refusal: emptyValue(name) };
    const value = !option.value ? '' : (inline ?? args[++at]);
    if (value === undefined || (inline === undefined && value.startsWith('-'))) return { kind: 'other' };
    given.set(name, [...(given.get(name) ?? []), value]);
  }
  return standardJson(given, files);
}

function standardJson(given: ReadonlyMap<string, readonly string[]>, words: readonly string[]): SolcRequest {
  const once = [...given].every(([name, values]) => values.length === 1 || name === 'include-path');
  const exclusive = given.has('no-import-callback') && given.has('allow-paths');
  const files = new Set(words.filter((word) => word !== '-'));
  const input = files.size <= 1 && !(files.size === 1 && words.includes('-'));
  // `a=b` is a remapping, which Standard JSON mode refuses.
  const plain = [...files].every((word) => !word.includes('='));
  if (!given.has('standard-json') || !once || exclusive || !input || !plain) return { kind: 'other' };
  return {
    kind: 'standard-json',
    request: {
      file: [...files][0],
      basePath: given.get('base-path')?.[0] ?? '',
      includePaths: given.get('include-path') ?? [],
      allowedPaths: splitAllowPaths(given.get('allow-paths')?.[0] ?? ''),
      importCallback: !given.has('no-import-callback'),
      since: [...given.keys()]
        .map((name) => OPTIONS[name]?.since ?? '0.0.0')
        .reduce((latest, since) => (releaseAtLeast(since, latest) ? since : latest), '0.0.0'),
    },
  };
}
