// The command `browser`: which browser builds use, and one fetched where none fits; results, and lines to print.
import {fetchBrowser} from '../browser/download.ts';
import {BrowserError} from '../browser/browser-error.ts';
import {puppeteerCache} from '../browser/find.ts';
import {openBrowser} from '../browser/launch.ts';
import {LecternError} from '../errors.ts';

/** The browser that a build would use. */
export interface UsedBrowser {
  readonly executable: string;
  /** Such as `HeadlessChrome/147.0.7727.0`. */
  readonly version: string;
  /** `embedded`, `system`, `Puppeteer's cache`, or the option or variable that names it. */
  readonly from: string;
  readonly isSandboxed: boolean;
}

/** Which browser is meant, and who hears of it. */
export interface BrowserOptions {
  /** Path of an executable; then no other is tried. */
  readonly browser?: string;
  log(line: string): void;
}

/** Starts the first browser that runs, and says what it is; fetches none. Throws a LecternError where none starts. */
export async function usedBrowser({log, browser: requested}: BrowserOptions): Promise<UsedBrowser> {
  const options = {log, mayDownload: false, ...(requested === undefined ? {} : {browser: requested})};
  try {
    await using browser = await openBrowser(options);
    const {executable, from, isSandboxed} = browser.start;
    return {executable, version: await browser.puppeteer.version(), from, isSandboxed};
  } catch (error) {
    if (!(error instanceof BrowserError)) throw error;
    throw new LecternError(`${error.message}\n${error.hint}`, 1, {cause: error});
  }
}

/** What `lectern browser` prints of it. */
export function browserLines({executable, version, from, isSandboxed}: UsedBrowser): string {
  const box = isSandboxed ? 'with its sandbox' : 'without its sandbox';
  return `${executable}\n${version}, ${from}, ${box}\n`;
}

/** Where a browser is fetched to, and who hears of it. */
export interface InstallOptions {
  /** Folder of fetched browsers; undefined for Puppeteer's, where builds look. */
  readonly path?: string;
  /** Hears of the progress. */
  log(line: string): void;
}

/**
 * Fetches the headless Chromium that fits into `path`, or takes the one that is there; gives its executable. Throws a
 * LecternError that says what to do where there is no network, or no browser for this platform.
 */
export async function installBrowser({path = puppeteerCache(), log}: InstallOptions): Promise<string> {
  try {
    const executable = await fetchBrowser(path, log);
    if (path !== puppeteerCache()) log(`Builds find it with --browser ${executable}, or CHROME_PATH.`);
    return executable;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new LecternError(
      `The browser could not be fetched: ${reason}\nSee whether this machine reaches storage.googleapis.com ` +
        '(HTTPS_PROXY names a proxy), or install Chrome or Chromium and name it with --browser PATH.',
      1,
      {cause: error},
    );
  }
}
