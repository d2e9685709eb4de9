import { tokenAt } from './scanner.ts';

/**
 * How many contracts and libraries with code a Solidity source defines: not its interfaces and abstract contracts.
 * Told from the tokens alone, so of a source that solc refuses it may be any number.
 */
export function contractsDefined(source: Uint8Array | string): number {
  const text = Buffer.from(source).toString('latin1');
  let count = 0;
  let depth = 0;
  let before = '';
  for (let token = tokenAt(text, 0); token.kind !== 'end'; token = tokenAt(text, token.end)) {
    if (token.kind === 'symbol' && token.value === '{') depth++;
    if (token.kind === 'symbol' && token.value === '}') depth = Math.max(depth - 1, 0);
    const word = token.kind === 'word' && depth === 0 ? token.value : '';
    const next = word === 'contract' || word === 'library' ? tokenAt(text, token.end) : undefined;
    if (next?.kind === 'word' && before !== 'abstract') count++;
    before = word;
  }
  return count;
}
