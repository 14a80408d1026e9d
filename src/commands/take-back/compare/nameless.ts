// A slide saved by a program that leaves out names (LibreOffice, Google Slides) -> what can still be told of it. Pure.
import type {ContentShape, ContentSlide} from '../../../export/pptx/read-back/read-content.ts';
import type {DeckChange} from './deck-change.ts';
import {foldTokens} from './words.ts';

/** Has `now` lost the name that tells its slide, and those of its shapes with it? */
export function isNameless(before: ContentSlide, now: ContentSlide): boolean {
  return before.name !== '' && now.name === '';
}

/** Shapes of a nameless slide as they were: trail and signs are none, a text with the words of code is that code. */
export function likeBefore({shapes, trail = ''}: ContentSlide, now: ContentSlide): readonly ContentShape[] {
  const words = ({texts}: Pick<ContentShape, 'texts'>): string => foldTokens(texts.join(' '), true);
  const left = [...shapes];
  return joinApart(shapes, now.shapes).flatMap(shape => {
    if (shape.role !== 'text') return [shape];
    const own = words(shape);
    const at = left.findIndex(one => one.role !== 'title' && words(one) === own);
    const [was] = at < 0 ? [] : left.splice(at, 1);
    if (was) return [was.role === 'text' ? {...shape, name: was.name} : was];
    return (trail !== '' && own === words({texts: [trail]})) || !/[\p{L}\p{N}]/u.test(own) ? [] : [shape];
  });
}

/** Has `shape` formulas among its texts? The program shows each part of such a text in a box of its own. */
function isMixed(shape: ContentShape | undefined, shapes: readonly ContentShape[]): boolean {
  return shape?.role === 'text' && shapes.some(({name}) => name === `Formulas of ${shape.name}`);
}

/** `shapes` with those that were one text among `before`, and share a paragraph with it, as one. */
function joinApart(before: readonly ContentShape[], shapes: readonly ContentShape[]): readonly ContentShape[] {
  const mixed = before.filter(shape => isMixed(shape, before));
  const textsOf = new Map(mixed.map(shape => [shape, new Set(shape.texts.map(text => foldTokens(text, true)))]));
  const joined = new Map<ContentShape, ContentShape>();
  const owners = shapes.map(({role, texts}) =>
    role === 'text'
      ? mixed.find(shape => texts.some(text => textsOf.get(shape)?.has(foldTokens(text, true))))
      : undefined,
  );
  for (const [i, shape] of shapes.entries()) {
    const owner = owners[i];
    const known = owner && joined.get(owner);
    const {texts = [], levels = []} = known ?? {};
    if (owner) joined.set(owner, {...shape, texts: [...texts, ...shape.texts], levels: [...levels, ...shape.levels]});
  }
  return shapes.flatMap((shape, i) => {
    const owner = owners[i];
    if (owner === undefined) return [shape];
    return owners.indexOf(owner) === i ? (joined.get(owner) ?? []) : [];
  });
}

/**
 * `changes` of a nameless slide, with those listed alone that may be the program's: it writes no formulas, and code as
 * text; a box that is gone may be one that is new.
 */
export function guardNameless(before: ContentSlide, changes: readonly DeckChange[]): readonly DeckChange[] {
  const isNew = changes.some(({kind}) => kind === 'other');
  return changes.map(change => {
    if (change.kind !== 'text-gone' || change.at.shape < 0) return change;
    const shape = before.shapes[change.at.shape];
    const isWhole = shape?.texts.every((_, text) =>
      changes.some(
        one => one.kind === 'text-gone' && one.at.shape === change.at.shape && [-1, text].includes(one.at.text),
      ),
    );
    const isSure = shape?.role === 'image' || (shape?.role !== 'formula' && shape?.role !== 'code' && !isNew);
    if (isSure || (!isWhole && !isMixed(shape, before.shapes))) return change;
    const what = `“${change.before}” is gone, or the program that saved the deck left it out`;
    return {kind: 'other', slide: change.at.slide, what};
  });
}
