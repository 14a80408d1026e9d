// Lines and slides of decks that are built: what stands in the HTML stands in the lines that it names.
import {mkdtemp, readFile, rm, writeFile, cp} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import type {DeckReport} from '../../src/report/report.ts';
import {lectern} from '../support/lectern.ts';
import {checkSources, checkWays, type DeckOfNotes} from '../support/where-sources.ts';

const courses = fileURLToPath(new URL('../fixtures/courses', import.meta.url));
const names = ['docs', 'handbook', 'lessons', 'seminar'];
let folder: string;
const decks: DeckOfNotes[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'where-'));
  for (const name of names) {
    const site = join(courses, name);
    const ran = await lectern(['--all', '--site', site, '--out', name, '--formats', 'html', '--json'], folder);
    for (const report of JSON.parse(ran.out) as readonly DeckReport[]) {
      const html = await readFile(join(folder, name, `${report.key}.html`), 'utf8');
      const lines = (await readFile(join(site, report.post), 'utf8')).split('\n');
      decks.push({report, html, lines});
    }
  }
});
afterAll(async () => rm(folder, {recursive: true, force: true}));

describe('data-source', () => {
  it('names lines that hold the words of its element', () => {
    const checked = decks.map(checkSources);
    const count = checked.reduce((sum, one) => sum + one.count, 0);
    expect(count).toBeGreaterThan(140);
    expect(checked.flatMap(({wrong}) => wrong)).toEqual([]);
  });

  it('leads from each block of the notes to its slides, and from those to the block', () => {
    const checked = decks.map(checkWays);
    expect(checked.reduce((sum, one) => sum + one.count, 0)).toBeGreaterThan(140);
    expect(checked.flatMap(({wrong}) => wrong)).toEqual([]);
  });

  it('stands at every slide, whose ids are those of the report', () => {
    for (const {report, html} of decks) {
      const ids = [...html.matchAll(/<section id="([^"]*)" data-source/g)].map(([, id]) => id);
      expect(ids).toEqual(report.pages.map(({id}) => id));
      expect(new Set(ids).size).toBe(ids.length);
    }
  });
});

describe('lectern where', () => {
  const site = join(courses, 'handbook');
  const ask = async (...args: readonly string[]) => {
    const ran = await lectern(['where', ...args, '--site', site, '--out', 'handbook', '--json'], folder);
    return {...ran, found: ran.code === 0 ? JSON.parse(ran.out) : []};
  };

  it('leads from each block to its slides, and from those to the block', async () => {
    const [deck] = decks.filter(({report}) => report.key === 'overfitting');
    const rows = deck?.report.ledger.filter(({slides}) => slides.length > 0) ?? [];
    expect(rows.length).toBeGreaterThan(10);
    for (const row of rows) {
      const [{slides, blocks}] = (await ask(`overfitting.md:${row.line}`)).found;
      const displayed = row.shownOn.length > 0 ? row.shownOn : row.slides;
      expect(blocks.map(({line}: {line: number}) => line)).toContain(row.line);
      expect(slides.map(({number}: {number: number}) => number)).toEqual(expect.arrayContaining([...displayed]));
      const [back] = (await ask('overfitting', String(displayed[0]))).found;
      expect(back.blocks.map(({line}: {line: number}) => line)).toContain(row.line);
    }
  });

  it('refuses a slide that there is not', async () => {
    expect(await ask('overfitting', '999')).toMatchObject({code: 2, error: expect.stringMatching(/no slide 999/)});
  });

  it('plans what is not built, and says where the deck is older than its notes', async () => {
    const copy = join(folder, 'copy');
    await cp(site, copy, {recursive: true});
    const args = ['where', 'overfitting', '2', '--site', copy, '--out', 'nowhere'];
    const planned = await lectern(args, folder);
    expect(planned.code).toBe(0);
    expect(planned.out).toMatch(/^overfitting\.md:\d+-\d+ {2}slide 2: /);
    await lectern(['overfitting', '--site', copy, '--out', 'copied', '--formats', 'md'], folder);
    const post = join(copy, 'overfitting.md');
    await writeFile(post, `${await readFile(post, 'utf8')}\nMore.\n`);
    const stale = await lectern(['where', 'overfitting', '2', '--site', copy, '--out', 'copied'], folder);
    expect(stale.error).toContain('overfitting was built before its notes were changed');
  });
});
