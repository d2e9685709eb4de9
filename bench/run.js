// `npm run bench -- [COMMAND] [options]`: each command is a script of its own, which reads its options itself.
const COMMANDS = {
  equality: './equality-matrix.js',
  history: './history.js',
  'never-slower': './never-slower.js',
};

const [command = ''] = process.argv.slice(2);
if (Object.hasOwn(COMMANDS, command)) {
  process.argv.splice(2, 1);
  await import(COMMANDS[/** @type {keyof typeof COMMANDS} */ (command)]);
} else if (command === '' || command.startsWith('-')) {
  await import('./strategies.js');
} else {
  process.stderr.write(`unknown command "${command}"; there is ${Object.keys(COMMANDS).join(', ')}\n`);
  process.exitCode = 2;
}
