// A browser that may ask this machine, and nobody else: for pages that a server of the tests gives.
import puppeteer, {type Browser} from 'puppeteer-core';
import {sharedBrowser} from './browser.ts';

/** Starts it, as the browser of the tests was started; who calls closes it. */
export async function openWebBrowser(): Promise<Browser> {
  const {start} = await sharedBrowser();
  const flags = start.flags.filter(flag => !flag.startsWith('--host-resolver-rules'));
  return puppeteer.launch({
    executablePath: start.executable,
    headless: 'shell',
    pipe: true,
    args: [
      ...flags,
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
      ...(start.isSandboxed ? [] : ['--no-sandbox']),
    ],
    env: {...process.env, ...(start.libraries === undefined ? {} : {LD_LIBRARY_PATH: start.libraries})},
  });
}
