// Browser -> its pages: some opened before they are needed, and each used again, since to open one takes longer than to
// set most slides in it.
import type {Browser, Page} from 'puppeteer-core';

/** Pages of one browser. */
export interface PageSupply {
  /** A page that nobody uses: one that was given back or opened ahead, else a new one. */
  openPage(): Promise<Page>;
  /** Takes back what `openPage` gave: the next who asks has it, or it is closed where it has served long enough. */
  giveBack(page: Page): Promise<void>;
  /**
   * Has so many pages ready, those that are not yet opened while the browser has nothing else to do. Never rejects: one
   * that fails is opened when it is needed.
   */
  openAhead(pages: number): void;
}

/** Decks that a page sets before it is closed: whatever its process may pile up ends with it. */
const longestUse = 25;

/** A page, how often it was used, and whether it has crashed. */
interface SuppliedPage {
  readonly page: Page;
  uses: number;
  hasCrashed: boolean;
}

/** Pages of `browser`; none is open yet. */
export function createPageSupply(browser: Browser): PageSupply {
  const ready: Promise<SuppliedPage | undefined>[] = [];
  const known = new WeakMap<Page, SuppliedPage>();
  const open = async (): Promise<SuppliedPage> => {
    const one = {page: await newPage(browser), uses: 0, hasCrashed: false};
    one.page.once('error', () => {
      one.hasCrashed = true;
    });
    return one;
  };
  return {
    async openPage() {
      const found = await ready.shift();
      const one = found === undefined || found.hasCrashed || found.page.isClosed() ? await open() : found;
      one.uses += 1;
      known.set(one.page, one);
      return one.page;
    },
    async giveBack(page) {
      const one = known.get(page);
      if (one === undefined || one.uses >= longestUse) await page.close();
      else ready.unshift(Promise.resolve(one));
    },
    openAhead(pages) {
      ready.push(...Array.from({length: Math.max(0, pages - ready.length)}, async () => open().catch(() => undefined)));
    },
  };
}

/** In a window of its own: in a tab that another one covers, current browsers decode no image and paint nothing. */
async function newPage(browser: Browser): Promise<Page> {
  return browser.newPage({type: 'window'});
}
