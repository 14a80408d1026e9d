// What an author can do with a stretch of the notes in the preview, and what each is called.

/** Everything that can be done. */
export const editActions = ['show', 'slide', 'notes', 'skip', 'title', 'break', 'join', 'layout'] as const;

/** A change of the deck that the preview writes as a directive. */
export type EditAction = (typeof editActions)[number];

/** A stretch of the notes, as far as that decides what can be done with it. */
export interface ActedOn {
  /** `heading`, `paragraph`, `item`, `figure` and so on. */
  readonly kind: string;
  /** It stands on a slide. */
  readonly isDisplayed: boolean;
  /** A slide has it, shown or in its speaker notes. */
  readonly hasSlide: boolean;
  /** Words of it are chosen. */
  readonly isLong: boolean;
  /** It stands within an item or a quotation. */
  readonly isWithin: boolean;
}

const texts: ReadonlySet<string> = new Set(['paragraph', 'item']);

/** What can be done, in the order of the buttons. */
export function listActions({kind, isDisplayed, hasSlide, isLong, isWithin}: ActedOn): readonly EditAction[] {
  const gone: readonly EditAction[] = hasSlide ? ['skip'] : [];
  if (kind === 'heading') return isDisplayed ? ['title', 'join', 'notes', 'skip'] : ['slide'];
  const fate: readonly EditAction[] = isDisplayed ? ['notes'] : isLong ? [] : ['slide'];
  if (isWithin) return [...(kind === 'figure' ? (['layout'] as const) : []), ...fate, ...gone];
  const words: readonly EditAction[] = texts.has(kind) && isLong ? ['show'] : [];
  if (!isDisplayed) return [...words, 'slide', ...gone];
  const figure: readonly EditAction[] = kind === 'figure' ? ['layout'] : [];
  return [...words, ...figure, ...fate, ...gone, 'break', 'join', 'title'];
}
