// The one table of directives: what each is called, which values it takes, and what it may be said of.

/** What a directive is said of: the whole post, a heading's section, an item of a list, a block. */
export type DirectiveScope = 'post' | 'section' | 'item' | 'block';

/** How the figures of a page, or its text, are to stand; `zoom` also shows the parts of the next figure. */
export const layoutRequests = [
  'text',
  'columns',
  'parallel',
  'wide',
  'beside',
  'full',
  'pair',
  'three',
  'grid',
  'strip',
  'zoom',
  'code-beside',
] as const;

/** Backgrounds that a theme has beside its own, all made of its accent. */
export const backgrounds = ['deep', 'soft', 'accent'] as const;

/** A value of `layout=`. */
export type LayoutRequest = (typeof layoutRequests)[number];

/** A layout that the author asks of a page: any but the one that adds pages. */
export type PageLayout = Exclude<LayoutRequest, 'zoom'>;

/**
 * What a directive takes behind its name: nothing, words of the author's, the name of a class, minutes, a background
 * (its name, or the path of a picture), one of a list of names.
 */
export type DirectiveValue = 'none' | 'words' | 'class' | 'minutes' | 'background' | readonly string[];

interface DirectiveRule {
  readonly value: DirectiveValue;
  readonly scopes: readonly DirectiveScope[];
  /** It holds for the sections below as well. */
  readonly inherited?: true;
}

/** Every directive. */
export const directiveTable = {
  title: {value: 'words', scopes: ['section', 'item', 'block']},
  show: {value: 'words', scopes: ['item', 'block']},
  text: {value: 'words', scopes: ['item', 'block']},
  say: {value: 'words', scopes: ['section', 'item', 'block']},
  break: {value: 'none', scopes: ['section', 'item', 'block']},
  join: {value: 'none', scopes: ['section', 'item', 'block']},
  keep: {value: 'none', scopes: ['section', 'item', 'block'], inherited: true},
  skip: {value: 'none', scopes: ['section', 'item', 'block'], inherited: true},
  notes: {value: 'none', scopes: ['section', 'item', 'block'], inherited: true},
  layout: {value: layoutRequests, scopes: ['post', 'section', 'item', 'block'], inherited: true},
  steps: {value: 'none', scopes: ['post', 'section', 'block'], inherited: true},
  class: {value: 'class', scopes: ['post', 'section'], inherited: true},
  background: {value: 'background', scopes: ['post', 'section', 'item', 'block'], inherited: true},
  must: {value: 'none', scopes: ['section', 'item', 'block'], inherited: true},
  optional: {value: 'none', scopes: ['section', 'item', 'block'], inherited: true},
  appendix: {value: 'none', scopes: ['section', 'item', 'block'], inherited: true},
  minutes: {value: 'minutes', scopes: ['section', 'item', 'block']},
} as const satisfies Record<string, DirectiveRule>;

/** Name of a directive that changes the deck; `accept`, which does not, is read beside them. */
export type DirectiveName = keyof typeof directiveTable;

/** All names of directives. */
export const directiveNames = Object.keys(directiveTable) as readonly DirectiveName[];

/** What `name` takes, and what it may be said of. */
export function ruleOf(name: DirectiveName): DirectiveRule {
  return directiveTable[name];
}

/** Is this value of `background=` the path of a picture, and no name? */
export function isImagePath(background: string): boolean {
  return background !== '' && !backgrounds.some(one => one === background);
}
