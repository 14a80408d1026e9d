// The browser of all tests of this process: started when the first asks for it, gone with the process.
import {mkdtempSync, realpathSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import type {LaunchedBrowser} from '../../src/browser/launch.ts';
import {createSharedBrowser, type SharedBrowser} from '../../src/browser/shared-browser.ts';
import {findCacheFolder} from '../../src/files/cache-folder.ts';
import {countPages} from './page-coverage/pages.ts';

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'tests-')));

/** Where a command that runs in a temporary folder, as in tests, finds the browser and knows its decks by it. */
const cacheDir = (await findCacheFolder(undefined, folder)) ?? folder;

/** The browser as a command borrows it. */
export const keptBrowser = counted(
  createSharedBrowser({log: () => undefined, profile: join(folder, 'profile'), cacheDir}),
);

/** Where coverage is taken, what runs in the pages of `browser` is counted too. */
function counted(browser: SharedBrowser): SharedBrowser {
  if (process.env.LECTERN_TESTED !== 'src') return browser;
  const known = new WeakSet<LaunchedBrowser>();
  return {
    ...browser,
    async get(isSuspect) {
      const running = await browser.get(isSuspect);
      if (!known.has(running)) countPages(running.puppeteer);
      known.add(running);
      return running;
    },
  };
}

process.once('exit', () => {
  keptBrowser.kill();
  rmSync(folder, {recursive: true, force: true, maxRetries: 5, retryDelay: 20});
});

/** The browser, running. Nobody closes it; a test that does something to it starts its own. */
export async function sharedBrowser(): Promise<LaunchedBrowser> {
  return keptBrowser.get();
}
