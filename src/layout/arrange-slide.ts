// A slide and its metrics -> the slide as set, in the loosest of its styles that will do.
import type {GalleyIndex} from '../model/galley.ts';
import type {Metrics} from '../model/metrics.ts';
import type {Slide} from '../model/slide.ts';
import {type AvailableArea, computeAvailableArea} from './available-area.ts';
import {type MeasuredSlide, collectMeasuredBlocks} from './atoms/measured-blocks.ts';
import {readThemeMetrics, wholeTable} from './theme-metrics.ts';

/** A slide, what the browser says of it, and the room that its pages have. */
export interface SlideAsSet {
  readonly slide: Slide;
  readonly set: MeasuredSlide;
  readonly area: AvailableArea;
}

/** `slide` as set; in the loosest of its looks that will do, else the densest. */
export function setSlide(slide: Slide, index: GalleyIndex | undefined, metrics: Metrics): SlideAsSet {
  if (!index) throw new Error(`Internal error: slide "${slide.name}" is not in the galley`);
  const made = setAs(slide, index, metrics);
  const [next, ...denser] = index.denser;
  const isWide = slide.role === 'content' && !hasWidth(made);
  if (next === undefined || (slide.role === 'content' ? !isWide && holdsTables(made) : isOnePage(made))) return made;
  // Only the whole width was set in that style.
  const alone = {small: -1, side: -1, column: -1, third: -1};
  const tighter = setSlide(
    {...slide, styleClasses: next.styleClasses},
    {...index, ...alone, full: next.section, denser},
    metrics,
  );
  // Smaller type that does not keep a table whole is no gain.
  if (slide.role === 'content' && !isWide && !holdsTables(tighter)) return made;
  // Columns of half a page are no gain.
  return isContents(slide) && tighter.slide.styleClasses.includes('columns') && !isOnePage(tighter) ? made : tighter;
}

/** Is it a list of contents, of one page where that is possible? */
export function isContents({role}: Pick<Slide, 'role'>): boolean {
  return role === 'section' || role === 'agenda';
}

/** Fits all of the slide on one page? */
export function isOnePage({set: {section}, area}: SlideAsSet): boolean {
  const top = section.blocks[0]?.top ?? 0;
  return section.blocks.every(({bottom}) => bottom - top <= area.height);
}

/** Has every table the width that its words need? */
function hasWidth({set: {section}}: SlideAsSet): boolean {
  return section.blocks.every(block => block.tag !== 'table' || !block.wide);
}

/** Does a page hold every table that is not to be broken? */
function holdsTables({set: {section}, area}: SlideAsSet): boolean {
  return section.blocks.every(
    ({tag, parts, top, bottom}) => tag !== 'table' || parts.length > wholeTable.rows + 1 || bottom - top <= area.height,
  );
}

function setAs(slide: Slide, index: GalleyIndex, metrics: Metrics): SlideAsSet {
  const theme = readThemeMetrics(metrics.tokens);
  const set = collectMeasuredBlocks(
    slide,
    index,
    metrics,
    section => computeAvailableArea(section, slide.role, theme).height,
  );
  return {
    slide,
    set,
    area: computeAvailableArea(set.section, slide.role, theme),
  };
}
