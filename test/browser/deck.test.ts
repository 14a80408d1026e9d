import {createHash} from 'node:crypto';
import {mkdtemp, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import type {Page} from 'puppeteer-core';
import type {LaunchedBrowser} from '../../src/browser/launch.ts';
import sharp from 'sharp';
import {beforeAll, describe, expect, it} from 'vitest';
import {evaluateIn} from '../../src/browser/evaluate.ts';
import {createMarpConfig} from '../../src/render/marp/config.ts';
import {createMarpCli, type MarpCli} from '../../src/export/html/marp-cli.ts';
import {exportHtml, type HtmlOptions} from '../../src/export/html/html.ts';
import {exportPdf, type PdfOptions} from '../../src/export/pdf/pdf.ts';
import {readPngPixels} from '../../src/export/pdf/images/png.ts';
import {createPlaceholderImages} from '../../src/export/pdf/images/placeholder-images.ts';
import {image, render, themes} from './support.ts';
import {sharedBrowser} from '../support/browser.ts';
import {getDocument, OPS} from '../support/pdfjs.ts';

const body = `# First 🚀

[to three](#3) [out](https://example.org/) [beside](other.html)

<!--
First note
-->

---

## Second

![A teal figure](figures/a.svg)

<!--
Second note
-->

---

## Third $\\mathbb{R}$

- item **bold**

\`\`\`mermaid
graph TD
A-->B
\`\`\``;
const markdown = `---\ntheme: seminar\npaginate: true\n---\n\n${body}`;
const imageFiles = new Map([['a.svg', image(300, 200)]]);

let browser: LaunchedBrowser;
let file: string;
let html: string;
let options: HtmlOptions;
let marpCli: () => MarpCli;

beforeAll(async () => {
  browser = await sharedBrowser();
  const workDir = await mkdtemp(join(tmpdir(), 'deck-'));
  marpCli = () => createMarpCli(async () => createMarpConfig(themes), workDir);
  options = {marpCli: marpCli(), title: 'A "deck"', lang: 'en-GB', description: 'About', imageFiles};
  html = await exportHtml(markdown, options);
  file = join(workDir, 'deck.html');
  await writeFile(file, html);
});

/** Expression for a page: what the console says is said. */
const notesOfConsole = "document.querySelector('#lectern-presenter').shadowRoot.querySelector('.text').textContent";

describe('exportHtml', () => {
  it('gives the same bytes twice, also when asked at the same time, by one build or by several', async () => {
    const other = {...options, marpCli: marpCli()};
    const print = console.warn;
    const all = await Promise.all([options, options, other].map(async one => exportHtml(markdown, one)));
    expect(all.every(one => one === html)).toBe(true);
    expect(console.warn).toBe(print);
  });

  it('names the hashes of its own scripts', () => {
    const scripts = [...html.matchAll(/<script\b[^>]*>([\s\S]*?)<\/script>/g)].map(([, text = '']) => text);
    expect(scripts.length).toBeGreaterThan(0);
    for (const text of scripts)
      expect(html).toContain(`'sha256-${createHash('sha256').update(text).digest('base64')}'`);
  });

  it('opens from disk without a request, without an error, in the console with notes that follow', async () => {
    const page = await browser.puppeteer.newPage();
    const requested: string[] = [];
    const errors: string[] = [];
    page.on(
      'request',
      request => void (/^(file|data|blob|about):/.test(request.url()) || requested.push(request.url())),
    );
    page.on('console', message => void (message.type() === 'error' && errors.push(message.text())));
    page.on('pageerror', error => errors.push(String(error)));
    await page.goto(`${pathToFileURL(file).href}?view=presenter`, {waitUntil: 'load'});
    await page.waitForSelector('#lectern-presenter');
    const state = async () =>
      evaluateIn(
        page,
        () => ({
          note: document.querySelector('#lectern-presenter')?.shadowRoot?.querySelector('.text')?.textContent,
          images: [...document.images].every(image => image.complete && image.naturalWidth > 0),
        }),
        null,
      );
    expect(await state()).toEqual({note: 'First note', images: true});
    await page.keyboard.press('ArrowRight');
    await page.waitForFunction(`${notesOfConsole} === 'Second note'`, {timeout: 60_000});
    expect(requested).toEqual([]);
    expect(errors).toEqual([]);
    await page.close();
  });

  it('opens at the slide in its address, as hits of the course page ask for', async () => {
    const page = await browser.puppeteer.newPage();
    await page.goto(`${pathToFileURL(file).href}#2`, {waitUntil: 'load'});
    await page.waitForSelector('.bespoke-marp-active');
    expect(await page.$eval('.bespoke-marp-active section', section => section.id)).toBe('2');
    await page.close();
  });

  it('shows its figures and formulas with the network cut', async () => {
    const page = await browser.puppeteer.newPage();
    await page.setOfflineMode(true);
    await page.goto(pathToFileURL(file).href, {waitUntil: 'load'});
    await page.evaluate('document.fonts.ready.then(() => true)');
    const displayed = await page.evaluate(() => ({
      images: [...document.images].map(image => image.naturalWidth > 0),
      failed: [...document.fonts].filter(face => face.status === 'error').map(face => face.family),
      symbols: [...document.querySelectorAll('.katex .mathbb')].map(
        symbol => `${symbol.textContent} ${getComputedStyle(symbol).fontFamily}`,
      ),
    }));
    expect(displayed).toEqual({images: displayed.images.map(() => true), failed: [], symbols: ['R KaTeX_AMS']});
    expect(displayed.images.length).toBeGreaterThan(0);
    await page.goto(`${pathToFileURL(file).href}#3`);
    await page.waitForFunction("document.querySelector('.bespoke-marp-active section')?.id === '3'");
    await page.evaluate('document.fonts.ready.then(() => true)');
    expect(
      await page.evaluate(() =>
        [...document.fonts].filter(face => face.family.includes('KaTeX_AMS')).map(face => face.status),
      ),
    ).toEqual(['loaded']);
    await page.close();
  });

  it('steps in time in the console and in the main window, whichever is moved', async () => {
    const main = await browser.puppeteer.newPage();
    await main.goto(pathToFileURL(file).href, {waitUntil: 'load'});
    const opened = new Promise<Page | null>(
      done => void browser.puppeteer.once('targetcreated', target => void target.page().then(done)),
    );
    await main.keyboard.press('p');
    const presenter = await opened;
    if (presenter === null) throw new Error('no console was opened');
    await presenter.waitForSelector('#lectern-presenter');
    await main.bringToFront();
    await main.keyboard.press('ArrowRight');
    await presenter.waitForFunction(`${notesOfConsole} === 'Second note'`, {timeout: 60_000});
    await presenter.bringToFront();
    await presenter.keyboard.press('ArrowLeft');
    await main.waitForFunction("document.querySelector('.bespoke-marp-active section')?.id === '1'", {timeout: 60_000});
    await presenter.close();
    await main.close();
  });

  it('says language and title', () => {
    expect(html).toMatch(/<html lang="en-GB">[\s\S]*<title>A &quot;deck&quot;<\/title>/);
  });
});

describe('exportPdf', () => {
  const info: Omit<PdfOptions, 'images'> = {
    title: 'A deck',
    lang: 'en-GB',
    author: 'A',
    subject: 'S',
    keywords: ['k'],
    date: '2024-01-02T00:00:00Z',
    outline: [
      {title: 'First', level: 1, page: 1},
      {title: 'Second', level: 2, page: 2},
    ],
  };

  it('prints a tagged page a slide, with bookmarks, language, links and figure text, and no faults', async () => {
    const images = await createPlaceholderImages(imageFiles);
    const {pdf, diagnostics} = await exportPdf(browser, render(body), {...info, images});
    const again = await exportPdf(browser, render(body), {...info, images});
    expect(Buffer.compare(pdf, again.pdf)).toBe(0);
    expect(diagnostics).toEqual([]);
    const document = await getDocument({data: pdf}).promise;
    expect(document.numPages).toBe(3);
    expect((await document.getPage(1)).view).toEqual([0, 0, 960, 540]);
    expect((await document.getMarkInfo())?.Marked).toBe(true);
    expect((await document.getMetadata()).info).toMatchObject({Title: 'A deck', Language: 'en-GB'});
    expect((await document.getOutline()).map(({title, items}) => [title, items.length])).toEqual([['First', 1]]);
    const first = await document.getPage(1);
    const links = (await first.getAnnotations()) as {readonly url?: string; readonly dest?: string}[];
    expect(links.map(({url, dest}) => url ?? dest)).toEqual(['3', 'https://example.org/']);
    const destination = (await document.getDestination('3')) as [{num: number; gen: number}];
    expect(await document.getPageIndex(destination[0])).toBe(2);
    expect(JSON.stringify(await (await document.getPage(2)).getStructTree())).toContain('A teal figure');
    expect(JSON.stringify(await (await document.getPage(3)).getStructTree())).toContain('LBody');
    await document.destroy();
  });

  it('holds the own stream of a PNG figure, else the figure as the browser draws it', async () => {
    const bytes = await sharp({create: {width: 300, height: 200, channels: 3, background: '#369'}})
      .png({palette: true})
      .toBuffer();
    const stream = Buffer.from(readPngPixels(bytes)?.stream ?? []);
    const images = {...info, images: await createPlaceholderImages(new Map([['a.png', {bytes, mime: 'image/png'}]]))};
    const slide = '# Figure\n\n![A blue figure](figures/a.png)';
    const {pdf, diagnostics} = await exportPdf(browser, render(slide), images);
    expect(diagnostics).toEqual([]);
    expect(Buffer.from(pdf).includes(stream)).toBe(true);
    const filtered = await exportPdf(
      browser,
      render(`${slide}\n\n<style scoped>img { filter: sepia(1) }</style>`),
      images,
    );
    expect(Buffer.from(filtered.pdf).includes(stream)).toBe(false);
    const page = await (await getDocument({data: filtered.pdf}).promise).getPage(1);
    const {fnArray, argsArray} = await page.getOperatorList();
    const at = fnArray.indexOf(OPS.paintImageXObject);
    const drawn = await new Promise<{readonly data: Uint8Array; readonly width: number; readonly height: number}>(
      done => page.objs.get((argsArray[at] as string[])[0] ?? '', done),
    );
    const [red = 0, green = 0, blue = 0] = drawn.data.subarray(
      4 * drawn.width * Math.floor(drawn.height / 2) + 2 * drawn.width,
    );
    expect(red > green && green > blue).toBe(true); // sepia, and not the white of the placeholder image
  });
});
