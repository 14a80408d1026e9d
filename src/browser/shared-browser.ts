// The one browser of a run: started when first requested, anew when it has ended or hangs, gone when the run ends.
import {measureTime} from '../timings.ts';
import type {FindOptions} from './find.ts';
import type {LaunchedBrowser, LaunchOptions} from './launch.ts';
import {withTimeout} from './timeout.ts';

/** A browser that has not said its version by then hangs, ms; on a busy machine it takes a second or two. */
const timeout = 20_000;

/** One browser for all the work of a command: started when it is first needed, again after it has failed. */
export interface SharedBrowser extends AsyncDisposable {
  /**
   * The browser, running; one that `isSuspect`, since work in it has failed, has to open a page first. Rejects with a
   * BrowserError where none starts.
   */
  get(isSuspect?: boolean): Promise<LaunchedBrowser>;
  /** Is what runs (if anything does) this executable? */
  is(executable: string): boolean;
  /** Ends it and all its processes now, without waiting. */
  kill(): void;
}

/** No browser yet. One that does not answer within `answer` ms when it is requested is ended. */
export function createSharedBrowser({
  answer = timeout,
  ...options
}: FindOptions & LaunchOptions & {readonly answer?: number}): SharedBrowser {
  let opening: Promise<LaunchedBrowser> | undefined;
  let browser: LaunchedBrowser | undefined;
  const used = new Set<string>();
  const open = async (): Promise<LaunchedBrowser> => {
    const {openBrowser} = await import('./launch.ts');
    browser = await openBrowser(options);
    used.add(browser.start.executable);
    return browser;
  };
  return {
    async get(isSuspect = false) {
      const before = opening;
      const running = await before?.catch(() => undefined);
      if (running?.puppeteer.connected === true && (await answers(running, answer, isSuspect))) return running;
      if (opening === before) {
        if (running) killBrowser(running);
        opening = measureTime('browser start', open);
      }
      return opening as Promise<LaunchedBrowser>; // set above, by this call or by another one
    },
    is: executable => [...used].every(one => one === executable),
    async [Symbol.asyncDispose]() {
      await opening?.catch(() => undefined);
      if (browser === undefined) return;
      const {closeBrowser} = await import('./launch.ts');
      await closeBrowser(browser);
    },
    kill() {
      if (browser) killBrowser(browser);
    },
  };
}

/** Without its zygote a browser still says its version, and opens no page any more. */
async function answers({puppeteer: browser}: LaunchedBrowser, timeout: number, isSuspect: boolean): Promise<boolean> {
  const requested: Promise<unknown> = isSuspect
    ? browser.newPage().then(async page => page.close())
    : browser.version();
  return withTimeout(timeout, 'The browser', requested).then(
    () => true,
    () => false,
  );
}

/** Ends the browser and all its processes now. */
function killBrowser({puppeteer: browser}: LaunchedBrowser): void {
  const child = browser.process();
  if (child?.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  try {
    process.kill(process.platform === 'win32' ? child.pid : -child.pid, 'SIGKILL');
  } catch {
    child.kill('SIGKILL');
  }
}
