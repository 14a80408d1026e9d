// A page -> its style classes, and the caption that its figures share.
import type {Page} from '../model/page.ts';
import {normalizedText} from '../text/plain.ts';
import {measureWidth} from '../text/width.ts';
import {definitionClasses} from './definition-classes.ts';
import {isJoint} from './arrangements/joint.ts';
import type {UnnumberedPage} from './page.ts';
import {type ThemeMetrics, statementCharacters, widestPage} from './theme-metrics.ts';

/** The classes of `page` in the deck, and the caption that its figures share. */
export function stylePage(page: UnnumberedPage, theme: ThemeMetrics): Pick<Page, 'styleClasses' | 'caption'> {
  const {role, layout, small} = page;
  const isNarrow = layout === 'beside' || layout === 'columns' || layout === 'parallel';
  const definitions = isNarrow ? [] : definitionClasses(page.blocks);
  return {
    styleClasses: [
      role,
      ...layoutClasses(page, theme),
      ...(small ? ['small'] : []),
      ...page.slideClasses,
      ...definitions,
    ],
    caption: findSharedCaption(page),
  };
}

function layoutClasses(page: UnnumberedPage, {width}: ThemeMetrics): readonly string[] {
  switch (page.layout) {
    case 'stack':
      return page.blocks.some(placed => placed.kind === 'figure') ? ['figure'] : [];
    case 'full':
      return ['figure', 'full'];
    case 'statement':
      return ['statement', ...statementSize(countCharacters(page) / (width / widestPage), page.part.of > 1)];
    case 'parallel':
      return ['parallel', `of-${page.blocks.filter(({block}) => block.kind === 'minor').length}`];
    default:
      return [page.layout];
  }
}

function statementSize(characters: number, isPart: boolean): readonly string[] {
  if (characters > statementCharacters.middle) return ['calm', 'quiet'];
  return characters > statementCharacters.short || isPart ? ['calm'] : [];
}

function countCharacters({blocks}: UnnumberedPage): number {
  return blocks.reduce((sum, {block}) => {
    if (block.kind === 'prose') return sum + measureWidth(normalizedText(block.children));
    return block.kind === 'list' ? sum + measureWidth(normalizedText(block.items[0]?.children ?? [])) : sum;
  }, 0);
}

/** The caption that the figures of a row share and that stands below all of them; empty where they do not. */
function findSharedCaption({layout, blocks}: UnnumberedPage): Page['caption'] {
  const last = blocks.at(-1);
  const figures = blocks.flatMap(placed => (placed.kind === 'figure' ? [placed.block] : []));
  const isRow = layout === 'pair' || layout === 'three' || layout === 'grid';
  return last?.kind === 'figure' && isRow && isJoint(figures) ? last.block.caption : [];
}
