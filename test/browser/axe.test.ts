// Accessibility of a deck in each theme, judged by axe-core on the slides as the browser sets them.
import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import type {LaunchedBrowser} from '../../src/browser/launch.ts';
import {beforeAll, expect, it} from 'vitest';
import {withPage} from '../../src/browser/open-page.ts';
import {buildPageHtml} from '../../src/browser/page-html.ts';
import {galleryImageFiles, galleryDeck, galleryThemes} from '../support/gallery.ts';
import {sharedBrowser} from '../support/browser.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
  readonly id: string;
  readonly nodes: readonly {readonly target: readonly unknown[]; readonly html: string}[];
}

let browser: LaunchedBrowser;
beforeAll(async () => {
  browser = await sharedBrowser();
});

it.each(galleryThemes)('every layout in %s breaks no rule of axe', async theme => {
  const violations = await withPage(
    browser,
    {html: buildPageHtml(await galleryDeck(theme), 'en', 'A lecture'), imageFiles: galleryImageFiles},
    async ({page}) => {
      const client = await page.createCDPSession();
      const run = async (expression: string) =>
        client.send('Runtime.evaluate', {expression, awaitPromise: true, returnByValue: true});
      await run(axe);
      const {result} = await run(
        "axe.run(document, {runOnly: ['wcag2a', 'wcag2aa']}).then(found => JSON.stringify(found.violations))",
      );
      return JSON.parse(String(result.value)) as readonly Violation[];
    },
  );
  expect(violations.map(({id, nodes}) => `${id}: ${nodes.map(node => node.html.slice(0, 120)).join(' ')}`)).toEqual([]);
});
