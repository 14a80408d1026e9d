// Slides -> galley: the sections that must be set so that every layout can be judged by numbers alone.
import type {FigureBlock, MathBlock, ContentBlock} from '../../blocks/types.ts';
import type {Galley, GalleyIndex, GalleySection} from '../../model/galley.ts';
import type {PlacedBlock} from '../../model/page.ts';
import type {Slide} from '../../model/slide.ts';
import {takesSpace} from '../block-kinds.ts';
import {hasCodeBeside} from '../arrangements/code-beside.ts';
import {hasSections} from '../arrangements/parallel.ts';
import {definitionClasses} from '../definition-classes.ts';
import {lengthenBlock, longerLevels} from '../longer.ts';
import {listMathSizes} from '../math-sizes.ts';
import {columnList} from '../theme-metrics.ts';
import {denserStyleClasses} from './denser.ts';

/** The galley of `slides` and of the texts that stand above and below them. */
export function buildGalley(slides: readonly Slide[], headerFooter: readonly string[] = []): Galley {
  const sections: GalleySection[] = [];
  const add = (section: GalleySection) => sections.push(section) - 1;
  const index = slides.map(slide => indexOf(slide, add));
  return {sections, index, headerFooter};
}

function indexOf(slide: Slide, add: (section: GalleySection) => number): GalleyIndex {
  const figures = slide.content.filter((block): block is FigureBlock => block.kind === 'figure');
  const formulas = slide.content.filter((block): block is MathBlock => block.kind === 'math');
  const text = flowing(slide.content);
  const base: GalleySection = {
    role: slide.role,
    classes: slide.styleClasses,
    title: slide.title,
    suffix: '99/99',
    blocks: [],
    captions: [],
  };
  const captioned = figures.filter(figure => figure.caption.length > 0).map(figure => figure.caption);
  const captions = (width: string) =>
    captioned.length > 0 ? add({...base, classes: [`caption-${width}`], captions: captioned}) : -1;
  const toTabled = (blocks: readonly PlacedBlock[]) => [...slide.styleClasses, ...definitionClasses(blocks)];
  const tabled = toTabled(text);
  const full = add({
    ...base,
    classes: tabled,
    suffix: slide.role === 'content' || slide.role === 'closing' ? base.suffix : '',
    blocks: text,
  });
  const set = (name: string, classes: readonly string[]) => add({...base, classes: [...classes, name], blocks: text});
  const isParallel = hasSections(slide.content);
  const isBeside = figures.length > 0 || hasCodeBeside(slide);
  const isContent = slide.role === 'content' && text.length > 0;
  const longerOf = (level: number) =>
    isContent ? flowing(slide.content.flatMap(block => lengthenBlock(block, () => level) ?? [])) : [];
  const setLonger = (blocks: readonly PlacedBlock[], classes: readonly string[]) =>
    blocks.length > 0 ? add({...base, classes, blocks}) : -1;
  return {
    full,
    small: isContent ? set('small', tabled) : -1,
    side: isBeside && text.length > 0 ? set('side', slide.styleClasses) : -1,
    column: figures.length === 0 && (isParallel || hasColumn(slide)) ? set('column', slide.styleClasses) : -1,
    third: isParallel && figures.length === 0 ? set('third', slide.styleClasses) : -1,
    longer: longerLevels.map(longerOf).map(longer => ({
      full: setLonger(longer, toTabled(longer)),
      small: setLonger(longer, [...toTabled(longer), 'small']),
      side: isBeside ? setLonger(longer, [...slide.styleClasses, 'side']) : -1,
    })),
    captions: {full: captions('full'), side: captions('side'), half: captions('half'), third: captions('third')},
    denser: denserStyleClasses(slide).map(styleClasses => ({
      styleClasses,
      section: add({
        ...base,
        classes: [...styleClasses, ...definitionClasses(text)],
        suffix: slide.role === 'content' ? base.suffix : '',
        blocks: text,
      }),
    })),
    math:
      formulas.length > 0
        ? add({
            ...base,
            blocks: formulas.flatMap(block =>
              listMathSizes(block).map(size => ({kind: 'block', block, size}) as const),
            ),
          })
        : -1,
  };
}

/** A list long enough to be set in two columns, or one that its author wants so. */
function hasColumn({content, requestedLayout}: Slide): boolean {
  const isRequested = requestedLayout === 'columns' || content.some(({page}) => page?.layout === 'columns');
  return content.some(block => block.kind === 'list' && (isRequested || block.items.length >= columnList.items));
}

/** What takes room in the text flow, in order: one block of a galley section each. */
function flowing(content: readonly ContentBlock[]): readonly PlacedBlock[] {
  return content.flatMap((block): readonly PlacedBlock[] =>
    takesSpace(block) ? [{kind: 'block', block, size: ''}] : [],
  );
}
