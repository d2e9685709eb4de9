import { ParasolcError } from '../errors.ts';
import { isJsonObject, type JsonObject, type JsonValue } from '../json/sorted.ts';
import { ETHDEBUG_OUTPUTS } from '../standard-json/outputs.ts';
import { translateSourceMap } from '../standard-json/source-map.ts';
import { translateFunctionDebugData, yulFunctions } from './function-debug-data.ts';
import {
  contentsOf,
  optimizedFunctions,
  rangeTranslation,
  translateGeneratedSources,
} from './generated-source.ts';
import { ambiguousNames } from './name-collisions.ts';
import { translateStorageLayout } from './storage-layout.ts';
import type { Translator } from './translator.ts';

/**
 * Outputs that contain source indices or AST ids in text that cannot be translated reliably. Do not select
 * them in a run without all sources: `translateContract` refuses them.
 */
export const UNTRANSLATABLE_OUTPUTS = [
  'ir',
  'irAst',
  'irOptimized',
  'irOptimizedAst',
  'yulCFGJson',
  'evm.assembly',
  'evm.legacyAssembly',
] as const;

/**
 * Outputs that must also be selected so that another one can be translated: source ranges in the Yul utility
 * source move with the length of the ids in it, so its text and its names must be known. Outputs that the
 * user did not select are removed after translation.
 */
export const NEEDED_TO_TRANSLATE: ReadonlyMap<string, string> = new Map([
  ['evm.bytecode.sourceMap', 'evm.bytecode.generatedSources'],
  ['evm.bytecode.functionDebugData', 'evm.bytecode.generatedSources'],
  ['evm.deployedBytecode.sourceMap', 'evm.deployedBytecode.generatedSources'],
  ['evm.deployedBytecode.functionDebugData', 'evm.deployedBytecode.generatedSources'],
]);

/**
 * Translates the outputs of one contract (a member of `contracts[file]`) to the numbering of another run.
 * Bytecode, opcodes, link references, gas estimates, ABI, documentation and metadata contain no such numbers
 * and do not change. The keys of the result are not sorted: write it with `stringifySorted`.
 *
 * Names of generated functions that the other run may call differently (`name-collisions.ts`) stay as they are.
 *
 * Throws `STRATEGY_UNAVAILABLE` if an output cannot be translated: compile such a contract with all sources. Throws
 * `INTERNAL` if a number has no counterpart.
 */
export function translateContract(contract: JsonValue, translator: Translator): JsonValue {
  refuseUntranslatable(contract);
  return mapMembers(contract, (key, value) => {
    if (key === 'storageLayout' || key === 'transientStorageLayout') {
      return translateStorageLayout(value, translator);
    }
    if (key !== 'evm') return value;
    return mapMembers(value, (part, object) =>
      part === 'bytecode' || part === 'deployedBytecode' ? translateObject(object, translator) : object,
    );
  });
}

function refuseUntranslatable(contract: JsonValue): void {
  const found = [...UNTRANSLATABLE_OUTPUTS, ...ETHDEBUG_OUTPUTS].filter((output) => has(contract, output));
  if (found.length === 0) return;
  throw new ParasolcError('STRATEGY_UNAVAILABLE', 'some outputs cannot be translated to another run', {
    facts: found,
    fix: 'compile this contract with all sources (--sources all)',
  });
}

function has(contract: JsonValue, output: string): boolean {
  let value: JsonValue | undefined = contract;
  for (const key of output.split('.')) value = isJsonObject(value) ? value[key] : undefined;
  return value !== undefined;
}

/** `evm.bytecode` or `evm.deployedBytecode`. Each has a Yul utility source of its own. */
function translateObject(object: JsonValue, translator: Translator): JsonValue {
  if (!isJsonObject(object)) return object;
  const { generatedSources, functionDebugData } = object;
  const contents = contentsOf(generatedSources);
  const functions = contents === undefined ? yulFunctions(functionDebugData) : optimizedFunctions(contents);
  const ambiguous = new Set(ambiguousNames(functions));
  const range = rangeTranslation(translator, contents);
  return mapMembers(object, (key, value) => {
    if (key === 'sourceMap' && typeof value === 'string') return translateSourceMap(value, range);
    if (key === 'generatedSources') return translateGeneratedSources(value, translator, range);
    if (key === 'functionDebugData') return translateFunctionDebugData(value, translator, ambiguous);
    if (key === 'immutableReferences') return translateImmutables(value, translator);
    return value;
  });
}

/**
 * Keys are the AST id of the variable, followed by a space and the name of a slot if it has several slots
 * (`immutableVariableSlotNames`). The key for a library's own address has no id.
 */
function translateImmutables(references: JsonValue, translator: Translator): JsonValue {
  if (!isJsonObject(references)) return references;
  return Object.fromEntries(
    Object.entries(references).map(([key, ranges]) => [
      key.replace(/^\d+(?= |$)/, (id) => String(translator.astId(Number(id)))),
      ranges,
    ]),
  );
}

function mapMembers(value: JsonValue, map: (key: string, member: JsonValue) => JsonValue): JsonValue {
  if (!isJsonObject(value)) return value;
  const object: JsonObject = value;
  return Object.fromEntries(Object.entries(object).map(([key, member]) => [key, map(key, member)]));
}
