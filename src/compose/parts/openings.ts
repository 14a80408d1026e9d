// Parts and slides -> the slide with which each part opens, marked with the part's number.
import type {Slide} from '../../model/slide.ts';
import type {LecturePart} from './parts.ts';
import type {Section} from '../../outline/section.ts';

/** `slides` of which those that open a part say so; of a part that no slide holds, none does. */
export function markOpenings(slides: readonly Slide[], parts: readonly LecturePart[]): readonly Slide[] {
  const opens = new Map<number, number[]>();
  const first = new Map<number, number>();
  for (const [i, {heading, content}] of slides.entries())
    for (const id of [heading, ...content.map(block => block.id)]) if (!first.has(id)) first.set(id, i);
  for (const [i, part] of parts.entries()) {
    const at = listIds(part).reduce((min, id) => Math.min(min, first.get(id) ?? Infinity), Infinity);
    if (at < slides.length) opens.set(at, [...(opens.get(at) ?? []), i + 1]);
  }
  return slides.map((slide, i) => ({...slide, ...(opens.has(i) ? {opens: opens.get(i) ?? []} : {})}));
}

/** Names of the slides that open the parts, one a part; empty where no slide opens it. */
export function listOpenings(slides: readonly Slide[]): readonly string[] {
  const names: string[] = [];
  for (const {opens = [], name} of slides) for (const part of opens) names[part - 1] ??= name;
  return Array.from(names, name => name ?? '');
}

/** Ids of the headings and blocks of `section`. */
function listIds({heading, blocks, children}: Section): readonly number[] {
  return [
    ...(heading ? [heading.id] : []),
    ...blocks.flatMap(block => (block.kind === 'directive' ? [] : block.id)),
    ...children.flatMap(listIds),
  ];
}
