// Notes in Hebrew, as they are built: all runs from right to left, but for code and formulas.
import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import type {PDFDocumentProxy} from 'pdfjs-dist/legacy/build/pdf.mjs';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {sharedBrowser} from '../support/browser.ts';
import {lectern} from '../support/lectern.ts';
import {checkMatterhorn} from '../support/matterhorn/check.ts';
import {getDocument} from '../support/pdfjs.ts';

const root = mkdtempSync(join(tmpdir(), 'right-to-left-'));
afterAll(() => rmSync(root, {recursive: true, force: true}));
const out = join(root, 'out');
const long = 'משפט ארוך על למידה מדוגמאות ועל שגיאה שאפשר למדוד. '.repeat(14);
const notes = `---
title: מבוא ללמידה
---

## פתיחה

למידה היא מציאת כלל, ראו [ספר](https://example.org/book)[^1] ואת $x_1 + x_2$.

$$
y = a + b
$$

\`\`\`python
alpha = omega
\`\`\`

## הגדרות

- **הכללה:** היכולת לנבא נכון על נתונים שלא נראו.
- **התאמה:** המודל לומד את הרעש שבדוגמאות.

## דוגמאות

${long}

${long}

${long}

## סיכום

${long}

${long}

${long}

[^1]: הערה קצרה.
`;

interface Word {
  readonly text: string;
  readonly page: number;
  readonly x: number;
  readonly font: string;
}

let said = '';
let words: readonly Word[] = [];
beforeAll(async () => {
  mkdirSync(join(root, 'site/_posts'), {recursive: true});
  writeFileSync(join(root, 'site/_config.yml'), 'title: קורס\nlang: he\n');
  writeFileSync(join(root, 'site/_posts/2026-01-02-he.md'), notes);
  const args = ['--all', '--site', join(root, 'site'), '--out', out, '--formats', 'html,pdf,handout,read'];
  const {code, error} = await lectern([...args, '--no-cache'], root);
  expect(code).toBe(0);
  said = error;
  const document = await getDocument({data: new Uint8Array(readFileSync(join(out, 'he-handout.pdf')))}).promise;
  words = await readWords(document);
  await document.destroy();
});

async function readWords(document: PDFDocumentProxy): Promise<readonly Word[]> {
  const found: Word[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const {items} = await page.getTextContent();
    await page.getOperatorList(); // pdf.js knows the names of fonts when it has read the page
    for (const item of items)
      if ('str' in item && item.str.trim() !== '') {
        const {name = ''} = page.commonObjs.has(item.fontName) ? page.commonObjs.get(item.fontName) : {};
        found.push({text: item.str, page: number, x: Number(item.transform[4]), font: name});
      }
  }
  return found;
}

/** The first that is found on this page. */
function word(pattern: RegExp, page = 1): Word {
  const found = words.find(one => one.page === page && pattern.test(one.text));
  if (found === undefined) throw new Error(`${pattern} is not on page ${page}.`);
  return found;
}

it('no slide has anything off its page', () => {
  expect(said).not.toContain('overfull');
});

describe('the handout', () => {
  it('has its margin at the left: chips, and notes of links', () => {
    expect(word(/example\.org/).x).toBeLessThan(170);
    const chip = words.findLast(({page, text}) => page === 1 && /^[3-9]$/.test(text));
    expect(chip?.x).toBeLessThan(170);
    expect(word(/מציאת/).x).toBeGreaterThan(170);
  });

  it('has code from left to right, and its formulas where lines begin', () => {
    expect(word(/alpha/).x).toBeLessThan(word(/omega/).x);
    expect(word(/alpha/).x).toBeLessThan(220);
    expect(words.filter(({page, x, text}) => page === 1 && text === 'y' && x > 400)).not.toEqual([]);
  });

  it('says on which page a part begins, found by names that are no ASCII', () => {
    const last = Math.max(...words.filter(({text}) => text.includes('סיכום')).map(({page}) => page));
    expect(last).toBeGreaterThan(1);
    const entry = words.findIndex(({text, page}) => page === 1 && text.includes('סיכום'));
    expect(words.slice(entry, entry + 5).map(({text}) => text)).toContain(`${last}`);
  });

  it('is set in the fonts that come with the program', () => {
    const fonts = new Set(words.filter(({text}) => /\p{Script=Hebrew}/u.test(text)).map(({font}) => font));
    expect([...fonts].filter(font => !font.includes('NotoSansHebrew'))).toEqual([]);
  });

  it('breaks no checkpoint of PDF/UA, nor do the slides', async () => {
    for (const name of ['he.pdf', 'he-handout.pdf'])
      expect(await checkMatterhorn(readFileSync(join(out, name))), name).toEqual([]);
  });
});

it('numbers of the agenda and labels of definitions stand beside their words, not on them', async () => {
  const page = await (await sharedBrowser()).puppeteer.newPage();
  await page.goto(pathToFileURL(join(out, 'he.html')).href);
  const client = await page.createCDPSession();
  await page.emulateMediaType('print');
  const measure = `[...document.querySelectorAll('section.agenda > ol > li')].map(item => {
    const range = document.createRange();
    range.selectNodeContents(item);
    return Math.round(item.getBoundingClientRect().right - range.getBoundingClientRect().right) > 40;
  })`;
  const {result} = await client.send('Runtime.evaluate', {expression: measure, returnByValue: true});
  expect(result.value).toEqual([true, true, true, true]);
  await page.close();
});

it('the page to read has its formulas from left to right', () => {
  const html = readFileSync(join(out, 'he-read.html'), 'utf8');
  expect(html).toContain('<html lang="he" dir="rtl">');
  expect(html).toMatch(/\.katex \{ direction: ltr; unicode-bidi: isolate;/);
});
