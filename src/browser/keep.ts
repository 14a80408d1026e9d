// The one browser of a run: started when first asked for, anew when it has ended, gone when the run ends.
import type {Browser} from 'puppeteer';
import {timed} from '../timings.ts';
import type {FindOptions} from './find.ts';
import type {LaunchOptions} from './launch.ts';

export interface KeptBrowser {
  /** The browser, running. Rejects with a BrowserError where none starts. */
  get(): Promise<Browser>;
  /** Is what runs (if anything does) this executable? */
  is(executable: string): boolean;
  close(): Promise<void>;
  /** Ends it and all its processes now, without waiting. */
  kill(): void;
}

/** No browser yet. */
export function keepBrowser(options: FindOptions & LaunchOptions): KeptBrowser {
  let opening: Promise<Browser> | undefined;
  let browser: Browser | undefined;
  const used = new Set<string>();
  const open = async (): Promise<Browser> => {
    const {openBrowser} = await import('./launch.ts');
    browser = await openBrowser(options);
    used.add(browser.process()?.spawnfile ?? '');
    return browser;
  };
  return {
    async get() {
      const before = opening;
      const running = await before?.catch(() => undefined);
      if (running?.connected === true) return running;
      if (opening === before) opening = timed('browser start', open);
      return opening as Promise<Browser>; // set above, by this call or by another one
    },
    is: executable => [...used].every(one => one === executable),
    async close() {
      await opening?.catch(() => undefined);
      if (browser === undefined) return;
      const {closeBrowser} = await import('./launch.ts');
      await closeBrowser(browser);
    },
    kill() {
      const child = browser?.process();
      if (child?.pid === undefined) return;
      try {
        process.kill(process.platform === 'win32' ? child.pid : -child.pid, 'SIGKILL');
      } catch {
        child.kill('SIGKILL');
      }
    },
  };
}
