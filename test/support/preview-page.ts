// A course of the tests, a preview of it, and a page of a browser that shows one lecture.
import {cpSync, mkdtempSync, readFileSync, realpathSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import type {Browser, Frame, Page} from 'puppeteer-core';
import {type Preview, startPreview} from '../../src/commands/preview/preview.ts';
import {createStop} from '../../src/commands/stop.ts';
import {keptBrowser} from './browser.ts';
import {openWebBrowser} from './web-browser.ts';

/** What was opened. */
export interface OpenedPreview {
  /** A folder for files of the test, and in it the copy of the course. */
  readonly folder: string;
  readonly site: string;
  /** Path of the post, and its text. */
  readonly post: string;
  readonly original: string;
  readonly preview: Preview;
  readonly browser: Browser;
  readonly page: Page;
  readonly deck: Frame;
  close(): Promise<void>;
}

/** Opens the lecture `key` of a course of test/fixtures/courses; `openEditor` hears of lines that are to be edited. */
export async function openPreviewPage(
  course: string,
  key: string,
  openEditor: (file: string, line: number) => void,
): Promise<OpenedPreview> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'preview-')));
  const site = join(folder, 'site');
  cpSync(fileURLToPath(new URL(`../fixtures/courses/${course}`, import.meta.url)), site, {recursive: true});
  const post = join(site, `${key}.md`);
  const original = readFileSync(post, 'utf8');
  const [out, addressFile] = [join(folder, 'out'), join(folder, 'preview.url')];
  const preview = await startPreview(
    {site, lectures: [], out, cache: false, port: 0, isOpen: false, addressFile, openEditor},
    {stop: createStop(), browser: keptBrowser},
    () => undefined,
  );
  const browser = await openWebBrowser();
  const page = await browser.newPage();
  await page.setViewport({width: 1280, height: 800});
  await page.goto(`${preview.url}${key}.html`);
  const deck = await (await page.waitForSelector('#deck'))?.contentFrame();
  if (!deck) throw new Error('The page holds no deck.');
  await deck.waitForSelector('.bespoke-marp-active');
  await deck.waitForFunction('window.lecternDeck !== undefined && document.readyState === "complete"');
  await deck.evaluate('window.notReloaded = true');
  await page.evaluate('window.notReloaded = true');
  return {
    ...{folder, site, post, original, preview, browser, page, deck},
    async close() {
      await browser.close();
      await preview[Symbol.asyncDispose]();
      rmSync(folder, {recursive: true, force: true});
    },
  };
}
