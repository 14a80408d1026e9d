import {mkdir, mkdtemp, readFile, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {gzipSync} from 'node:zlib';
import {beforeAll, describe, expect, it} from 'vitest';
import type {DeckReport} from '../../src/report/report.ts';
import {createMarpCli} from '../../src/export/html/marp-cli.ts';
import {createMarpConfig} from '../../src/render/marp/config.ts';
import {themes} from '../browser/support.ts';
import {lectern, publishedLectern} from '../support/lectern.ts';

const sentence = 'The dough rests while the flour takes up the water, and every hour it is folded once.';
const section = (title: string, before = '') =>
  `${before}### ${title}\n\n${Array.from({length: 5}, (_, i) => `- ${title} ${i}: ${sentence}`).join('\n')}\n`;
const titles = Array.from({length: 14}, (_, i) => `Loaf ${i + 1}`);
let site: string;

beforeAll(async () => {
  site = await mkdtemp(join(tmpdir(), 'minutes-'));
  const asks = ['', '', '', '<!-- slide: must -->\n\n', '<!-- slide: appendix -->\n\n'];
  const body = titles
    .map((title, i) => `${i % 5 === 0 ? `## Flour ${i / 5 + 1}\n\n` : ''}${section(title, asks[i])}`)
    .join('\n');
  await writeFile(join(site, 'W1.md'), `---\ntitle: Bread\n---\n\n# Bread\n\n${body}`);
});

/** The report of the lecture, and what was printed. */
async function build(...flags: readonly string[]): Promise<{readonly report: DeckReport; readonly printed: string}> {
  const {error, code} = await lectern(['W1', '--site', site, '--formats', 'html,md', ...flags], site);
  expect(code, error).toBe(0);
  return {report: JSON.parse(await readFile(join(site, 'output/W1.json'), 'utf8')), printed: error};
}

describe('--minutes', () => {
  it('gives the deck in the time, the rest in an appendix that is linked, and tells what went', async () => {
    const {report, printed} = await build('--minutes', '3,5');
    const {pages, plans = [], ledger} = report;
    expect(plans.map(({minutes}) => minutes)).toEqual([3, 5]);
    for (const [i, {minutes, seconds, pages: own}] of plans.entries()) {
      expect(seconds).toBeLessThanOrEqual(minutes * 54);
      expect(plans[i - 1]?.pages.every(number => own.includes(number)) ?? true).toBe(true);
    }
    const titled = (isApart: boolean) => pages.filter(({appendix}) => appendix === isApart).map(({title}) => title);
    expect(titled(false)).toContain('Loaf 4');
    expect(titled(true)).toEqual(expect.arrayContaining(['Appendix', 'Loaf 5']));
    expect(ledger.filter(({fate}) => fate === 'dropped').every(({reason}) => reason)).toBe(true);
    expect(ledger.some(({appendix}) => appendix)).toBe(true);
    const [, taken = ''] = / {2}5 min: \d+ slides in (\d:\d\d)/.exec(printed) ?? [];
    const {seconds = 0, pages: chosen = []} = plans[1] ?? {};
    expect(taken).toBe(`${Math.floor(seconds / 60)}:${String(Math.round(seconds % 60)).padStart(2, '0')}`);
    // No lecture's slide that was left out would have had the time.
    const left = pages.filter(({title}, i) => /^Loaf/.test(title) && !chosen.includes(i + 1));
    expect(Math.min(...left.map(page => page.seconds))).toBeGreaterThan(5 * 54 - seconds);
    expect(printed).toContain('left out');
    const html = await readFile(join(site, 'output/W1.html'), 'utf8');
    const [, json = ''] = /id="lectern-times">(.*?)<\/script>/.exec(html) ?? [];
    const data = JSON.parse(json);
    expect(data).toMatchObject({minutes: 5, questions: 0.1});
    expect(data.plans['5']).toEqual(plans[1]?.pages);
    const markdown = await readFile(join(site, 'output/W1.md'), 'utf8');
    const [, number] = /_footer: "\[Appendix: \d+(?:–\d+)? →\]\(#(\d+)\)"/.exec(markdown) ?? [];
    expect(pages[Number(number) - 1]?.appendix).toBe(true);
    expect(markdown).toMatch(/_footer: "\[← \d+\]\(#\d+\)"/);
  });

  it('is what lectern.yml and the post say, where it is left out; all means none', async () => {
    await writeFile(join(site, 'lectern.yml'), 'minutes: 5\n');
    expect((await build()).report.plans?.map(({minutes}) => minutes)).toEqual([5]);
    const {report} = await build('--minutes', 'all');
    expect(report.plans).toBeUndefined();
    expect(report.diagnostics.map(({rule}) => rule)).toContain('deck-long');
    await writeFile(join(site, 'lectern.yml'), '');
  });

  it('goes by the pace of the course', async () => {
    const seconds = async () => (await build()).report.pages.reduce((sum, page) => sum + page.seconds, 0);
    const usual = await seconds();
    await writeFile(join(site, 'lectern.yml'), 'pace: {factor: 2}\n');
    expect((await seconds()) / usual).toBeCloseTo(2, 0);
    await writeFile(join(site, 'lectern.yml'), '');
  });

  it('goes by what was rehearsed', async () => {
    const {report} = await build();
    const [, , page] = report.pages;
    await mkdir(join(site, '_slides'), {recursive: true});
    const timings = {version: 1, key: 'W1', seconds: {[page?.id ?? '']: 141}};
    await writeFile(join(site, '_slides/W1.timing.json'), JSON.stringify(timings));
    expect((await build()).report.pages[2]).toMatchObject({seconds: 140, basis: 'rehearsal'});
    await writeFile(join(site, '_slides/W1.timing.json'), 'seconds');
    const broken = await build();
    expect(broken.report.pages[2]?.basis).toBeUndefined();
    expect(broken.report.diagnostics.map(({rule}) => rule)).toContain('side-file-invalid');
  });
});

it('costs a deck at most 60 kB, 25 kB of what is sent: console, keys and plans, without the page to read', async () => {
  const {error, code} = await publishedLectern(['W1', '--site', site, '--formats', 'html', '--minutes', '3,5'], site);
  expect(code, error).toBe(0);
  const whole = await readFile(join(site, 'output/W1.html'), 'utf8');
  const deck = whole
    .replace(/(?:createArticle|createReadingView|listFormulaRules): function[\s\S]*?(?=(?:create|list)[A-Z]\w+: )/g, '')
    .replace(/"readingCss":"(?:[^"\\]|\\.)*"/, '""');
  expect(whole.length - deck.length).toBeGreaterThan(10_000);
  const own = /<script(?:(?!<\/script>)[\s\S])*?(?:lecternDeck|lectern:session|lectern-times)[\s\S]*?<\/script>/g;
  // Marp's presenter view, that the console replaces, brings rules of its own.
  const rules = /<style>@media screen\{body\[data-bespoke-view[\s\S]*?<\/style>/;
  const [before = ''] = rules.exec(await createMarpCli(async () => createMarpConfig(themes), site).toHtml('# A')) ?? [];
  expect(before).toContain('data-bespoke-view=presenter');
  const without = deck
    .replace(own, '')
    .replace(/<style>\.lectern-flipped[\s\S]*?<\/style>/, '')
    .replace(rules, () => before);
  expect(without).not.toMatch(/lectern-(?:flipped|times)/);
  const sent = (html: string): number => gzipSync(html, {level: 9}).length;
  expect(Buffer.byteLength(deck) - Buffer.byteLength(without)).toBeLessThan(60_000);
  expect(sent(deck) - sent(without)).toBeLessThan(25_000);
});
