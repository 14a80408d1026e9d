// What the browser finds to run off a page, mended round by round until nothing of it is left.
import {describe, expect, it} from 'vitest';
import {mendPages, mendRounds} from '../../../src/layout/mend/mend-pages.ts';
import {buildGalley} from '../../../src/layout/galley/galley.ts';
import {paginate} from '../../../src/layout/paginate.ts';
import type {Page, PlacedBlock} from '../../../src/model/page.ts';
import {findLost, reportCoverage} from '../../../src/checks/coverage.ts';
import {normalizedText} from '../../../src/text/plain.ts';
import {prose} from '../../support/content.ts';
import {fakeMetrics} from '../../support/measure.ts';
import {documentOf, slidesOf} from '../../support/notes.ts';

function pagesOf(markdown: string): readonly Page[] {
  const slides = slidesOf(markdown);
  const set = buildGalley(slides);
  return paginate(slides, set, fakeMetrics(set), {file: 'post.md', report: () => undefined});
}

const content = (pages: readonly Page[]): Page => {
  const page = pages.find(({role}) => role === 'content');
  if (!page) throw new Error('The notes make a page of content.');
  return page;
};
const said = (page: Page): readonly string[] => page.speakerNotes.map(({text}) => text);

/** The pages after `rounds` in which the browser finds `text` on the page of content. */
function mend(markdown: string, text: string, rounds: number) {
  let pages = pagesOf(markdown);
  const slide = content(pages).number;
  const what: string[] = [];
  for (let round = 0; round < rounds; round++) {
    const next = mendPages(pages, [{slide, text, px: 12}], round);
    pages = next.pages;
    what.push(...next.mended.map(one => `${one.what} ${one.range.line}`));
  }
  return {page: content(pages), what};
}

describe('a page that is overfull', () => {
  const notes = '# Bread\n\nRye is dark.\n\nWheat is light and rises well.';

  it('is first set in its least size, with the line of the block at fault', () => {
    const {page, what} = mend(notes, 'Wheat is light', 1);
    expect(what).toEqual(['smaller 5']);
    expect(page.styleClasses).toContain('tight');
    expect(page.blocks).toHaveLength(2);
  });

  it('then has the block at fault in its notes', () => {
    const {page, what} = mend(notes, 'Wheat is light', 2);
    expect(what).toEqual(['smaller 5', 'notes 5']);
    expect(page.blocks.map(({block}) => block.id)).toHaveLength(1);
    expect(said(page)).toEqual(['Wheat is light and rises well.']);
  });

  it('keeps the items of a list that stand before the one at fault', () => {
    const {page} = mend('# Bread\n\n- rye\n- wheat\n- spelt', 'spelt', 2);
    const [list] = page.blocks;
    expect(list?.block.kind === 'list' && list.block.items.length).toBe(2);
    expect(said(page)).toEqual(['spelt']);
  });

  it('shrinks a figure before it is said', () => {
    const {page} = mend('# Bread\n\n![An oven](oven-800x400.png)', '<img> An oven', 1);
    const [figure] = page.blocks;
    const whole = content(pagesOf('# Bread\n\n![An oven](oven-800x400.png)')).blocks[0];
    expect(figure?.kind === 'figure' && whole?.kind === 'figure' && figure.height < whole.height).toBe(true);
  });

  it('has at last nothing but its title, and all its words in the notes', () => {
    const {page} = mend(notes, '<section> Bread', mendRounds);
    expect(page.blocks).toEqual([]);
    expect(said(page).join(' ')).toContain('Rye is dark.');
    expect(said(page).join(' ')).toContain('Wheat is light and rises well.');
  });

  it('says both parts of a paragraph that stand on it under one id', () => {
    const page = content(pagesOf(notes));
    const part = (value: string): PlacedBlock => ({kind: 'block', block: prose(7, value), size: ''});
    const parted = {...page, blocks: [part('Rye is dark.'), part('Wheat is light.')], speakerNotes: []};
    const overrun = {slide: page.number, text: 'Wheat is light.', px: 12};
    const whole = mendPages([parted], [overrun], mendRounds).pages[0];
    expect(whole && said(whole)).toEqual(['Rye is dark.', 'Wheat is light.']);
    const known = {...parted, speakerNotes: [{id: 7, text: 'So: Wheat is light. It rises.'}]};
    const again = mendPages([known], [overrun], mendRounds).pages[0];
    expect(again && said(again)).toEqual(['So: Wheat is light. It rises.', 'Rye is dark.']);
  });

  it('says whose words the notes of an item hold, that of a formula in it too', () => {
    const {page} = mend('# Bread\n\n- rye\n- so it is\n\n  $$r = 2$$\n\n  dark', 'so it is', mendRounds);
    const rows = documentOf('# Bread\n\n- rye\n- so it is\n\n  $$r = 2$$\n\n  dark');
    expect(findLost(reportCoverage(rows, [page]))).toEqual([]);
    expect(said(page).join(' ')).toContain('r = 2');
  });

  it('finds the item at fault whatever its quotation marks were set as', () => {
    const {page} = mend('# Bread\n\n- rye\n- the "old" wheat\n- spelt', 'the “old” wheat', 2);
    const [list] = page.blocks;
    expect(list?.block.kind === 'list' && list.block.items.length).toBe(1);
  });

  it('loses the end of a title that is at fault', () => {
    const title = `${'A title that goes on and on '.repeat(4)}to its end`;
    const {page, what} = mend(`# ${title}\n\nRye is dark.`, 'A title that goes on', 2);
    expect(what).toEqual(['smaller 1', 'title 1']);
    expect(page.title).not.toEqual([]);
    expect(title.startsWith(normalizedText(page.title).replace('…', ''))).toBe(true);
    expect(normalizedText(page.title).length).toBeLessThanOrEqual(40);
    expect(said(page)).toContain(title);
  });
});

it('a page on which nothing was found stays as it is', () => {
  const pages = pagesOf('# Bread\n\nRye is dark.');
  expect(mendPages(pages, [], 0)).toEqual({pages, mended: []});
});
