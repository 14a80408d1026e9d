// What is asked of a page's layout, and what is answered.
import type {PageLayout} from '../../model/directives/table.ts';
import type {Layout} from '../../model/page.ts';
import type {Role} from '../../model/slide.ts';
import type {Atom} from '../atoms/atom.ts';
import type {FigureSize} from './figure-size.ts';
import type {Width} from '../atoms/widths.ts';
import type {AvailableArea} from '../available-area.ts';

/** Heights of a figure's caption with the space above it, px, by the width it is set at. */
export interface CaptionHeights {
  readonly full: number;
  readonly side: number;
  readonly half: number;
  readonly third: number;
}

/** A way to arrange a run on a page, and what it costs. */
export interface PageArrangement {
  readonly layout: Layout;
  /** Text in the smaller size; absent for no. */
  readonly small?: boolean;
  /** The width at which texts side by side are set; absent where they stand below each other. */
  readonly columnWidth?: Width;
  readonly cost: number;
  /** px from the top of the first block to the foot of the last, as predicted; beside a figure, of the text. */
  readonly used: number;
  /** px that the content lacks; 0 where it fits. */
  readonly over: number;
  /** Size of each figure, by the atom's position in the run. */
  readonly sizes: ReadonlyMap<number, FigureSize>;
}

/** Atoms that one page is to show, and all that its arrangement depends on. */
export interface PageCandidate {
  readonly role: Role;
  readonly atoms: readonly Atom[];
  readonly captions: readonly CaptionHeights[];
  readonly area: AvailableArea;
  /** The layout that the author requests for this slide, or empty. */
  readonly requestedLayout: PageLayout | '';
  /** The run is all that the slide holds. */
  readonly alone: boolean;
}
