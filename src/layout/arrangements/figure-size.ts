// A figure and the room for it -> its size on the page, px.
import type {FigureBlock} from '../../blocks/types.ts';
import {legible} from '../theme-metrics.ts';

/** Width and height, px. */
export interface FigureSize {
  readonly width: number;
  readonly height: number;
}

/** The largest size of `figure` within `width` x `height`, at most twice its pixels; whole px, rounded down. */
export function fitFigure(figure: Pick<FigureBlock, 'width' | 'height'>, width: number, height: number): FigureSize {
  const scale = Math.min(width / figure.width, height / figure.height, legible.zoom);
  return {width: Math.max(1, Math.floor(figure.width * scale)), height: Math.max(1, Math.floor(figure.height * scale))};
}

/** px around a screenshot whose border was cut away. */
const air = 32;

/**
 * The largest size of a slide's screenshot on a page: as large as the slide with its border would be there, or larger
 * where an empty border was cut away.
 */
export function fitShot(
  {width, height, shot}: Pick<FigureBlock, 'width' | 'height'> & {readonly shot: FigureSize},
  page: FigureSize,
): FigureSize {
  const scale = Math.max(
    Math.min(page.width / shot.width, page.height / shot.height),
    Math.min((page.width - 2 * air) / width, (page.height - 2 * air) / height),
  );
  return fitFigure({width, height}, Math.round(width * scale), Math.round(height * scale));
}

/** Shown at 45 % of the canvas' width or height (`min`), or at its own size where that is less. */
export function isLegible(figure: Pick<FigureBlock, 'width' | 'height'>, size: FigureSize, min: FigureSize): boolean {
  return size.width >= Math.min(min.width, figure.width) || size.height >= Math.min(min.height, figure.height);
}

/** A figure strip, three times as wide as high: it needs the width of the page. */
export function isStrip({width, height}: FigureSize): boolean {
  return width >= 3 * height;
}
