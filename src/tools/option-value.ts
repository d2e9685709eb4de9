/** The value of an option of another program: `--name VALUE` or `--name=VALUE`; undefined if it is not given. */
export function optionValue(args: readonly string[], name: string): string | undefined {
  for (const [index, arg] of args.entries()) {
    // What follows is for the program that the tool itself runs.
    if (arg === '--') return undefined;
    if (arg === name) return args[index + 1];
    if (arg.startsWith(`${name}=`)) return arg.slice(name.length + 1);
  }
  return undefined;
}
