// Pages -> where each block of the notes stands: on which slides, in whose notes, with which words.
import {blockText} from '../blocks/text.ts';
import type {ContentItem} from '../blocks/types.ts';
import type {Page, PlacedBlock} from '../model/page.ts';
import {normalizedText} from '../text/plain.ts';

/** Where a block stands. */
export interface Placement {
  readonly slides: Set<number>;
  readonly texts: string[];
  readonly said: Set<number>;
  alt?: {readonly text: string; readonly from: string};
}

/** Places of all blocks and items that `pages` hold, by id. */
export function gatherPlacements(pages: readonly Page[]): ReadonlyMap<number, Placement> {
  const placements = new Map<number, Placement>();
  const at = (id: number): Placement => {
    const known = placements.get(id) ?? {slides: new Set<number>(), texts: [], said: new Set<number>()};
    placements.set(id, known);
    return known;
  };
  const show = (id: number, page: Page, text: string): void => {
    const one = at(id);
    one.slides.add(page.number);
    if (text && !one.texts.includes(text)) one.texts.push(text);
  };
  const items = (list: readonly ContentItem[], page: Page): void => {
    for (const item of list) {
      if (!item.repeated) show(item.id, page, normalizedText(item.children));
      for (const id of item.covers ?? []) show(id, page, '');
      items(item.items, page);
    }
  };
  for (const page of pages) {
    if (page.heading >= 0)
      show(page.heading, page, page.part.index === 1 && page.promoted < 0 ? normalizedText(page.title) : '');
    if (page.promoted >= 0) show(page.promoted, page, normalizedText(page.title));
    for (const {id, covers = []} of page.speakerNotes)
      for (const said of [id, ...covers]) at(said).said.add(page.number);
    for (const placed of page.blocks) {
      if (placed.kind === 'figure') {
        show(placed.block.id, page, normalizedText(placed.block.caption));
        for (const id of placed.block.covers ?? []) {
          show(id, page, '');
          at(id).alt = {text: placed.block.alt, from: placed.block.altFrom};
        }
        at(placed.block.id).alt = {text: placed.block.alt, from: placed.block.altFrom};
      } else {
        show(placed.block.id, page, displayedText(placed));
        if (placed.block.kind === 'list') items(placed.block.items, page);
        if (placed.block.kind === 'card') for (const {id, text} of placed.block.beside ?? []) show(id, page, text);
      }
    }
  }
  return placements;
}

function displayedText(placed: Extract<PlacedBlock, {kind: 'block'}>): string {
  const {block} = placed;
  switch (block.kind) {
    case 'prose':
    case 'inline-heading':
    case 'footnote':
      return normalizedText(block.children);
    case 'quote':
      return block.paragraphs.map(normalizedText).join(' ');
    case 'code':
      return block.value;
    case 'math':
      return block.tex;
    case 'card':
      return blockText(block);
    case 'table':
      return [block.header, ...block.rows].map(cells => cells.map(normalizedText).join(' ')).join(' ');
    default:
      return '';
  }
}
