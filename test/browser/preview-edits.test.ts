// Point and mend in a real browser: what is pointed at, tried, written and taken back; and what may write nothing.
import {existsSync, readFileSync, renameSync, symlinkSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {afterAll, afterEach, beforeAll, beforeEach, describe, expect, it} from 'vitest';
import type {PaneData} from '../../src/preview/in-page/frame.ts';
import {type OpenedPreview, openPreviewPage} from '../support/preview-page.ts';

let opened: OpenedPreview;
/** A paragraph of which words are chosen, and a short one, at the end of the notes. */
const long = [
  'The quokka is a small marsupial of the coast. It is about the size of a cat, and it eats leaves, grass and bark',
  'at night. Unlike a cat it carries its young in a pouch, where it stays for half a year, and it stores fat in its',
  'tail.',
].join(' ');
let text = '';

beforeAll(async () => {
  opened = await openPreviewPage('handbook', 'least-squares', () => undefined);
  text = `${opened.original.trimEnd()}\n\n## Quokka\n\n${long}\n\nIt was seen at Perth.\n`;
});
afterAll(async () => opened?.close());
beforeEach(async () => save(text));
afterEach(async () => {
  await opened.page.evaluate("document.getElementById('sheet').close()");
});

const panes = async (): Promise<PaneData> =>
  (await (await fetch(`${opened.preview.url}panes/least-squares.json`)).json()) as PaneData;

/** Saves the post, and waits until the deck is made of it. */
async function save(next: string): Promise<void> {
  if (readFileSync(opened.post, 'utf8') !== next) writeFileSync(opened.post, next);
  await isShown(next);
}

async function isShown(next: string): Promise<void> {
  const bare = (one: string): string => one.replace(/\s+/g, '');
  await expect
    .poll(async () => bare((await panes()).rows.map(row => row.text).join('')) === bare(next), {timeout: 20_000})
    .toBe(true);
  const {version} = await panes();
  await opened.deck.waitForFunction(
    `Number.parseInt(document.documentElement.dataset.painted ?? '1', 10) >= ${version}`,
  );
}

const lineOf = (words: string): number => text.split('\n').findIndex(line => line.startsWith(words)) + 1;
const shown = async (): Promise<string> =>
  String(await opened.deck.evaluate("document.querySelector('.bespoke-marp-active section').textContent"));

/** Clicks the block of a line on its slide, or its title; again where the slide was patched under the click. */
async function point(line: number, selector = `[data-source*=":${line}-"]:not(section)`): Promise<void> {
  const {page, deck} = opened;
  await expect
    .poll(
      async () => {
        const row = (await panes()).rows.find(one => one.line === line);
        await deck.evaluate(`location.hash = '#${(row?.slide ?? 0) + 1}'`);
        const found = `.bespoke-marp-active ${selector}`;
        const block = await deck.waitForSelector(found, {timeout: 2000}).catch(() => null);
        // The address may be that of the slide already, and the deck elsewhere.
        if (block === null) await deck.evaluate("location.hash = '#1'");
        await block?.click().catch(() => undefined);
        await new Promise(resolve => setTimeout(resolve, 300));
        return page.$eval('#tools', one => (one as HTMLElement).hidden);
      },
      {timeout: 20_000, interval: 300},
    )
    .toBe(false);
}

/** Clicks the button that begins with `name`. */
async function press(name: string): Promise<void> {
  const all = "[...document.querySelectorAll('#tools:not([hidden]) button, #sheet[open] button')]";
  // What shows slides is accepted when they are there.
  const found = `${all}.find(one => one.textContent.startsWith('${name}') && !one.disabled)`;
  await opened.page.waitForFunction(`${found} !== undefined`);
  await opened.page.evaluate(`${found}.click()`);
}

describe('another sentence', () => {
  it('is chosen, tried, written, and taken back: the file is what it was, byte for byte', async () => {
    const {page, deck, post} = opened;
    await point(lineOf('The quokka'));
    await press('Another sentence');
    await page.waitForSelector('#sheet .whole');
    const before = await shown();
    await page.evaluate(`(() => {
      const range = document.createRange();
      const text = document.querySelector('#sheet .whole').firstChild;
      const from = text.data.indexOf('it stores fat');
      range.setStart(text, from);
      range.setEnd(text, from + 'it stores fat in its tail'.length);
      getSelection().removeAllRanges();
      getSelection().addRange(range);
    })()`);
    await press('Show the marked words');
    await page.waitForSelector('#sheet .diff');
    expect(readFileSync(post, 'utf8')).toBe(text);
    expect(await page.$eval('#sheet .diff .new', one => one.textContent)).toContain(
      '<!-- slide: show="it stores fat in its tail" -->',
    );
    const frame = await (await page.waitForSelector('#sheet iframe[title^="Then"]'))?.contentFrame();
    await frame?.waitForFunction("document.body?.textContent.includes('stores fat in its tail')");
    await press('Write it');
    await deck.waitForFunction(
      "!document.querySelector('.bespoke-marp-active section').textContent.includes('marsupial')",
    );
    expect(await shown()).toContain('stores fat in its tail');
    expect(readFileSync(post, 'utf8')).toBe(
      text.replace('The quokka', '<!-- slide: show="it stores fat in its tail" -->\nThe quokka'),
    );
    await page.keyboard.down('Control');
    await page.keyboard.press('z');
    await page.keyboard.up('Control');
    await expect.poll(() => readFileSync(post, 'utf8') === text, {timeout: 20_000}).toBe(true);
    await deck.waitForFunction("document.querySelector('.bespoke-marp-active section').textContent.includes('quokka')");
    expect(await shown()).toBe(before);
    expect(await page.evaluate('window.notReloaded')).toBe(true);
  });
});

describe('with the buttons', () => {
  it.each([
    ['To notes', '<!-- slide: notes -->\nIt was seen'],
    ['Skip', '<!-- slide: skip -->\nIt was seen'],
    ['New page', '<!-- slide: break -->\nIt was seen'],
  ])('%s', async (name, written) => {
    await point(lineOf('It was seen'));
    await press(name);
    await press('Write it');
    await expect
      .poll(() => readFileSync(opened.post, 'utf8'), {timeout: 20_000})
      .toBe(text.replace('It was seen', written));
  });

  it('a title is written above its heading', async () => {
    const {page, deck} = opened;
    await point(lineOf('The quokka'), 'section > :is(h1, h2)');
    await press('Title');
    await page.waitForSelector('#sheet input');
    await page.keyboard.type('Short tails');
    await page.keyboard.press('Enter');
    await press('Write it');
    await expect
      .poll(() => readFileSync(opened.post, 'utf8'), {timeout: 20_000})
      .toBe(text.replace('## Quokka', '<!-- slide: title="Short tails" -->\n## Quokka'));
    await deck.waitForFunction("document.querySelector('.bespoke-marp-active h2').textContent.includes('Short tails')");
  });

  it('says why something cannot be done, and writes nothing', async () => {
    const {page, post} = opened;
    await point(lineOf('The quokka'));
    await press('New page');
    await page.waitForSelector('#sheet [role=alert]');
    expect(await page.$eval('#sheet [role=alert]', one => one.textContent)).toBe(
      '“break” changes nothing: a page begins here anyway.',
    );
    expect(readFileSync(post, 'utf8')).toBe(text);
  });
});

it('tries the layouts of a figure: what makes it no larger is told, and nothing is written', async () => {
  const {page, post} = opened;
  await point(lineOf('  <img src="/assets/scatter.svg"'));
  await press('Bigger figure');
  await page.waitForSelector('#sheet .choices, #sheet [role=alert]');
  const offered = await page.$$eval('#sheet .choices small', all =>
    all.map(one => Number.parseInt(one.textContent, 10)),
  );
  expect(offered.every(percent => percent >= 100)).toBe(true);
  if (offered.length === 0)
    expect(await page.$eval('#sheet [role=alert]', one => one.textContent)).toContain('No layout makes this figure');
  expect(readFileSync(post, 'utf8')).toBe(text);
});

it('a text is dragged from the slide to the notes', async () => {
  const {page, deck, post} = opened;
  await page.click('#toggle');
  await page.waitForSelector('#source .row');
  await point(lineOf('It was seen'));
  const line = lineOf('It was seen');
  await deck.evaluate(`(() => {
    const block = document.querySelector('.bespoke-marp-active [data-source*=":${line}-"]:not(section)');
    block.dispatchEvent(new DragEvent('dragstart', {bubbles: true}));
  })()`);
  await page.evaluate(`new Promise(resolve => setTimeout(resolve, 200)).then(() => {
    const notes = document.querySelector('.notes');
    const over = new DragEvent('dragover', {bubbles: true, cancelable: true});
    notes.dispatchEvent(over);
    if (!over.defaultPrevented) throw new Error('It may not be dropped there.');
    notes.dispatchEvent(new DragEvent('drop', {bubbles: true, cancelable: true}));
  })`);
  await press('Write it');
  await expect
    .poll(() => readFileSync(post, 'utf8'), {timeout: 20_000})
    .toBe(text.replace('It was seen', '<!-- slide: notes -->\nIt was seen'));
  await page.click('#toggle');
});

describe('what the server takes', () => {
  const ask = async (action: string, data: object): Promise<{readonly status: number; readonly answer: unknown}> => {
    const {preview} = opened;
    const headers = {'content-type': 'application/json', origin: new URL(preview.url).origin};
    const response = await fetch(`${preview.url}edit/${action}`, {
      ...{method: 'POST', headers},
      body: JSON.stringify({key: 'least-squares', ...data}),
    });
    return {status: response.status, answer: response.ok ? await response.json() : null};
  };
  /** Tries an edit; once more where the deck was patched meanwhile, as when its pages have been inspected. */
  const tryNotes = async (): Promise<{readonly id: string}> => {
    const line = lineOf('It was seen');
    let id: string | undefined;
    await expect
      .poll(
        async () => {
          const {version} = await panes();
          const {answer} = await ask('try', {version, line, endLine: line, action: 'notes'});
          ({id} = answer as {readonly id?: string});
          return id;
        },
        {timeout: 20_000, interval: 300},
      )
      .toBeDefined();
    return {id: id ?? ''};
  };

  it('is never written over what has changed underneath', async () => {
    const {post} = opened;
    const {id} = await tryNotes();
    await save(`${text}\nMore.\n`);
    expect((await ask('accept', {id})).answer).toEqual({
      refused: 'least-squares.md has changed since: nothing was written.',
    });
    expect(readFileSync(post, 'utf8')).toBe(`${text}\nMore.\n`);
    await save(text);
    const {id: second} = await tryNotes();
    await ask('accept', {id: second});
    const written = readFileSync(post, 'utf8');
    expect(written).toContain('notes -->');
    await save(`${written}\nMore.\n`);
    expect((await ask('undo', {})).answer).toMatchObject({refused: expect.stringContaining('has changed since')});
    expect(readFileSync(post, 'utf8')).toBe(`${written}\nMore.\n`);
  });

  it('are edits of lectures that are listed, tried before, of the deck that is shown, and of known kinds', async () => {
    const {version} = await panes();
    const at = {version, line: lineOf('It was seen'), endLine: lineOf('It was seen')};
    for (const data of [
      {...at, key: '../../etc/passwd', action: 'notes'},
      {...at, key: 'passwd', action: 'notes'},
      {...at, action: 'write'},
      {...at, action: 'notes', line: 0},
      {...at, action: 'show', value: 7},
      {},
    ])
      expect((await ask('try', data)).status).toBe(400);
    expect((await ask('try', {...at, version: version + 1, action: 'notes'})).answer).toMatchObject({
      refused: expect.stringContaining('just changed'),
    });
    expect((await ask('accept', {id: 'guessed'})).answer).toMatchObject({refused: expect.any(String)});
    const evil = '"} -->\n<script>alert(1)</script>{% include x %}';
    expect((await ask('try', {...at, action: 'title', value: evil})).answer).toMatchObject({
      refused: expect.any(String),
    });
    expect(readFileSync(opened.post, 'utf8')).toBe(text);
  });

  it('goes into no file that a link leads to', async () => {
    const {post, folder} = opened;
    const {id} = await tryNotes();
    const outside = join(folder, 'outside.md');
    renameSync(post, outside);
    symlinkSync(outside, post);
    expect((await ask('accept', {id})).answer).toMatchObject({refused: expect.any(String)});
    expect(readFileSync(outside, 'utf8')).toBe(text);
    renameSync(outside, post);
  });

  it('goes into the side file where the lecture has one; the notes stay as they are', async () => {
    const {post, site} = opened;
    const side = join(site, '_slides', 'least-squares.yml');
    const {mkdirSync, rmSync} = await import('node:fs');
    mkdirSync(join(site, '_slides'), {recursive: true});
    writeFileSync(side, '# mine\n');
    try {
      const {id} = await tryNotes();
      expect((await ask('accept', {id})).answer).toMatchObject({file: '_slides/least-squares.yml'});
      expect(readFileSync(side, 'utf8')).toBe('# mine\n\n- block: It was seen at Perth.\n  notes: true\n');
      expect(readFileSync(post, 'utf8')).toBe(text);
      await ask('undo', {});
      expect(readFileSync(side, 'utf8')).toBe('# mine\n');
    } finally {
      rmSync(join(site, '_slides'), {recursive: true});
    }
    expect(existsSync(side)).toBe(false);
  });
});
