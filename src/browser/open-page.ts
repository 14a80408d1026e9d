// Browser × HTML × images -> a loaded page that reaches neither network nor disk.
import type {Handler, HTTPRequest, Page, PageEvents} from 'puppeteer-core';
import {type ImageFiles, findImageFile} from './image-files.ts';
import {BrowserError} from './browser-error.ts';
import {evaluateIn} from './evaluate.ts';
import type {LaunchedBrowser} from './launch.ts';
import {withTimeout} from './timeout.ts';

/** A loaded page, and what it asked for in vain. */
export interface OpenPage {
  readonly page: Page;
  /** URLs that the page requested and did not get. */
  readonly refused: readonly string[];
}

/**
 * How long a page may take to open (30 ms on a machine that is not busy; never without the browser's zygote), and to
 * load with its images, ms; how long images that neither load nor fail are waited for: on a busy machine others take
 * seconds, and a page printed without one differs from the next.
 */
const timeout = {open: 20_000, load: 60_000, image: 40_000};

/**
 * A host that no network knows: the page and its images are answered from memory. Unlike a file: page, this one could
 * not read the disk even if it ran scripts, and unlike data: URIs an image is sent once.
 */
export const origin = 'https://lectern.invalid/';

/** What a page shows. */
export interface PageContent {
  readonly html: string;
  /** Images that it may ask for. */
  readonly imageFiles: ImageFiles;
  /** Told whenever the browser has got something, and this process is free for a while. */
  readonly sent?: (() => void) | undefined;
}

/**
 * Opens `content` in a page of its own, fonts and images loaded and decoded, and hands it to `use`. Where all went well
 * the page is given back for the next, else closed.
 * Throws a BrowserError where the page does not load in time, or where an image that is there does not reach it.
 */
export async function withPage<T>(
  browser: Pick<LaunchedBrowser, 'puppeteer' | 'openPage' | 'giveBack'>,
  content: PageContent,
  use: (opened: OpenPage) => Promise<T>,
): Promise<T> {
  const page = await withTimeout(timeout.open, 'Opening a page', browser.openPage());
  const listeners = listenTo(page);
  const crash = new Promise<never>((_resolve, reject) => listeners.add('error', reject));
  crash.catch(() => undefined); // it may come when nobody waits any more
  const lost = lostIn(listeners, content.imageFiles);
  let isSound = false;
  try {
    const opened = await Promise.race([loaded(page, listeners, content), crash]);
    mustBeThere(lost);
    const result = await Promise.race([use(opened), crash]);
    mustBeThere(lost); // a page may ask for images later
    isSound = true;
    return result;
  } catch (error) {
    if (error instanceof BrowserError) throw error;
    if (!browser.puppeteer.connected)
      throw new BrowserError(
        'The browser ended while it worked.',
        'Try again; with less memory in use, or another --browser.',
        error,
      );
    if (String(error).includes('net::ERR_'))
      throw new BrowserError('The browser did not open a page.', 'Try again, or with another --browser.', error);
    if (/page crashed/i.test(String(error)))
      throw new BrowserError(
        'A page of the browser crashed.',
        'Try again with less memory in use; a figure may be too large for it.',
        error,
      );
    throw error;
  } finally {
    listeners.removeAll();
    await withTimeout(5_000, 'Closing a page', isSound ? browser.giveBack(page) : page.close()).catch(() => undefined);
  }
}

/** Listeners to one page, for as long as it is in use. */
interface Listeners {
  add<Name extends keyof PageEvents>(name: Name, listener: Handler<PageEvents[Name]>): void;
  removeAll(): void;
}

function listenTo(page: Page): Listeners {
  const removals: (() => void)[] = [];
  return {
    add(name, listener) {
      page.on(name, listener);
      removals.push(() => page.off(name, listener));
    },
    removeAll() {
      for (const remove of removals) remove();
    },
  };
}

/**
 * URLs of images that were answered and did not arrive, as they become known. When its network process ends, the
 * browser goes on without them.
 */
function lostIn(listeners: Listeners, imageFiles: ImageFiles): readonly string[] {
  const lost: string[] = [];
  listeners.add('requestfailed', request => {
    const url = request.url();
    if (url.startsWith(origin) && findImageFile(url.slice(origin.length), imageFiles) !== undefined) lost.push(url);
  });
  return lost;
}

function mustBeThere(lost: readonly string[]): void {
  if (lost.length > 0)
    throw new BrowserError(
      `The browser lost ${lost.length === 1 ? 'a picture' : `${lost.length} pictures`} while it loaded a page.`,
      'Try again, or with another --browser.',
    );
}

async function loaded(page: Page, listeners: Listeners, {html, imageFiles, sent}: PageContent): Promise<OpenPage> {
  const refused: string[] = [];
  // As a new page is, whatever was shown in it before. Turned off, the cache is emptied: a font that another deck has
  // loaded would stand as loaded here, whether a letter of this one needs it or not.
  await page.emulateMediaType();
  await page.setViewport({width: 1280, height: 720});
  await page.setCacheEnabled(false);
  await page.setRequestInterception(true);
  listeners.add('request', request => void answer(request, html, imageFiles, refused).then(sent));
  await page.goto(origin, {waitUntil: 'load', timeout: timeout.load});
  await withTimeout(timeout.load, 'Loading fonts and pictures', evaluateIn(page, settleImages, timeout.image));
  return {page, refused};
}

async function answer(request: HTTPRequest, html: string, imageFiles: ImageFiles, refused: string[]): Promise<void> {
  const url = request.url();
  try {
    if (url === origin) return await request.respond({contentType: 'text/html; charset=utf-8', body: html});
    if (/^(data|blob|about):/.test(url)) return await request.continue();
    const imageFile = url.startsWith(origin) ? findImageFile(url.slice(origin.length), imageFiles) : undefined;
    if (imageFile !== undefined) return await request.respond({contentType: imageFile.mime, body: imageFile.bytes});
    if (url !== `${origin}favicon.ico`) refused.push(url);
    await request.abort('blockedbyclient');
  } catch {
    // The page was closed, or the URL is malformed: nobody waits for the answer.
  }
}

/** In the page: resolves when the fonts are there and every image has been decoded or has failed. */
async function settleImages(timeout: number): Promise<void> {
  const late = new Promise<void>(done => setTimeout(done, timeout));
  const images = [...document.images].map(async image => {
    image.loading = 'eager';
    await image.decode().catch(() => undefined);
  });
  await Promise.race([late, Promise.all([document.fonts.ready, ...images])]);
}
