import type { ConfigHooks } from './hardhat-3-api.ts';
import { settingsIssues } from './settings.ts';

/** Checks `parasolc` in the configuration and keeps it. It is evaluated when something is compiled. */
export default async function configHooks(): Promise<ConfigHooks> {
  return {
    validateUserConfig: async ({ parasolc }) =>
      settingsIssues(parasolc).map(({ path, message }) => ({
        path: ['parasolc', ...path],
        message: `This ${message}`,
      })),
    async resolveUserConfig(config, resolveVariable, next) {
      return { ...(await next(config, resolveVariable)), parasolc: config.parasolc };
    },
  };
}
