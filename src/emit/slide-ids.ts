// Document and pages -> a name for each slide that outlives edits elsewhere: its headings, then its first words.
import {blockText} from '../blocks/text.ts';
import type {Document} from '../model/document.ts';
import type {Page, PlacedBlock} from '../model/page.ts';
import {normalizedText} from '../text/plain.ts';
import {slugify} from '../text/markup/slug.ts';

/** Words and characters of a heading, of the one above it, and of what tells a slide from others under its heading. */
const limits = {
  heading: {words: 8, characters: 48},
  parent: {words: 3, characters: 24},
  opening: {words: 5, characters: 32},
} as const;

/**
 * A name for each of `pages`, all different: `parent/heading` for the first slide of a heading, and
 * `parent/heading~first-words` for the others. No page number, count or id of a block takes part, so that what is
 * written elsewhere changes none.
 */
export function assignSlideIds(document: Document, pages: readonly Page[]): readonly string[] {
  const paths = listHeadingPaths(document);
  const taken = new Set<string>();
  const ids: string[] = [];
  // The order of the notes: a page keeps its name, be it in its place or in the appendix.
  const placed = pages.map((page, i) => ({page, i})).sort((a, b) => orderOf(a) - orderOf(b));
  for (const {page, i} of placed) {
    const path = paths.get(page.heading) ?? (page.heading < 0 ? page.role : slugOf(page.name, limits.heading));
    const base = page.role === 'section' ? `${path}~part` : path;
    const id = taken.has(base) ? findFree(`${path}~${slugOf(openingOf(page), limits.opening)}`, taken) : base;
    taken.add(id);
    ids[i] = id;
  }
  return ids;
}

function orderOf({page, i}: {readonly page: Page; readonly i: number}): number {
  return page.order ?? i;
}

/** Each heading behind the one that it stands under, by its id. */
function listHeadingPaths({entries}: Document): ReadonlyMap<number, string> {
  const above: {readonly depth: number; readonly text: string}[] = [];
  const paths = new Map<number, string>();
  for (const entry of entries) {
    if (entry.kind !== 'heading') continue;
    while ((above.at(-1)?.depth ?? 0) >= entry.depth) above.pop();
    const text = normalizedText(entry.children);
    const parents = above.slice(-1).map(one => slugOf(one.text, limits.parent));
    paths.set(entry.id, [...parents, slugOf(text, limits.heading)].join('/'));
    above.push({depth: entry.depth, text});
  }
  return paths;
}

/** A number alone is a slide's number; a slug that is one, or none, is not taken for it. */
function slugOf(text: string, {words, characters}: {readonly words: number; readonly characters: number}): string {
  const slug = slugify(text, words, characters);
  return slug === '' || /^\d+$/.test(slug) ? `s${slug}` : slug;
}

/** What the slide shows first: words of its own title, else of its first block that has some. */
function openingOf(page: Page): string {
  if (page.promoted >= 0) return normalizedText(page.title);
  return page.blocks.map(textOf).find(text => slugify(text, 1, 1) !== '') ?? normalizedText(page.title);
}

function textOf({block}: PlacedBlock): string {
  if (block.kind === 'figure') return normalizedText(block.caption) || (block.src.split('/').at(-1) ?? '');
  return block.kind === 'math' ? block.tex : blockText(block);
}

function findFree(id: string, taken: ReadonlySet<string>): string {
  for (let n = 1; ; n++) {
    const free = n === 1 ? id : `${id}-${n}`;
    if (!taken.has(free)) return free;
  }
}
