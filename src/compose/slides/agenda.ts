// Slides -> an agenda of them.
import type {Slide} from '../../model/slide.ts';
import {english} from '../../text/languages/en.ts';
import {addSlide, itemOf, listOf} from './added-titles.ts';
import {linkItems} from './names.ts';

/** An agenda of one topic is none; above this many the list is no help. */
const topics = {min: 2, max: 16};

/** An agenda of the deck's top-level slides, or null where it would hold one topic. */
export function composeAgenda(slides: readonly Slide[]): Slide | null {
  const names = new Set<string>();
  const tops = slides.filter(
    ({level, role, name}) =>
      level === 1 &&
      (role === 'section' || role === 'content' || role === 'readings') &&
      !names.has(name) &&
      names.add(name),
  );
  if (tops.length < topics.min || tops.length > topics.max) return null;
  const items = tops.map(slide => itemOf(slide.title));
  const list = linkItems(
    listOf(items, true),
    tops.map(slide => slide.name),
  );
  return addSlide('agenda', english.titles.agenda, [list]);
}
