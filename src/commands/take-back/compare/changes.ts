// Slides as they were written × as somebody saved them -> what that person changed. Pure.
import type {ContentShape, ContentSlide, ShapeRole} from '../../../export/pptx/read-back/read-content.ts';
import {guardNameless, isNameless, likeBefore} from './nameless.ts';
import {findMoved, pairThings} from './pair.ts';
import type {DeckChange, TextSpot} from './deck-change.ts';
import {createBudget, type WorkBudget} from './budget.ts';
import {foldTokens} from './words.ts';

/** Texts of a shape, or what is said. */
interface TextList {
  readonly at: Omit<TextSpot, 'text'>;
  readonly before: readonly string[];
  readonly after: readonly string[];
  readonly levels: readonly number[];
}

/** All that is different in `now`. Throws a LecternError where comparing takes more than `budget`. */
export function listChanges(
  before: readonly ContentSlide[],
  now: readonly ContentSlide[],
  budget: WorkBudget = createBudget(),
): readonly DeckChange[] {
  const pairs = pairThings(
    before,
    now,
    {nameOf: ({name}) => name, textOf: allText, min: {named: 0.2, other: 0.55}},
    budget,
  );
  const present = new Set(pairs);
  const moved = findMoved(pairs.filter(i => i >= 0));
  const last = (j: number): number => pairs.slice(0, j).findLast(i => i >= 0) ?? -1;
  return [
    ...now.flatMap((slide, j) => {
      const i = pairs[j] ?? -1;
      const was = before[i];
      return was ? compareSlides(was, slide, i, budget) : [];
    }),
    ...before.flatMap((one, i): readonly DeckChange[] => {
      if (present.has(i)) return [];
      // Without names a slide that is gone may be one that is new.
      const isSure =
        one.name === '' || pairs.every((at, j) => at >= 0 || now[j]?.name !== '') || now.some(({name}) => name !== '');
      return [isSure ? {kind: 'slide-gone', slide: i} : {kind: 'other', slide: i, what: 'it is gone, or another one'}];
    }),
    ...pairs.flatMap((i, j): readonly DeckChange[] =>
      i >= 0 && moved.has(i) ? [{kind: 'slide-moved', slide: i, behind: last(j)}] : [],
    ),
    ...pairs.flatMap((i, j): readonly DeckChange[] => {
      const slide = now[j];
      return i < 0 && slide ? [{kind: 'slide-new', behind: last(j), slide}] : [];
    }),
  ];
}

function allText({shapes, notes, trail = ''}: ContentSlide): string {
  return [...shapes.flatMap(({texts}) => texts), ...notes, trail].join(' ');
}

function compareSlides(
  before: ContentSlide,
  now: ContentSlide,
  slide: number,
  budget: WorkBudget,
): readonly DeckChange[] {
  if (!isNameless(before, now)) return compareNamed(before, now, slide, budget);
  const known = {...now, shapes: likeBefore(before, now)};
  return guardNameless(before, compareNamed(before, known, slide, budget));
}

function compareNamed(
  before: ContentSlide,
  now: ContentSlide,
  slide: number,
  budget: WorkBudget,
): readonly DeckChange[] {
  const group = ({role}: ContentShape): string => (role === 'text' || role === 'caption' ? 'text' : role);
  const pairs = pairThings(
    before.shapes,
    now.shapes,
    {
      nameOf: ({name, role}) => (role === 'title' ? 'title' : name),
      textOf: ({texts}) => texts.join(' '),
      fit: (one, other) => (group(one) !== group(other) ? -1 : one.role === 'title' ? 1 : undefined),
      min: {named: 0, other: 0.3},
    },
    budget,
  );
  const present = new Set(pairs);
  const other = (what: string): DeckChange => ({kind: 'other', slide, what});
  return [
    ...pairs.flatMap((i, j) => {
      const [was, shape] = [before.shapes[i], now.shapes[j]];
      if (shape === undefined) return [];
      if (was === undefined) return shape.texts.every(text => text === '') ? [] : [other(describeNew(shape))];
      return compareShapes(was, shape, {slide, shape: i}, budget);
    }),
    ...before.shapes.flatMap((shape, i) => (present.has(i) ? [] : goneShape(shape, {slide, shape: i}))),
    ...compareTexts({at: {slide, shape: -1}, before: before.notes, after: now.notes, levels: []}, budget).map(
      (change): DeckChange => (change.kind === 'text-new' ? {kind: 'notes-new', slide, after: change.after} : change),
    ),
    ...(now.isHidden && !before.isHidden ? [other('the slide is hidden')] : []),
  ];
}

const roleNames: Readonly<Record<ShapeRole, string>> = {
  ...{title: 'title', text: 'text box', caption: 'caption', code: 'code'},
  ...{table: 'table', formula: 'formula', image: 'picture'},
};

function describeNew({role, texts}: ContentShape): string {
  return `a new ${roleNames[role]}: ${texts.filter(Boolean).join(' / ')}`;
}

