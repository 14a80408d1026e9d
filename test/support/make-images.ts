// npm run images: builds the sample course and photographs notes beside their slides, for the README.
import {execFile} from 'node:child_process';
import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath, pathToFileURL} from 'node:url';
import {promisify} from 'node:util';
import type {Browser, Page} from 'puppeteer-core';
import sharp from 'sharp';
import {closeBrowser, openBrowser} from '../../src/browser/launch.ts';
import type {TimeData} from '../../src/export/html/times.ts';
import {escapeHtml} from '../../src/text/markup/escape-html.ts';
import type {DeckReport} from '../../src/report/report.ts';
import {notesHtml} from './notes-panel.ts';
import {consolePage, coursePage, limits, imageFolder, previewPage, type Sheet, sheets, themes} from './images.ts';
import {startPreview} from '../../src/commands/preview/preview.ts';
import {createStop} from '../../src/commands/stop.ts';
import {openWebBrowser} from './web-browser.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const work = mkdtempSync(join(tmpdir(), 'pictures-'));
/** px of an image's width, a little more than a README has on GitHub. */
const width = 1000;

const font = (name: string): string =>
  `url(data:font/woff2;base64,${readFileSync(join(root, 'themes/fonts', `${name}.woff2`)).toString('base64')})`;
const style = `
@font-face { font-family: Plex; font-weight: 400; src: ${font('plex-latin-400-normal')}; }
@font-face { font-family: Plex; font-weight: 600; src: ${font('plex-latin-600-normal')}; }
@font-face { font-family: Mono; font-weight: 400; src: ${font('mono-latin-400-normal')}; }
* { box-sizing: border-box; margin: 0; }
body { width: ${width}px; padding: 18px; background: #e4eaec; font: 400 15px/1.4 Plex; color: #15272c; }
main { display: grid; grid-template-columns: 1fr 480px; gap: 18px; }
main.row { grid-template-columns: repeat(3, 1fr); }
.notes { display: flex; flex-direction: column; gap: 9px; background: #fff; border-radius: 8px; padding: 16px 20px; }
h2, figcaption { font: 600 15px/1.4 Plex; color: #006072; }
h2 span { font-weight: 400; color: #485f66; }
.notes p { font: 400 12.5px/1.5 Mono; color: #5d7178; white-space: pre-wrap; overflow-wrap: anywhere; }
.notes p { font-variant-ligatures: none; }
.notes footer { margin-top: auto; padding-top: 8px; font: 400 13.5px/1.4 Plex; color: #485f66; }
mark { background: #cfeaf0; color: #06252d; }
.slides { display: grid; gap: 14px; align-content: start; }
figure img { display: block; width: 100%; border-radius: 6px; }
figcaption { margin: 0 0 6px; }
`;

/** Runs the product for as long as it takes, and ends where it does not build. */
async function build(out: string, formats: string, ...args: readonly string[]): Promise<string> {
  const folder = join(work, out);
  const command = [...args, '--site', 'content', '--out', folder, '--formats', formats];
  await promisify(execFile)(process.execPath, ['bin/lectern.mjs', ...command], {cwd: root});
  return folder;
}

/** Slides of a deck as PNG, by their numbers. */
async function photograph(page: Page, deck: string, numbers: readonly number[]): Promise<readonly Buffer[]> {
  const images: Buffer[] = [];
  await page.setViewport({width: 1280, height: 720, deviceScaleFactor: 1});
  for (const number of numbers) {
    await page.goto('about:blank');
    await page.goto(`${pathToFileURL(deck).href}#${number}`);
    await page.evaluate(async () => {
      document.querySelector('.bespoke-marp-osc')?.remove();
      await document.fonts.ready;
    });
    images.push(Buffer.from(await page.screenshot({type: 'png'})));
  }
  return images;
}

/** `html` photographed as high as it is. */
async function keep(page: Page, html: string, file: string): Promise<void> {
  await page.setViewport({width, height: 400, deviceScaleFactor: 1});
  await page.setContent(html);
  await page.evaluate(async () => {
    await document.fonts.ready;
  });
  await write(Buffer.from(await page.screenshot({type: 'png', fullPage: true})), file);
}

/** `png` as lossless WebP, in as many colours as `limits.one` allows: type stays sharp. */
async function write(png: Buffer, file: string): Promise<void> {
  for (const quality of [100, 80, 60, 40, 20]) {
    const few = await sharp(png).png({palette: true, quality, dither: 0, effort: 10}).toBuffer();
    const bytes = await sharp(few).webp({lossless: true, effort: 6}).toBuffer();
    console.error(`${file}: ${bytes.length} bytes, colours of quality ${quality}`);
    if (bytes.length > limits.one) continue;
    writeFileSync(join(imageFolder, file), bytes);
    return;
  }
  throw new Error(`${file} is larger than ${limits.one} bytes: let it show less`);
}

const image = (png: Buffer, caption = ''): string =>
  `<figure>${caption && `<figcaption>${escapeHtml(caption)}</figcaption>`}` +
  `<img src="data:image/png;base64,${png.toString('base64')}"></figure>`;

function readReport(out: string, lecture: string): DeckReport {
  return JSON.parse(readFileSync(join(out, `${lecture}.json`), 'utf8')) as DeckReport;
}

/** Numbers of the slides that show lines of the notes from `first` to `last`, in order. */
function findSlides({ledger}: DeckReport, first: number, last = first): readonly number[] {
  const rows = ledger.filter(({line, endLine}) => line <= last && endLine >= first);
  return [...new Set(rows.flatMap(({slides}) => slides))].sort((a, b) => a - b);
}

