import * as v from 'valibot';
import { named } from '../json/schemas.ts';
import { newMember, type Written, writtenObject } from '../json/written.ts';
import { unlinkableRelease } from './releases.ts';

/** The settings of an input that linking needs. */
export interface LinkSettings {
  /** Settings of a Yul run, without `outputSelection`. Values from the input are as the user wrote them. */
  readonly yul: Written;
  /** `debugInfo` of the run that prints the intermediate representation, unless that is itself an output. */
  readonly debugInfo: readonly string[];
  readonly evmVersion: string | undefined;
  /** Addresses, 40 lower-case hex digits each, by `file:library`. */
  readonly libraries: ReadonlyMap<string, string>;
}

/** Settings that have no effect after the intermediate representation is made, and those passed to the Yul run. */
const SettingsSchema = v.strictObject({
  viaIR: v.literal(true),
  optimizer: v.optional(v.unknown()),
  evmVersion: v.optional(v.string()),
  libraries: v.optional(named(named(v.pipe(v.string(), v.regex(/^0x[0-9a-fA-F]{40}$/)))), {}),
  debug: v.optional(
    v.strictObject({
      debugInfo: v.optional(v.array(v.picklist(['*', 'location', 'snippet', 'ast-id']))),
      revertStrings: v.optional(v.string()),
    }),
    {},
  ),
  metadata: v.optional(v.unknown()),
  remappings: v.optional(v.unknown()),
  modelChecker: v.optional(v.unknown()),
  outputSelection: v.optional(v.unknown()),
});

/** The part that a Yul run gets. */
const PASSED_ON = ['optimizer', 'evmVersion'];

/** The default `debugInfo` of solc (`DebugInfoSelection::Default`), without snippets. */
const DEFAULT_DEBUG_INFO = ['location', 'ast-id'];

/**
 * The settings, if the contracts of an input can be compiled separately and linked; otherwise the reason why not.
 *
 * @param settings `settings` of the input, without ambiguities (`ambiguity`)
 * @param release the compiler's, as in `0.8.28`
 */
export function linkSettings(settings: Written, release: string): LinkSettings | string {
  const unlinkable = unlinkableRelease(release);
  if (unlinkable !== undefined) return unlinkable;
  const parsed = v.safeParse(SettingsSchema, JSON.parse(settings.text));
  if (!parsed.success) {
    const key = parsed.issues[0].path?.map(({ key }) => String(key)).join('.') ?? '';
    if (key === 'viaIR') return 'it needs the via-IR pipeline ("viaIR": true)';
    return `there is no counterpart for the setting "${key}"`;
  }
  const { evmVersion, debug, libraries } = parsed.output;
  const asked = debug.debugInfo ?? ['*'];
  // solc refuses such settings, but the IR run, which removes snippets, would not.
  if (asked.includes('snippet') && !asked.includes('*') && !asked.includes('location'))
    return 'there is no counterpart for "snippet" without "location" in the setting "debug.debugInfo"';
  const debugInfo = asked.includes('*') ? DEFAULT_DEBUG_INFO : asked.filter((part) => part !== 'snippet');
  const addresses = [...libraries].flatMap(([file, ofFile]) =>
    [...ofFile].map(([library, address]) => [`${file}:${library}`, address.slice(2).toLowerCase()] as const),
  );
  // In `{"a": {"b:c": …}, "a:b": {"c": …}}` both mean the same library, and solc uses one of them.
  if (new Set(addresses.map(([name]) => name)).size < addresses.length)
    return 'two entries of the setting "libraries" have the same full name';
  return {
    yul: writtenObject([
      ...settings.members.filter(({ key }) => PASSED_ON.includes(key)),
      newMember('debug', { debugInfo }),
    ]),
    debugInfo,
    evmVersion,
    libraries: new Map(addresses),
  };
}
