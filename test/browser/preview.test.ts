// A preview in a real browser: edits of the notes, and what is then on the screen, without a reload.
import {readFileSync, renameSync, writeFileSync} from 'node:fs';
import {symlink, writeFile} from 'node:fs/promises';
import {createRequire} from 'node:module';
import {join} from 'node:path';
import type {Browser, Frame, Page} from 'puppeteer-core';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {buildCourse} from '../../src/commands/build/build.ts';
import type {Preview} from '../../src/commands/preview/preview.ts';
import {createStop} from '../../src/commands/stop.ts';
import {keptBrowser} from '../support/browser.ts';
import {type OpenedPreview, openPreviewPage} from '../support/preview-page.ts';

let open: OpenedPreview;
const opened: string[] = [];
let [folder, site, post, original] = ['', '', '', ''];
let preview: Preview;
let browser: Browser;
let page: Page;
let deck: Frame;
const host = {stop: createStop(), browser: keptBrowser};

beforeAll(async () => {
  open = await openPreviewPage('handbook', 'least-squares', (file, line) => void opened.push(`${file}:${line}`));
  ({folder, site, post, original, preview, browser, page, deck} = open);
  await symlink('/etc/passwd', join(site, 'passwd.md'));
});
afterAll(async () => open?.close());

const ask = async (script: string): Promise<unknown> => deck.evaluate(script);
const shown = async (): Promise<string> =>
  String(await ask("document.querySelector('.bespoke-marp-active section').textContent"));

/** Saves `text` as the post in one go, so that nobody reads half of it, and waits until the deck has painted it. */
async function save(text: string): Promise<void> {
  const before = await ask('document.documentElement.dataset.painted ?? ""');
  const beside = join(folder, 'saved.md');
  writeFileSync(beside, text);
  renameSync(beside, post);
  await deck.waitForFunction(`(document.documentElement.dataset.painted ?? '') !== ${JSON.stringify(before)}`);
}

/** What the deck and its keys write on slides. */
const ours = ['data-bespoke-marp-fragment', 'style', 'data-lectern-marked'].concat(
  ['role', 'aria-label', 'aria-roledescription'], // of the slide that is shown
);

/** The slides as they stand in the page, without what the deck itself does to them. */
const drawings = `[...document.querySelectorAll('section')].map(section => {
  const copy = section.cloneNode(true);
  for (const one of copy.querySelectorAll('img')) one.removeAttribute('src');
  for (const one of [copy, ...copy.querySelectorAll('*')])
    for (const name of ${JSON.stringify(ours)}) one.removeAttribute(name);
  return copy.outerHTML;
})`;

const paragraph = /\n([A-Z][^\n]{60,})\n/;

