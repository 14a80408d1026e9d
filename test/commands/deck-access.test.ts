// A deck of the sample course in each theme, as it is built: no breach of axe's rules on any slide, nothing too pale as
// painted, headings in order, every figure described, and PDFs that break no checkpoint of PDF/UA.
import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {createRequire} from 'node:module';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath, pathToFileURL} from 'node:url';
import type {Page} from 'puppeteer-core';
import {afterAll, describe, expect, it} from 'vitest';
import {sharedBrowser} from '../support/browser.ts';
import {galleryThemes} from '../support/gallery.ts';
import {lectern} from '../support/lectern.ts';
import {checkMatterhorn} from '../support/matterhorn/check.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const out = mkdtempSync(join(tmpdir(), 'access-'));
afterAll(() => rmSync(out, {recursive: true, force: true}));
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const key = 'W13-Evaluation';

/** Breaches of axe's rules, each with the first element at fault. */
const violations =
  "axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa']})" +
  '.then(({violations}) => violations.map(({id, nodes}) => `${id}: ${nodes[0].html.slice(0, 200)}`))';

async function evaluate(page: Page, expression: string): Promise<unknown> {
  const client = await page.createCDPSession();
  const {result} = await client.send('Runtime.evaluate', {expression, awaitPromise: true, returnByValue: true});
  return result.value;
}

describe.each(galleryThemes)('a deck in %s', theme => {
  const folder = join(out, theme);

  it('is built without a box that is too pale or too small', async () => {
    const {code} = await lectern([key, '--theme', theme, '--formats', 'html,pdf,handout', '--out', folder], root);
    expect(code).toBe(0);
    const {diagnostics} = JSON.parse(readFileSync(join(folder, `${key}.json`), 'utf8')) as {
      diagnostics: readonly {rule: string}[];
    };
    const found = diagnostics.filter(({rule}) => ['contrast-low', 'text-small', 'figure-alt'].includes(rule));
    expect(found).toEqual([]);
  });

  it('breaks no rule of axe, skips no level of headings, and describes its figures', async () => {
    const page = await (await sharedBrowser()).puppeteer.newPage();
    await page.goto(pathToFileURL(join(folder, `${key}.html`)).href);
    await evaluate(page, axe);
    expect(await evaluate(page, violations), 'as it opens').toEqual([]);
    // All slides stand there, one below the other; on the screen those that wait are hidden, with their links.
    await page.emulateMediaType('print');
    await evaluate(page, "for (const one of document.querySelectorAll('svg')) one.removeAttribute('aria-hidden')");
    expect(await evaluate(page, "document.querySelectorAll('section[id]').length")).toBeGreaterThan(15);
    expect(await evaluate(page, violations), 'all slides').toEqual([]);
    const levels = (await evaluate(
      page,
      "[...document.querySelectorAll('section h1, section h2, section h3, section h4, section h5, section h6')]" +
        '.map(({tagName}) => Number(tagName[1]))',
    )) as readonly number[];
    expect(levels[0]).toBe(1);
    expect(levels.filter((level, i) => i > 0 && level > (levels[i - 1] ?? 0) + 1)).toEqual([]);
    const bare = "[...document.querySelectorAll('section img')].filter(one => !one.hasAttribute('alt')).length";
    expect(await evaluate(page, bare)).toBe(0);
    await page.close();
  });

  it('has a PDF and a handout that break no checkpoint of PDF/UA', async () => {
    for (const name of [`${key}.pdf`, `${key}-handout.pdf`])
      expect(await checkMatterhorn(readFileSync(join(folder, name))), name).toEqual([]);
  });
});
