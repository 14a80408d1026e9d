// A theme's metrics and a set title -> the room that a slide's pages have. All px.
import type {MeasuredSection} from '../model/metrics.ts';
import type {Role} from '../model/slide.ts';
import type {FigureSize} from './arrangements/figure-size.ts';
import {type ThemeMetrics, legible, safety} from './theme-metrics.ts';

/** The areas of a page that text and figures may fill, px. */
export interface AvailableArea {
  /** Of the whole text width. */
  readonly width: number;
  /** From below the title to the foot of the type area, less a safety margin. */
  readonly height: number;
  /** The whole page. */
  readonly page: FigureSize;
  /** Widest figure beside text, of a pair, of three. */
  readonly figure: number;
  readonly half: number;
  readonly third: number;
  /** Gap between blocks; above a heading; between figures in a row. */
  readonly between: number;
  readonly aboveHeading: number;
  readonly gap: number;
  /** Above and below each sentence of a page of rows. */
  readonly rowPad: number;
  /** At which a figure is legible. */
  readonly min: FigureSize;
}

/** The room under the title of `section`; of a role with a place of its own for the list, from where that begins. */
export function computeAvailableArea(section: MeasuredSection, role: Role, theme: ThemeMetrics): AvailableArea {
  const {width, height, margin, figure, half, third, between, aboveHeading, gap} = theme;
  const below = section.title ? section.title.bottom + theme.afterTitle : theme.top;
  const first = section.blocks[0]?.top ?? below;
  const top = role === 'content' || role === 'closing' ? below : first;
  return {
    width: width - 2 * margin,
    height: height - theme.bottom - top - safety,
    page: {width, height},
    figure,
    half,
    third,
    between,
    aboveHeading,
    gap,
    rowPad: theme.rowPad,
    min: {width: legible.share * width, height: legible.share * height},
  };
}
