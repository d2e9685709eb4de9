import { readFile, realpath } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import manifest from '../../package.json' with { type: 'json' };
import { foldersUpFrom } from '../files/host-paths.ts';
import { HARDHAT_CONFIGS } from '../input/classify-input.ts';
import { optionValue } from './option-value.ts';

/**
 * How to add our plugin to a Hardhat project, in words; undefined if its configuration names it, or if there is no
 * configuration. Hardhat compiles with this program only through the plugin.
 *
 * @param path Hardhat's file
 */
export async function pluginAdvice(
  path: string,
  args: readonly string[],
  cwd: string,
): Promise<string | undefined> {
  const config = await configFile(args, cwd);
  if (config === undefined || config.text.includes('parasolc')) return undefined;
  const { name } = manifest;
  const [add, also] = (await isHardhat2(path))
    ? [`require('${name}/hardhat-2');`, undefined]
    : [`import parasolc from '${name}/hardhat';`, '`plugins: [parasolc]`'];
  const change = [`\`${add}\``, ...(also === undefined ? [] : [also])].join(' and ');
  return `Hardhat compiles without parasolc: add ${change} to ${config.path} (npm install --save-dev ${name})`;
}

interface ConfigFile {
  readonly path: string;
  readonly text: string;
}

/** The one that `--config` names, else the nearest one at the working directory or above it. */
async function configFile(args: readonly string[], cwd: string): Promise<ConfigFile | undefined> {
  const named = optionValue(args, '--config');
  if (named !== undefined) return readConfig(resolve(cwd, named));
  for (const folder of foldersUpFrom(cwd)) {
    for (const name of HARDHAT_CONFIGS) {
      const config = await readConfig(join(folder, name));
      if (config !== undefined) return config;
    }
  }
  return undefined;
}

async function readConfig(path: string): Promise<ConfigFile | undefined> {
  const text = await readFile(path, 'utf8').catch(() => undefined);
  return text === undefined ? undefined : { path, text };
}

/** By the package that the file is in. */
async function isHardhat2(path: string): Promise<boolean> {
  for (const folder of foldersUpFrom(dirname(await realpath(path)))) {
    const text = await readFile(join(folder, 'package.json'), 'utf8').catch(() => '');
    const [, name] = /"name"\s*:\s*"([^"]*)"/.exec(text) ?? [];
    if (name === 'hardhat') return /"version"\s*:\s*"2\./.test(text);
  }
  return false;
}
