// Builds generated projects in all ways, and compares with one run of solc. All builds are in this process.
import { loadGenerated } from './generated-bundle.js';

for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(130));
const { main } = await loadGenerated();
process.exitCode = await main(process.argv.slice(2));
