// Parts of the lecture -> its agenda: all of them, each linked to the slide that opens it.
import type {ContentItem} from '../../blocks/types.ts';
import type {Inline} from '../../model/document.ts';
import type {Slide} from '../../model/slide.ts';
import type {LecturePart} from './parts.ts';
import {english} from '../../text/languages/en.ts';
import {normalizedText, plainText} from '../../text/plain.ts';
import {sliceInline} from '../../text/slices.ts';
import {countInlineWords} from '../../text/words.ts';
import {addSlide, itemOf, listOf} from '../slides/added-titles.ts';
import {linkItems} from '../slides/names.ts';
import {listOpenings} from './openings.ts';

/** An agenda of one part is none; more parts than `oneColumn` stand in two columns; up to `twoLines` have room for two
 * lines each. */
const entries = {min: 2, oneColumn: 8, twoLines: 5};
/** Characters from which an entry is parted at its colon, and those that the name before the colon may have. */
const characters = {long: 40, name: 64};

/** The agenda of `parts`, which `slides` open, under `title`; null where there is one part at most. */
export function composeAgenda(parts: readonly LecturePart[], slides: readonly Slide[], title: string): Slide | null {
  if (parts.length < entries.min) return null;
  const names = listOpenings(slides);
  const titles = parts.map(({heading}) => normalizedText(heading.children));
  const items = parts.map(({heading}) => entryOf(heading.children, titles));
  const agenda = addSlide('agenda', title, [linkItems(listOf(items, true), names)]);
  return parts.length > entries.oneColumn ? {...agenda, styleClasses: ['columns']} : agenda;
}

/** An entry of `titles`: a long title's name, and what stands after its colon below it where there is room for it. */
function entryOf(title: readonly Inline[], titles: readonly string[]): ContentItem {
  const text = plainText(title);
  const colon = nameEnd(text);
  if (colon < 0) return itemOf(title);
  const name = sliceInline(title, 0, colon);
  const start = normalizedText(name);
  if (titles.filter(one => one.startsWith(start)).length > 1) return itemOf(title);
  const item = itemOf(name);
  const rest = sliceInline(title, text.length - text.slice(colon + 1).trimStart().length, text.length);
  return titles.length > entries.twoLines || countInlineWords(rest) < 2
    ? itemOf(title)
    : {...item, items: [itemOf(rest)]};
}

/** Where the name of a long title ends, before a colon that does not only part "Paper 2" from it; -1 where nowhere. */
function nameEnd(text: string): number {
  if (text.trim().length < characters.long) return -1;
  const serial = english.serial.exec(text)?.[0].length ?? 0;
  const start = serial > 0 ? (/^\s*[:–—-]?\s*/.exec(text.slice(serial))?.[0].length ?? 0) + serial : 0;
  const colon = text.slice(start).search(/[:：](?=\s)/);
  return colon < 2 || colon + start > characters.name ? -1 : colon + start;
}
