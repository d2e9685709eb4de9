import { homedir, userInfo } from 'node:os';

/**
 * The user's home folder. `/` for a user without one: containers run programs under user ids that the system does not
 * know, and then set `HOME` to that. Nothing can be written there, which whoever wants to write finds out.
 */
export function homeFolder(env: Readonly<Record<string, string | undefined>>): string {
  try {
    // An empty variable would make a relative path. `homedir` trusts it too, `userInfo` does not.
    return env.HOME || homedir() || userInfo().homedir || '/';
  } catch {
    return '/';
  }
}