describe('an edit is followed', () => {
  it.each([
    ['a word', (text: string) => text.replace(paragraph, '\n$1 Quokka.\n'), 'Quokka'],
    ['a heading', (text: string) => text.replace(/\n## ([^\n]+)\n/, '\n## Wombat $1\n'), 'Wombat'],
    ['a list', (text: string) => `${text}\n\n## Last part\n\n- Numbat is one\n- and this is two\n`, 'Numbat'],
    [
      'a figure',
      (text: string) => `${text}\n\n## Plot of it\n\n![Bilby](assets/valley.svg)\n\nA bilby is shown.\n`,
      'bilby',
    ],
    ['a formula', (text: string) => `${text}\n\n## Sum\n\nThe kowari is\n\n$$ \\sum_i x_i^2 $$\n`, 'kowari'],
    ['several slides at the head', (text: string) => text.replace(/\n## /, '\n## Potoroo\n\nIt hops.\n\n## '), 'hops'],
  ])('%s', async (_, edit, word) => {
    await save(edit(original));
    expect(await shown()).toContain(word);
    await save(original);
    expect(await ask('window.notReloaded')).toBe(true);
  });

  it('and the slides are those of a build from scratch', async () => {
    await save(`${original}\n\n## Last part\n\n- Numbat is one\n- and this is two\n`);
    const patched = await ask(drawings);
    const out = join(folder, 'cold');
    const ignore = (): void => undefined;
    const listener = {message: ignore, warning: ignore, making: ignore, done: ignore};
    await buildCourse({site, lectures: ['least-squares'], out, formats: ['html'], cache: false}, listener, host);
    const cold = await browser.newPage();
    await cold.goto('about:blank');
    const html = readFileSync(join(out, 'least-squares.html'), 'utf8');
    await cold.setContent(html);
    expect(patched).toEqual(await cold.evaluate(drawings));
    await cold.close();
    const built = await fetch(`${preview.url}built/least-squares.html`);
    expect((await built.text()) === html).toBe(true);
    await save(original);
  });

  it('while the keys of the deck work as ever', async () => {
    await page.focus('#deck');
    await ask("location.hash = '#1'");
    await deck.waitForFunction(
      "document.querySelector('.bespoke-marp-active section').dataset.marpitPagination === '1'",
    );
    await page.keyboard.press('ArrowRight');
    await deck.waitForFunction(
      "document.querySelector('.bespoke-marp-active section').dataset.marpitPagination === '2'",
    );
    await page.keyboard.press('End');
    const last = await ask("document.querySelector('.bespoke-marp-active section').dataset.marpitPagination");
    expect(last).toBe(await ask("String(document.querySelectorAll('section').length)"));
  });
});

describe('a fault', () => {
  const notice = async (): Promise<string> => page.$eval('#notice', box => (box as HTMLElement).innerText);

  it('of the front matter stands over the last good deck, and goes with it', async () => {
    const count = await ask("document.querySelectorAll('section').length");
    const broken = original.replace(/^---\n/, '---\nbroken: [\n');
    writeFileSync(post, broken);
    await page.waitForSelector('#notice:not([hidden])');
    expect(await notice()).toMatch(/^least-squares\.md:\d+ The front matter is not valid/);
    expect(await ask("document.querySelectorAll('section').length")).toBe(count);
    writeFileSync(post, original);
    await page.waitForSelector('#notice[hidden]');
    expect(await ask('window.notReloaded')).toBe(true);
  });

  it('of lectern.yml too', async () => {
    await writeFile(join(site, 'lectern.yml'), 'ratio: 7\n');
    await page.waitForSelector('#notice:not([hidden])');
    expect(await notice()).toContain('lectern.yml:1');
    await writeFile(join(site, 'lectern.yml'), 'footer: A footer of the course\n');
    await deck.waitForFunction("document.querySelector('section footer').textContent.includes('A footer of')");
    await page.waitForSelector('#notice[hidden]');
  });
});

describe('from line to slide and back', () => {
  it('goes to the slide of a line that an editor names, and opens none but posts', async () => {
    const line = original.split('\n').findIndex(text => paragraph.test(`\n${text}\n`)) + 1;
    await ask("location.hash = '#1'");
    const at = async (file: string) =>
      fetch(`${preview.url}at?${new URLSearchParams({file, line: String(line)})}`, {method: 'POST'});
    expect((await at(post)).status).toBe(204);
    await deck.waitForFunction(
      "document.querySelector('.bespoke-marp-active section').dataset.marpitPagination !== '1'",
    );
    const [, from = '0', to = '0'] = /:(\d+)-(\d+)$/.exec(
      String(await ask("document.querySelector('.bespoke-marp-active section').dataset.source")),
    ) as RegExpExecArray;
    expect(Number(from) <= line && line <= Number(to)).toBe(true);
    for (const file of ['/etc/passwd', '../site/../../etc/passwd', 'passwd.md', 'assets/valley.svg', 'no.md'])
      expect((await at(file)).status).toBe(404);
    const openFile = async (file: string) =>
      fetch(`${preview.url}open?${new URLSearchParams({file, line: '7'})}`, {method: 'POST'});
    expect((await openFile('/etc/passwd')).status).toBe(404);
    expect((await openFile('passwd.md')).status).toBe(404);
    expect((await openFile('least-squares.md')).status).toBe(204);
    expect(opened).toEqual([`${post}:7`]);
  });

  it('shows notes and source on demand; a click on a line shows its slide, two on a block open its line', async () => {
    opened.length = 0;
    await page.click('#toggle');
    await page.waitForSelector('#source .row');
    const row = await page.evaluate(`(() => {
      const rows = [...document.querySelectorAll('#source .row')].filter(
        row => row.querySelector('.fate').textContent.startsWith('slide'),
      );
      rows[0].click();
      return Number(rows[0].dataset.slide);
    })()`);
    const number = String(Number(row) + 1);
    await deck.waitForFunction(
      `document.querySelector('.bespoke-marp-active section').dataset.marpitPagination === '${number}'`,
    );
    await page.waitForFunction(`document.getElementById('title').textContent.startsWith('Slide ${number} of')`);
    const source = String(
      await ask(`(() => {
        const block = document.querySelector('.bespoke-marp-active section > [data-source]');
        block.dispatchEvent(new MouseEvent('dblclick', {bubbles: true}));
        return block.dataset.source;
      })()`),
    );
    const [, line = ''] = /:(\d+)-/.exec(source) ?? [];
    await expect.poll(() => opened).toEqual([`${post}:${line}`]);
    await page.click('#toggle');
  });
});

describe('a hostile note', () => {
  it('runs nothing, and reaches nothing', async () => {
    const evil =
      '<script>window.evil = 1</script><img src=x onerror="window.evil = 1"><svg onload="window.evil = 1"></svg>' +
      '<a href="javascript:window.evil = 1">here</a><iframe srcdoc="<script>parent.evil = 1</script>"></iframe>' +
      '<form action="open?file=least-squares.md&line=1" method="post"><button>go</button></form>';
    opened.length = 0;
    await save(`${original}\n\n## Evil\n\nIt is evil: ${evil} so it is.\n\n${evil}\n`);
    await page.evaluate('new Promise(resolve => setTimeout(resolve, 300))');
    expect(await ask('[window.evil, parent.evil].includes(1)')).toBe(false);
    expect(await ask("document.querySelectorAll('form, iframe:not(.bespoke-marp-overview iframe)').length")).toBe(0);
    // What a note cannot say, the page would not do either.
    const runs = await ask(`(() => {
      const script = document.createElement('script');
      script.textContent = 'window.evil = 2';
      document.body.append(script);
      return window.evil === 2;
    })()`);
    expect(runs).toBe(false);
    expect(await ask(`fetch('../open?file=least-squares.md&line=1', {method: 'POST'}).then(() => 1, () => 0)`)).toBe(0);
    expect(opened).toEqual([]);
    await save(original);
  });
});

describe('for everybody', () => {
  it('the page around the deck has no barriers that a program finds', async () => {
    await page.click('#toggle');
    await page.waitForSelector('#source .row');
    await page.evaluate(readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'));
    const found = await page.evaluate(`axe.run(document, {iframes: false}).then(
      ({violations}) => violations.map(one => one.id + ' ' + one.nodes[0].html),
    )`);
    expect(found).toEqual([]);
    await page.click('#toggle');
  });
});

describe('the course page', () => {
  it('knows a lecture that was written since', async () => {
    writeFileSync(join(site, 'bandicoot.md'), '---\ntitle: Bandicoot\n---\n\n## It digs\n\nAt night.\n');
    const other = await browser.newPage();
    await expect
      .poll(async () => (await fetch(`${preview.url}bandicoot.html`)).status, {timeout: 20_000, interval: 200})
      .toBe(200);
    await other.close();
  });

  it('lists the lectures in the order that their front matter says', async () => {
    const file = join(site, 'overfitting.md');
    const text = readFileSync(file, 'utf8');
    const isBefore = async (): Promise<boolean> => {
      const page = await (await fetch(preview.url)).text();
      return page.indexOf('href="overfitting.html"') < page.indexOf('href="least-squares.html"');
    };
    expect(await isBefore()).toBe(false);
    writeFileSync(file, text.replace('layout: page', 'layout: page\nslides:\n  order: 1'));
    expect(await isBefore()).toBe(true);
    writeFileSync(file, text);
    expect(await isBefore()).toBe(false);
  });

  it('lists the lectures, each of which is built when it is opened', async () => {
    const other = await browser.newPage();
    await other.goto(preview.url);
    const links = await other.$$eval('.lecture h3 a', all => all.map(one => one.getAttribute('href')));
    expect(links).toContain('overfitting.html');
    await other.goto(`${preview.url}overfitting.html`);
    const frame = await (await other.waitForSelector('#deck'))?.contentFrame();
    await frame?.waitForSelector('.bespoke-marp-active');
    await other.close();
  });
});
