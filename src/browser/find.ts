// Options, environment, machine -> the browsers to try, best first.
import {existsSync} from 'node:fs';
import {homedir} from 'node:os';
import {join} from 'node:path';
import {unpackEmbeddedBrowser, type EmbeddedOptions} from './embedded.ts';
import {fetchBrowser} from './download.ts';
import {BrowserError} from './browser-error.ts';

/** One browser that may start. */
export interface BrowserCandidate {
  /** Where it comes from, as told to the user. */
  readonly from: string;
  readonly executable: string;
  /** Folder of libraries to try with when the machine lacks some. */
  readonly libraries?: () => Promise<string>;
}

/** Where a browser is looked for. */
export interface FindOptions extends EmbeddedOptions {
  /** Path of an executable; then no other is tried. */
  readonly browser?: string;
  /** False where only browsers that are there are wanted. */
  readonly mayDownload?: boolean;
}

const variables = ['PUPPETEER_EXECUTABLE_PATH', 'CHROME_PATH', 'BROWSER_PATH'] as const;

/**
 * Browsers in the order of preference, each looked for only when those before it failed: the one requested; else the
 * embedded one (the same on every machine, so the same layout), the system's, Puppeteer's, a download.
 * Throws a BrowserError where the one requested does not exist.
 */
export async function* findBrowsers(options: FindOptions): AsyncGenerator<BrowserCandidate> {
  const requested = requestedFor(options.browser);
  if (requested !== null) {
    yield requested;
    return;
  }
  const embedded = await attempt(async () => unpackEmbeddedBrowser(options), options.log);
  if (embedded !== null) yield {from: 'embedded', ...embedded};
  for (const executable of await systemBrowsers()) yield {from: 'system', executable};
  for (const executable of await puppeteerBrowsers()) yield {from: "Puppeteer's cache", executable};
  if (options.mayDownload === false) return;
  const downloaded = await attempt(async () => {
    options.log('No browser found; downloading one (about 100 MB, once) …');
    return fetchBrowser(puppeteerCache(), options.log);
  }, options.log);
  if (downloaded !== null) yield {from: 'download', executable: downloaded};
}

function requestedFor(option: string | undefined): BrowserCandidate | null {
  const variable = variables.find(name => (process.env[name] ?? '') !== '');
  const executable = option ?? (variable === undefined ? undefined : process.env[variable]);
  if (executable === undefined) return null;
  const from = option === undefined ? (variable ?? '') : '--browser';
  if (!existsSync(executable))
    throw new BrowserError(`${from} names ${executable}, which does not exist.`, 'Correct the path, or leave it out.');
  return {from, executable};
}

async function systemBrowsers(): Promise<readonly string[]> {
  const {Launcher} = await import('chrome-launcher');
  try {
    return Launcher.getInstallations();
  } catch {
    return []; // it throws where there is none
  }
}

async function puppeteerBrowsers(): Promise<readonly string[]> {
  const {getInstalledBrowsers} = await import('@puppeteer/browsers');
  const found = await getInstalledBrowsers({cacheDir: puppeteerCache()}).catch(() => []);
  const chromes = found.filter(({browser}) => browser === 'chrome-headless-shell' || browser === 'chrome');
  return chromes
    .sort((a, b) => b.buildId.localeCompare(a.buildId, 'en', {numeric: true}))
    .map(browser => browser.executablePath);
}

/** Folder in which Puppeteer keeps the browsers that it fetches. */
export function puppeteerCache(): string {
  return process.env.PUPPETEER_CACHE_DIR ?? join(homedir(), '.cache', 'puppeteer');
}

/** What `work` gives; null, and a line in the log, where it fails: there are other browsers to try. */
async function attempt<T>(work: () => Promise<T | null>, log: (line: string) => void): Promise<T | null> {
  try {
    return await work();
  } catch (error) {
    log(error instanceof Error ? error.message : String(error));
    return null;
  }
}
