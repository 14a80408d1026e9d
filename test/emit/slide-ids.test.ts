import {readFileSync} from 'node:fs';
import {describe, expect, it} from 'vitest';
import {assignSlideIds} from '../../src/emit/slide-ids.ts';
import type {Page} from '../../src/model/page.ts';
import {findSlide} from '../../src/export/html/in-page/find-slide.ts';
import {slugify} from '../../src/text/markup/slug.ts';
import {normalizedText} from '../../src/text/plain.ts';
import {deckOf, openLink, textsOf} from '../support/deck-of.ts';

const post = readFileSync(new URL('../../content/_contents/W13-RecentLLMbasics.md', import.meta.url), 'utf8');
const notes = post.replace(/^---\n[\s\S]*?\n---\n/, '');
const before = deckOf(notes);
const idsOf = (body: string): readonly string[] => deckOf(body).sources.map(({id}) => id);

describe('the name of a slide', () => {
  it('is one of a kind, the same again, and no number', () => {
    const ids = before.sources.map(({id}) => id);
    expect(ids.length).toBeGreaterThan(30);
    expect(new Set(ids).size).toBe(ids.length);
    expect(idsOf(notes)).toEqual(ids);
    expect(ids.filter(id => /^\d+$|[\s"'<>&]/.test(id))).toEqual([]);
  });

  it('says the heading and the one above it, and of further slides how they begin', () => {
    const text = 'A sentence that is long enough to take a line or two of the slide, and some more words at its end. ';
    const paragraphs = ['First', 'Second', 'Third', 'Fourth', 'Fifth', 'Sixth'].map(one => `${one} of all: ${text}`);
    const ids = idsOf(`# Bread\n\n## Dough & 2 flours\n\n${paragraphs.map(one => `${one.repeat(2)}\n\n`).join('')}`);
    expect(ids).toContain('bread/dough-2-flours');
    expect(ids.some(id => /^bread\/dough-2-flours~(second|third|fourth|fifth)-of-all/.test(id))).toBe(true);
  });

  it('is told from its like by a number at the end', () => {
    const ids = idsOf('# A\n\n## Same\n\nOne text.\n\n# A\n\n## Same\n\nOne text.\n\n# A\n\n## Same\n\nOne text.');
    expect(ids.filter(id => id.includes('same'))).toEqual(['a/same', 'a/same~one-text', 'a/same~one-text-2']);
  });

  it('stays when its slide stands in the appendix', () => {
    const {document, pages, sources} = before;
    const placed = pages.map((page, i) => ({...page, order: i}));
    const apart = (i: number) => i % 3 === 0;
    const given = [...placed.filter((_, i) => !apart(i)), ...placed.filter((_, i) => apart(i))];
    const ids = assignSlideIds(document, given);
    expect(given.map(({order}, i) => [order, ids[i]]).sort(([a], [b]) => Number(a) - Number(b))).toEqual(
      sources.map(({id}, i) => [i, id]),
    );
  });

  it('is not taken for the number of a slide', () => {
    expect(idsOf('# 2\n\nText.\n\n# Other\n\nText.')).not.toContain('2');
  });
});

/** Edits of the sample lecture. */
const edits: readonly (readonly [name: string, edit: (text: string) => string])[] = [
  ['a word', text => text.replace(/\n### [^\n]*\n\n[A-Z]\w*/, '$& really')],
  ['a paragraph at the beginning', text => text.replace(/\n## /, '\n\nA new paragraph of a few words.\n\n## ')],
  ['a section at the beginning', text => text.replace(/\n## /, '\n## A new section\n\nSome words.\n\n## ')],
  ['a paragraph taken out', text => without(text, 12)],
  ['a list item added', text => text.replace(/\n- ([^\n]*)\n/, '\n- $1\n- One more thing to say\n')],
  ['a figure taken out', text => text.replace(/\n!\[[^\n]*\n|\n\{% include figure[^\n]*\n/, '\n')],
  ['two sections change places', text => swap(text)],
  ['a heading is renamed', text => text.replace(/\n## ([^\n]*)\n/, '\n## Called otherwise now\n')],
  ['a section of a heading that is there already', text => `${text}\n\n${firstHeading(text)}\n\nOnce more.\n`],
  ['a page break', text => insertAt(text, 30, '<!-- slide: break -->')],
];

const blocksOf = (text: string): readonly string[] => text.split(/\n{2,}/);

function without(text: string, nth: number): string {
  const blocks = blocksOf(text);
  const paragraphs = blocks.flatMap((block, i) => (/^[A-Z]/.test(block) ? [i] : []));
  return blocks.filter((_, i) => i !== paragraphs[nth]).join('\n\n');
}

function insertAt(text: string, nth: number, block: string): string {
  return blocksOf(text).toSpliced(nth, 0, block).join('\n\n');
}

function swap(text: string): string {
  const sections = text.split(/\n(?=### )/);
  const [a = '', b = ''] = [sections[2], sections[3]];
  return sections.with(2, b).with(3, a).join('\n');
}

function firstHeading(text: string): string {
  return /\n(### [^\n]*)\n/.exec(text)?.[1] ?? '';
}

/** What a page of `was` is known by in another deck: its heading, and its first text that is still there. */
function isSamePage(was: Page, now: Page, all: ReadonlySet<string>): boolean {
  const own = textsOf(was).filter(text => all.has(text));
  const texts = new Set(textsOf(now));
  return own.length === 0
    ? normalizedText(was.title) === normalizedText(now.title)
    : own.some(text => texts.has(text)) || was.name === now.name;
}

describe('a link to a slide', () => {
  const results = edits.map(([name, edit]) => {
    const edited = edit(notes);
    const after = deckOf(edited);
    const all = new Set(after.pages.flatMap(textsOf));
    const broken = before.pages.flatMap((page, i) => {
      const id = before.sources[i]?.id ?? '';
      const now = openLink(after, id);
      const isGone = textsOf(page).every(text => !all.has(text));
      return isGone || (now && isSamePage(page, now, all)) ? [] : [`${id} -> ${now?.name ?? 'nothing'}`];
    });
    return {name, changed: edited !== notes, broken};
  });

  it('sees the edits', () => {
    expect(results.filter(({changed}) => !changed).map(({name}) => name)).toEqual([]);
    expect(results.length).toBe(10);
  });

  it('finds it after nine of ten kinds of edit, also where it was touched', () => {
    const broken = results.filter(one => one.broken.length > 0);
    expect(broken.map(({name, broken: links}) => `${name}: ${links.join(', ')}`).slice(1)).toEqual([]);
  });

  it('finds it below the heading above its own, where sections are put together otherwise', () => {
    const targets = [
      {id: 'bread/dough', texts: ['Dough', 'Motivations']},
      {id: 'food/bread-and-rolls~the-oven', texts: ['Bread and rolls', 'The oven']},
      {id: 'food/cake~the-oven', texts: ['Cake', 'The oven']},
    ];
    expect(findSlide('bread/motivations~the-oven', targets, slugify)).toBe(1);
    expect(findSlide('bread/motivations~the-salt', targets, slugify)).toBe(0);
    expect(findSlide('wine/grapes~the-oven', targets, slugify)).toBe(-1);
  });

  it('finds it where a word of its name has changed, or it stands under another heading', () => {
    const long = 'This goes on for so many words that no other text of the deck could be meant by them, and on. ';
    const paragraph = (one: string): string => `${one} makes the first difference. ${long.repeat(2)}\n\n`;
    const body = (first: string): string =>
      `# Bread\n\n## Dough\n\n${['Flour', first, 'Salt', 'Yeast', 'Time'].map(paragraph).join('')}`;
    const was = deckOf(body('Water'));
    const second = was.sources.find(({id}) => id.includes('~'))?.id ?? '';
    expect(second).not.toBe('');
    const word = second.split('~')[1]?.split('-')[0] ?? '';
    const changed = deckOf(body('Water').replace(new RegExp(`${word} makes`, 'i'), 'Something makes'));
    expect(openLink(changed, second)?.heading).toBe(was.pages.find((_, i) => was.sources[i]?.id === second)?.heading);
    expect(openLink(deckOf(body('Water').replace('## Dough', '## Paste')), second)?.name).toContain('Paste');
  });

  it('opens nothing where nothing is like it', () => {
    expect(openLink(before, 'no-such-heading~of-any-slide-here')).toBeUndefined();
    expect(openLink(before, '')).toBeUndefined();
  });
});
