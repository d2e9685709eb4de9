import { isFrom, type Release } from '../generate/releases.ts';
import { wholeRun } from '../whole-run.ts';
import { wordsOf } from './known.ts';
import { REMAPPINGS, sourcesFor } from './project.ts';

/** Outputs that are refused without other settings, or end the run if the contract has no code. */
const ALONE = /^(irAst|irOptimizedAst|yulCFGJson|ethdebug|ewasm)$/;

/** The objects among the outputs whose members are selected one by one. */
const OBJECTS = ['evm', 'evm.bytecode', 'evm.deployedBytecode', 'ewasm'];

/** The outputs of contracts and sources that a compiler prints when each word it knows is selected. */
export function outputsOf(release: Release): string[] {
  const words = wordsOf(release).filter((word) => !ALONE.test(word));
  const sources = sourcesFor(release);
  const output: Output = JSON.parse(
    wholeRun(release, {
      language: 'Solidity',
      sources,
      settings: {
        ...(isFrom('0.8.13', release) ? { viaIR: true, optimizer: { enabled: true } } : {}),
        remappings: REMAPPINGS,
        outputSelection: { '*': { '*': [...words, '*'], '': words } },
      },
    }).toString(),
  );
  const contracts = Object.values(output.contracts ?? {}).flatMap((ofFile) => Object.values(ofFile));
  if (contracts.length === 0)
    throw new Error(`solc ${release} prints no contract: ${JSON.stringify(output.errors)}`);
  const ofSources = Object.values(output.sources ?? {}).flatMap((source) => Object.keys(source));
  return [...new Set([...contracts.flatMap((contract) => namesOf(contract, '')), ...ofSources])]
    .filter((name) => name !== 'id')
    .sort();
}

interface Output {
  readonly errors?: readonly object[];
  readonly contracts?: Record<string, Record<string, object>>;
  readonly sources?: Record<string, object>;
}

function namesOf(object: object, within: string): string[] {
  return Object.entries(object).flatMap(([key, value]: [string, unknown]) => {
    const name = within === '' ? key : `${within}.${key}`;
    return OBJECTS.includes(name) && typeof value === 'object' && value !== null
      ? namesOf(value, name)
      : [name];
  });
}
