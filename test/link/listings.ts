import type { JsonObject } from '../../src/json/sorted.ts';
import type { Code } from '../../src/link/code.ts';
import { layOutListing as layOutAll } from '../../src/link/lay-out-listing.ts';
import { YUL_SOURCE } from '../../src/link/positions.ts';
import { isRefused } from '../../src/link/refused.ts';
import { outputOf, type PrintedCode } from './solidity.ts';

/** What one real run made of a Yul text. */
export interface PrintedYul {
  readonly assembly: string;
  readonly code: Code;
}

/** @param settings apart from the selection; without them the optimizer is off */
export function compileYul(release: string, text: string, settings: JsonObject = {}): PrintedYul {
  const outputSelection = {
    '*': { '*': ['evm.assembly', 'evm.bytecode.object', 'evm.bytecode.linkReferences'] },
  };
  const sources = { [YUL_SOURCE]: { content: text } };
  const output = outputOf(release, { language: 'Yul', sources, settings: { ...settings, outputSelection } });
  const [contract] = Object.values(output.contracts?.[YUL_SOURCE] ?? {});
  const evm = contract?.evm as { readonly assembly: string; readonly bytecode: PrintedCode } | undefined;
  if (evm === undefined) throw new Error('solc printed nothing');
  const references = Object.entries(evm.bytecode.linkReferences).flatMap(([file, libraries]) =>
    Object.entries(libraries).flatMap(([library, places]) =>
      places.map(({ start }) => ({ start, file, library })),
    ),
  );
  return {
    assembly: evm.assembly,
    code: { hex: evm.bytecode.object, references: references.sort((a, b) => a.start - b.start) },
  };
}

/** Lays a listing out with all that is in it. */
export function layOutListing({ assembly, code }: PrintedYul, hasPush0 = true): Code {
  const laid = layOutAll(assembly, code, hasPush0);
  if (isRefused(laid)) throw new Error(laid.reason);
  return laid;
}
