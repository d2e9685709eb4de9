import { isatty } from 'node:tty';
import { passThrough } from '../drop-in/pass-through.ts';
import { messageOf, ParasolcError } from '../errors.ts';
import type { Tool } from '../options/commands.ts';
import type { Environment } from '../session/environment.ts';
import { findTool, type MissingTool } from './find-tool.ts';
import { withForgeSettings } from './forge-settings.ts';
import { pluginAdvice } from './hardhat-plugin.ts';

/**
 * `parasolc forge` and `parasolc hardhat`: runs the tool so that it compiles with this program. Arguments, streams
 * and signals are passed on; returns the tool's exit status.
 *
 * Fails with `FORGE_NOT_FOUND` or `HARDHAT_NOT_FOUND`.
 *
 * @param args the tool's own
 */
export function runTool(tool: Tool, args: readonly string[], environment: Environment): Promise<number> {
  return RUN[tool](args, environment);
}

/** What is said if a tool is missing, or cannot be started. */
const MISSING = {
  forge: {
    code: 'FORGE_NOT_FOUND',
    fix: 'install Foundry (https://getfoundry.sh), or `npm install --save-dev @foundry-rs/forge`',
  },
  hardhat: {
    code: 'HARDHAT_NOT_FOUND',
    fix: 'install it in the project: `npm install --save-dev hardhat`',
  },
} as const satisfies Record<Tool, MissingTool>;

const RUN: Readonly<Record<Tool, (args: readonly string[], environment: Environment) => Promise<number>>> = {
  async forge(args, environment) {
    const path = await findTool('forge', MISSING.forge, environment);
    return withForgeSettings(path, args, environment, (env) => passOn('forge', path, args, env, environment));
  },
  async hardhat(args, environment) {
    const path = await findTool('hardhat', MISSING.hardhat, environment);
    const advice = await pluginAdvice(path, args, environment.cwd);
    if (advice !== undefined) environment.stderr.write(`parasolc: ${advice}\n`);
    return passOn('hardhat', path, args, environment.env, environment);
  },
};

function passOn(
  tool: Tool,
  path: string,
  args: readonly string[],
  env: Environment['env'],
  { cwd, signal, takeSignals }: Environment,
): Promise<number> {
  // A terminal sends Ctrl-C to the tool too.
  const fromTerminal = isatty(0) || isatty(2);
  return passThrough(path, args, signal, {
    cwd,
    env,
    takeSignals,
    isPassedOn: (name) => name !== 'SIGINT' || !fromTerminal,
    failure: (cause) =>
      new ParasolcError(MISSING[tool].code, `${path} cannot be started`, {
        facts: [messageOf(cause)],
        fix: 'check that it runs by itself',
        cause,
      }),
  });
}
