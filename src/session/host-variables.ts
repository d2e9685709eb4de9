/** Environment variables as the system has them. */
type Variables = Readonly<Record<string, string | undefined>>;

/**
 * The environment variables of this process, under the names that this code uses. Windows does not tell upper from
 * lower case: its search path is mostly called `Path` there.
 *
 * @param os tests give `win32` on other systems
 */
export function hostVariables(env: Variables, os: NodeJS.Platform = process.platform): Variables {
  if (os !== 'win32') return { ...env };
  return Object.fromEntries(Object.entries(env).map(([name, value]) => [name.toUpperCase(), value]));
}
