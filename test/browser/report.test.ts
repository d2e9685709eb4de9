/** What people look at: `report.html` and the traces, in a real browser. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reportPage } from '../../src/report/page/page.ts';
import { GOOD, RELEASE } from '../cli/inputs.ts';
import { runCli } from '../cli/run-cli.ts';
import { largeWork } from '../report/large-work.ts';
import { tracedRuns } from '../support/trace.ts';
import { soljsonPath } from '../support/whole-run.ts';
import { SPEEDSCOPE } from '../tools/tools.ts';
import { type Browser, type Page, type PageOptions, startBrowser } from './browser.ts';

let browser: Browser;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'parasolc-test-'));
  browser = await startBrowser();
});
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true });
});

/** A page, and all that it asked for and complained about. */
async function open(path: string, options: PageOptions = {}): Promise<{ page: Page; heard: string[] }> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, ...options });
  const url = pathToFileURL(path).href;
  const heard: string[] = [];
  page.on('console', (message) => heard.push(message.text()));
  page.on('pageerror', (error) => heard.push(error.message));
  page.on('request', (request) => heard.push(...(request.url() === url ? [] : [request.url()])));
  await page.goto(url);
  return { page, heard };
}

function write(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

async function build(input: object): Promise<void> {
  const solc = ['--solc', soljsonPath(RELEASE)];
  const written = ['-o', join(folder, 'out.json'), '--report', join(folder, 'report')];
  const args = ['build', write('in.json', JSON.stringify(input)), ...solc, '--strategy', 'naive', ...written];
  const { status, stderr } = await runCli([...args, '--trace', join(folder, 'trace.json')]);
  expect({ status, stderr }).toMatchObject({ status: 0 });
}

const count = (page: Page, selector: string): Promise<number> =>
  page.evaluate(`document.querySelectorAll(${JSON.stringify(selector)}).length`);
const textOf = (page: Page, selector: string): Promise<string> =>
  page.evaluate(`document.querySelector(${JSON.stringify(selector)}).textContent`);

describe('report.html', () => {
  it('shows a build, and loads nothing', async () => {
    await build(GOOD);
    const { page, heard } = await open(join(folder, 'report/report.html'));
    expect(await textOf(page, 'h1')).toBe('Compiled 3 contracts');
    const runs = tracedRuns(join(folder, 'trace.json'));
    expect(await count(page, '#timeline rect:is(.analysis,.unit,.check)')).toBe(runs.length);
    expect(await textOf(page, '#contracts')).toContain('lib/Base.sol');
    expect(await count(page, '#clusters .edge')).toBe(1);
    await page.hover('#clusters .node');
    expect(await count(page, '#clusters .edge.on')).toBe(1);
    await page.hover('#timeline rect.unit');
    expect(await textOf(page, '#tip')).toMatch(/^Direct runs: unit \d\n/);
    expect(heard).toEqual([]);
  });

  it('shows any name as text', async () => {
    const name = `a/"'></script><script>window.ran = 1</script><img src=x onerror="window.ran = 2">&amp;.sol`;
    const content = 'pragma solidity >=0.6.0; contract A {} contract B { A a = new A(); }';
    await build({ ...GOOD, sources: { [name]: { content } } });
    const { page, heard } = await open(join(folder, 'report/report.html'));
    expect(await page.evaluate('window.ran')).toBe(undefined);
    expect(await count(page, 'img')).toBe(0);
    expect(await count(page, 'script')).toBe(1);
    expect(await textOf(page, '#contracts')).toContain(name);
    await page.hover('#timeline rect.unit');
    expect(await textOf(page, '#tip')).toContain(name);
    expect(await page.evaluate('window.ran')).toBe(undefined);
    expect(heard).toEqual([]);
  });

  it.each([3, 150, 2000])('of %d contracts fits onto the screen, wide and narrow', async (contracts) => {
    const path = write('large.html', reportPage(largeWork(contracts)));
    for (const width of [1280, 420]) {
      const { page, heard } = await open(path, { viewport: { width, height: 900 } });
      expect(await count(page, '#timeline rect.yul')).toBe(contracts);
      expect(await count(page, '#contracts tbody tr')).toBe(Math.min(contracts, 20));
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
      // No bar is outside of the picture.
      const bounds = "document.querySelector('.timeline').getBoundingClientRect()";
      const outside = `[...document.querySelectorAll('.timeline rect')].filter((bar) => bar.getBoundingClientRect().right > ${bounds}.right + 1).length`;
      expect(await page.evaluate(outside)).toBe(0);
      const before = await page.evaluate<number>(`${bounds}.width`);
      await page.fill('.zoom input', '2');
      expect(await page.evaluate<number>(`${bounds}.width`)).toBeCloseTo(before * 4, 0);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
      expect(heard).toEqual([]);
    }
  });

  it('is light or dark, as the reader has it', async () => {
    const path = write('large.html', reportPage(largeWork(3)));
    const colours = [];
    for (const colorScheme of ['light', 'dark'] as const) {
      const { page } = await open(path, { colorScheme });
      colours.push(await page.evaluate<string>('getComputedStyle(document.body).backgroundColor'));
    }
    expect(colours).toEqual(['rgb(246, 247, 249)', 'rgb(16, 19, 23)']);
  });
});

describe('a trace', () => {
  /** The text of speedscope's page, with a file as `speedscope FILE` opens it. */
  async function inSpeedscope(name: string, text: string): Promise<string> {
    const base64 = Buffer.from(text).toString('base64');
    const script = write(
      'trace.js',
      `speedscope.loadFileFromBase64(${JSON.stringify(name)}, ${JSON.stringify(base64)})`,
    );
    const page = await browser.newPage();
    await page.goto(`${pathToFileURL(SPEEDSCOPE).href}#localProfilePath=${script}`);
    // Until it has loaded the trace, or said that it cannot.
    await page.waitForFunction(
      "!/Welcome to|Loading/.test(document.body.innerText) && document.body.innerText.trim() !== ''",
    );
    return page.evaluate('document.body.innerText');
  }

  it('opens in speedscope, also what a killed build leaves', async () => {
    await build(GOOD);
    const text = readFileSync(join(folder, 'trace.json'), 'utf8');
    const killed = text.slice(0, text.indexOf('\n', text.indexOf('"cat":"unit"')) + 1);
    expect(() => JSON.parse(killed)).toThrow();
    for (const each of [text, killed]) {
      const shown = await inSpeedscope('trace.json', each);
      expect(shown).toMatch(/parasolc \(pid \d+\), (parasolc|solc process 1) \(tid \d\)/);
    }
  });
});
