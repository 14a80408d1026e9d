// A slide is one idea, composed but not yet set: it may be taller than a page.
import type {ContentBlock} from '../blocks/types.ts';
import type {PageLayout} from './directives/table.ts';
import type {Directive, Inline} from './document.ts';
import type {SourceRange} from './source-range.ts';

/** What a slide is for; also its class in the deck. */
export type Role = 'title' | 'agenda' | 'readings' | 'section' | 'content' | 'closing' | 'appendix';

/**
 * What binds a block to the one above it: a lead-in to what it leads in to, a formula to its text and its "where", a
 * question to its answer, a sentence to the names it lists, code to what is said of it, a consequence, an example; ''
 * for nothing.
 */
export type Bond =
  | ''
  | 'lead-in'
  | 'where'
  | 'formula'
  | 'formulas'
  | 'answer'
  | 'items'
  | 'code'
  | 'after-code'
  | 'consequence'
  | 'example';

/** One idea of the deck. */
export interface Slide {
  readonly role: Role;
  /** Id of the heading that it stands under; -1 where the deck itself adds it. */
  readonly heading: number;
  /** As shown, without "(2/3)". */
  readonly title: readonly Inline[];
  /** As shown on the slide's further pages, where that is shorter: what stands before a long title's colon. */
  readonly again?: readonly Inline[];
  /** Plain title, unique in the deck. */
  readonly name: string;
  /** Headings above this slide's own, outermost first, plain. */
  readonly trail: readonly string[];
  /** Depth in the outline, from 1; for bookmarks. */
  readonly level: number;
  readonly range: SourceRange;
  readonly content: readonly ContentBlock[];
  /** By the index of the content block: what binds it to the block above. Absent for nothing. */
  readonly bonds?: readonly Bond[];
  /** Numbers of the parts of the lecture that begin with it, from 1; left out where none does. */
  readonly opens?: readonly number[];
  /** What stands above the titles that pages have of their own, where that is not the slide's title. */
  readonly parent?: string;
  /** A layout that the author requested, or empty. */
  readonly requestedLayout: PageLayout | '';
  /** The directive that requests it; absent where none does. */
  readonly requestedBy?: Directive;
  /** Further classes of all its pages, set by what it holds (`many`, `dense`, …): they decide heights. */
  readonly styleClasses: readonly string[];
  /** Path of the picture that its author lays below its pages. */
  readonly backdrop?: string;
}
