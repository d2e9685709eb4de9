import { startMemory, wholeRun } from '../whole-run.ts';
import { DOCUMENTED_WORDS } from './documented.ts';
import { type Input, place, withValue } from './place.ts';

/** The objects of an input that have fixed keys, with the settings that each needs. `*` is the name of a source. */
export const LEVELS: Readonly<Record<string, Input>> = {
  '': {},
  auxiliaryInput: {},
  'sources.*': {},
  settings: {},
  'settings.debug': {},
  'settings.metadata': {},
  'settings.modelChecker': {},
  'settings.optimizer': {},
  'settings.optimizer.details': {},
  'settings.optimizer.details.yulDetails': { settings: { optimizer: { details: { yul: true } } } },
};

/** Settings with a fixed list of values, and the message of solc for any other value. */
const CHOICES: Readonly<Record<string, RegExp>> = {
  language: /supported as a language/,
  'settings.evmVersion': /Invalid EVM version/,
  'settings.stopAfter': /Invalid value for \\"settings.stopAfter/,
  'settings.debug.revertStrings': /Invalid value for settings.debug.revertStrings/,
  'settings.debug.debugInfo': /Invalid value in settings.debug.debugInfo/,
  'settings.metadata.bytecodeHash': /must be \\"ipfs\\"/,
  'settings.modelChecker.engine': /Invalid model checker engine/,
  'settings.modelChecker.extCalls': /Invalid model checker extCalls/,
  'settings.modelChecker.invariants': /Invalid model checker invariants/,
  'settings.modelChecker.solvers': /Invalid model checker solvers/,
  'settings.modelChecker.targets': /Invalid model checker targets/,
};

/** Settings whose value is a list of such values. */
export const LISTS = ['debugInfo', 'invariants', 'solvers', 'targets'];

const SOURCE = 'a.sol';
const EMPTY: Input = { language: 'Solidity', sources: { [SOURCE]: { content: '' } } };

/** What a compiler knows, read from the compiler itself. */
export interface Known {
  /** Keys by level. */
  readonly keys: ReadonlyMap<string, readonly string[]>;
  /** Values by setting. */
  readonly values: ReadonlyMap<string, readonly string[]>;
}

/** The path of a setting, or of a level, in an input with such a source. */
export function pathOf(setting: string, source: string): string[] {
  return setting === '' ? [] : setting.split('.').map((key) => (key === '*' ? source : key));
}

/** Asks a compiler which keys and values it accepts: each of these words is tried in each place. */
export function readKnown(release: string, from: readonly string[] = DOCUMENTED_WORDS): Known {
  const words = [...from].sort();
  const says = (input: Buffer): string => wholeRun(release, input, { fresh: true }).toString();
  const keys = new Map(
    Object.entries(LEVELS).map(([level, beside]) => {
      const isKnown = (word: string): boolean => {
        const path = [...pathOf(level, SOURCE), word];
        const said = says(place({ ...EMPTY, ...beside }, path, word === 'sources' ? '{"a":{}}' : '0'));
        return !said.includes(`Unknown key \\"${word}\\"`);
      };
      return [level, isKnown('no') ? [] : words.filter((word) => /^[a-z]/.test(word) && isKnown(word))];
    }),
  );
  const settings = [...keys].flatMap(([level, names]) => names.map((name) => join(level, name)));
  const values = new Map(
    Object.entries(CHOICES)
      .filter(([setting]) => settings.includes(setting))
      .map(([setting, refusal]) => {
        const isList = LISTS.includes(setting.split('.').at(-1) ?? '');
        // The component `snippet` needs `location`.
        const beside = setting.endsWith('debugInfo') ? ['location'] : [];
        const isPossible = (word: string): boolean => {
          const value = isList ? [...beside, word] : word;
          return !refusal.test(
            says(Buffer.from(JSON.stringify(withValue(EMPTY, pathOf(setting, SOURCE), value)))),
          );
        };
        if (isPossible('no')) throw new Error(`solc ${release} takes any value for ${setting}`);
        return [setting, words.filter(isPossible)];
      }),
  );
  return { keys, values };
}

/** The name of a key at a level. */
export function join(level: string, key: string): string {
  return level === '' ? key : `${level}.${key}`;
}

/**
 * Everything that looks like a word in the memory of a compiler, and all words of the documentation. A compiler can
 * compare a key only with a text that it has.
 */
export function wordsOf(release: string): string[] {
  const texts = startMemory(release).toString('latin1');
  const words = texts.matchAll(/(?<![\w-])[A-Za-z][A-Za-z0-9-]{1,39}(?![\w-])/g);
  // A short text can be a number in the code, or the end of another text.
  return [...new Set([...DOCUMENTED_WORDS, ...[...words].map(([word]) => word)])].sort();
}
