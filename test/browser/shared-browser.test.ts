import {execFileSync} from 'node:child_process';
import {describe, expect, it} from 'vitest';
import {createSharedBrowser} from '../../src/browser/shared-browser.ts';
import {evaluateIn} from '../../src/browser/evaluate.ts';
import {withPage} from '../../src/browser/open-page.ts';
import {until} from '../../bench/kill/processes.ts';

const works = async (browser: Parameters<typeof withPage>[0]): Promise<string> =>
  withPage(browser, {html: '<p>kept</p>', imageFiles: new Map()}, async ({page}) =>
    evaluateIn(page, () => document.body.textContent, null),
  );

describe('keepBrowser', () => {
  it('gives another browser in place of one that ended, of one that hangs, and of one that opens no page', async () => {
    const kept = createSharedBrowser({log: () => undefined, answer: 2_000});
    try {
      const first = await kept.get();
      expect(await kept.get()).toBe(first);
      first.puppeteer.process()?.kill('SIGKILL');
      await until(() => !first.puppeteer.connected, 60_000);
      const second = await kept.get();
      expect(second).not.toBe(first);
      expect(await works(second)).toContain('kept');
      second.puppeteer.process()?.kill('SIGSTOP');
      const third = await kept.get();
      expect(third).not.toBe(second);
      expect(await works(third)).toContain('kept');
      if (process.platform === 'linux') {
        execFileSync('pkill', ['-KILL', '-g', String(third.puppeteer.process()?.pid), '-f', 'type=zygote']);
        expect(await kept.get()).toBe(third);
        const fourth = await kept.get(true);
        expect(fourth).not.toBe(third);
        expect(await works(fourth)).toContain('kept');
        expect(await kept.get(true)).toBe(fourth);
      }
      expect(await until(() => second.puppeteer.process()?.signalCode === 'SIGKILL', 60_000)).toBe(true);
    } finally {
      await kept[Symbol.asyncDispose]();
    }
  });
});