async function makeSheet(page: Page, out: string, {file, lecture, lines, begins}: Sheet): Promise<void> {
  const report = readReport(out, lecture);
  const notes = readFileSync(join(root, 'content', report.post), 'utf8');
  if (!notes.split('\n')[lines[0] - 1]?.includes(begins))
    throw new Error(`${report.post}:${lines[0]} does not begin with "${begins}": name other lines in pictures.ts`);
  const images = await photograph(page, join(out, `${lecture}.html`), findSlides(report, ...lines).slice(0, 2));
  const range = `${escapeHtml(report.post.replace(/^.*\//, ''))}, lines ${lines.join('–')}`;
  const panel = [
    `<section class="notes"><h2>The notes <span>${range}</span></h2>`,
    notesHtml(notes, report.ledger, ...lines),
    '<footer><mark>Marked</mark>: on the slides. The rest is for the speaker, and in the handout.</footer></section>',
  ].join('');
  const right = images.map((png, i) => image(png, i === 0 ? `Their slides` : '')).join('');
  await keep(page, `<style>${style}</style><main>${panel}<div class="slides">${right}</div></main>`, file);
}

async function makeThemes(page: Page): Promise<void> {
  const columns: string[] = [];
  for (const name of themes.names) {
    const out = await build(name, 'html', themes.lecture, '--theme', name);
    const report = readReport(out, themes.lecture);
    const slides = themes.lines.flatMap(line => findSlides(report, line).slice(0, 1));
    const images = await photograph(page, join(out, `${themes.lecture}.html`), slides);
    columns.push(`<div class="slides">${images.map((png, i) => image(png, i === 0 ? name : '')).join('')}</div>`);
  }
  await keep(page, `<style>${style}</style><main class="row">${columns.join('')}</main>`, themes.file);
}

async function makeCoursePage(page: Page, out: string): Promise<void> {
  await page.setViewport({width: 1100, height: 712, deviceScaleFactor: 1});
  await page.goto(pathToFileURL(join(out, 'index.html')).href);
  await page.type('#q', 'attention');
  await page.waitForSelector('.hits li');
  await page.addStyleTag({content: '#q { caret-color: transparent; }'});
  await write(Buffer.from(await page.screenshot({type: 'png'})), coursePage);
}

async function makePreview(out: string): Promise<void> {
  const {lecture, line, file} = previewPage;
  const [slide = 1] = findSlides(readReport(out, lecture), line);
  const options = {site: join(root, 'content'), lectures: [], out: join(work, 'none'), port: 0, isOpen: false};
  const preview = await startPreview({...options, addressFile: join(work, 'url')}, {stop: createStop()}, console.error);
  const web = await openWebBrowser();
  const page = await web.newPage();
  await page.setViewport({width: 1200, height: 720, deviceScaleFactor: 1});
  await page.goto(`${preview.url}${lecture}.html#${slide}`);
  const frame = await (await page.waitForSelector('#deck'))?.contentFrame();
  await frame?.waitForFunction(
    `document.querySelector('.bespoke-marp-active section')?.id && location.hash === '#${slide}'`,
  );
  await page.click('#toggle');
  await page.waitForSelector('#source .row.here');
  await frame?.evaluate("document.querySelector('.bespoke-marp-osc')?.remove()");
  await page.evaluate('new Promise(resolve => setTimeout(resolve, 500))');
  // A text that is pointed at, with its buttons.
  await frame?.evaluate("document.querySelector('.bespoke-marp-active [data-source]:not(section)').click()");
  await page.waitForFunction("!document.getElementById('tools').hidden");
  await write(Buffer.from(await page.screenshot({type: 'png'})), file);
  await web.close();
  await preview[Symbol.asyncDispose]();
}

/** At a time of day that is always the same, with slides that took a tenth longer than planned. */
async function makeConsole(page: Page, out: string): Promise<void> {
  const {lecture, line, file} = consolePage;
  const [slide = 1] = findSlides(readReport(out, lecture), line);
  const deck = join(out, `${lecture}.html`);
  const [, text = '{}'] = /id="lectern-times">(.*?)<\/script>/.exec(readFileSync(deck, 'utf8')) ?? [];
  const {seconds} = JSON.parse(text) as TimeData;
  const spent = seconds.map((planned, i) => (i < slide - 1 ? Math.round(planned * 1.16) : 0));
  const gone = spent.reduce((sum, own) => sum + own, 0);
  const now = new Date(2026, 4, 4, 10, 24).getTime();
  const state = {version: 1, spent, started: now - gone * 1000 - 15_000, counted: now - 15_000};
  await page.evaluateOnNewDocument(`Date.now = () => ${now};
    sessionStorage.setItem('lectern:picture:${seconds.length}', ${JSON.stringify(JSON.stringify(state))});`);
  await page.setViewport({width: 1280, height: 800, deviceScaleFactor: 1});
  await page.goto(`${pathToFileURL(deck).href}?view=next&console=picture#${slide}`);
  await page.waitForSelector('#lectern-presenter');
  await page.evaluate('new Promise(resolve => setTimeout(resolve, 500))');
  await write(Buffer.from(await page.screenshot({type: 'png'})), file);
}

async function makeAll(browser: Browser): Promise<void> {
  const page = await browser.newPage();
  const out = await build('all', 'html,pdf,handout', '--all');
  for (const sheet of sheets) await makeSheet(page, out, sheet);
  await makeThemes(page);
  await makeCoursePage(page, out);
  await makePreview(out);
  await makeConsole(page, out);
}

mkdirSync(imageFolder, {recursive: true});
const browser = await openBrowser({log: line => console.error(line)});
try {
  await makeAll(browser.puppeteer);
} finally {
  await closeBrowser(browser);
  rmSync(work, {recursive: true, force: true});
}
// The browser of the preview is one of the tests, which goes with its process.
process.exit();
