// Writes the Standard JSON input of OpenZeppelin from npm to the first path and, where there is a second one, what
// one run of the embedded compiler prints for it.
import { writeFileSync } from 'node:fs';
import solc from 'solc';
import { openZeppelin } from '../bench/inputs.js';

const [inputPath, outputPath] = process.argv.slice(2);
const input = JSON.stringify(openZeppelin({ viaIR: true }));
if (inputPath !== undefined) writeFileSync(inputPath, input);
// With a line feed, as solc's own command line ends.
if (outputPath !== undefined) writeFileSync(outputPath, `${solc.compile(input)}\n`);
