import { afterAll, describe, expect, test } from 'vitest';
import { digest } from '../../../bench/digest.js';
import { addJsonLine } from '../../../bench/json-lines.js';
import { caseName, isWrong, readResults } from '../../../bench/settings/results.js';
import { closeCompilers } from '../engine.ts';
import { RELEASES, type Release } from '../generate/releases.ts';
import { BYTE_EXACT_FROM } from '../same-output.ts';
import { casesOf, type Pipeline, pipelinesOf, type SettingCase } from './cases.ts';
import { readKnown } from './known.ts';
import { type Answer, answerOf, mayRefuse, WAYS, type Way, wholeOutput } from './ways.ts';

/** `all` tries every case at each release, each way: `npm run bench -- settings`. */
const ALL = process.env.SETTINGS === 'all';
/** Otherwise each release tries one of this many shares of the cases, each in every third way. */
const SHARES = 8 * RELEASES.length;
const EVERY = 3;
/** Where the results go, a line of JSON each. What is in it already is left out. */
const RESULTS = process.env.SETTINGS_RESULTS;
const CHOSEN_WAYS = process.env.SETTINGS_WAYS?.split(',').map(wayNamed) ?? WAYS;

/** The result of one case, for the table. */
export interface CaseResult {
  readonly release: string;
  readonly pipeline: Pipeline;
  readonly setting: string;
  readonly value: string;
  /** Digest of the input. */
  readonly input: string;
  /** What one run of solc does. */
  readonly solc: 'compiles' | 'refuses' | 'dies';
  /** `equal`, or the code of an error, by the way. */
  readonly ways: Readonly<Record<string, string>>;
  readonly linked: number;
}

/** The cases that earlier runs have compiled, with no wrong output, by name. */
const DONE = new Map(
  (RESULTS === undefined ? [] : readResults(RESULTS))
    .filter(({ ways }) => !Object.values(ways).some(isWrong))
    .map((result) => [caseName(result), result]),
);

/**
 * The tests of a release: every setting, with all its values, each way. Each release has its own file, so that the
 * test runner runs them side by side.
 */
export function testSettings(release: Release): void {
  afterAll(closeCompilers);
  const known = readKnown(release);
  describe.each(pipelinesOf(release))('%s', (pipeline) => {
    const cases = casesOf(release, pipeline, known).filter((one) => isChosen(release, pipeline, one));
    const settings = [...new Set(cases.map(({ setting }) => setting))];
    test.each(settings)('%s', async (setting) => {
      const wrong: string[] = [];
      for (const one of cases.filter((other) => other.setting === setting))
        wrong.push(...(await differencesOf(release, pipeline, one)));
      expect(wrong).toEqual([]);
    });
  });
}

/** Divides the cases by their names: a case stays in its share if others are added. */
function isChosen(release: Release, pipeline: Pipeline, one: SettingCase): boolean {
  return ALL || numberOf(pipeline, one) % SHARES === RELEASES.indexOf(release);
}

/** The ways in which a case is tried, if solc gives this output. */
function waysOf(pipeline: Pipeline, one: SettingCase, whole: Buffer | undefined): Way[] {
  // Shards have an import callback. Without one, solc words this error differently.
  const needsCallback = /not found|No import callback/.test(whole?.toString() ?? '');
  const number = Math.floor(numberOf(pipeline, one) / SHARES);
  return CHOSEN_WAYS.filter((way) => ALL || (number + WAYS.indexOf(way)) % EVERY === 0).filter(
    (way) => !needsCallback || !way.endsWith('-shards'),
  );
}

/** A number that depends on what a case is called, and on nothing else. */
function numberOf(pipeline: Pipeline, { setting, value }: SettingCase): number {
  const chars = [...`${pipeline} ${setting} ${value}`];
  return chars.reduce((all, char) => (Math.imul(all, 31) + (char.codePointAt(0) ?? 0)) >>> 0, 7);
}

async function differencesOf(release: Release, pipeline: Pipeline, one: SettingCase): Promise<string[]> {
  const { setting, value } = one;
  const input = digest(one.input);
  const done = DONE.get(caseName({ release, pipeline, input }));
  const isDone = (way: Way): boolean => done?.ways[way] !== undefined;
  if (done !== undefined && CHOSEN_WAYS.every(isDone)) return [];
  const whole = wholeOutput(release, one.input);
  const ways: Record<string, string> = { ...done?.ways };
  let linked = done?.linked ?? 0;
  for (const way of waysOf(pipeline, one, whole).filter((other) => !isDone(other))) {
    const answer = await answerOf(release, one.input, way);
    linked += answer.linked;
    ways[way] = verdict(release, answer, whole, way);
  }
  const solc =
    whole === undefined ? 'dies' : /"severity":\s*"error"/.test(whole.toString()) ? 'refuses' : 'compiles';
  const result: CaseResult = { release, pipeline, setting, value, input, solc, ways, linked };
  if (RESULTS !== undefined) addJsonLine(RESULTS, result);
  return Object.entries(ways)
    .filter(([, outcome]) => isWrong(outcome))
    .map(([way, outcome]) => `${setting} = ${value}: ${way}: ${outcome.slice(6)}`);
}

function wayNamed(name: string): Way {
  const way = WAYS.find((one) => one === name);
  if (way === undefined) throw new Error(`unknown way "${name}"; the ways are ${WAYS.join(', ')}`);
  return way;
}

/** How an answer compares with one run of solc. */
function verdict(release: Release, { output, refusal }: Answer, whole: Buffer | undefined, way: Way): string {
  if (refusal !== undefined) return mayRefuse(refusal, whole, way) ? refusal : `WRONG refused: ${refusal}`;
  if (whole === undefined) return 'WRONG an output where solc dies';
  if (output?.equals(whole) === true) return 'equal';
  if (!isByteExact(release) && output !== undefined && sameValue(output, whole)) return 'equal';
  if (isOfSourceWithoutText(output) && isOfSourceWithoutText(whole)) return 'equal';
  return `WRONG ${firstDifference(output?.toString() ?? '', whole.toString())}`;
}

function isByteExact(release: Release): boolean {
  const [, minor = 0, patch = 0] = release.split('.').map(Number);
  return minor >= 8 && patch >= BYTE_EXACT_FROM;
}

/**
 * Whether an output is one of the two errors for a source that has neither content nor URLs. From 0.8.26 on, solc reads
 * a value that does not exist (the constant `sourceValue["urls"]` in `StandardCompiler::parseInput`), so the error
 * depends on what its memory held before.
 */
function isOfSourceWithoutText(output: Buffer | undefined): boolean {
  return /"message":"(Invalid input source specified|No import callback supplied, but URL is requested)\."/.test(
    output?.toString() ?? '',
  );
}

function sameValue(a: Buffer, b: Buffer): boolean {
  try {
    expect(JSON.parse(a.toString())).toEqual(JSON.parse(b.toString()));
    return true;
  } catch {
    return false;
  }
}

function firstDifference(actual: string, expected: string): string {
  const at = [...expected].findIndex((char, index) => char !== actual[index]);
  const from = Math.max(0, at - 60);
  return `…${actual.slice(from, at + 100)}… instead of …${expected.slice(from, at + 100)}…`;
}