function goneShape({role, texts}: ContentShape, at: Omit<TextSpot, 'text'>): readonly DeckChange[] {
  if (role === 'text' || role === 'caption' || role === 'formula')
    return texts.map((before, text) => ({kind: 'text-gone', at: {...at, text}, before}));
  if (role === 'title') return [{kind: 'other', slide: at.slide, what: `the title is gone: ${texts.join(' ')}`}];
  return [{kind: 'text-gone', at: {...at, text: -1}, before: texts.join(' ')}];
}

function compareShapes(
  before: ContentShape,
  now: ContentShape,
  at: Omit<TextSpot, 'text'>,
  budget: WorkBudget,
): readonly DeckChange[] {
  const {role} = before;
  const other = (what: string): readonly DeckChange[] => [{kind: 'other', slide: at.slide, what}];
  if (role === 'formula') {
    const isSame = before.texts.join() === now.texts.join();
    return isSame ? [] : other(`the formula “${before.texts.join(' ')}” is another one`);
  }
  if (role === 'title' || role === 'image' || role === 'table' || role === 'code') {
    if (before.texts.length !== now.texts.length || before.columns !== now.columns)
      return other(role === 'table' ? 'the table has other rows or columns' : 'the code has other lines');
    return before.texts.flatMap((text, i): readonly DeckChange[] => {
      const [was, is] =
        role === 'title' ? [withoutCounter(text), withoutCounter(now.texts[i] ?? '')] : [text, now.texts[i] ?? ''];
      return isSameText(was, is, role) ? [] : [{kind: 'words', at: {...at, text: i}, before: was, after: is}];
    });
  }
  return compareTexts({at, before: before.texts, after: now.texts, levels: now.levels}, budget);
}

/** A title without its counter, behind a tab. */
export function withoutCounter(title: string): string {
  return title.trimEnd().replace(/\t.*$/s, '').trim();
}

function isSameText(one: string, other: string, role: ShapeRole = 'text'): boolean {
  return role === 'code' ? one.trimEnd() === other.trimEnd() : foldTokens(one, true) === foldTokens(other, true);
}

function compareTexts({at, before, after, levels}: TextList, budget: WorkBudget): readonly DeckChange[] {
  const pairs = fillGaps(
    before.length,
    pairThings(
      before,
      after,
      {nameOf: text => foldTokens(text, true), textOf: text => text, min: {named: 0, other: 0.4}},
      budget,
    ),
  );
  const moved = findMoved(pairs.filter(i => i >= 0));
  const present = new Set(pairs);
  const spot = (text: number): TextSpot => ({...at, text});
  return [
    ...pairs.flatMap((i, j): readonly DeckChange[] => {
      const [was, is] = [before[i], after[j] ?? ''];
      if (was !== undefined) return isSameText(was, is) ? [] : [{kind: 'words', at: spot(i), before: was, after: is}];
      const anchor = pairs.slice(0, j).findLast(one => one >= 0);
      const next = pairs.slice(j).find(one => one >= 0);
      const level = levels[j] ?? -1;
      const ahead = (pairs[j - 1] ?? -1) >= 0 && next !== undefined && pairs[j + 1] === next ? {ahead: spot(next)} : {};
      if (anchor !== undefined)
        return [{kind: 'text-new', at: spot(anchor), isAfter: true, after: is, level, ...ahead}];
      return [{kind: 'text-new', at: spot(next ?? 0), isAfter: false, after: is, level}];
    }),
    ...before.flatMap((text, i): readonly DeckChange[] =>
      present.has(i) ? [] : [{kind: 'text-gone', at: spot(i), before: text}],
    ),
    ...pairs.flatMap((i, j): readonly DeckChange[] => {
      if (i < 0 || !moved.has(i) || at.shape < 0) return [];
      const behind = pairs.slice(0, j).findLast(one => one >= 0);
      const ahead = pairs.slice(j + 1).find(one => one >= 0 && !moved.has(one));
      const put = (text: number | undefined): TextSpot | null => (text === undefined ? null : spot(text));
      return [{kind: 'text-moved', at: spot(i), before: before[i] ?? '', behind: put(behind), ahead: put(ahead)}];
    }),
  ];
}

/** As many texts that are new as are gone, between the same neighbours, are those with other words. */
function fillGaps(count: number, pairs: readonly number[]): readonly number[] {
  const filled = [...pairs];
  const taken = new Set(pairs);
  for (let j = 0; j < filled.length; j++) {
    if (filled[j] !== -1) continue;
    let end = j;
    while (end < filled.length && filled[end] === -1) end++;
    const [prior, next] = [filled[j - 1] ?? -1, filled[end] ?? count];
    const own = Array.from({length: Math.max(0, next - prior - 1)}, (_, i) => prior + 1 + i);
    const isFree = own.length === end - j && own.every(i => !taken.has(i));
    if (isFree)
      for (const [k, i] of own.entries()) {
        filled[j + k] = i;
        taken.add(i);
      }
    j = end;
  }
  return filled;
}
