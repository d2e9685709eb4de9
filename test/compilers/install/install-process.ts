/** Installs a compiler in a process of its own: bundled by `bundleInstallProcess`. Prints what came of it as JSON. */

import type { ProxySettings } from '../../../src/compilers/install/proxies.ts';
import { openSite } from '../../../src/compilers/install/site.ts';
import { folderStore } from '../../../src/compilers/install/store.ts';
import { installCompiler } from '../../../src/compilers/install/versions.ts';
import { ParasolcError } from '../../../src/errors.ts';

export interface InstallTask {
  readonly base: string;
  readonly cache: string;
  readonly spec: string;
  readonly proxies?: ProxySettings;
}

const { base, cache, spec, proxies = {} }: InstallTask = JSON.parse(process.argv[2] ?? '');
const store = folderStore(cache);
const site = openSite({ base, store, network: { attempts: 1, idleTimeout: 20_000, proxies } });
try {
  const installed = await installCompiler(spec, { site, store, platforms: ['linux-amd64'] });
  process.stdout.write(JSON.stringify({ path: installed.path }));
} catch (error) {
  if (!(error instanceof ParasolcError)) throw error;
  process.stdout.write(JSON.stringify({ code: error.code, text: error.describe() }));
}
