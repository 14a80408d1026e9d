// What the browser tells about the galley, and what the packer works on. All lengths in CSS px of the 1280 x 720
// canvas.

/**
 * One set element. `parts` are the places where it may be broken: the items of a list (with their nested items as
 * parts), the lines of code, the rows of a table (the header row first); empty for all else.
 */
export interface Extent {
  /** Lower-case element name: `p`, `ul`, `ol`, `table`, `pre`, `blockquote`, `h3`, `li`, `tr`, … */
  readonly tag: string;
  readonly top: number;
  readonly bottom: number;
  /** Of a list item: where its own text ends, before its nested list; else equal to `bottom`. */
  readonly own: number;
  /** Content is wider than its box: it would run off the page. */
  readonly wide: boolean;
  readonly parts: readonly Extent[];
  /** Of a table: widths of its columns. */
  readonly columns?: readonly number[];
}

/** One section of the galley as set. `top` and `bottom` of everything in it are measured from the section's own top. */
export interface MeasuredSection {
  /** Title (h1, h2) of the section, margins not counted; null where there is none. */
  readonly title: {readonly top: number; readonly bottom: number} | null;
  /** Children of the section in order: no header, footer, title, script or note. */
  readonly blocks: readonly Extent[];
}

/**
 * Header and footer of a slide: how wide their one line may be, their font size, and where each letter of what may
 * stand in them ends. All px.
 */
export interface HeaderFooter {
  readonly header: number;
  readonly footer: number;
  readonly em: number;
  /** By text as shown: the end of each of its UTF-16 units from its start, in bold. */
  readonly ends: Readonly<Record<string, readonly number[]>>;
}

/** All that the browser tells about a galley. */
export interface Metrics {
  /** Custom properties of the theme's `section` whose value is a length, by name without `--`, in px. */
  readonly tokens: Readonly<Record<string, number>>;
  readonly sections: readonly MeasuredSection[];
  readonly headerFooter: HeaderFooter;
}
