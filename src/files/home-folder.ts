import * as os from 'node:os';

/**
 * The user's home folder. `/` for a user without one: containers run programs under user ids that the system does not
 * know, and mostly set `HOME` to that. Whoever wants to write there finds out that it cannot be done.
 *
 * @param system tests give another one
 */
export function homeFolder(
  env: Readonly<Record<string, string | undefined>>,
  system: { homedir(): string; userInfo(): { readonly homedir: string } } = os,
): string {
  try {
    // An empty variable would make a relative path. `homedir` takes it, `userInfo` does not.
    return env.HOME || system.homedir() || system.userInfo().homedir || '/';
  } catch {
    return '/';
  }
}
