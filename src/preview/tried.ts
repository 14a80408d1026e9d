// A deck, and the same as an edit would make it -> the slides to show of both, and what else there is to say.
import {createPatch} from './patch.ts';
import type {DeckView} from './view.ts';

/** Slides of two decks that differ, by their indices; the first few of each. */
export interface TriedSlides {
  readonly before: readonly number[];
  readonly after: readonly number[];
  /** What the presenter says is another. */
  readonly saysOtherwise: boolean;
}

/** Slides of each deck that are shown side by side. */
const most = 2;

/** What differs between `before` and `after`; `near`: the slide that the edit was asked on. */
export function compareViews(before: DeckView, after: DeckView, near: number): TriedSlides {
  const {slides} = createPatch(before, after);
  const changed = slides.flatMap(({html}, i) => (html === undefined ? [] : [i]));
  const stays = new Set(slides.map(({from}) => from));
  const gone = before.slides.flatMap((_, i) => (stays.has(i) ? [] : [i]));
  const origins = changed.map(i => slides[i]?.from ?? -1).filter(from => from >= 0);
  const isFar = (i: number): number => Math.abs(i - near);
  const pick = (all: readonly number[]): readonly number[] =>
    [...new Set(all)]
      .sort((a, b) => isFar(a) - isFar(b) || a - b)
      .slice(0, most)
      // What lies far before it, such as an agenda that names it, comes last.
      .sort((a, b) => Number(a < near - 1) - Number(b < near - 1) || a - b);
  const before1 = pick([...origins, ...gone]);
  return {
    before: before1.length > 0 || changed.length === 0 ? before1 : [near],
    after: pick(changed.length > 0 || gone.length === 0 ? changed : [Math.min(near, after.slides.length - 1)]),
    saysOtherwise: saysOf(before) !== saysOf(after),
  };
}

function saysOf({slides}: DeckView): string {
  return slides.map(({notes}) => notes).join('\n\n');
}
