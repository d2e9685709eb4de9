/** Writes an entry that never ends, and says when it has begun. */

import { writeEntry } from '../../src/store/entry.ts';
import { StoreFolder } from '../../src/store/store-folder.ts';

const [store = '', key = ''] = process.argv.slice(2);
const folder = new StoreFolder(store);
const path = folder.fileOf(key);

async function* output(): AsyncGenerator<Buffer> {
  for (let piece = 0; ; piece++) {
    yield Buffer.alloc(1 << 16, `${piece}, `);
    if (piece === 10) process.send?.('begun');
    if (piece > 10) await new Promise((later) => setTimeout(later, 10));
  }
}

await writeEntry(folder.draftOf(path), { key, output: output(), largest: 2 ** 30 });
