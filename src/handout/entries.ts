// Pages of a deck -> how each is set on paper: as a heading, beside its words, above them, or sharing a row.
import type {Page} from '../model/page.ts';

/** One entry of the handout, from top to bottom of its sheets. */
export type SheetEntry =
  /** Title slide, divider, agenda: words alone. */
  | {readonly kind: 'heading'; readonly page: Page}
  /** Image left, words right; an empty right half is ruled for writing. */
  | {readonly kind: 'beside'; readonly page: Page}
  /** Words that are longer than the image is high: two columns, the image heading the first. */
  | {readonly kind: 'columns'; readonly page: Page}
  /** Two images side by side, short words under each. */
  | {readonly kind: 'row'; readonly pages: readonly [Page, Page]};

/**
 * Characters of 9.5 pt that still look well under an image (eight lines), and beside one (a line of 50 characters is
 * 4.8 mm, a slide 48 mm).
 */
const characters = {under: 400, beside: 650};

/** Entries in reading order. `contents`: the handout has a table of contents, which replaces the agenda. */
export function arrangeEntries(pages: readonly Page[], contents: boolean): readonly SheetEntry[] {
  const out: SheetEntry[] = [];
  for (let i = 0; i < pages.length; i++) {
    const [page, next] = [pages[i], pages[i + 1]];
    if (page === undefined || (contents && page.role === 'agenda' && page.speakerNotes.length === 0)) continue;
    if (isHeading(page)) {
      out.push({kind: 'heading', page});
    } else if (next !== undefined && isCell(page) && isCell(next)) {
      out.push({kind: 'row', pages: [page, next]});
      i++;
    } else {
      out.push({kind: charactersOf(page) > characters.beside ? 'columns' : 'beside', page});
    }
  }
  return out;
}

/** A page that holds no more than the deck itself added: its title and a list of what follows. */
function isHeading(page: Page): boolean {
  if (page.role === 'title' || page.role === 'agenda') return page.role === 'title' || page.speakerNotes.length > 0;
  if (page.role === 'appendix') return true;
  return page.role === 'section' && page.part.of === 1 && page.blocks.every(({block}) => block.id === -1);
}

function isCell(page: Page): boolean {
  return !isHeading(page) && page.role !== 'agenda' && charactersOf(page) <= characters.under;
}

function charactersOf(page: Page): number {
  return page.speakerNotes.reduce((sum, {text}) => sum + text.length + 20, 0); // 20: the space between paragraphs
}
