// Two views of a deck -> what a page has to change that shows the first, so that it shows the second.
import type {DeckView, SlideView} from './view.ts';

/** A slide of the new deck, in its order. */
export interface SlideChange {
  readonly id: string;
  /** Index of the slide before whose element it takes; -1 for a new one. */
  readonly from: number;
  /** Its drawing, where that has changed. */
  readonly html?: string;
  /** Its lines, where these alone have changed. */
  readonly marks?: readonly string[];
}

/** What a page has to change. */
export interface DeckPatch {
  readonly slides: readonly SlideChange[];
  /** Font faces that are new; those that are gone may stay. */
  readonly faces: readonly string[];
  /** All rules of the style, where they have changed. */
  readonly rules?: string;
  /** What the presenter reads, slide by slide. */
  readonly notes: readonly string[];
}

/** The change from `before` to `after`. */
export function createPatch(before: DeckView, after: DeckView): DeckPatch {
  const origins = matchSlides(before.slides, after.slides);
  const known = new Set(before.style.faces);
  return {
    slides: after.slides.map((slide, i) => changeOf(before.slides[origins[i] ?? -1], slide, origins[i] ?? -1)),
    faces: after.style.faces.filter(face => !known.has(face)),
    ...(before.style.rules === after.style.rules ? {} : {rules: after.style.rules}),
    notes: after.slides.map(({notes}) => notes),
  };
}

/** Indices in the new deck of the slides whose content has changed, the first first. */
export function listChanged(patch: DeckPatch): readonly number[] {
  return patch.slides.flatMap(({html}, i) => (html === undefined ? [] : [i]));
}

function changeOf(before: SlideView | undefined, {id, html, marks, digest}: SlideView, from: number): SlideChange {
  if (before?.digest !== digest || before.marks.length !== marks.length) return {id, from, html};
  const isMoved = marks.some((mark, i) => mark !== before.marks[i]);
  return {id, from, ...(isMoved ? {marks} : {})};
}

/**
 * For each new slide the old one that it goes on: of the same name, else of the same content, else what stood between
 * the same neighbours; -1 for none.
 */
function matchSlides(before: readonly SlideView[], after: readonly SlideView[]): readonly number[] {
  const byId = new Map(before.map(({id}, i) => [id, i]));
  const taken = new Set<number>();
  const take = (index: number | undefined): number => {
    if (index === undefined || taken.has(index)) return -1;
    taken.add(index);
    return index;
  };
  const named = after.map(({id}) => take(byId.get(id)));
  const free = new Map<string, number[]>();
  before.forEach(({digest}, i) => {
    if (!taken.has(i)) free.set(digest, [...(free.get(digest) ?? []), i]);
  });
  const known = named.map((index, i) => (index >= 0 ? index : take(free.get(after[i]?.digest ?? '')?.shift())));
  let last = -1;
  return known.map(index => {
    const next = index >= 0 || last + 1 >= before.length ? index : take(last + 1);
    last = next >= 0 ? next : last;
    return next;
  });
}
