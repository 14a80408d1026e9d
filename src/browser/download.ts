// A folder of browsers -> one more in it, fetched by Puppeteer's own installer, with progress.
import {withTimeout} from './timeout.ts';

/** A download that brings nothing for so long is given up, ms. */
const stalled = 30_000;

/**
 * Fetches the headless Chromium that Puppeteer names into `cacheDir`, unless it is there; gives its path. Rejects
 * without a network.
 */
export async function fetchBrowser(cacheDir: string, log: (line: string) => void): Promise<string> {
  const [{Browser, detectBrowserPlatform, install}, {PUPPETEER_REVISIONS}] = await Promise.all([
    import('@puppeteer/browsers'),
    import('puppeteer-core/internal/revisions.js'),
  ]);
  const platform = detectBrowserPlatform();
  if (platform === undefined) throw new Error('There is no browser to download for this platform.');
  const progress = progressBar(log);
  const browser = Browser.CHROMEHEADLESSSHELL;
  const buildId = PUPPETEER_REVISIONS['chrome-headless-shell'];
  const work = install({browser, buildId, platform, cacheDir, downloadProgressCallback: progress.step});
  return (await progress.watch(work)).executablePath;
}

interface DownloadProgress {
  step(done: number, total: number): void;
  watch<T>(work: Promise<T>): Promise<T>;
}

function progressBar(log: (line: string) => void): DownloadProgress {
  let tenths = 0;
  let bytes = 0;
  return {
    step(done, total) {
      bytes = done;
      const now = Math.floor((10 * done) / Math.max(total, 1));
      if (now <= tenths) return;
      tenths = now;
      log(`[${'#'.repeat(now)}${'-'.repeat(10 - now)}] ${now * 10} % of ${Math.round(total / 1e6)} MB`);
    },
    async watch(work) {
      const finished = work.then(
        () => null,
        () => null,
      );
      for (let before = -1; before < bytes; ) {
        before = bytes;
        if ((await withTimeout(stalled, 'The download', finished).catch(() => 'running')) === null) return work;
      }
      throw new Error('The download of a browser stalled.');
    },
  };
}
