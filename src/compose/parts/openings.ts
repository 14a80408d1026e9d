// Parts and slides -> the slide with which each part opens, marked with the part's number.
import type {Slide} from '../../model/slide.ts';
import type {LecturePart} from './parts.ts';
import type {Section} from '../../outline/section.ts';

/** `slides` of which those that open a part say so; of a part that no slide holds, none does. */
export function markOpenings(slides: readonly Slide[], parts: readonly LecturePart[]): readonly Slide[] {
  const opens = new Map<number, number[]>();
  for (const [i, part] of parts.entries()) {
    const ids = new Set(listIds(part));
    const at = slides.findIndex(slide => ids.has(slide.heading) || slide.content.some(block => ids.has(block.id)));
    if (at >= 0) opens.set(at, [...(opens.get(at) ?? []), i + 1]);
  }
  return slides.map((slide, i) => ({...slide, ...(opens.has(i) ? {opens: opens.get(i) ?? []} : {})}));
}

/** Names of the slides that open the parts, one a part; empty where no slide opens it. */
export function listOpenings(slides: readonly Slide[]): readonly string[] {
  const count = Math.max(0, ...slides.flatMap(({opens}) => opens ?? []));
  return Array.from({length: count}, (_, i) => slides.find(({opens}) => opens?.includes(i + 1))?.name ?? '');
}

/** Ids of the headings and blocks of `section`. */
function listIds({heading, blocks, children}: Section): readonly number[] {
  return [
    ...(heading ? [heading.id] : []),
    ...blocks.flatMap(block => (block.kind === 'directive' ? [] : block.id)),
    ...children.flatMap(listIds),
  ];
}
