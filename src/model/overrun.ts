// What runs off a page, as the browser found it.

/** One thing that runs off a slide, is cut, or covers header or footer. */
export interface Overrun {
  /** 1-based. */
  readonly slide: number;
  /** Beginning of the text at fault, or the element's name in `<>` with its alternative text. */
  readonly text: string;
  /** By how many px of the canvas. */
  readonly px: number;
}
