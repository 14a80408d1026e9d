// What an outline is made of: a heading with what stands under it.
import type {Block, Directive, Heading} from '../model/document.ts';

/** A heading and what stands under it, up to the next heading of its rank. */
export interface Section {
  /** Null for what stands before the first heading. */
  readonly heading: Heading | null;
  readonly blocks: readonly (Block | Directive)[];
  readonly children: readonly Section[];
}
