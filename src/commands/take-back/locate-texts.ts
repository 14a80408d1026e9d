// What the slides of a deck said × the texts of the notes -> which text each of theirs is. Pure.
import type {ContentShape, ContentSlide, ShapeRole} from '../../export/pptx/read-back/read-content.ts';
import type {WorkBudget} from './compare/budget.ts';
import {withoutCounter} from './compare/changes.ts';
import type {TextSpot} from './compare/deck-change.ts';
import type {TextHolder} from './holders.ts';
import {locateText} from './locate.ts';

/** Finds texts of a deck in the notes. */
export interface TextLocations {
  /** Index of a text's holder; -1 where none is sure. */
  readonly find: (spot: TextSpot) => number;
  /** Those of all that stands on a slide, its title aside; null where one is not sure, or the heading of a section. */
  readonly onSlide: (slide: number) => readonly number[] | null;
  /** The heading that a slide is called by; -1 where it is called otherwise. */
  readonly heading: (slide: number) => number;
}

const kindsOf: Readonly<Record<ShapeRole, readonly TextHolder['kind'][]>> = {
  title: ['heading'],
  text: ['prose', 'caption', 'cell', 'heading'],
  caption: ['caption', 'prose'],
  table: ['cell', 'prose'],
  code: ['code'],
  formula: ['formula'],
  image: ['description'],
};

/** Finds the texts of `slides`; names of shapes are ids of blocks where the notes are those of the deck (`isSame`). */
export function locateTexts(
  slides: readonly ContentSlide[],
  holders: readonly TextHolder[],
  {isSame, budget}: {readonly isSame: boolean; readonly budget: WorkBudget},
): TextLocations {
  const known = new Map<string, number>();
  const remember = (key: string, find: () => number): number => {
    const found = known.get(key) ?? find();
    known.set(key, found);
    return found;
  };
  const idsOf = ({name}: ContentShape): readonly number[] =>
    isSame ? (/\(([\d ]+)\)$/.exec(name)?.[1]?.split(' ').map(Number) ?? []) : [];
  const findIn = (shape: ContentShape, at: number): number => {
    const text = shape.texts[at] ?? '';
    const ids = idsOf(shape);
    const kinds = kindsOf[shape.role];
    if (/^(code|formula|image)$/.test(shape.role)) {
      const own = holders.flatMap((one, i) =>
        kinds.includes(one.kind) && one.ids.some(id => ids.includes(id)) ? [i] : [],
      );
      const alike = holders.flatMap((one, i) => (kinds.includes(one.kind) && isOf(one, text) ? [i] : []));
      const both = own.filter(i => alike.includes(i));
      // Formulas of a text are known by their order in it.
      if (shape.role === 'formula' && own.length > 1 && own.length === shape.texts.length) return own[at] ?? -1;
      const [only] = both.length === 1 ? both : own.length > 0 ? own : alike;
      return [both, own, alike].some(list => list.length === 1) ? (only ?? -1) : -1;
    }
    const words = shape.role === 'title' ? withoutCounter(text) : text;
    const found = locateText(holders, words, {kinds, ids, budget});
    return found < 0 && shape.role === 'title'
      ? locateText(holders, words, {kinds: ['prose', 'caption'], ids, budget})
      : found;
  };
  const find = ({slide, shape, text}: TextSpot): number =>
    remember(`${slide} ${shape} ${text}`, () => {
      const own = slides[slide]?.shapes[shape];
      const said = slides[slide]?.notes[text];
      if (shape < 0) return said ? locateSpeech(holders, said, budget) : -1;
      return own === undefined ? -1 : findIn(own, Math.max(0, text));
    });
  return {
    find,
    onSlide(slide) {
      const shapes = slides[slide]?.shapes ?? [];
      const all = shapes.flatMap(({role, texts}, shape) => {
        if (role === 'title') return [];
        const isWhole = !/^(text|caption|formula)$/.test(role);
        return (isWhole ? [-1] : [...texts.keys()]).map(text => find({slide, shape, text}));
      });
      const isSure = all.every(at => at >= 0 && holders[at]?.kind !== 'heading');
      return all.length > 0 && isSure ? [...new Set(all)] : null;
    },
    heading(slide) {
      const shape = slides[slide]?.shapes.findIndex(({role}) => role === 'title') ?? -1;
      const found = shape < 0 ? -1 : find({slide, shape, text: 0});
      return holders[found]?.kind === 'heading' ? found : -1;
    },
  };
}

/** Is `text` a line of the code, or what is said of the image? */
function isOf({kind, text: own}: TextHolder, text: string): boolean {
  if (kind !== 'code') return own !== '' && own === text;
  return text.trim().length > 3 && own.split('\n').some(line => line.trimEnd() === text.trimEnd());
}

/** What is said has the addresses of links behind their words. */
function locateSpeech(holders: readonly TextHolder[], said: string, budget: WorkBudget): number {
  const words = said.replace(/ \(https?:[^\s)]*\)/g, '');
  return locateText(holders, words, {kinds: ['prose', 'caption', 'cell', 'heading'], ids: [], budget});
}
