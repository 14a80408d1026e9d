import {existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {sharedBrowser} from '../support/browser.ts';
import {withPolicy} from '../../src/export/html/policy.ts';
import {dangers, scriptsOf} from '../support/danger.ts';
import {hostileCases} from '../support/hostile-cases.ts';
import {type HostileSite, makeHostileSite, secret} from '../support/hostile-site.ts';
import {lectern, type Ran, reportsOf} from '../support/lectern.ts';

const keys = Object.keys(hostileCases);
const built = keys.filter(key => hostileCases[key]?.built !== false);
/** A deck in Markdown begins so where it is Lectern's own. */
const head = '---\nmarp: true\ntheme: seminar\npaginate: true\nmath: katex\nfooter: "C"\n---\n';
/** Stands for the files of an earlier build. */
const earlier = {
  md: `${head}the good deck of an earlier build`,
  html: withPolicy('<!DOCTYPE html><html lang="en"><head><title>Good</title></head><body></body></html>'),
  pdf: '%PDF-1.7 the good deck <xmp:CreatorTool>Lectern</xmp:CreatorTool>',
  json: '{\n "key": "good",\n "post": "_notes/good.md",\n "slides": 3\n}',
} as const;
const endings = ['md', 'html', 'pdf', 'json'] as const;

let range: HostileSite;
let ran: Ran;
const file = (name: string): string => readFileSync(join(range.out, name), 'utf8');

/** Text of a deck's Markdown without escapes, marks that guard against Marp, and line ends. */
const speakerNotes = (markdown: string): string =>
  markdown
    .replace(/\u2060|\u200B/g, '')
    .replace(/\\(?=[!-/:-@[-`{-~])(?![a-z])/g, '')
    .replace(/&#x20;|\s+/g, ' ');

beforeAll(async () => {
  range = await makeHostileSite();
  for (const ending of endings) {
    mkdirSync(range.out, {recursive: true});
    writeFileSync(join(range.out, `utf16.${ending}`), earlier[ending]);
    if (ending !== 'md') writeFileSync(join(range.out, `in-the-way.${ending}`), earlier[ending]);
  }
  mkdirSync(join(range.out, 'in-the-way.md'));
  ran = await lectern(
    ['--all', '--site', range.site, '--out', range.out, '--formats', 'html,md', '--json'],
    range.root,
  );
});

afterAll(() => rmSync(range.root, {recursive: true, force: true}));

describe('a folder of hostile and broken notes', () => {
  it('is built to its end, with exit code 1 for the decks that are not written', () => {
    expect(ran.code).toBe(1);
    expect([...reportsOf(ran).keys()].sort()).toEqual([...keys].sort());
  });

  it.each(keys)('%s: reports what is wrong, where it is', key => {
    const found = (reportsOf(ran).get(key)?.diagnostics ?? []).map(({rule, line}) => `${rule}:${line}`);
    expect([...found].sort()).toEqual([...(hostileCases[key]?.diagnostics ?? [])].sort());
  });

  it.each(built)('%s: keeps its words', key => {
    const text = speakerNotes(file(`${key}.md`));
    for (const part of hostileCases[key]?.keeps ?? [])
      expect(text.includes(part.replace(/\\(?![a-z])/g, '')), part.slice(0, 80)).toBe(true);
    const all = new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu));
    expect((hostileCases[key]?.keepsWords ?? []).filter(word => !all.has(word))).toEqual([]);
  });

  it.each(built)('%s: gives every block a fate', key => {
    const lost = reportsOf(ran)
      .get(key)
      ?.ledger.filter(row => row.fate === 'dropped' && !row.reason);
    expect(lost).toEqual([]);
  });

  it.each(built)('%s: holds nothing that runs or loads', key => {
    const html = file(`${key}.html`);
    expect(dangers(html, scriptsOf(file('bom.html')))).toEqual([]);
    for (const part of hostileCases[key]?.never ?? []) expect(html).not.toContain(part);
    expect(new Set([...html.matchAll(/<svg data-marpit-svg[^>]*viewBox="([^"]*)"/g)].map(([, box]) => box))).toEqual(
      new Set(['0 0 1280 720']),
    );
  });

  it('leaves the files of an earlier build as they are where a build fails', () => {
    for (const ending of endings) expect(file(`utf16.${ending}`)).toBe(earlier[ending]);
    for (const ending of ['html', 'pdf', 'json'] as const) expect(file(`in-the-way.${ending}`)).toBe(earlier[ending]);
    expect(readdirSync(range.out).filter(name => name.includes('.part'))).toEqual([]);
    expect(reportsOf(ran).get('in-the-way')?.diagnostics[0]?.message).toContain('in-the-way.md cannot be written');
  });

  it('shows every figure that is there, and takes none for a background', () => {
    const displayed = (key: string): number => file(`${key}.html`).match(/<img\b[^>]*src="data:/g)?.length ?? 0;
    expect(
      ['alt-keywords', 'figure-spaces', 'figure-svg', 'figure-extension', 'figure-case', 'figure-huge'].map(displayed),
    ).toEqual([4, 3, 2, 1, 1, 1]);
  });

  it('runs no front matter, and reads no file outside of the site', () => {
    for (const folder of [process.cwd(), range.root, range.site, range.out])
      expect(existsSync(join(folder, 'lectern-was-here'))).toBe(false);
    const texts = readdirSync(range.out, {recursive: true, encoding: 'utf8'}).filter(
      name => /\.(?:md|html|json|svg)$/.test(name) && name !== 'in-the-way.md',
    );
    expect(texts.filter(name => file(name).includes(secret))).toEqual([]);
  });

  it('opens in a browser without a request, a dialog or an error, and shows its slides', async () => {
    const browser = await sharedBrowser();
    for (const key of ['html-active', 'fm-hostile', 'figure-svg', 'mermaid', 'formula-bomb']) {
      const page = await browser.puppeteer.newPage();
      const visited: string[] = [];
      page.on(
        'request',
        request => void (/^(?:file|data|blob|about):/.test(request.url()) || visited.push(request.url())),
      );
      page.on('dialog', dialog => {
        visited.push(dialog.message());
        void dialog.dismiss();
      });
      page.on('pageerror', error => visited.push(String(error)));
      await page.goto(pathToFileURL(join(range.out, `${key}.html`)).href, {waitUntil: 'load'});
      visited.push(
        ...((await page.evaluate(
          "[...document.querySelectorAll('section')].filter(one => getComputedStyle(one).display === 'none')" +
            ".map(one => 'hidden ' + one.id)",
        )) as string[]),
      );
      expect(visited, key).toEqual([]);
      await page.close();
    }
  });
});
