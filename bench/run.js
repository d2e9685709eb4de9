// `npm run bench -- [COMMAND] [options]`: each command is a script of its own, which reads its options itself.
const COMMANDS = { 'never-slower': './never-slower.js' };

const [command = ''] = process.argv.slice(2);
if (Object.hasOwn(COMMANDS, command)) {
  process.argv.splice(2, 1);
  await import(COMMANDS[/** @type {keyof typeof COMMANDS} */ (command)]);
} else {
  await import('./strategies.js');
}
