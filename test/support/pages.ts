// Markdown of a test -> the content pages of its deck, by the fake typesetter, and what the stages told.
import {blockText} from '../../src/blocks/text.ts';
import {listItems} from '../../src/blocks/visit.ts';
import {buildGalley} from '../../src/layout/galley/galley.ts';
import {paginate} from '../../src/layout/paginate.ts';
import type {Diagnostic} from '../../src/model/diagnostic.ts';
import type {Page} from '../../src/model/page.ts';
import {normalizedText} from '../../src/text/plain.ts';
import {fakeMetrics} from './measure.ts';
import {slidesOf} from './notes.ts';

/** A page, in short. */
export interface BriefPage extends Pick<Page, 'layout' | 'trail' | 'styleClasses' | 'backdrop' | 'speakerNotes'> {
  readonly title: string;
  readonly blocks: readonly {
    readonly kind: string;
    readonly text: string;
    readonly items: number;
    readonly start?: number;
  }[];
}

/** The pages of `notes` that have content, and the diagnostics of compose and layout. */
export function pagesOf(notes: string): {readonly pages: readonly BriefPage[]; readonly told: readonly Diagnostic[]} {
  const told: Diagnostic[] = [];
  const report = (one: Diagnostic) => void told.push(one);
  const slides = slidesOf(notes, 'lead', {}, report);
  const galley = buildGalley(slides);
  const pages = paginate(slides, galley, fakeMetrics(galley), {file: 'post.md', report});
  return {pages: pages.filter(({role}) => role === 'content').map(brief), told};
}

function brief({title, layout, trail, styleClasses, backdrop, speakerNotes, blocks}: Page): BriefPage {
  return {
    title: normalizedText(title),
    layout,
    trail,
    styleClasses,
    ...(backdrop === undefined ? {} : {backdrop}),
    speakerNotes,
    blocks: blocks.map(({block}) => ({
      kind: block.kind,
      text: blockText(block),
      items: listItems(block).length,
      ...(block.kind === 'list' ? {start: block.start} : {}),
    })),
  };
}
