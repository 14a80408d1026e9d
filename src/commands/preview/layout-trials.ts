// Layouts of a figure that were tried -> those that change its slide, the largest figure first. Pure.
import type {LayoutRequest} from '../../model/directives/table.ts';
import {compareViews} from '../../preview/tried.ts';
import type {EditTarget} from '../edits/targets.ts';
import type {ResidentDeck} from './resident-deck.ts';
import type {MadeEdit} from './try-edit.ts';

/** The layouts that may give a figure more room. */
export const layoutChoices = ['wide', 'full', 'zoom', 'beside'] as const satisfies readonly LayoutRequest[];

/** A layout that was tried. */
export interface LayoutTrial extends MadeEdit {
  readonly value: (typeof layoutChoices)[number];
}

/** A layout that gives the figure more room, or shows its parts besides. */
export interface LargerLayout extends LayoutTrial {
  /** Area of the figure then, as a multiple of that now; 1 where it is nowhere now. */
  readonly scale: number;
  /** Index of the slide that it stands on then. */
  readonly slide: number;
}

/** Multiple of its area from which a figure is seen to be larger. */
const minScale = 1.02;

/**
 * Those of `trials` whose slides look otherwise than those of `before`, and than those of a trial before them, and show
 * no smaller a figure; and a sentence about each other. `at`: the figure's lines before.
 */
export function listLarger(
  trials: readonly LayoutTrial[],
  before: Pick<ResidentDeck, 'view' | 'built'>,
  at: Pick<EditTarget, 'line' | 'endLine'>,
): {readonly larger: readonly LargerLayout[]; readonly reasons: readonly string[]} {
  const {area} = findFigure(before, at);
  const larger: LargerLayout[] = [];
  const reasons: string[] = [];
  for (const one of trials) {
    if ([before, ...larger.map(({deck}) => deck)].some(other => isSameView(other, one.deck))) continue;
    const then = findFigure(one.deck, {line: one.line, endLine: one.line + at.endLine - at.line});
    const scale = area === 0 ? 1 : then.area / area;
    if (area === 0 || scale >= minScale || (one.value === 'zoom' && scale >= 1))
      larger.push({...one, scale, slide: then.page});
    else reasons.push(`With layout=${one.value} it has ${Math.round(scale * 100)} % of the area that it has now.`);
  }
  return {larger: larger.sort((a, b) => b.scale - a.scale), reasons};
}

function isSameView({view: one}: Pick<ResidentDeck, 'view'>, {view: other}: Pick<ResidentDeck, 'view'>): boolean {
  const {before, after} = compareViews(one, other, 0);
  return before.length + after.length === 0;
}

/** The largest area at which the figure of these lines, or a part of it, stands (px², 0 for none), and its page. */
function findFigure(
  {built}: Pick<ResidentDeck, 'built'>,
  {line, endLine}: Pick<EditTarget, 'line' | 'endLine'>,
): {readonly area: number; readonly page: number} {
  const found = built.deck.pages.flatMap(({blocks}, page) =>
    blocks.flatMap(placed => {
      const {range} = placed.block;
      const isIt = placed.kind === 'figure' && line <= range.endLine && range.line <= endLine;
      return isIt ? [{area: placed.width * placed.height, page}] : [];
    }),
  );
  return found.reduce((best, one) => (one.area > best.area ? one : best), {area: 0, page: 0});
}
