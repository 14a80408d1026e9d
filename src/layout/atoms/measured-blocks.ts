// Metrics of a slide's galley sections -> each content block as set, and each figure's caption heights.
import type {ContentBlock} from '../../blocks/types.ts';
import type {GalleyIndex} from '../../model/galley.ts';
import type {Extent, Metrics, MeasuredSection} from '../../model/metrics.ts';
import type {Slide} from '../../model/slide.ts';
import type {MeasuredBlock} from './atom.ts';
import {takesSpace} from '../block-kinds.ts';
import {listMathSizes} from '../math-sizes.ts';
import {maxFormulaShare, readThemeMetrics} from '../theme-metrics.ts';
import type {CaptionHeights} from '../arrangements/page-candidate.ts';
import {lengthenBlock, longerLevels} from '../longer.ts';
import {type Width, mapWidths} from './widths.ts';

/** A formula that had to be set smaller stands on the whole width alone. */
const nowhere = mapWidths(() => null);

/** A slide as the browser set it; `content` and `captions` by the index of the content block. */
export interface MeasuredSlide {
  readonly section: MeasuredSection;
  readonly content: readonly (MeasuredBlock | null)[];
  readonly captions: readonly CaptionHeights[];
}

/**
 * Looks up what the galley says of `slide`; throws where the browser set another number of blocks than the galley
 * holds.
 */
export function collectMeasuredBlocks(
  slide: Slide,
  index: GalleyIndex,
  metrics: Metrics,
  height: (section: MeasuredSection) => number,
): MeasuredSlide {
  const section = requireSection(metrics.sections[index.full], slide);
  const count = slide.content.filter(takesSpace).length;
  if (section.blocks.length !== count)
    throw new Error(
      `Internal error: slide "${slide.name}" has ${count} blocks, the browser set ${section.blocks.length}`,
    );
  const sections = mapWidths(width => metrics.sections[index[width]] ?? null);
  const formulas = metrics.sections[index.math]?.blocks ?? [];
  const longer = longerLevels.map(level =>
    mapWidths(width => metrics.sections[longerSection(index, level, width)] ?? null),
  );
  const longerExtents = countLonger();
  let [nth, formula] = [-1, 0];
  const content = slide.content.map((block): MeasuredBlock | null => {
    if (!takesSpace(block)) return null;
    nth++;
    const at = nth;
    const extent = mapWidths(width => sections[width]?.blocks[at] ?? null);
    const gap = mapWidths(width => gapAbove(sections[width], at));
    if (block.kind !== 'math') {
      return {extent, gap, longer: longer.map((one, level) => longerExtents(block, level, one)), mathSize: ''};
    }
    const mathSizes = listMathSizes(block);
    const sizes = formulas.slice(formula, formula + mathSizes.length);
    formula += mathSizes.length;
    const chosen = smallestChange(sizes, height(section));
    const full = sizes[chosen] ?? extent.full;
    const own = full && !full.wide && chosen === 0;
    return {
      extent: {...extent, ...(own ? {} : nowhere), full, column: null, third: null},
      gap,
      longer: [],
      mathSize: mathSizes[chosen] ?? '',
    };
  });
  return {section, content, captions: captionsOf(slide, index, metrics)};
}

/** Hands out what was set longer, block by block, each level in its own section. */
function countLonger() {
  const counts = longerLevels.map(() => 0);
  return (block: ContentBlock, level: number, set: Readonly<Record<Width, MeasuredSection | null>>) => {
    if (!lengthenBlock(block, () => level)) return nowhere;
    const own = counts[level] ?? 0;
    counts[level] = own + 1;
    return mapWidths(width => set[width]?.blocks[own] ?? null);
  };
}

function longerSection({longer}: GalleyIndex, level: number, width: Width): number {
  return width === 'full' || width === 'small' || width === 'side' ? (longer[level]?.[width] ?? -1) : -1;
}

/** Index of the first size at which the formula is neither too wide nor too tall; the last where none is. */
function smallestChange(sizes: readonly Extent[], height: number): number {
  const fitting = sizes.findIndex(size => !size.wide && size.bottom - size.top <= maxFormulaShare * height);
  return fitting >= 0 ? fitting : Math.max(0, sizes.length - 1);
}

function gapAbove(section: MeasuredSection | null, at: number): number {
  const [above, here] = [section?.blocks[at - 1], section?.blocks[at]];
  return above && here ? Math.max(0, here.top - above.bottom) : 0;
}

/** By content block: zero heights where a figure has no caption. */
function captionsOf(slide: Slide, index: GalleyIndex, metrics: Metrics): readonly CaptionHeights[] {
  const {captionGap} = readThemeMetrics(metrics.tokens);
  let nth = -1;
  return slide.content.map(block => {
    if (block.kind !== 'figure' || block.caption.length === 0) return {full: 0, side: 0, half: 0, third: 0};
    nth++;
    const of = (width: keyof CaptionHeights) => {
      const extent = metrics.sections[index.captions[width]]?.blocks[nth];
      return extent ? extent.bottom - extent.top + captionGap : 0;
    };
    return {full: of('full'), side: of('side'), half: of('half'), third: of('third')};
  });
}

function requireSection(section: MeasuredSection | undefined, slide: Slide): MeasuredSection {
  if (!section) throw new Error(`Internal error: the browser did not set slide "${slide.name}"`);
  return section;
}
