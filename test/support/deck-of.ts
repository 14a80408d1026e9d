// Markdown of a test -> its pages by the fake typesetter, where they stand in it, and the slide that a link finds.
import {blockText} from '../../src/blocks/text.ts';
import {listItems} from '../../src/blocks/visit.ts';
import {listSlideSources} from '../../src/emit/slide-sources.ts';
import {findSlide, type LinkTarget} from '../../src/export/html/in-page/find-slide.ts';
import {buildGalley} from '../../src/layout/galley/galley.ts';
import {paginate} from '../../src/layout/paginate.ts';
import type {Page} from '../../src/model/page.ts';
import {normalizedText} from '../../src/text/plain.ts';
import {slugify} from '../../src/text/markup/slug.ts';
import {fakeMetrics} from './measure.ts';
import {composed, documentOf} from './notes.ts';

/** The pages of `body` and their sources. */
export function deckOf(body: string) {
  const document = documentOf(body);
  const slides = composed(document);
  const set = buildGalley(slides);
  const pages = paginate(slides, set, fakeMetrics(set), {file: 'post.md', report: () => {}});
  return {document, pages, sources: listSlideSources(document, pages)};
}

/** The texts of a page that a link's words are looked for in, as the deck in a browser has them. */
export function textsOf(page: Page): readonly string[] {
  return [
    normalizedText(page.title),
    ...page.blocks.flatMap(({block}) => [
      blockText(block),
      ...listItems(block).map(item => normalizedText(item.children)),
    ]),
  ].filter(text => text !== '');
}

/** The page of `deck` that a link to `id` opens; undefined for none. */
export function openLink({pages, sources}: ReturnType<typeof deckOf>, id: string): Page | undefined {
  const targets = pages.map((page, i): LinkTarget => ({id: sources[i]?.id ?? '', texts: textsOf(page)}));
  return pages[findSlide(id, targets, slugify)];
}
