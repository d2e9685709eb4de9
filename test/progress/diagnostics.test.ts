import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import { memoryBytes } from '../../src/bytes.ts';
import { diagnosticCounts, diagnosticsText } from '../../src/progress/diagnostics.ts';
import type { Diagnostic } from '../../src/standard-json/diagnostics.ts';
import { wholeOutput } from '../../src/steps/built.ts';
import { wholeRun } from '../support/whole-run.ts';

/** What solc itself says of a contract with these members. */
async function diagnosed(...members: string[]): Promise<{ all: readonly Diagnostic[]; formatted: string[] }> {
  const content = `// SPDX-License-Identifier: MIT\npragma solidity >=0.8.0;\ncontract A {\n${members.join('\n')}\n}\n`;
  const settings = { outputSelection: { '*': { '*': ['evm.bytecode.object'] } } };
  const output = wholeRun('0.8.28', { language: 'Solidity', sources: { 'A.sol': { content } }, settings });
  const errors: { formattedMessage: string }[] = JSON.parse(output.toString()).errors;
  const { diagnostics } = await wholeOutput(memoryBytes([output]));
  return { all: diagnostics, formatted: errors.map(({ formattedMessage }) => formattedMessage) };
}

const warning = (index: number): string => `function f${index}() public pure { uint unused; }`;
const error = (index: number): string => `uint x${index} = "text";`;
const PLAIN = { quiet: false, colours: false };

describe('errors and warnings of the Solidity code', () => {
  it('are shown in the words of solc', async () => {
    const { all, formatted } = await diagnosed(error(1), error(2));
    expect(diagnosticsText(all, PLAIN)).toBe(formatted.join(''));
    expect(diagnosticsText(all, PLAIN)).toContain('TypeError: Type literal_string "text" is not implicitly');
    expect(diagnosticsText([], PLAIN)).toBe('');
  });

  it('are all errors and some warnings, with the number of the others', async () => {
    const [errors, warnings] = await Promise.all([
      diagnosed(...Array.from({ length: 25 }, (_, index) => error(index))),
      diagnosed(...Array.from({ length: 13 }, (_, index) => warning(index))),
    ]);
    const text = diagnosticsText([...warnings.all, ...errors.all], PLAIN);
    expect(text.match(/^TypeError: /gm)).toHaveLength(25);
    expect(text.match(/^Warning: /gm)).toHaveLength(10);
    expect(text).toMatch(/… and 3 more warnings: see "errors" in the output\n\n$/);
    expect(diagnosticCounts([...warnings.all, ...errors.all])).toBe('25 errors, 13 warnings');
    expect(diagnosticCounts(errors.all.slice(0, 1))).toBe('1 error');
  });

  it('are errors alone where it should be quiet', async () => {
    const [errors, warnings] = await Promise.all([diagnosed(error(0)), diagnosed(warning(0))]);
    const all = [...warnings.all, ...errors.all];
    expect(diagnosticsText(all, { quiet: true, colours: false })).toBe(errors.formatted.join(''));
    expect(diagnosticsText(warnings.all, { quiet: true, colours: false })).toBe('');
  });

  it('have colours on a terminal, and are the same text', async () => {
    const { all, formatted } = await diagnosed(error(0));
    const text = diagnosticsText(all, { quiet: false, colours: true });
    expect(text.startsWith('\u001b[1;91mTypeError\u001b[0m: ')).toBe(true);
    expect(text).toContain('\u001b[1;91m^^^^^^\u001b[0m\n');
    expect(stripVTControlCharacters(text)).toBe(formatted.join(''));
  });
});
