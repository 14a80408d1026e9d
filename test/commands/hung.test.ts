import {mkdtempSync, readdirSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import type {LaunchedBrowser} from '../../src/browser/launch.ts';
import {afterEach, expect, it, vi} from 'vitest';
import type {SharedBrowser} from '../../src/browser/shared-browser.ts';
import {buildPost} from '../../src/commands/build/build-post.ts';
import type {Tools} from '../../src/commands/tools.ts';
import {createEngine} from '../../src/render/marp/engine.ts';
import {createMarpCli} from '../../src/export/html/marp-cli.ts';
import {openOutput} from '../../src/files/output.ts';
import {readSite} from '../../src/site/site.ts';
import {themes} from '../browser/support.ts';
import {sharedBrowser} from '../support/browser.ts';
import {deckInputsOf} from '../support/deck-inputs.ts';

afterEach(() => vi.useRealTimers());

it('a page that never opens is asked for twice more, then reported, while other posts are built', async () => {
  const out = mkdtempSync(join(tmpdir(), 'hung-'));
  const browser = await sharedBrowser();
  try {
    const site = await readSite(fileURLToPath(new URL('../fixtures/shards', import.meta.url)));
    const inputs = deckInputsOf(site, {formats: ['md'], out});
    const tools: Tools = {
      engine: async () => createEngine(themes),
      marpCli: async () => createMarpCli(async () => createEngine(themes).config, out),
      workDir: out,
      drawFormula: () => undefined,
      browser: kept(browser),
      kill: () => undefined,
      [Symbol.asyncDispose]: async () => undefined,
    };
    const stores = {output: await openOutput(out, {sources: []}), cache: null};
    let pages = 0;
    const never = (): Promise<never> => {
      pages += 1;
      return new Promise(() => undefined);
    };
    const hung = {
      ...tools,
      browser: kept({puppeteer: {connected: true}, openPage: never} as unknown as LaunchedBrowser),
    };
    const [first, second] = site.posts;
    if (!first || !second) throw new Error('The fixture has two posts or more.');
    vi.useFakeTimers({toFake: ['setTimeout', 'clearTimeout']});
    let ended = false;
    const hanging = buildPost(first, inputs, hung, stores).finally(() => {
      ended = true;
    });
    expect((await buildPost(second, inputs, tools, stores)).built).toBe(true);
    expect([ended, pages]).toEqual([false, 1]);
    await vi.advanceTimersByTimeAsync(21_000);
    await vi.waitFor(() => expect(pages).toBe(2), {timeout: 120_000});
    expect(ended).toBe(false);
    // Its plain deck needs a page as well.
    await vi.advanceTimersByTimeAsync(21_000);
    await vi.waitFor(() => expect(pages).toBe(3), {timeout: 120_000});
    await vi.advanceTimersByTimeAsync(21_000);
    const {built, report} = await hanging;
    expect([built, report.diagnostics.map(({rule, message}) => `${rule}: ${message}`)]).toEqual([
      false,
      ['browser-failed: The browser failed twice: Opening a page took longer than 20 s.'],
    ]);
    expect(readdirSync(out).sort()).toEqual([`${second.key}.json`, `${second.key}.md`]);
  } finally {
    vi.useRealTimers();
    rmSync(out, {recursive: true, force: true});
  }
});

function kept(browser: LaunchedBrowser): SharedBrowser {
  return {
    get: async () => browser,
    is: () => true,
    kill: () => undefined,
    [Symbol.asyncDispose]: async () => undefined,
  };
}
