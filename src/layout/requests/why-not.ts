// A layout that an author asks of a page, and what the page holds -> why it cannot be had.
import type {PageLayout} from '../../model/directives/table.ts';
import {isLegible, isStrip} from '../arrangements/figure-size.ts';
import {arrangeBeside} from '../arrangements/beside.ts';
import {isCode, measureColumns} from '../arrangements/code-beside.ts';
import type {PageCandidate} from '../arrangements/page-candidate.ts';
import {findFigures, isDisplayed} from '../arrangements/text-height.ts';

/** Why a page of `candidate` does not have `layout`, as the end of a sentence. */
export function whyNot(layout: PageLayout, candidate: PageCandidate): string {
  const {atoms} = candidate;
  const figures = findFigures(candidate).flatMap(i => atoms[i]?.figure ?? []);
  const texts = atoms.filter(atom => isDisplayed(atom) && atom.kind === 'text');
  const strips = figures.filter(isStrip).length;
  const fit = 'with the text of its page they would be too small to read, or run off it';
  switch (layout) {
    case 'text':
      return figures.length > 0 ? 'a figure stands on the page' : 'the page has no plain text';
    case 'columns':
      if (figures.length > 0) return 'a figure stands on the page';
      return texts.some(({flat}) => flat)
        ? 'two columns take a list of short items with nothing nested in them, at the end of its page'
        : 'there is no list of short items on the page';
    case 'parallel':
      return figures.length > 0
        ? 'a figure stands on the page'
        : 'that takes two to four headings on one page, each with one paragraph or list';
    case 'code-beside':
      return figures.length > 0 ? 'a figure stands on the page' : whyNoCodeBeside(candidate);
    default:
      if (figures.length === 0) return 'there is no figure on the page';
  }
  switch (layout) {
    case 'wide':
    case 'strip':
      return 'the text on its page leaves too little height: the figure would be too small to read';
    case 'full':
      return figures.length > 1
        ? `${figures.length} figures stand on the page`
        : 'the text that speaks of it stands with it';
    case 'beside':
      if (figures.length > 1) return `${figures.length} figures stand on the page`;
      if (texts.length === 0) return 'there is no text to stand beside it';
      return strips > 0
        ? 'a figure three times as wide as high would be too small beside text'
        : whyNotBeside(candidate);
    case 'pair':
    case 'three':
    case 'grid':
      return whyNotRow({pair: [2], three: [3], grid: [3, 4]}[layout], {count: figures.length, strips}, fit);
    default:
      return layout satisfies never;
  }
}

function whyNotBeside(candidate: PageCandidate): string {
  const made = arrangeBeside(candidate);
  if (!made) return 'a formula, a table or code on the page needs its whole width';
  if (made.over > 0) return `the text is ${Math.ceil(made.over)} px taller than the column beside the figure`;
  const isSmall = [...made.sizes].some(([i, size]) => {
    const figure = candidate.atoms[i]?.figure;
    return figure && !isLegible(figure, size, candidate.area.min);
  });
  return isSmall
    ? 'the figure would be under 45 % of the width and of the height of the slide'
    : 'the type in the figure would be too small to read, where above its text it can be read';
}

function whyNoCodeBeside(candidate: PageCandidate): string {
  const {atoms, area} = candidate;
  const codes = atoms.filter(isCode);
  const texts = atoms.filter(atom => isDisplayed(atom) && !isCode(atom));
  const blocks = new Set(codes.map(({block}) => block)).size;
  if (blocks !== 1) return blocks === 0 ? 'there is no code on the page' : `${blocks} blocks of code stand on the page`;
  if (codes.some(({set}) => !set.side)) return 'a line of the code is longer than the column beside its text is wide';
  if (texts.length === 0) return 'there is no text on the page to stand beside it';
  const columns = measureColumns(candidate);
  if (!columns) return 'a formula or a table on the page needs its whole width';
  const {text, code} = columns;
  if (Math.max(text, code) <= area.height) return 'the text above it does not end on its page';
  return code > text
    ? `the code is ${Math.ceil(code - area.height)} px taller than the page`
    : `the text is ${Math.ceil(text - area.height)} px taller than the column beside the code`;
}

function whyNotRow(
  counts: readonly number[],
  {count, strips}: {readonly count: number; readonly strips: number},
  fit: string,
): string {
  if (strips > 0) return 'a figure three times as wide as high would be too small in a row';
  if (!counts.includes(count))
    return `${count === 1 ? 'one figure stands' : `${count} figures stand`} on the page, not ${counts.join(' or ')}`;
  return fit;
}
