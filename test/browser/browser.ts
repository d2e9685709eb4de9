import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { TOOL_PACKAGES } from '../tools/tools.ts';

/** What the tests use of a page in playwright, which is not among the dependencies. */
export interface Page {
  goto(url: string): Promise<unknown>;
  /** Runs an expression in the page. */
  evaluate<Result>(expression: string): Promise<Result>;
  hover(selector: string): Promise<void>;
  fill(selector: string, value: string): Promise<void>;
  waitForFunction(expression: string): Promise<unknown>;
  screenshot(options: { readonly path: string; readonly fullPage: boolean }): Promise<unknown>;
  on(event: 'console', heard: (message: { text(): string }) => void): void;
  on(event: 'pageerror', heard: (error: Error) => void): void;
  on(event: 'request', heard: (request: { url(): string }) => void): void;
}

export interface PageOptions {
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly colorScheme?: 'light' | 'dark';
}

export interface Browser {
  newPage(options?: PageOptions): Promise<Page>;
  close(): Promise<void>;
}

interface Playwright {
  readonly chromium: {
    launch(options: { readonly executablePath: string; readonly args: readonly string[] }): Promise<Browser>;
  };
}

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** Starts a browser without a window. Fails if there is none on this machine: what it shows would not be tested. */
export async function startBrowser(): Promise<Browser> {
  const { CHROMIUM, PATH = '' } = process.env;
  const folders = PATH.split(delimiter);
  const found = NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).find(existsSync);
  const executablePath = CHROMIUM ?? found;
  if (executablePath === undefined) {
    throw new Error(
      `these tests need a browser, and there is none of ${NAMES.join(', ')} on the PATH: run \`apt-get install -y chromium\`, or set CHROMIUM to its path`,
    );
  }
  const require = createRequire(join(TOOL_PACKAGES, 'index.js'));
  const { chromium }: Playwright = require('playwright-core');
  return chromium.launch({ executablePath, args: FLAGS });
}

/** It runs as root in containers, shows nothing, and calls nobody. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
