// `npm run bench -- [COMMAND] [options]`: each command is a script of its own, which reads its options itself.

/** What the commands do. The first one is the default. */
const COMMANDS = {
  strategies: 'compares strategies on a few projects (the default)',
  'never-slower': 'compares `auto` with solc on many projects',
  report: 'prints the tables of the parasolc report, with its figures and yours',
  history: 'compiles the commits of a repository, cold and warm',
  levers: 'measures what each lever of docs/levers.md brings',
  equality: 'compares real projects at every release, pipeline and strategy with one run of solc',
  generated: 'compares generated projects with one run of solc',
  planted: 'puts bugs into the code, and counts the generated projects that find them',
  settings: 'compares every setting and value with one run of solc',
  scale: 'compiles large generated inputs, and compares with one run of solc',
};

const USAGE = `npm run bench -- [COMMAND] [options]

${Object.entries(COMMANDS)
  .map(([name, does]) => `  ${name.padEnd(13)} ${does}`)
  .join('\n')}

  COMMAND --help  lists the options of a command
`;

const [first = '', ...rest] = process.argv.slice(2);
const [command, options] =
  first === '' || first.startsWith('-') ? ['strategies', process.argv.slice(2)] : [first, rest];
if (first === '--help') {
  process.stdout.write(USAGE);
} else if (Object.hasOwn(COMMANDS, command)) {
  process.argv.splice(2, process.argv.length, ...options);
  await import(`./${command}.js`).catch(failed);
} else {
  process.stderr.write(`unknown command "${command}"\n\n${USAGE}`);
  process.exitCode = 2;
}

/** A command that could not do its work exits with 2; 1 means that an output differs. @param {any} error */
function failed(error) {
  const isUsage = String(error.code).startsWith('ERR_PARSE_ARGS');
  const text = isUsage
    ? `${error.message}\n\nnpm run bench -- ${command} --help lists the options`
    : (error.stack ?? error);
  process.stderr.write(`${text}\n`);
  process.exit(2);
}
