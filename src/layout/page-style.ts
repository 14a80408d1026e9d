// A page -> its style classes, and the caption that its figures share.
import {listItems} from '../blocks/visit.ts';
import {isImagePath} from '../model/directives/table.ts';
import type {Page} from '../model/page.ts';
import {normalizedText} from '../text/plain.ts';
import {measureWidth} from '../text/width.ts';
import {definitionClasses} from './definition-classes.ts';
import {isJoint} from './arrangements/row.ts';
import type {UnnumberedPage} from './page.ts';
import {type ThemeMetrics, shape, statementCharacters, widestPage} from './theme-metrics.ts';

/** Layouts in whose columns a list of labels is no table. */
const narrowLayouts: ReadonlySet<string> = new Set(['beside', 'code-beside', 'columns', 'parallel']);

/** The classes of `page` in the deck, its ground, and the caption that its figures share. */
export function stylePage(
  page: UnnumberedPage,
  theme: ThemeMetrics,
): Pick<Page, 'styleClasses' | 'caption' | 'backdrop'> {
  const {role, layout, small} = page;
  const isNarrow = narrowLayouts.has(layout);
  const definitions = isNarrow ? [] : definitionClasses(page.blocks);
  const background = findBackground(page.blocks);
  const slideClasses =
    background === '' ? page.slideClasses : page.slideClasses.filter(name => !name.startsWith('on-'));
  return {
    styleClasses: [
      role,
      ...layoutClasses(page, theme),
      ...(small ? ['small'] : []),
      ...slideClasses,
      ...(background === '' ? [] : [isImagePath(background) ? 'on-picture' : `on-${background}`]),
      ...definitions,
    ],
    ...(background === '' ? {} : {backdrop: isImagePath(background) ? background : ''}),
    caption: findSharedCaption(page),
  };
}

/** The background that a block of the page asks for; '' for none. */
function findBackground(blocks: UnnumberedPage['blocks']): string {
  const requests = blocks.flatMap(({block}) =>
    [block, ...listItems(block)].flatMap(({page}) => page?.background ?? []),
  );
  return requests[0] ?? '';
}

function layoutClasses(page: UnnumberedPage, theme: ThemeMetrics): readonly string[] {
  switch (page.layout) {
    case 'stack':
      return page.blocks.some(placed => placed.kind === 'figure') ? ['figure'] : [];
    case 'full':
      return ['figure', 'full'];
    case 'beside':
      return ['beside', ...(isSlim(page, theme) ? ['slim'] : [])];
    case 'shot':
      return ['shot', ...shotClasses(page, theme)];
    case 'statement':
      return ['statement', ...statementSize(countCharacters(page) / (theme.width / widestPage), page.part.of > 1)];
    case 'parallel':
      return ['parallel', `of-${page.blocks.filter(({block}) => block.kind === 'inline-heading').length}`];
    default:
      return [page.layout];
  }
}

/** A figure so narrow that the text may have some of its column; a caption was measured in all of it. */
function isSlim({blocks}: UnnumberedPage, {figure}: ThemeMetrics): boolean {
  return blocks.some(
    placed => placed.kind === 'figure' && placed.block.caption.length === 0 && placed.width <= shape.slim * figure,
  );
}

/** px of the page number beside or below the screenshot of a slide. */
const numberArea = {width: 72, height: 40} as const;

/** Text in a band below; or an area for the page number, which must not cover the picture. */
function shotClasses({blocks}: UnnumberedPage, {width, height}: ThemeMetrics): readonly string[] {
  if (blocks.some(placed => placed.kind === 'block')) return ['lined'];
  const isClear = blocks.some(
    placed =>
      placed.kind === 'figure' &&
      (width - placed.width >= 2 * numberArea.width || height - placed.height >= 2 * numberArea.height),
  );
  return isClear ? ['numbered'] : [];
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
