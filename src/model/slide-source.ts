// Where in a post a slide stands: its lines, those of each block on it, and the name by which a link finds it.
import type {SourceRange} from './source-range.ts';

/** A slide, and the lines that it was made of. */
export interface SlideSource {
  /** 1-based. */
  readonly number: number;
  /** Unique in the deck: what a link behind `#` names. */
  readonly id: string;
  /** Plain, without counter. */
  readonly title: string;
  readonly range: SourceRange;
  /** Of each element below the title, in order; null for what the deck itself adds. */
  readonly blocks: readonly (BlockSource | null)[];
}

/** Lines of a block, and of each item of a list, nested ones after the one that holds them. */
export interface BlockSource {
  readonly range: SourceRange;
  readonly items: readonly (SourceRange | null)[];
}
