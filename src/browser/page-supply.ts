// Browser -> its pages, some of them opened before they are needed.
import type {Browser, Page} from 'puppeteer-core';

/** Pages of one browser. */
export interface PageSupply {
  /** A page that nobody uses: one that was opened ahead, else a new one. */
  openPage(): Promise<Page>;
  /**
   * Opens so many pages while the browser has nothing else to do. Never rejects: one that fails is opened when it is
   * needed.
   */
  openAhead(pages: number): void;
}

/** A page opened ahead, and whether it has crashed since. */
interface ReadyPage {
  readonly page: Page;
  hasCrashed: boolean;
}

/** Pages of `browser`; none is open yet. */
export function createPageSupply(browser: Browser): PageSupply {
  const ready: Promise<ReadyPage | undefined>[] = [];
  const open = async (): Promise<ReadyPage> => {
    const one = {page: await newPage(browser), hasCrashed: false};
    one.page.once('error', () => {
      one.hasCrashed = true;
    });
    return one;
  };
  return {
    async openPage() {
      const one = await ready.shift();
      return one === undefined || one.hasCrashed || one.page.isClosed() ? newPage(browser) : one.page;
    },
    openAhead(pages) {
      ready.push(...Array.from({length: pages}, async () => open().catch(() => undefined)));
    },
  };
}

/** In a window of its own: in a tab that another one covers, current browsers decode no image and paint nothing. */
async function newPage(browser: Browser): Promise<Page> {
  return browser.newPage({type: 'window'});
}
