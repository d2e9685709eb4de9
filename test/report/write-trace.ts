/** Two runs in a trace that other processes write at the same time. */
import { openTrace } from '../../src/report/trace.ts';

const [path = ''] = process.argv.slice(2);
const fail = (text: string): never => {
  throw new Error(text);
};
const trace = openTrace(path, '/', fail, 'a');
const info = { label: 'unit', kind: 'unit', contracts: [], predicted: 0 } as const;
const cost = { wall: 1, cpu: 1, peakMemory: 1, bytesIn: 1, bytesOut: 1 };
process.once('message', () => {
  for (let run = 0; run < 2; run++) trace.finished(info, cost);
  trace.close();
  process.disconnect();
});
process.send?.('ready');
