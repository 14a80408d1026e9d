import {readdirSync, readFileSync} from 'node:fs';
import {mkdtemp, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import type {LaunchedBrowser} from '../../src/browser/launch.ts';
import {afterEach, describe, expect, it, vi} from 'vitest';
import type {ImageFiles} from '../../src/browser/image-files.ts';
import {BrowserError} from '../../src/browser/browser-error.ts';
import {evaluateIn} from '../../src/browser/evaluate.ts';
import {type BrowserCandidate, findBrowsers} from '../../src/browser/find.ts';
import {closeBrowser, openBrowser} from '../../src/browser/launch.ts';
import {withPage} from '../../src/browser/open-page.ts';
import {withTimeout} from '../../src/browser/timeout.ts';
import {sharedBrowser} from '../support/browser.ts';
import {launch} from './support.ts';

const log = (): void => undefined;
const first = async (browser?: string): Promise<BrowserCandidate | undefined> =>
  (await findBrowsers(browser === undefined ? {log} : {browser, log}).next()).value as BrowserCandidate | undefined;

afterEach(() => vi.unstubAllEnvs());

describe('findBrowsers', () => {
  it('takes the one asked for before the environment, and that before the embedded one', async () => {
    vi.stubEnv('CHROME_PATH', process.execPath);
    expect((await first('/bin/sh'))?.from).toBe('--browser');
    expect(await first()).toEqual({from: 'CHROME_PATH', executable: process.execPath});
  });

  it('does not look further where the one asked for is missing', async () => {
    vi.stubEnv('PUPPETEER_EXECUTABLE_PATH', '/no/such/browser');
    await expect(first()).rejects.toThrow('PUPPETEER_EXECUTABLE_PATH names /no/such/browser, which does not exist.');
    await expect(first('/none')).rejects.toBeInstanceOf(BrowserError);
  });
});

describe('openBrowser', () => {
  it('says why what was asked for does not start, and what to do', async () => {
    const file = join(await mkdtemp(join(tmpdir(), 'browser-')), 'broken');
    await writeFile(file, '#!/bin/sh\necho broken >&2\nexit 1\n', {mode: 0o755});
    const error = await openBrowser({browser: file, log}).then(
      () => null,
      (reason: unknown) => reason,
    );
    expect(error).toBeInstanceOf(BrowserError);
    expect((error as BrowserError).message).toContain(file);
    expect((error as BrowserError).hint).toContain('--browser');
  });
});

describe('withPage', () => {
  it('lets a page neither reach network or disk nor run scripts', async () => {
    const browser = await sharedBrowser();
    const html =
      '<img src="https://example.org/a.png"><img src="file:///etc/hostname"><img src="figures/none.png"><p>kept</p>' +
      '<script>document.body.innerHTML = ""</script>';
    const policed = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src *">${html}`;
    const {text, refused} = await withPage(
      browser,
      {html: policed, imageFiles: new Map()},
      async ({page, refused}) => ({
        text: await evaluateIn(page, () => document.body.textContent, null),
        refused,
      }),
    );
    expect(text).toContain('kept');
    expect(refused).toEqual(['https://example.org/a.png', 'https://lectern.invalid/figures/none.png']);
  });
});

describe.skipIf(process.platform !== 'linux')('withPage, when the network process of the browser ends', () => {
  /** Images that end it when the page asks for the first of them. */
  function deadly(browser: LaunchedBrowser): ImageFiles {
    const bytes = new Uint8Array(3_000_000);
    const kill = (): void => {
      for (const pid of readdirSync('/proc').filter(name => /^\d+$/.test(name))) {
        try {
          const isChild = new RegExp(`\\) \\S ${browser.puppeteer.process()?.pid} `).test(
            readFileSync(`/proc/${pid}/stat`, 'latin1'),
          );
          if (isChild && readFileSync(`/proc/${pid}/cmdline`, 'latin1').includes('NetworkService'))
            process.kill(Number(pid), 'SIGKILL');
        } catch {
          // Another process, which has ended.
        }
      }
    };
    const imageFiles = new Map([['a.png', {bytes, mime: 'image/png'}]]);
    imageFiles.get = () => {
      kill();
      return {bytes, mime: 'image/png'};
    };
    return imageFiles;
  }

  it('says that pictures were lost, at whatever time they were asked for', async () => {
    const browser = await launch();
    try {
      await expect(
        withPage(browser, {html: '<img src="a.png">', imageFiles: deadly(browser)}, async () => 'opened'),
      ).rejects.toThrow(/^The browser lost (?:a picture|\d pictures) /); // it may be asked for twice
      const later = withPage(browser, {html: '<p>no picture yet</p>', imageFiles: deadly(browser)}, async ({page}) =>
        evaluateIn(
          page,
          async () => {
            const image = document.body.appendChild(new Image());
            image.src = 'a.png';
            await image.decode().catch(() => undefined);
          },
          null,
        ),
      );
      await expect(later).rejects.toThrow(BrowserError);
      const fine = await withPage(
        browser,
        {html: '<img src="a.png">', imageFiles: new Map()},
        async ({refused}) => refused,
      );
      expect(fine).toEqual(['https://lectern.invalid/a.png']);
    } finally {
      await closeBrowser(browser);
    }
  });
});

describe('within', () => {
  it('gives up on what never ends, and names it', async () => {
    await expect(withTimeout(10, 'Waiting', new Promise(() => undefined))).rejects.toThrow(
      'Waiting took longer than 0 s.',
    );
    await expect(withTimeout(1000, 'Waiting', Promise.resolve(1))).resolves.toBe(1);
  });
});
