// The browsers of this machine -> one that runs.
import {access, constants} from 'node:fs/promises';
import {dirname} from 'node:path';
import type {Browser} from 'puppeteer-core';
import puppeteer from 'puppeteer-core';
import {BrowserError} from './browser-error.ts';
import {type BrowserCandidate, findBrowsers, type FindOptions} from './find.ts';
import {createPageSupply, type PageSupply} from './page-supply.ts';
import {withTimeout} from './timeout.ts';

/** How long a browser may take to start, and to answer one command, ms. A PDF of 150 slides takes 10 s. */
const timeoutMs = {launch: 30_000, command: 120_000, close: 5_000};

/**
 * Pages of a browser's own window (address bar, buttons, suggestions): current ones load them for every window, though
 * nobody sees it, and spend more on them than on the decks.
 */
const ownPages = [
  'InitialWebUI',
  'InitialWebUIWithoutExtensions',
  'PreloadTopChromeWebUI',
  'WebUIBackForwardButton',
  'WebUIHomeButton',
  'WebUILocationBar',
  'WebUIOmniboxAimPopup',
  'WebUIOmniboxFullPopup',
  'WebUIOmniboxPopup',
  'WebUISplitTabsButton',
  'WebUIToolbar',
];

/** No hinting, so that text is as wide in every build; no name is resolved, whatever a page asks for. */
const flags = [
  '--font-render-hinting=none',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--host-resolver-rules=MAP * ~NOTFOUND',
  `--disable-features=${ownPages.join(',')}`,
];

const hint =
  'Fetch one with: lectern browser install. Or install Chrome or Chromium (apt-get install chromium), or name ' +
  'one: --browser PATH.';

/** How a browser was started, for a program that starts another one like it. */
export interface BrowserStart {
  readonly executable: string;
  /** Where it comes from, as told to the user; empty where it is not known. */
  readonly from: string;
  readonly flags: readonly string[];
  readonly isSandboxed: boolean;
  /** Folder of the libraries that this machine lacks. */
  readonly libraries?: string;
}

/**
 * A browser that runs, and what belongs to it: it ends with `closeBrowser`, or where its scope does (`await using`).
 */
export interface LaunchedBrowser extends PageSupply, AsyncDisposable {
  readonly puppeteer: Browser;
  readonly start: BrowserStart;
}

/** How a browser is started. */
export interface LaunchOptions {
  /**
   * Folder for the browser's profile, in one for temporary files that is removed by who made it; else one that goes
   * with the browser.
   */
  readonly profile?: string;
}

/** Starts the first browser that really runs; `log` hears of the others. Throws a BrowserError where none does. */
export async function openBrowser(options: FindOptions & LaunchOptions): Promise<LaunchedBrowser> {
  const failures: string[] = [];
  for await (const candidate of findBrowsers(options)) {
    try {
      // Once more where it died while it started: the next one would set the type differently.
      return await startCandidate(candidate, options).catch(async () => startCandidate(candidate, options));
    } catch (error) {
      const reason = `${candidate.executable} (${candidate.from}): ${firstLines(error)}`;
      failures.push(reason);
      options.log(`This browser does not start: ${reason}`);
    }
  }
  throw new BrowserError(['No browser could be started.', ...failures].join('\n  '), hint);
}

/** Closes the browser, by force where it does not answer. */
export async function closeBrowser({puppeteer: browser}: Pick<LaunchedBrowser, 'puppeteer'>): Promise<void> {
  await withTimeout(timeoutMs.close, 'Closing the browser', browser.close()).catch(() =>
    browser.process()?.kill('SIGKILL'),
  );
}

/** Root needs --no-sandbox; others get it only where the sandbox itself is what fails, as in many containers. */
async function startCandidate(
  candidate: BrowserCandidate,
  {log, profile}: FindOptions & LaunchOptions,
): Promise<LaunchedBrowser> {
  await access(candidate.executable, constants.X_OK);
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  try {
    return await launch(candidate, args, profile);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    if (candidate.libraries !== undefined && message.includes('shared libraries')) {
      return launch(candidate, args, profile, await candidate.libraries());
    }
    if (args.length > 0 || !/sandbox/i.test(message)) throw error;
    log('The sandbox of the browser does not work here; it runs without, with scripts and network blocked.');
    return launch(candidate, ['--no-sandbox'], profile);
  }
}

/** By a pipe: a browser whose reader has gone ends itself. Signals are the command line's, which cleans up. */
async function launch(
  {executable, from}: BrowserCandidate,
  args: readonly string[],
  profile?: string,
  libraries?: string,
): Promise<LaunchedBrowser> {
  const env = {
    ...process.env,
    ...temporaryFolderOf(profile),
    ...(libraries === undefined ? {} : {LD_LIBRARY_PATH: libraries}),
  };
  const {launch: timeout, command: protocolTimeout} = timeoutMs;
  const launched = await puppeteer.launch({
    executablePath: executable,
    headless: 'shell',
    args: [...flags, ...args],
    env,
    timeout,
    protocolTimeout,
    pipe: true,
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    ...(profile === undefined ? {} : {userDataDir: profile}),
  });
  return {
    puppeteer: launched,
    start: {
      executable,
      from,
      flags,
      isSandboxed: !args.includes('--no-sandbox'),
      ...(libraries === undefined ? {} : {libraries}),
    },
    ...createPageSupply(launched),
    [Symbol.asyncDispose]: async () => closeBrowser({puppeteer: launched}),
  };
}

/** A socket's path may have 104 characters, and the browser adds some 45 to that of its folder for temporary files. */
const longestFolder = 58;

/** The browser's own temporary files stand beside its profile: they go with it, however the browser ends. */
function temporaryFolderOf(profile: string | undefined): {readonly TMPDIR?: string} {
  const folder = profile === undefined ? undefined : dirname(profile);
  return folder === undefined || Buffer.byteLength(folder) > longestFolder ? {} : {TMPDIR: folder};
}

/** What a browser wrote before it died, cut to what a person reads. */
function firstLines(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')
    .slice(0, 4)
    .join(' ')
    .slice(0, 400);
}
