// Slides -> slides on which no footnote is missing: what titles and cards cite is added, what nothing cites is said.
import type {ContentBlock, NoteBlock} from '../../blocks/types.ts';
import {listItems, listSpeakerNotes} from '../../blocks/visit.ts';
import type {Document, Entry, Footnote} from '../../model/document.ts';
import type {Slide} from '../../model/slide.ts';
import {findLabels, findLabelsInEntry, listFootnoteIds} from '../../text/footnotes.ts';
import {sayBlock} from '../../text/speaker-notes.ts';
import {findCitations} from '../blocks/cited.ts';
import {composeFootnotes} from '../blocks/footnotes.ts';
import type {ComposeContext} from '../context.ts';

/**
 * `slides` with every footnote of `document`: one that a title or an inline heading cites is set below; any other that
 * has no place yet is said on the slide of what cites it, or at the end.
 */
export function completeFootnotes(
  slides: readonly Slide[],
  document: Document,
  context: ComposeContext,
): readonly Slide[] {
  if (context.footnotes.texts.size === 0) return slides;
  const complete = slides.map(slide => withCited(slide, context));
  const placed = new Set(complete.flatMap(slide => slide.content.flatMap(listIds)));
  // Of two with one label the second has no number, and is said.
  const missing = document.entries.flatMap(entry =>
    entry.kind === 'footnote' && listFootnoteIds(entry).every(id => !placed.has(id)) ? [entry] : [],
  );
  if (missing.length === 0) return complete;
  const homes = findHomes(complete, document.entries);
  return complete.map((slide, i) => {
    const here = missing.filter(({label}) => (homes.get(label) ?? complete.length - 1) === i);
    return here.length === 0 ? slide : {...slide, content: [...slide.content, sayFootnotes(here, slide)]};
  });
}

/** A slide of blocks with the footnotes that it cites and does not show. */
function withCited(slide: Slide, context: ComposeContext): Slide {
  if (slide.role !== 'content') return slide;
  const cited = new Set([...findLabels(slide.title), ...slide.content.flatMap(findCitations)]);
  if (cited.size === 0) return slide;
  const shown = new Set(slide.content.map(({id}) => id));
  const more = composeFootnotes([...cited], context).filter(({id}) => !shown.has(id));
  return more.length === 0 ? slide : {...slide, content: [...slide.content, ...more]};
}

/** Index of the slide that holds the first entry that cites each label. */
function findHomes(slides: readonly Slide[], entries: readonly Entry[]): ReadonlyMap<string, number> {
  const slideOf = new Map<number, number>();
  slides.forEach((slide, i) => {
    for (const id of [slide.heading, ...slide.content.flatMap(listIds)])
      if (id >= 0 && !slideOf.has(id)) slideOf.set(id, i);
  });
  const homes = new Map<string, number>();
  for (const entry of entries) {
    const home = idsOf(entry).flatMap(id => slideOf.get(id) ?? [])[0];
    if (home === undefined) continue;
    for (const label of findLabelsInEntry(entry)) if (!homes.has(label)) homes.set(label, home);
  }
  return homes;
}

function idsOf(entry: Entry): readonly number[] {
  return entry.kind === 'list' ? [entry.id, ...entry.items.map(item => item.id)] : [entry.id];
}

function listIds(block: ContentBlock): readonly number[] {
  return [block.id, ...listItems(block).map(({id}) => id), ...listSpeakerNotes(block).map(({id}) => id)];
}

function sayFootnotes(footnotes: readonly Footnote[], {range}: Slide): NoteBlock {
  const speakerNotes = footnotes.flatMap(sayBlock);
  return {kind: 'note', id: speakerNotes[0]?.id ?? -1, range, speakerNotes, next: false};
}
