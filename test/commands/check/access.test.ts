// The whole way: a page on a course, filled in in a browser, saved, and taken back into the notes.
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import type {Page} from 'puppeteer-core';
import {readCommandLine} from '../../../src/cli/program.ts';
import {createStop} from '../../../src/commands/stop.ts';
import {dot} from '../../faulty/notes.ts';
import {sharedBrowser} from '../../support/browser.ts';

const notes =
  '---\r\ntitle: A & B\r\n---\r\n\r\n## Loss\r\n\r\nIt falls.\r\n\r\n' +
  '<figure>\r\n<img src="a.png">\r\n<figcaption>The loss & the steps</figcaption>\r\n</figure>\r\n\r\n' +
  'Words ![](b.png) and more.\r\n';
let site = '';
let page: Page;
const requests: string[] = [];

async function run(...argv: readonly string[]): Promise<{code: number; out: string; error: string}> {
  const requested = readCommandLine(argv, '1.0.0');
  if (requested.kind !== 'run') throw new Error(JSON.stringify(requested));
  let [out, error] = ['', ''];
  const terminal = {
    out(text: string) {
      out += text;
    },
    error(text: string) {
      error += `${text}\n`;
    },
    isInteractive: false,
  };
  return {code: await requested.request.run(terminal, {stop: createStop()}), out, error};
}

beforeAll(async () => {
  site = mkdtempSync(join(tmpdir(), 'access-'));
  writeFileSync(join(site, 'w1.md'), notes);
  for (const name of ['a.png', 'b.png']) writeFileSync(join(site, name), dot);
  const written = await run('check', '--site', site, '--access', join(site, 'access.html'));
  expect(written.error).toContain('access.html: 2 figures to describe');
  page = await (await sharedBrowser()).puppeteer.newPage();
  page.on('request', request => void requests.push(request.url().slice(0, 5)));
  await page.goto(pathToFileURL(join(site, 'access.html')).href);
});
afterAll(async () => {
  await page.close();
  rmSync(site, {recursive: true, force: true});
});

/** What the button would save. */
async function saved(): Promise<string> {
  return page.evaluate(async () => {
    let blob = new Blob();
    URL.createObjectURL = one => {
      blob = one as Blob;
      return '#';
    };
    document.querySelector<HTMLElement>('#save')?.click();
    return blob.text();
  });
}

describe('the page', () => {
  it('shows each figure with its lines, its neighbours and a draft, and asks for nothing', async () => {
    expect(await page.$$eval('li .where', all => all.map(one => one.textContent))).toEqual([
      'w1.md:10 a.png',
      'w1.md:14 b.png',
    ]);
    expect(await page.$$eval('li img', all => all.every(one => one.naturalWidth > 0))).toBe(true);
    expect(await page.$eval('li q', one => one.textContent)).toBe('The loss & the steps');
    expect(await page.$eval('h2', one => one.textContent)).toBe('A & B');
    expect(requests.filter(one => !/^(?:file|data)/.test(one))).toEqual([]);
  });

  it('breaks no rule of axe', async () => {
    const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
    const client = await page.createCDPSession();
    const evaluate = async (expression: string) =>
      client.send('Runtime.evaluate', {expression, awaitPromise: true, returnByValue: true});
    await evaluate(axe);
    const {result} = await evaluate(
      "axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa']})" +
        ".then(found => found.violations.map(one => one.id + ' ' + one.nodes[0].html))",
    );
    expect(result.value).toEqual([]);
  });

  it('keeps what is written, and is taken back into the notes', async () => {
    await page.click('.draft button');
    await page.type('li:nth-of-type(2) textarea', 'A dot | "blue"');
    expect(await page.$eval('output', one => one.textContent)).toBe('2 of 2 figures described');
    await page.reload();
    expect(await page.$eval('output', one => one.textContent)).toBe('2 of 2 figures described');
    const file = join(site, 'accessibility.json');
    writeFileSync(file, await saved());

    const displayed = await run('check', '--site', site, '--take', file);
    expect(displayed).toMatchObject({code: 0, error: expect.stringContaining('Nothing is written yet')});
    expect(displayed.out.split('\n').filter(line => /^[-+][^-+]/.test(line))).toEqual([
      '-<img src="a.png">\r',
      '+<img alt="The loss &amp; the steps" src="a.png">\r',
      '-Words ![](b.png) and more.\r',
      '+Words ![A dot | "blue"](b.png) and more.\r',
    ]);
    expect(readFileSync(join(site, 'w1.md'), 'utf8')).toBe(notes);

    await run('check', '--site', site, '--take', file, '--write');
    expect(readFileSync(join(site, 'w1.md'), 'utf8')).toBe(
      notes.replace('<img src', '<img alt="The loss &amp; the steps" src').replace('![]', '![A dot | "blue"]'),
    );
    const again = await run('check', '--site', site, '--access', join(site, 'access.html'));
    expect(again.error).toContain(': 0 figures to describe');
  });
});
